"""
The same widgets as on the page of one facet, in Streamlit as it comes: no store, no styling, no progress.

Run by: streamlit run bench/bare.py.
"""

import streamlit as st

FACETS = ("Animo", "Contacten", "Toerusting", "Inbedding", "Empathie")
NON_ANSWERS = ["weet ik niet", "niet van toepassing", "niet aan mij", "zeg ik liever niet"]
SCALE = ["klopt helemaal niet", "klopt niet", "klopt deels", "klopt", "klopt helemaal", *NON_ANSWERS]
PLACES = ["Ik wacht af.", "Ik vraag weinig.", "Hun reden leidt.", "Ik stuur bij.", "Ons doel telt.", *NON_ANSWERS]
ROLES = [
    "**loslaten** Dat doen zij.",
    "**stimuleren** Ik moedig aan.",
    "**faciliteren** Ik help.",
    "**samen** Wij doen het.",
]


def ask(question: str, options: list[str], key: str) -> None:
    """
    One question, with a remark behind one click.
    """
    st.segmented_control(question, options, key=key, wrap=True, width="stretch")
    with st.expander("Toelichting en opmerking", key=f"more-{key}", type="compact", on_change="rerun") as more:
        if more.open:
            st.text_area("Opmerking", key=f"text-{key}", height=90)


place = st.session_state.setdefault("place", 0)
for number, name in enumerate(FACETS):
    if st.button(name, key=f"step-{number}", type="tertiary", width="stretch"):
        st.session_state["place"] = number
        st.rerun()
st.title(FACETS[place])
st.write("Wat de bewoners drijft om iets te beginnen en vol te houden.")
for number in range(1, 6):
    ask(f"{number}. Ik kan in eigen woorden zeggen waarom zij dit willen.", SCALE, f"scale-{place}-{number}")
st.header("Waar sta jij nu?")
ask("Waar sta jij nu? Kies de zin die het best past.", PLACES, f"balance-{place}")
st.header("Welke rol past hier?")
for column, moment in zip(st.columns(2), ("asked", "now"), strict=True):
    with column:
        ask("Wat vraagt dit initiatief nu?", [*ROLES, *NON_ANSWERS], f"role-{place}-{moment}")
goes_back = st.button("Terug", key=f"back-{place}")
goes_on = st.button("Volgende", type="primary", key=f"next-{place}")
if goes_back or goes_on:
    st.session_state["place"] = (place + (1 if goes_on else -1)) % len(FACETS)
    st.rerun()
