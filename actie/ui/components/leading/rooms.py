"""
The workshops that this device leads: open ones, and those that ended and wait for their deletion.
"""

from datetime import timedelta

import streamlit as st

from actie.ui import state
from actie.ui.components.invitation import spaced
from actie.ui.components.markup import label, said, show, text
from actie.workshops.model import Workshop


def show_rooms(rooms: list[Workshop]) -> str | None:
    """
    Shows the workshops of this device; the id of the one that somebody wants to go on with, if any.
    """
    chosen = None
    if not rooms:
        show(f"<p>{said('rooms.none')}</p>")
    for room in rooms:
        with st.container(key=f"room-{room.id[:8]}", horizontal=True, vertical_alignment="center"):
            show(f"<p><b>{text(room.plan.title)}</b><br><span class='muted'>{text(described(room))}</span></p>")
            if st.button(label(state.words()("rooms.open")), key=f"lead-{room.id[:8]}"):
                chosen = room.id
    return chosen


def described(room: Workshop) -> str:
    """
    How a workshop stands, in one line: its code and stage, or until when it is kept.
    """
    words, zone = state.words(), state.zone()
    if room.ended_at:
        until = room.ended_at + timedelta(days=room.plan.retention_days)
        return words("rooms.ended", date=words.date(until, zone))
    stage = words(f"stage.{room.stage}", round=room.round)
    return words("rooms.running", code=spaced(room.code or ""), stage=stage, date=words.date(room.opened_at, zone))
