"""
A long page with an answer, a way to the second page at the bottom, and a heartbeat.
"""

import streamlit as st

st.title("Eerste pagina", anchor=False)
if st.session_state.get("answer") != st.session_state.get("seen"):
    st.session_state.seen = st.session_state.answer
    st.session_state.said = st.session_state.get("said", 0) + 1
answer = st.segmented_control("Ik ken de buren", ["klopt niet", "deels", "klopt"], key="answer")
st.text(f"gekozen: {answer}")
st.text(f"cookie: {st.context.cookies.get('actie', 'geen')}")
for line in range(40):
    st.text(f"regel {line}")
to_heading = st.button("Naar de tweede")
to_item = st.button("Naar de vraag op de tweede")
st.session_state.focus = "P-A1" if to_item else ""
st.html(
    '<span data-actie-page="eerste" data-actie-lang="nl" data-actie-focus="" '
    f'data-actie-said="{st.session_state.get("said", 0)}|Opgeslagen"></span>'
)
if to_heading or to_item:
    st.switch_page("pages/second.py")


@st.fragment(run_every=2)
def heartbeat() -> None:
    """
    Makes a page heal by itself after a restart.
    """
    st.session_state.beats = st.session_state.get("beats", 0) + 1
    st.text(f"hartslag {st.session_state.beats}")


heartbeat()
