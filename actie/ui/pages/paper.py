"""
Paper: everything on one plain page, for the printer.
"""

import streamlit as st

from actie.ui import navigation, state
from actie.ui.components.markup import said, show
from actie.ui.components.paper import show_paper

words = state.words()

with st.container(key="not-printed", horizontal=True):
    goes_back = st.button(words("foot.back"), key="back-paper")
    show(f'<p><button type="button" class="print" data-actie-print>{said("paper.print")}</button></p>')
show_paper()

if goes_back:
    navigation.go("meenemen")
