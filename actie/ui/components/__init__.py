"""
One thing on the screen per file.
"""
