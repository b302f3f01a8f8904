"""
Facet: the statements, the balance and the roles of one facet.
"""

import streamlit as st

from actie.results.naming import full_name
from actie.ui import state
from actie.ui.components.balance import ask_balance
from actie.ui.components.foot import show_foot
from actie.ui.components.markup import said, show, text
from actie.ui.components.role import ask_roles
from actie.ui.components.statement import ask_statements
from actie.ui.components.steps import show_steps

words, language, work = state.words(), state.language(), state.need_work()
facet = next(facet for facet in work.questionnaire.facets if facet.id == state.page())

steps = st.container()
name, meaning = full_name(facet.id, facet.name.of(language)), facet.meaning.of(language)
show(f"<h1>{text(name)}</h1><p class='muted lead'>{text(meaning)}</p>")
ask_statements(work.questionnaire, facet.statements)
show(f"<h2>{text(work.questionnaire.balance_question.of(language))}</h2>")
ask_balance(facet.balance, work.questionnaire.balance_question.of(language))
if facet.roles:
    show(f"<h2>{said('facet.roles')}</h2>")
    ask_roles(work.questionnaire, facet.roles)
show_foot(facet.id)
with steps:
    show_steps(facet.id)
