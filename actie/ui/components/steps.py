"""
The five facets as steps, each with the share that is answered, and a way to jump to one.
"""

import streamlit as st

from actie.ui import navigation, state
from actie.ui.components.markup import label, show
from actie.ui.components.news import drawn_as, progress_words, tracks


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
        bars = f'<div class="bars" {drawn_as("bars")} aria-hidden="true">{tracks(work)}</div>'
        show(f'{bars}<p class="progress" {drawn_as("progress")}>{progress_words(work)}</p>')
