"""
What a tab knows of workshops: the code in its address, and the workshop that it leads.
"""

import streamlit as st


def asked_code() -> str:
    """
    The code of a workshop that the address asks for, as a QR code and the start page write it; else an empty text.
    """
    return str(st.query_params.get("code", ""))


def lead(workshop: str) -> None:
    """
    Remembers which workshop this tab leads, also on its next pages; an empty text forgets it.
    """
    st.session_state["led"] = workshop


def led() -> str:
    """
    The id of the workshop that this tab leads, or an empty text.
    """
    return str(st.session_state.get("led", ""))
