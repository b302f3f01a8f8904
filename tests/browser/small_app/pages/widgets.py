"""
Every element of Streamlit that the app uses, and more.
"""

import time

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

st.title("Widgets", anchor=False)
st.html('<span data-actie-page="widgets" data-actie-lang="nl" data-actie-focus="" data-actie-said="0|"></span>')
file = st.file_uploader("Bestand", type=["json"])
st.text(f"gelezen: {file.read().decode() if file else 'niets'}")
st.radio("Keuze", ["a", "b"], index=None)
st.pills("Pillen", ["a", "b"])
st.text_input("Naam", help="Zoals je heet.", max_chars=200)
st.text_area("Tekst", max_chars=200)
st.selectbox("Lijst", ["a", "b"], index=None)
st.checkbox("Vinkje")
st.code("K7M 4PX")
st.progress(40)
with st.expander("Meer"):
    st.text("binnen")
st.table(pd.DataFrame({"facet": ["Animo"], "score": [50]}))
st.plotly_chart(go.Figure(go.Scatterpolar(r=[1, 2, 3], theta=["a", "b", "c"])), config={"displayModeBar": False})
st.image('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle cx="4" cy="4" r="4"/></svg>')
st.download_button("Download", b"inhoud", "bestand.txt", on_click="ignore")
st.success("Gelukt")
st.markdown(":material/check: $x^2$")


@st.cache_resource
def made_once() -> float:
    """
    Something that is made once for everybody.
    """
    return time.time()


st.text(f"gemaakt: {made_once()}")


@st.dialog("Weet je het zeker?")
def ask() -> None:
    """
    A dialog.
    """
    st.text("Echt?")


if st.button("Vraag het"):
    ask()
