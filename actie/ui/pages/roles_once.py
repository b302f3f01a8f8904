"""
Roles: the role the organisation takes now and the one it wants, asked once.
"""

import streamlit as st

from actie.ui import navigation, state
from actie.ui.components.foot import show_foot
from actie.ui.components.markup import said, show
from actie.ui.components.role import ask_roles
from actie.ui.components.steps import show_steps

words, work = state.words(), state.need_work()
if work.questionnaire.roles_once is None:
    navigation.go("nakijken")

steps = st.container()
show(f"<h1>{said('roles_once.title')}</h1><p class='muted lead'>{said('roles_once.lead')}</p>")
ask_roles(work.questionnaire, work.questionnaire.roles_once)
show_foot("rollen")
with steps:
    show_steps("rollen")
