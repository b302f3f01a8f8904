"""
About ACTIE: the theory, fit for projecting.
"""

from actie.language import read_page
from actie.ui import state
from actie.ui.components.about import show_about

show_about(read_page("about", state.language()))
