"""
Control: the whole afternoon on one screen: who is in, what the room sees, the next step, the conversation, the end.
"""

import streamlit as st

from actie.ui import leading, navigation, outcome, state
from actie.ui.components.leading import agreements, conversation, ending, links, screen, seats, taking
from actie.ui.components.leading.pulse import show_pulse
from actie.ui.components.markup import said, show

words, workshop, acts = state.words(), leading.find_room(), []
if workshop is None:
    navigation.go("begeleiden")
leading.notice_moves(workshop)
leading.remember_drawn(workshop)
note, room, types, ends, deletes = leading.take_note(), screen.room_of(workshop), False, False, False

show(screen.title_with_code(workshop))
if note:
    show(f'<p class="note" role="status">{said(note)}</p>')
left, right = st.columns([5, 4], gap="large")
with left:
    show_pulse()
with right, st.container(key="panel-screen"):
    show(f"<h2>{said('screen.title')}</h2>")
    screen.show_screen()
    if not workshop.ended_at:
        acts += [screen.ask_scene(workshop, room), conversation.ask_timer(workshop)]
with st.expander(words("control.agenda"), key="fold-agenda", on_change="rerun") as part:
    if part.open:
        acts.append(conversation.show_conversation(workshop, room))
with st.expander(words("control.agreements"), key="fold-agreements", on_change="rerun") as part:
    if part.open:
        acts.append(agreements.write_agreements(workshop))
with st.expander(words("control.seats"), key="fold-seats", on_change="rerun") as part:
    if part.open:
        acts.append(seats.show_seats(workshop, leading.presences(workshop)))
        types = seats.ask_paper(workshop)
with st.expander(words("control.links"), key="fold-links", on_change="rerun") as part:
    if part.open:
        acts.append(links.show_links(workshop))
with st.expander(words("control.take"), key="fold-take", on_change="rerun") as part:
    if part.open:
        taking.show_exports(workshop, outcome.read_report(workshop))
        taking.show_forms(workshop)
with st.expander(words("control.end"), key="fold-end", on_change="rerun") as part:
    if part.open:
        ends, deletes = ending.ask_end(workshop)

if types:
    navigation.go("invoeren")
if deletes:
    leading.delete()
    navigation.go("begeleiden")
if ends:
    leading.move("end")
if ends or any(acts):
    st.rerun()
