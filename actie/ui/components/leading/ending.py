"""
The end of a workshop: ending it, and deleting it with all that was answered in it, asked twice.
"""

from datetime import datetime, timedelta

import streamlit as st

from actie.ui import state
from actie.ui.components.markup import said, show
from actie.workshops.model import Stage, Workshop

SURE = "sure"


def ask_end(workshop: Workshop) -> tuple[bool, bool]:
    """
    Asks whether the workshop ends, and whether it is deleted at once; the second only after a second click.
    """
    words, ends = state.words(), False
    if workshop.stage is not Stage.ENDED:
        show(f"<p>{said('ending.text', days=workshop.plan.retention_days)}</p>")
        ends = st.button(words("ending.button"), key="end-room")
    else:
        show(f"<p>{said('ending.ended', date=words.date(_until(workshop), state.zone()))}</p>")
    show(f"<p>{said('ending.delete_text')}</p>")
    if st.button(words("ending.delete"), key="delete-room"):
        state.remember(SURE, "yes")
    if not state.remembered(SURE):
        return ends, False
    show(f'<p class="note" role="alert">{said("ending.sure")}</p>')
    with st.container(key="pair-delete", horizontal=True):
        deletes = st.button(words("ending.delete_now"), key="delete-now")
        if st.button(words("ending.keep"), key="delete-not"):
            state.remember(SURE, "")
            st.rerun()
    return ends, deletes


def _until(workshop: Workshop) -> datetime:
    return (workshop.ended_at or workshop.changed_at) + timedelta(days=workshop.plan.retention_days)
