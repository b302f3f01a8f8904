"""
The group's picture on the facilitator's own screen: one perspective and case at a time, and what is hidden.
"""

from collections.abc import Sequence

import streamlit as st

from actie.reports.group_report import RoomPart, RoomReport
from actie.reports.group_tables import hidden_says
from actie.results import GroupResults, build_perspectives
from actie.ui import state
from actie.ui.components.agenda import show_agenda_list
from actie.ui.components.group_movement import show_group_movement
from actie.ui.components.group_table import show_group
from actie.ui.components.markup import said, show, text
from actie.ui.components.perspectives import show_perspectives
from actie.ui.components.vial import vial
from actie.workshops.threshold import Hidden


def show_outcome(report: RoomReport) -> None:
    """
    Shows the part of a report that is chosen: round, perspective and case; the newest round and the whole first.
    """
    if not report.parts:
        show(f"<p>{said('outcome.nothing')}</p>")
        return
    with st.container(key="outcome-choice", horizontal=True):
        parts = _of_round(report)
        part = _ask_part(parts)
    show(f"<h2>{text(_title(part))}</h2>")
    if isinstance(part.shown, Hidden):
        show(f'<div class="nothing">{vial()}</div><p>{text(hidden_says(part.shown, state.words()))}</p>')
    else:
        _show_group(part.shown, part.round)
    _show_beside(parts)
    _show_hidden(parts)


def _show_group(group: GroupResults, round_number: int) -> None:
    show_group(group)
    show(f"<h3>{said('control.agenda')}</h3>")
    show_agenda_list(group)
    if group.movement:
        show(f"<h3>{said('outcome.movement')}</h3>")
        show_group_movement(group)
    elif round_number > 1:
        show(f"<h3>{said('outcome.movement')}</h3><p>{said('outcome.no_movement')}</p>")


def _of_round(report: RoomReport) -> list[RoomPart]:
    words, rounds = state.words(), sorted({part.round for part in report.parts}, reverse=True)
    chosen = rounds[0]
    if len(rounds) > 1:
        chosen = st.selectbox(
            words("outcome.round"), rounds, format_func=lambda n: words("outcome.round_n", n=n), key="pick-round"
        )
    return [part for part in report.parts if part.round == chosen]


def _ask_part(parts: Sequence[RoomPart]) -> RoomPart:
    words, questionnaires = state.words(), {part.questionnaire.sha256: part.questionnaire for part in parts}
    sha256 = next(iter(questionnaires))
    if len(questionnaires) > 1:
        sha256 = st.selectbox(
            words("picker.perspective"),
            list(questionnaires),
            format_func=lambda sha: questionnaires[sha].title.of(state.language()),
            key="pick-perspective",
        )
    of_it = [part for part in parts if part.questionnaire.sha256 == sha256]
    place = 0
    if len(of_it) > 1:
        place = st.selectbox(
            words("picker.case"),
            range(len(of_it)),
            format_func=lambda n: of_it[n].case or words("picker.all_cases"),
            key="pick-case",
        )
    return of_it[place]


def _title(part: RoomPart) -> str:
    title = part.questionnaire.title.of(state.language())
    return f"{title}: {part.case}" if part.case else title


def _show_beside(parts: Sequence[RoomPart]) -> None:
    """
    The perspectives beside each other, per facet and never added up.
    """
    wholes = [
        (part.questionnaire.title.of(state.language()), part.shown)
        for part in parts
        if not part.case and isinstance(part.shown, GroupResults)
    ]
    perspectives = build_perspectives(wholes)
    if perspectives:
        show(f"<h2>{said('outcome.perspectives')}</h2>")
        show_perspectives(perspectives)


def _show_hidden(parts: Sequence[RoomPart]) -> None:
    hidden = [(_title(part), part.shown) for part in parts if isinstance(part.shown, Hidden)]
    rows = "".join(f"<li><b>{text(title)}</b>: {text(hidden_says(one, state.words()))}</li>" for title, one in hidden)
    if rows:
        show(f"<h2>{said('outcome.hidden')}</h2><p>{said('outcome.hidden_why')}</p><ul>{rows}</ul>")
