"""
Facilitate: the workshops on this device, a new one, and the links of the one that was made just now.
"""

import streamlit as st

from actie.ui import leading, navigation, state
from actie.ui.components.leading.form import ask_workshop
from actie.ui.components.leading.handover import show_handover
from actie.ui.components.leading.rooms import show_rooms
from actie.ui.components.markup import said, show, text

words, made, rooms = state.words(), leading.made(), leading.my_workshops()
chosen, wish, practises, goes_on = None, None, False, False

if made:
    show(f"<h1>{text(made.plan.title)}</h1><p class='lead'>{said('handover.lead_in')}</p>")
    goes_on = show_handover(made)
else:
    show(f"<h1>{said('facilitate.title')}</h1><p class='lead'>{said('facilitate.lead')}</p>")
    form, side = st.columns([3, 2], gap="large")
    with form, st.container(key="panel-new"):
        show(f"<h2>{said('new.title_form')}</h2>")
        wish = ask_workshop()
    with side, st.container(key="panel-rooms"):
        show(f"<h2>{said('rooms.title')}</h2>")
        chosen = show_rooms(rooms)
    with side, st.container(key="panel-practice"):
        show(f"<h2>{said('practice.title_panel')}</h2><p>{said('practice.text')}</p>")
        practises = st.button(words("practice.button"), key="practise")

if wish:
    leading.make(wish)
    st.rerun()
if practises:
    leading.make_practice()
    st.rerun()
if chosen:
    leading.go_on_with(chosen)
if chosen or goes_on:
    navigation.go("leiden")
