"""
Long texts as pages: the theory in parts that fit on a screen, and privacy in plain words.
"""

import re

import streamlit as st

from actie.language import read_page
from actie.questionnaire.model import RoleId
from actie.ui import state
from actie.ui.components.markup import said, show
from actie.ui.components.vial import vial

VIAL = "[waterpas]"
LETTER = re.compile(r"\[([ACTIE])\]")
SIGN = re.compile(rf"\[({'|'.join(RoleId)})\]")


def show_about(page: str) -> None:
    """
    Shows the theory part by part; `[waterpas]` becomes the vial, `[A]` a tile and `[loslaten]` the sign of a role.
    """
    with st.container(key="parts"):
        for number, part in enumerate(page.split("\n---\n")):
            with st.container(key=f"part-{number}"):
                _show_part(part)


def show_long_text(name: str, **values: object) -> None:
    """
    Shows a long text of ours with its placeholders filled.
    """
    st.markdown(read_page(name, state.language()).format(**values))


def _show_part(part: str) -> None:
    before, has_vial, after = part.partition(VIAL)
    st.markdown(_drawn(before), unsafe_allow_html=True)
    if has_vial:
        poles = "".join(f"<b>{said(f'pole.{pole}')}</b>" for pole in ("waiting", "balanced", "taking_over"))
        show(f'<div class="big"><p class="poles" aria-hidden="true">{poles}</p>{vial(0)}</div>')
        st.markdown(_drawn(after), unsafe_allow_html=True)


def _drawn(part: str) -> str:
    lettered = LETTER.sub(r'<span class="letter">\1</span>', part)
    return SIGN.sub(r'<span class="sign \1" aria-hidden="true"></span>', lettered)
