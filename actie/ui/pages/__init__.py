"""
One file per page, run from top to bottom at every click.
"""
