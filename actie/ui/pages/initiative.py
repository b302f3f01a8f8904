"""
Initiative: which one it is about.
"""

import streamlit as st

from actie.assessment.entries import initiative_field
from actie.ui import state
from actie.ui.components import field, panel
from actie.ui.components.choice import choose
from actie.ui.components.foot import show_foot
from actie.ui.components.initiative import organisations, phases
from actie.ui.components.markup import said, show

words = state.words()

show(f"<h1>{said('initiative.title')}</h1><p class='muted'>{said('initiative.lead')}</p>")
form, side = st.columns([3, 2], gap="large")
with form:
    field.write_line(initiative_field("name"), words("initiative.name"), words("initiative.name_example"))
    choose(initiative_field("phase"), "ruler-phase", words("initiative.phase"), phases())
    field.write_line(initiative_field("function"), words("initiative.function"), words("initiative.function_example"))
    choose(initiative_field("organisation_kind"), "ruler-kind", words("initiative.organisation"), organisations())
    field.write_text(initiative_field("description"), words("initiative.about"), words("initiative.about_example"))
with side:
    panel.show_panel(state.need_work().questionnaire, "initiative", "who", "later")
show_foot("initiatief")
