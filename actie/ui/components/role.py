"""
The roles: one chosen from four cards, or asked and now beside each other.
"""

from functools import partial

import streamlit as st

from actie.assessment.entries import CHOSEN_ROLE
from actie.questionnaire.model import Questionnaire, RoleId, RolePair
from actie.ui import state
from actie.ui.components.choice import choose, non_answers
from actie.ui.components.markup import label, said, show, text
from actie.ui.components.question import ask
from actie.ui.components.statement import show_more


def choose_role(questionnaire: Questionnaire, question: str) -> None:
    """
    Asks for the role that somebody consciously chooses.
    """
    language = state.language()
    cards = {
        role.id.value: f"**{label(role.name.of(language))}** {label(role.meaning.of(language))}"
        for role in questionnaire.roles
    }
    choose(CHOSEN_ROLE, "pick-role", question, cards, is_label_hidden=True)


def ask_roles(questionnaire: Questionnaire, pair: RolePair) -> None:
    """
    Asks which role is asked for and which one is taken now, as twin lists.
    """
    language, questions = state.language(), questionnaire.role_questions
    names = {role.id: role.name.of(language) for role in questionnaire.roles}
    cards = {role.value: f"**{label(names[role])}** {label(pair.options.of(role).of(language))}" for role in RoleId}
    for column, item, question in zip(
        st.columns(2, gap="medium"), (pair.asked, pair.now), (questions.asked, questions.now), strict=True
    ):
        with column:
            ask(item, partial(_draw, item, question.of(language), cards | non_answers()))


def _draw(item: str, question: str, cards: dict[str, str]) -> None:
    choose(item, f"role-{item}", question, cards)
    show_more(item, "")


def show_doubt(questionnaire: Questionnaire) -> None:
    """
    Shows how each role can become too little or too much, and the question that guards against a reflex.
    """
    words, language = state.words(), state.language()
    rows = "".join(
        f"<li><b>{text(words.sentence(role.name.of(language)))}.</b> "
        f"{said('role.too_little')} {text(role.too_little.of(language))} "
        f"{said('role.too_much')} {text(role.too_much.of(language))}</li>"
        for role in questionnaire.roles
    )
    with st.expander(words("role.doubt"), key="doubt"):
        show(f"<p>{said('role.doubt_text')}</p><ul>{rows}</ul>")
