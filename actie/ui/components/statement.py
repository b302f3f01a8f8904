"""
A statement: the sentence, the scale of five, the four non-answers, and explanation and remark behind one click.
"""

from functools import partial

import streamlit as st

from actie.assessment.entries import note_field
from actie.questionnaire.model import Questionnaire, Statement
from actie.ui import state
from actie.ui.components.choice import choose, non_answers
from actie.ui.components.field import write_text
from actie.ui.components.markup import label, show, text
from actie.ui.components.question import ask


def ask_statements(questionnaire: Questionnaire, statements: tuple[Statement, ...]) -> None:
    """
    Asks the statements of one facet.
    """
    language = state.language()
    scale = {str(value): label(name.of(language)) for value, name in enumerate(questionnaire.scale, start=1)}
    options = scale | non_answers()
    for number, statement in enumerate(statements, start=1):
        sentence, explanation = f"{number}. {statement.text.of(language)}", statement.help.of(language)
        ask(statement.id, partial(_draw, statement.id, sentence, options, explanation))


def _draw(item: str, sentence: str, options: dict[str, str], explanation: str) -> None:
    choose(item, f"scale-{item}", sentence, options)
    show_more(item, explanation)


def show_more(item: str, explanation: str) -> None:
    """
    Shows the explanation of an item and a box for a remark, behind one click; a remark is marked with a tick.

    The style draws the tick: a fold with another label is another fold to Streamlit, and closed.
    """
    words, name = state.words(), note_field(item)
    label = words("note.explained" if explanation else "note.bare")
    with st.expander(label, key=f"more-{item}", type="compact", on_change="rerun") as more:
        if more.open:
            if explanation:
                show(f'<p class="help">{text(explanation)}</p>')
            write_text(name, words("note.label"), height=90)
    if state.need_work().values.get(name):
        show("<span hidden data-actie-noted></span>")
