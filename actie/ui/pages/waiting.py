"""
Waiting: what comes next, what can be done meanwhile, and on as soon as the room goes on.
"""

import streamlit as st

from actie.ui import actions, navigation, participation, state
from actie.ui.components import waiting as parts
from actie.ui.components.leave import ask_clean_start
from actie.ui.components.link import show_personal_link
from actie.ui.participation import Situation

PLACES = {"profile": "profiel", "mirror": "spiegel", "answers": navigation.FACET_ADDRESSES[0]}
work, stand = state.need_work(), participation.look()

if stand.situation is Situation.BUSY:
    navigation.go(navigation.answering_place(work))
if stand.is_just_revealed:
    navigation.go("spiegel")

parts.show_stand(stand)
step = parts.ask_step(stand)
me, link = st.columns(2, gap="large")
with me, st.container(key="panel-number"):
    parts.show_number(stand)
with link, st.container(key="panel-link"):
    show_personal_link()
starts_clean = ask_clean_start()
parts.watch_room(awaits_reveal=True)

if step == "count":
    participation.finish()
    st.rerun()
if step == "enter":
    participation.enter_round()
    navigation.go("wachten")
if step:
    navigation.go(PLACES[step])
if starts_clean:
    actions.start_clean()
    navigation.go("doe-mee", code=stand.workshop.code or "")
