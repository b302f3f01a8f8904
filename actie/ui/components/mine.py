"""
The parts of the page about what is kept.
"""

import streamlit as st

from actie.assessment.store import Kept
from actie.settings import settings
from actie.ui import state
from actie.ui.components.markup import label, said, show, text
from actie.ui.components.start import when_saved
from actie.ui.work import Work, read_round


def retention_days() -> int:
    """
    After how many days without activity an assessment is deleted.
    """
    return settings().retention_days


def show_current(work: Work | None) -> None:
    """
    Shows what this device works on.
    """
    words = state.words()
    show(f"<h2>{said('mine.now')}</h2>")
    if work is None:
        show(f"<p>{said('mine.nothing')}</p>")
        return
    name = work.name or words("initiative.unnamed")
    show(
        f"<p><b>{text(name)}</b><br>{text(work.questionnaire.title.of(state.language()))}<br>{text(when_saved(work))}</p>"
    )


def show_others(kept: list[Kept]) -> str | None:
    """
    Shows the other assessments on this device; the id of the one that somebody wants to go on with, if any.
    """
    words, chosen = state.words(), None
    show(f"<h2>{said('mine.device')}</h2>")
    for one in kept:
        work = read_round(one.id)
        name = words("mine.open", name=work.name or words("initiative.unnamed"), when=when_saved(work))
        if st.button(label(name), type="tertiary", key=f"switch-{one.id[:8]}"):
            chosen = one.id
    return chosen


def ask_deletion() -> bool:
    """
    Asks twice whether everything should go; whether that was confirmed.
    """
    words = state.words()
    with st.expander(words("mine.delete"), key="delete"):
        show(f"<p>{said('mine.delete_text')}</p>")
        return st.button(words("mine.delete_now"), key="delete-now")
