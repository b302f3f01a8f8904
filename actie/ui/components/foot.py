"""
The foot of a page: back, when it was saved, and on.
"""

import streamlit as st

from actie.ui import navigation, state
from actie.ui.components.markup import show
from actie.ui.components.news import drawn_as, saved_words


def leave_early(address: str) -> None:
    """
    Goes on at once when the button to the next page was pressed on a page of questions, and nothing else came with it
    that a run still has to save: then the page need not be drawn once more.
    """
    work = state.work()
    if work is None or not state.is_pressed_alone(f"next-{address}"):
        return
    if address in navigation.questions_of(work)[:-1]:
        navigation.go(navigation.beside(address, work)[1])


def show_foot(address: str, onward: str = "", *, has_next: bool = True) -> None:
    """
    Shows the foot of a page of the journey, and goes back or on; `onward` is the key of the words on the button.
    """
    words, work = state.words(), state.need_work()
    before, after = navigation.beside(address, work)
    with st.container(key="foot", horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        goes_back = st.button(words("foot.back"), key=f"back-{address}")
        show(f'<p class="saved" {drawn_as("saved")}>{saved_words()}</p>')
        goes_on = has_next and st.button(words(onward or "foot.next"), type="primary", key=f"next-{address}")
    if goes_back:
        navigation.go(before)
    if goes_on:
        navigation.go(after)
