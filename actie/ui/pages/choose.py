"""
Choose: which questionnaire fits.
"""

import streamlit as st

from actie.ui import actions, navigation, resources, state
from actie.ui.components.markup import said, show
from actie.ui.components.start import show_offer

words = state.words()

show(f"<h1>{said('choose.title')}</h1><p>{said('choose.lead')}</p>")
offered = resources.questionnaires()
chosen = []
for column, questionnaire in zip(st.columns(len(offered), gap="medium"), offered.values(), strict=True):
    with column, st.container(key=f"door-{questionnaire.id}"):
        show_offer(questionnaire)
        label = words("choose.button", title=questionnaire.title.of(state.language()))
        chosen += [questionnaire] * st.button(label, type="primary", width="stretch", key=f"choose-{questionnaire.id}")
if state.work():
    show(f'<p class="muted">{said("choose.kept")}</p>')
goes_back = st.button(words("foot.back"), key="back")

if chosen:
    actions.open_work(chosen[0])
    navigation.go("initiatief")
if goes_back:
    navigation.go("")
