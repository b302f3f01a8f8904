"""
One question with all that belongs to it, drawn again by itself when somebody answers it.
"""

import logging
from collections.abc import Callable

import streamlit as st

from actie.ui import state
from actie.ui.components.news import show_news

log = logging.getLogger("actie")


def ask(item: str, draw: Callable[[], None]) -> None:
    """
    Asks one question. Raises what went wrong in it when the whole page is drawn, so that the page tells.
    """
    trouble = _ask(item, draw)
    if trouble:
        raise trouble


@st.fragment
def _ask(item: str, draw: Callable[[], None]) -> Exception | None:
    """
    What went wrong, if anything: Streamlit would show on the page whatever is raised here.
    """
    try:
        with state.question(item):
            draw()
    except Exception as trouble:  # noqa: BLE001  whatever it is, `ask` raises it again, outside of the fragment
        if not state.is_part():
            return trouble
        log.warning("a question failed: %s", trouble)
        st.rerun()
    if state.is_part():
        show_news()
    return None
