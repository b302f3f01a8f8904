"""
The foot of the check page in a workshop: ready is what somebody says, never what a page concludes.
"""

import streamlit as st

from actie.ui import navigation, state
from actie.ui.components.markup import said, show


def ask_ready() -> bool:
    """
    Shows the foot of the check page; whether somebody says to be ready.
    """
    words, work = state.words(), state.need_work()
    before, _ = navigation.beside("nakijken", work)
    has_answers = bool(work.progress.whole.answered)
    if not has_answers:
        show(f"<p class='note'>{said('ready.empty')}</p>")
    with st.container(key="foot", horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        goes_back = st.button(words("foot.back"), key="back-nakijken")
        show(f'<p class="saved">{said("ready.note")}</p>')
        is_ready = st.button(words("ready.button"), type="primary", key="next-nakijken", disabled=not has_answers)
    if goes_back:
        navigation.go(before)
    return is_ready
