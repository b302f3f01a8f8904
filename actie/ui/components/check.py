"""
The items that are still open, per facet, each with a way to go there.
"""

import streamlit as st

from actie.questionnaire.model import FacetId, Item, ItemKind, Questionnaire
from actie.ui import participation, state
from actie.ui.components.markup import label, said, show, text
from actie.ui.work import Work


def show_open_items(work: Work) -> Item | None:
    """
    Shows what is open; the item that somebody wants to go to, if any.
    """
    chosen = None
    progress = work.progress
    for place in progress.facets:
        still_open = [item for item in progress.open_items if item.facet is place]
        if still_open:
            show(f"<h2>{text(_place_name(work.questionnaire, place))}</h2>")
        for item in still_open:
            if st.button(label(_item_name(work.questionnaire, item)), type="tertiary", key=f"open-{item.id}"):
                chosen = item
    return chosen


def show_open_own(work: Work) -> str:
    """
    Shows the facilitator's own statements that are open; the field of the one that somebody wants to go to, if any.
    """
    chosen = ""
    still_open = participation.open_own(work)
    if still_open:
        show(f"<h2>{said('own.title')}</h2>")
    for field, statement in still_open.items():
        if st.button(label(statement), type="tertiary", key=f"open-{field}"):
            chosen = field
    return chosen


def _place_name(questionnaire: Questionnaire, place: FacetId | None) -> str:
    language = state.language()
    return questionnaire.facet_by_id[place].name.of(language) if place else state.words()("facet.roles")


def _item_name(questionnaire: Questionnaire, item: Item) -> str:
    language = state.language()
    if item.kind is ItemKind.BALANCE:
        return questionnaire.balance_question.of(language)
    if item.kind is ItemKind.ROLE_ASKED:
        return questionnaire.role_questions.asked.of(language)
    if item.kind is ItemKind.ROLE_NOW:
        return questionnaire.role_questions.now.of(language)
    statements = (statement for facet in questionnaire.facets for statement in facet.statements)
    return next(statement.text.of(language) for statement in statements if statement.id == item.id)
