"""
What a facilitator sees and does, one thing per file.
"""
