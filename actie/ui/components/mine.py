"""
The parts of the page about what is kept.
"""

import streamlit as st

from actie.settings import settings
from actie.ui import participation, state
from actie.ui.components.markup import said, show, text
from actie.ui.components.start import short_name, when_saved
from actie.ui.work import Work


def retention_days() -> int:
    """
    After how many days without activity an assessment is deleted.
    """
    return settings().retention_days


def show_current(work: Work | None) -> None:
    """
    Shows what this device works on.
    """
    show(f"<h2>{said('mine.now')}</h2><p>{described(work) if work else said('mine.nothing')}</p>")


def show_others(works: list[Work]) -> str | None:
    """
    Shows the other assessments on this device; the id of the one that somebody wants to go on with, if any.
    """
    chosen = None
    show(f"<h2>{said('mine.device')}</h2>")
    for work in works:
        show(f"<p>{described(work)}</p>")
        if st.button(state.words()("mine.open"), key=f"switch-{work.id[:8]}"):
            chosen = work.id
    return chosen


def known_as(work: Work) -> str:
    """
    What an assessment is called where several can stand: the title of its workshop, else the name of the initiative.
    """
    return participation.heading(work) if work.kept.seat else short_name(work)


def described(work: Work) -> str:
    """
    An assessment in a few lines: name, questionnaire, round, and when it was saved.
    """
    title = text(work.questionnaire.title.of(state.language()))
    kept = said("mine.kept", round=work.kept.round, when=when_saved(work))
    return f"<b>{text(known_as(work))}</b><br>{title}<br>{kept}"
