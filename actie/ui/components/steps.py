"""
The five facets as steps, each with the share that is answered, and a way to jump to one.
"""

import streamlit as st

from actie.assessment.progress import Progress
from actie.ui import navigation, state
from actie.ui.components.markup import label, show, text


def show_steps(address: str) -> None:
    """
    Shows the steps and jumps where asked; called after the page's questions, so that the shares are true.
    """
    work = state.need_work()
    progress = work.progress
    with st.container(key="steps"):
        for facet, name in ((facet.id, facet.name.of(state.language())) for facet in work.questionnaire.facets):
            mark = "here" if facet == address else "done" if progress.facets[facet].is_done else "open"
            if st.button(label(name), key=f"step-{facet}-{mark}", type="tertiary", width="stretch"):
                navigation.go(facet)
        bars = "".join(
            f'<span class="track"><i style="width:{round(100 * progress.facets[facet.id].share)}%"></i></span>'
            for facet in work.questionnaire.facets
        )
        show(f'<div class="bars" aria-hidden="true">{bars}</div>')
        show(f'<p class="progress"><b>{text(answered_words(progress))}</b> · {text(left_words(progress))}</p>')


def answered_words(progress: Progress) -> str:
    """
    How much is answered of what applies.
    """
    whole = progress.whole
    return state.words()("progress.answered", answered=whole.answered, applicable=whole.applicable)


def left_words(progress: Progress) -> str:
    """
    How many minutes are left.
    """
    words = state.words()
    return words.count("progress.minutes", progress.minutes_left) if progress.open_items else words("progress.done")
