"""
One choice out of several, saved at the click; a second click takes it back.
"""

from collections.abc import Mapping

import streamlit as st

from actie.questionnaire.model import NonAnswer
from actie.ui import state
from actie.ui.components.markup import label as as_label


def choose(name: str, key: str, label: str, options: Mapping[str, str], *, is_label_hidden: bool = False) -> str | None:
    """
    Asks for one of the options (value to Markdown) of a field; nothing is chosen beforehand.
    """
    stored = state.shown(name, key)
    chosen = st.segmented_control(
        as_label(label),
        list(options),
        default=stored if stored in options else None,
        format_func=options.__getitem__,
        key=key,
        wrap=True,
        width="stretch",
        label_visibility="collapsed" if is_label_hidden else "visible",
    )
    state.keep(name, chosen)
    return chosen


def non_answers() -> dict[str, str]:
    """
    The four non-answers as options.
    """
    words = state.words()
    return {state_.value: words(f"non_answer.{state_}") for state_ in NonAnswer}
