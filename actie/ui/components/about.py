"""
Long texts as pages: the theory in parts that fit on a screen, and privacy in plain words.
"""

import streamlit as st

from actie.language import read_page
from actie.ui import state
from actie.ui.components.markup import show
from actie.ui.components.vial import vial

VIAL = "[waterpas]"


def show_about(page: str) -> None:
    """
    Shows the theory part by part; a line `[waterpas]` becomes the vial.
    """
    for number, part in enumerate(page.split("\n---\n")):
        with st.container(key=f"part-{number}"):
            before, has_vial, after = part.partition(VIAL)
            st.markdown(before)
            if has_vial:
                show(f'<div class="big">{vial(0)}</div>')
                st.markdown(after)


def show_long_text(name: str, **values: object) -> None:
    """
    Shows a long text of ours with its placeholders filled.
    """
    st.markdown(read_page(name, state.language()).format(**values))
