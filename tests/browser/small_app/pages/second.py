"""
A page that is drawn after its marker, with an item, a button that fails and one that prints.
"""

import streamlit as st

st.html(
    '<span data-actie-page="tweede" data-actie-lang="nl" '
    f'data-actie-focus="{st.session_state.get("focus", "")}" data-actie-said="0|"></span>'
)
st.title("Tweede pagina", anchor=False)
for line in range(40):
    st.text(f"regel {line}")
with st.container(key="item-P-A1"):
    st.segmented_control("De vraag", ["nee", "ja"], key="question")
st.html('<button type="button" data-actie-print>Druk af</button>')
if st.button("Ga fout"):
    raise RuntimeError("een geheim pad")
