"""
The participants by number: who is in, how far they are, and who was taken out.
"""

from collections.abc import Sequence

import streamlit as st

from actie.ui import leading, state
from actie.ui.components.markup import label, said, show, text
from actie.workshops.model import Presence, SeatKind, Workshop


def show_seats(workshop: Workshop, presences: Sequence[Presence]) -> bool:
    """
    Shows the participants and takes one out or lets one in again; whether that was done.
    """
    words = state.words()
    if not presences:
        show(f"<p>{said('seats.none')}</p>")
        return False
    show(_table(workshop, presences))
    present = {one.seat.number: one.seat.id for one in presences if one.seat.removed_at is None}
    removed = {one.seat.number: one.seat.id for one in presences if one.seat.removed_at}
    show(f'<p class="muted small">{said("seats.help")}</p>')
    goes = _ask("remove", present, words("seats.which"), words("seats.remove"))
    comes = _ask("readmit", removed, words("seats.which_removed"), words("seats.readmit")) if removed else None
    if goes:
        leading.remove(goes)
    if comes:
        leading.readmit(comes)
    return bool(goes or comes)


def ask_paper(workshop: Workshop) -> bool:
    """
    Whether the facilitator wants to type in paper forms; a practice room or an ended workshop takes none.
    """
    if workshop.plan.is_practice or workshop.ended_at:
        return False
    return st.button(state.words()("control.type"), key="type")


def _ask(name: str, seats: dict[int, str], question: str, action: str) -> str | None:
    with st.container(key=f"seat-{name}", horizontal=True, vertical_alignment="bottom"):
        number = st.selectbox(
            label(question),
            list(seats),
            index=None,
            format_func=lambda n: state.words()("seats.number", n=n),
            key=f"pick-{name}",
            placeholder=state.words()("seats.choose"),
        )
        confirmed = st.button(action, key=f"{name}-seat")
    return seats[number] if confirmed and number else None


def _table(workshop: Workshop, presences: Sequence[Presence]) -> str:
    cases = [case.title for case in workshop.plan.cases]
    rows = "".join(
        f"<tr><th scope='row'>{one.seat.number}</th>"
        f"<td>{text(cases[one.seat.case]) if one.seat.case is not None else ''}</td>"
        f"<td>{said(f'seats.{_situation(one)}')}{_kind(one)}</td></tr>"
        for one in presences
    )
    heads = "".join(f"<th scope='col'>{said(f'seats.head_{name}')}</th>" for name in ("number", "case", "state"))
    return f"<table class='plain'><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"


def _situation(presence: Presence) -> str:
    if presence.seat.removed_at:
        return "removed"
    if presence.finished_at:
        return "finished"
    return "busy" if presence.assessment else "absent"


def _kind(presence: Presence) -> str:
    return "" if presence.seat.kind is SeatKind.PERSON else f" ({said(f'seats.kind_{presence.seat.kind}')})"
