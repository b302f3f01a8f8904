"""
Mine: what is kept of me, my link, and how to go on elsewhere, start clean or delete.
"""

import streamlit as st

from actie.ui import actions, navigation, state
from actie.ui.components import mine as parts
from actie.ui.components.link import show_personal_link
from actie.ui.components.markup import said, show, text

words, work = state.words(), state.work()

show(f"<h1>{said('mine.title')}</h1><p>{text(words('mine.lead', days=parts.retention_days()))}</p>")
left, right = st.columns(2, gap="large")
chosen, deletes = None, False
with left, st.container(key="panel-now"):
    parts.show_current(work)
    if work:
        goes_on = st.button(words("door.further.button"), type="primary", key="further")
        show_personal_link()
        chosen = navigation.place_of(work) if goes_on else None
with right, st.container(key="panel-device"):
    switched = parts.show_others(actions.others())
    opens = st.button(words("door.file.button"), key="open")
    starts_clean = st.button(words("start.clean"), key="clean")
    deletes = work is not None and parts.ask_deletion()

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
    navigation.go("")
