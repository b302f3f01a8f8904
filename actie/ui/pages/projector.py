"""
Projector: the scene that the facilitator chose, over the whole screen, with nothing around it.
"""

import streamlit as st

from actie.ui import navigation, state
from actie.ui.components.wall import follow, show_no_wall, show_wall
from actie.ui.room import read_wall

words, room, leaves = state.words(), read_wall(), False

if room:
    show_wall(room)
else:
    show_no_wall()
    leaves = st.button(words("wall.none_button"), type="primary", key="leave")
follow(room)

if leaves:
    navigation.go("")
