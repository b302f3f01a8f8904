"""
Initiative: which one it is about, or which organisation.
"""

import streamlit as st

from actie.assessment.entries import initiative_field
from actie.ui import participation, state
from actie.ui.components import field, panel
from actie.ui.components.choice import choose
from actie.ui.components.foot import show_foot
from actie.ui.components.initiative import organisations, phases, subject
from actie.ui.components.markup import said, show

words, work = state.words(), state.need_work()
place = participation.place_in_room(work)
form = subject(work.questionnaire)

st.set_page_config(page_title=words("page.title", page=words(f"page.{form}")))
show(f"<h1>{said(f'{form}.title')}</h1><p class='muted'>{said(f'{form}.lead')} {said('initiative.needed')}</p>")
if work.kept.round > 1:
    show(f"<p class='note'>{said('initiative.round', n=work.kept.round)}</p>")
inputs, side = st.columns([3, 2], gap="large")
with inputs:
    field.write_line(initiative_field("name"), words(f"{form}.name"), words(f"{form}.name_example"))
    if work.questionnaire.roles_once is None:
        choose(initiative_field("phase"), "ruler-phase", words("initiative.phase"), phases())
    field.write_line(initiative_field("function"), words("initiative.function"), words("initiative.function_example"))
    choose(initiative_field("organisation_kind"), "ruler-kind", words("initiative.organisation"), organisations())
    field.write_text(initiative_field("description"), words("initiative.about"), words(f"{form}.about_example"))
with side:
    panel.show_panel(
        work.questionnaire, "initiative", "room" if place else "who", "later", k=place.plan.threshold if place else 0
    )
show_foot("initiatief")
