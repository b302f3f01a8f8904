"""
Explanation: how every number of the profile came about.
"""

import streamlit as st

from actie.ui import actions, navigation, state
from actie.ui.components.explanation import show_facet_explanation, show_rules
from actie.ui.components.markup import said, show, text

words, results = state.words(), actions.results()

show(f"<h1>{said('explanation.title')}</h1><p>{said('explanation.lead')}</p>")
show_rules(results)
for facet in results.facets:
    show_facet_explanation(facet)
show(f"<p class='muted small'>{text(results.origin)} {text(results.disclaimer)}</p>")

if st.button(words("explanation.back"), key="back-uitleg"):
    navigation.go("profiel")
