"""
Paper entry: forms that were filled in on paper, typed in fast and read back in full words.
"""

import streamlit as st

from actie.ui import leading, navigation, state
from actie.ui.components.leading.typing import empty_form, type_form
from actie.ui.components.markup import said, show

words, workshop, form = state.words(), leading.find_room(), None
if workshop is None:
    navigation.go("begeleiden")

show(f"<h1>{said('typing.title')}</h1><p class='lead'>{said('typing.lead')}</p>")
if state.remembered("saved"):
    show(f'<p class="note" role="status">{said("typing.saved", number=state.remembered("saved"))}</p>')
if workshop.plan.is_practice or workshop.ended_at:
    show(f"<p>{said('typing.not_here')}</p>")
else:
    form = type_form(workshop)
goes_back = st.button(words("control.back"), key="back")

if form:
    state.remember("saved", str(leading.save_paper(form.questionnaire, form.case, form.entries)))
    empty_form()
    st.rerun()
if goes_back:
    navigation.go("leiden")
