"""
One agreement with oneself: what, who, when.
"""

import streamlit as st

from actie.assessment.entries import agreement_field
from actie.ui import state
from actie.ui.components.field import write_line, write_text
from actie.ui.components.markup import said, show


def write_agreement(number: int) -> None:
    """
    Asks for one agreement.
    """
    words = state.words()
    with st.container(key=f"panel-agreement-{number}"):
        show(f"<h2>{said('agreements.number', number=number)}</h2>")
        write_text(
            agreement_field(number, "what"), words("agreements.what"), words("agreements.what_example"), height=80
        )
        who, when = st.columns(2, gap="medium")
        with who:
            write_line(agreement_field(number, "who"), words("agreements.who"), words("agreements.who_example"))
        with when:
            write_line(agreement_field(number, "when"), words("agreements.when"), words("agreements.when_example"))
