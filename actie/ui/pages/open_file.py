"""
Open file: a result file from an earlier time or another server.
"""

import streamlit as st

from actie.ui import navigation, state
from actie.ui.components.markup import said, show
from actie.ui.components.upload import ask_result_file

words = state.words()

show(f"<h1>{said('open.title')}</h1><p>{said('open.lead')}</p>")
is_opened = ask_result_file()
goes_back = st.button(words("foot.back"), key="back-open")

if is_opened:
    navigation.go("profiel")
if goes_back:
    navigation.go("")
