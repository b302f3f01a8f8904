"""
Group: what the group answered, on the facilitator's own screen, and the files to take along.
"""

import streamlit as st

from actie.ui import leading, navigation, outcome, state
from actie.ui.components.leading.outcome import show_outcome
from actie.ui.components.leading.taking import show_exports
from actie.ui.components.markup import said, show, text

words, workshop = state.words(), leading.find_room()
if workshop is None:
    navigation.go("begeleiden")
report = outcome.read_report(workshop)

show(f"<h1>{said('outcome.title')}</h1><p class='lead'>{text(workshop.plan.title)}. {said('outcome.lead')}</p>")
show_outcome(report)
with st.container(key="panel-take"):
    show(f"<h2>{said('taking.title')}</h2>")
    show_exports(workshop, report, has_primary=True)
goes_back = st.button(words("control.back"), key="back")

if goes_back:
    navigation.go("leiden")
