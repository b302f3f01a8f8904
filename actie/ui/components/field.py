"""
A line or a box to write in, saved when one leaves it.
"""

import streamlit as st

from actie.assessment.model import LONG, SHORT
from actie.ui import state
from actie.ui.components.markup import label as as_label


def write_line(name: str, label: str, placeholder: str = "") -> None:
    """
    Asks for one line of text.
    """
    key = f"line-{name}"
    value = state.shown(name, key, empty="")
    state.keep(name, st.text_input(as_label(label), value or "", key=key, max_chars=SHORT, placeholder=placeholder))


def write_text(name: str, label: str, placeholder: str = "", height: int = 110) -> None:
    """
    Asks for a text of several lines.
    """
    key = f"text-{name}"
    value = state.shown(name, key, empty="")
    written = st.text_area(
        as_label(label), value or "", key=key, max_chars=LONG, placeholder=placeholder, height=height
    )
    state.keep(name, written)
