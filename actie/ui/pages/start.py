"""
Start: the question of the app, the drawing that explains it, and the doors; who was here before finds the way on first.
"""

import streamlit as st

from actie.ui import actions, navigation, state
from actie.ui.components import start as parts
from actie.ui.components.leave import ask_clean_start
from actie.ui.components.markup import said, show

words, work = state.words(), state.work()

parts.show_hero()
first, second, third = st.columns(3, gap="medium")
alone, further = (second, first) if work else (first, second)
with further, st.container(key="door-further"):
    if work is None:
        parts.show_door("file")
        goes_on = st.button(words("door.file.button"), type="primary", width="stretch", key="open")
    else:
        parts.show_welcome_back(work)
        goes_on = st.button(words("door.further.button"), type="primary", width="stretch", key="further")
with alone, st.container(key="door-alone"):
    parts.show_door("alone", mine=0)
    begins = st.button(words("door.alone.button"), type="primary", width="stretch", key="begin")
with third, st.container(key="door-about"):
    parts.show_door("about", -1, 0, 1)
    reads = st.button(words("door.about.button"), type="primary", width="stretch", key="about")
starts_clean = work is not None and ask_clean_start()
show(f'<p class="muted small">{said("start.origin")} <a href="/privacy">{said("page.privacy")}</a></p>')

if begins:
    navigation.go("kies")
if goes_on:
    navigation.go(navigation.place_of(work) if work else "openen")
if reads:
    navigation.go("over-actie")
if starts_clean:
    actions.start_clean()
    st.rerun()
