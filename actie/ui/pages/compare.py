"""
Compare: this round beside an earlier one.
"""

import streamlit as st

from actie.ui import actions, navigation, state
from actie.ui.components.comparison import show_comparison
from actie.ui.components.markup import said, show
from actie.ui.components.upload import ask_comparison

words = state.words()

result = st.container()
before = actions.comparison_with_round_before()
comparison = ask_comparison() or before
with result:
    show(f"<h1>{said('compare.title')}</h1>")
    show(f"<p>{said('compare.lead' if before and comparison is before else 'compare.lead_file')}</p>")
    if comparison is None:
        show(f"<p class='note'>{said('compare.none')}</p>")
    else:
        show_comparison(comparison)

if st.button(words("foot.back"), key="back-compare"):
    navigation.go("meenemen")
