"""
Start: the question of the app, the drawing that explains it, and the doors; who was here before finds the way on first.
"""

import streamlit as st

from actie.ui import actions, navigation, state
from actie.ui.components import start as parts
from actie.ui.components.join import ask_code
from actie.ui.components.leave import ask_clean_start

words, work, goes_on = state.words(), state.work(), False

parts.show_hero()
if work:
    with st.container(key="further-strip", horizontal=True, vertical_alignment="center"):
        parts.show_welcome_back(work)
        goes_on = st.button(words("door.further.button"), type="primary", key="further")
first, second, third = st.columns(3, gap="medium")
with first, st.container(key="door-alone"):
    parts.show_door("alone", mine=0)
    begins = st.button(words("door.alone.button"), type="primary", width="stretch", key="begin")
with second, st.container(key="door-join"):
    parts.show_door("join", -1, 1, 2, mine=0)
    code = ask_code()
with third, st.container(key="door-lead"):
    parts.show_door("lead")
    leads = st.button(words("door.lead.button"), type="primary", width="stretch", key="lead")
starts_clean = work is not None and ask_clean_start()
parts.show_origin()

if begins:
    navigation.go("kies")
if code:
    navigation.go("doe-mee", code=code)
if leads:
    navigation.go("begeleiden")
if goes_on and work:
    navigation.go(navigation.place_of(work))
if starts_clean:
    actions.start_clean()
    st.rerun()
