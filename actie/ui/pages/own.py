"""
Own: the statements that the facilitator added, beside ACTIE.
"""

import streamlit as st

from actie.ui import participation, state
from actie.ui.components.foot import show_foot
from actie.ui.components.markup import said, show
from actie.ui.components.own import ask_own_statements
from actie.ui.components.steps import show_steps

work, place = state.need_work(), participation.need_place()

steps = st.container()
show(f"<h1>{said('own.title')}</h1><p class='muted lead'>{said('own.lead')}</p>")
ask_own_statements(work.questionnaire, place)
show_foot("eigen")
with steps:
    show_steps("eigen")
