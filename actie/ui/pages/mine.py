"""
Mine: what is kept of me, my link, and how to go on elsewhere, start clean or delete.
"""

import streamlit as st

from actie.ui import actions, navigation, state
from actie.ui.components import leave
from actie.ui.components import mine as parts
from actie.ui.components.link import show_personal_link
from actie.ui.components.markup import said, show

words, work, others = state.words(), state.work(), actions.others()

show(f"<h1>{said('mine.title')}</h1><p>{said('mine.lead', days=parts.retention_days())}</p>")
left, right = st.columns(2, gap="large")
chosen, starts_clean, deletes, deletes_all = None, False, False, False
with left, st.container(key="panel-now"):
    parts.show_current(work)
    if work:
        goes_on = st.button(words("door.further.button"), type="primary", key="further")
        show_personal_link()
        chosen = navigation.place_of(work) if goes_on else None
with right, st.container(key="panel-device"):
    switched = parts.show_others(others)
    opens = st.button(words("door.file.button"), key="open")
    if work or others:
        starts_clean = leave.ask_clean_start()
        deletes, deletes_all = leave.ask_deletion(parts.known_as(work) if work else "", len(others) + bool(work))

if chosen:
    navigation.go(chosen)
if switched:
    actions.switch_to(switched)
    st.rerun()
if opens:
    navigation.go("openen")
if starts_clean:
    actions.start_clean()
    navigation.go("")
if deletes:
    actions.delete()
    st.rerun()
if deletes_all:
    actions.delete_all()
    navigation.go("")
