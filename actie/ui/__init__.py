"""
The pages that people see, and all that keeps them true between two clicks.
"""
