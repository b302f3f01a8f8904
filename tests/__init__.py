"""
The promises of the app, held by running them.
"""
