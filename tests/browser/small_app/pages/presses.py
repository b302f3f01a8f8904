"""
A page that takes its time before it looks at its button.
"""

import time

import streamlit as st

st.session_state.setdefault("presses", 0)
st.checkbox("Kies")
time.sleep(0.5)
if st.button("Tel"):
    st.session_state["presses"] += 1
st.write(f"geteld: {st.session_state['presses']}")
