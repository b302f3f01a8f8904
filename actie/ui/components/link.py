"""
The personal link with which somebody goes on elsewhere.
"""

import streamlit as st

from actie.ui import actions, state
from actie.ui.components.markup import said, show


def show_personal_link() -> None:
    """
    Shows what a personal link is for, a button that makes one, and the link once it is made.
    """
    words = state.words()
    show(f"<h2>{said('link.title')}</h2><p>{said('link.lead')}</p>")
    if st.button(words("link.button"), width="stretch", key="make-link"):
        state.remember("link", actions.make_link())
    if state.remembered("link"):
        show(f'<p class="note">{said("link.text")}</p>')
        st.code(state.remembered("link"), language=None, wrap_lines=True)
