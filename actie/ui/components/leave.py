"""
What cannot be undone on this device, asked twice: a clean start, deletion.
"""

import streamlit as st

from actie.ui import navigation, state
from actie.ui.components.markup import label, said, show


def ask_clean_start() -> bool:
    """
    Asks whether the next person should find nothing here; says first how to come back. Whether that was confirmed.
    """
    words = state.words()
    with st.expander(words("start.clean"), key="clean"):
        show(f"<p>{said('clean.text')}</p>")
        with st.container(key="clean-choice", horizontal=True):
            if st.button(words("clean.link"), key="clean-link"):
                navigation.go("mijn-gegevens")
            return st.button(words("clean.now"), key="clean-now")


def ask_deletion(name: str, count: int) -> tuple[bool, bool]:
    """
    Asks what should be deleted for good: this assessment (empty name: there is none), or all `count` on this device.
    """
    words, one, everything = state.words(), False, False
    with st.expander(words("mine.delete"), key="delete"):
        show(f"<p>{said('mine.delete_text')}</p>")
        if name:
            one = st.button(label(words("mine.delete_one", name=name)), key="delete-now")
        if count > 1 or not name:
            everything = st.button(words("mine.delete_all", n=count), key="delete-all")
    return one, everything
