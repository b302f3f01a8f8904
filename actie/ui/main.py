"""
The script of every click: an import and a call.
"""

from actie.ui.shell import run

run()
