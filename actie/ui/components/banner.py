"""
Messages above the page: what is not saved, what another page left behind, and what went wrong.
"""

import streamlit as st

from actie.ui import state
from actie.ui.components.markup import said, show, text


def show_banner() -> None:
    """
    Shows what is unsaved with a retry, and a message from another page or link.
    """
    words = state.words()
    if state.has_unsaved() or state.is_down():
        with st.container(key="unsaved"):
            show(f'<p role="status" class="unsaved"><b>{said("banner.unsaved")}</b> {said("banner.kept")}</p>')
            if st.button(words("banner.retry"), key="retry") and state.retry():
                st.rerun()
    message = f"message.{state.take_message()}"
    if message in words:
        show(f'<p role="status" class="note">{text(words(message))}</p>')


def show_trouble(key: str) -> None:
    """
    Shows what happened, what is kept, and what to do.
    """
    words = state.words()
    show(f"<h1>{said(f'{key}.title')}</h1><p>{said(f'{key}.text')}</p>")
    if st.button(words("trouble.again"), type="primary", key="again"):
        st.rerun()
