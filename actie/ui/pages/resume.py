"""
Resume: a personal link was opened; is this the same person?
"""

import streamlit as st

from actie.ui import actions, navigation, state
from actie.ui.components.markup import said, show, text
from actie.ui.components.start import short_name, when_saved

words, work = state.words(), state.need_work()

show(f"<h1>{said('resume.title')}</h1>")
show(f"<p>{text(words('resume.text', name=short_name(work), when=when_saved(work)))}</p>")
with st.container(key="pair", horizontal=True):
    goes_on = st.button(words("resume.same"), type="primary", key="same")
    leaves = st.button(words("resume.other"), key="other")
show(f'<p class="muted">{said("resume.note")}</p>')

if goes_on:
    navigation.go(navigation.place_of(work))
if leaves:
    actions.leave_work()
    navigation.go("")
