"""
About ACTIE: the theory, fit for projecting, and the way to the self-scan itself.
"""

import streamlit as st

from actie.language import read_page
from actie.ui import navigation, state
from actie.ui.components.about import show_about

words, work = state.words(), state.work()
show_about(read_page("about", state.language()))
if st.button(words("door.further.button" if work else "door.alone.button"), type="primary", key="begin"):
    navigation.go(navigation.place_of(work) if work else "kies")
