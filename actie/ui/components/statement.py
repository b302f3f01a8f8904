"""
A statement: the sentence, the scale of five, the four non-answers, and explanation and remark behind one click.
"""

import streamlit as st

from actie.assessment.entries import note_field
from actie.questionnaire.model import Questionnaire, Statement
from actie.ui import state
from actie.ui.components.choice import choose, non_answers
from actie.ui.components.field import write_text
from actie.ui.components.markup import label, show, text


def ask_statements(questionnaire: Questionnaire, statements: tuple[Statement, ...]) -> None:
    """
    Asks the statements of one facet.
    """
    language = state.language()
    scale = {str(value): label(name.of(language)) for value, name in enumerate(questionnaire.scale, start=1)}
    options = scale | non_answers()
    for number, statement in enumerate(statements, start=1):
        with st.container(key=f"item-{statement.id}"):
            choose(statement.id, f"scale-{statement.id}", f"{number}. {statement.text.of(language)}", options)
            show_more(statement.id, statement.help.of(language))


def show_more(item: str, explanation: str) -> None:
    """
    Shows the explanation of an item and a box for a remark, behind one click.
    """
    words, name = state.words(), note_field(item)
    label = "note.explained" if explanation else "note.bare"
    mark = " ✓" if state.need_work().values.get(name) else ""
    with st.expander(words(label) + mark, key=f"more-{item}", type="compact", on_change="rerun") as more:
        if more.open:
            if explanation:
                show(f'<p class="help">{text(explanation)}</p>')
            write_text(name, words("note.label"), height=90)
