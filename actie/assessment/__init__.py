"""
One assessment, its entries as they are kept, and the result file.
"""
