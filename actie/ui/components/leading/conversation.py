"""
The conversation: what to talk about first, with its reason, opening question and timebox; and notes per facet.
"""

import streamlit as st

from actie.results.group_model import AgendaLine, GroupResults
from actie.results.naming import full_name
from actie.ui import leading, state
from actie.ui.components.markup import lines, said, show, text
from actie.ui.room import Room
from actie.workshops.model import Workshop

TIMEBOXES = (5, 10, 15)


def show_conversation(workshop: Workshop, room: Room) -> bool:
    """
    Shows the agenda, the remarks where they may be shown, and the notes; whether something was started or shown.
    """
    agenda, notes = st.columns([3, 2], gap="large")
    with agenda:
        starts = show_agenda(room)
        if workshop.plan.shares_comments:
            show(f"<h2>{said('control.comments')}</h2>")
            show_comments(room)
    with notes:
        show(f"<h2>{said('notes.title')}</h2>")
        show_notes(workshop)
    return starts


def show_agenda(room: Room) -> bool:
    """
    Shows the agenda of the group that the wall shows; whether something was started or put on the wall.
    """
    if not isinstance(room.group, GroupResults):
        show(f"<p>{said('agenda.later')}</p>")
        return False
    if not room.group.agenda:
        show(f"<p>{said('agenda.none')}</p>")
    acted = [_show_line(number, line) for number, line in enumerate(room.group.agenda, start=1)]
    return any(acted)


def show_comments(room: Room) -> None:
    """
    Shows the remarks of the group that the wall shows, shuffled and per item.
    """
    comments = room.group.comments if isinstance(room.group, GroupResults) else ()
    if not comments:
        show(f"<p>{said('comments.none', k=room.threshold)}</p>")
    for question, remarks in comments:
        rows = "".join(f"<li>{lines(remark)}</li>" for remark in remarks)
        show(f"<p class='legend'>{text(question)}</p><ul>{rows}</ul>")


def ask_timer(workshop: Workshop) -> bool:
    """
    Starts or stops a timebox that everybody sees; whether that was done.
    """
    words, asked = state.words(), None
    show(f"<p class='legend'>{said('timer.title')}</p>")
    with st.container(key="timer", horizontal=True):
        for minutes in TIMEBOXES:
            if st.button(words("timer.short", n=minutes), key=f"timer-{minutes}"):
                asked = minutes
        stops = bool(workshop.fields.get("timer")) and st.button(words("timer.stop"), key="timer-stop")
    if asked:
        leading.start_timer(asked)
    if stops:
        leading.stop_timer()
    return bool(asked or stops)


def show_notes(workshop: Workshop) -> None:
    """
    Shows per facet what a facilitator can say: its meaning, the ends of its balance, a question to open with.
    """
    language = state.language()
    questionnaires = leading.questionnaires(workshop)
    for questionnaire in questionnaires.values():
        if len(questionnaires) > 1:
            show(f"<h3>{text(questionnaire.title.of(language))}</h3>")
        rows = "".join(
            f"<details><summary><b>{text(full_name(facet.id, facet.name.of(language)))}</b></summary>"
            f"<p>{text(facet.meaning.of(language))}</p>"
            f"<p>{said('notes.waiting', text=facet.waiting.of(language))}<br>"
            f"{said('notes.taking_over', text=facet.taking_over.of(language))}</p>"
            f"<p>{said('notes.question', text=facet.opening_question.of(language))}</p></details>"
            for facet in questionnaire.facets
        )
        show(rows)


def _show_line(number: int, line: AgendaLine) -> bool:
    words = state.words()
    show(
        f'<p class="agenda-line"><b>{number}. {text(line.item.text)}</b><br>{text(line.why)}<br>'
        f'<span class="muted">{text(line.opening_question)}</span></p>'
    )
    with st.container(key=f"agenda-{number}", horizontal=True):
        projects = st.button(words("agenda.project"), key=f"project-{number}")
        starts = st.button(words("timer.start", n=line.minutes), key=f"start-{number}")
    if projects:
        leading.show_scene("item", item=line.item.id)
    if starts:
        leading.start_timer(line.minutes)
    return projects or starts
