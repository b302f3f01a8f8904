"""
The agreements of the group: what, who, when; facilitators write them together.
"""

import streamlit as st

from actie.assessment.entries import agreement_field
from actie.ui import state
from actie.ui.components.leading.shared import write_line, write_text
from actie.ui.components.markup import said, show
from actie.workshops.model import GROUP_AGREEMENTS, Workshop


def write_agreements(workshop: Workshop) -> bool:
    """
    Asks for the agreements: those that have something in them, and one more; whether there should be one more now.
    """
    words, numbers, changed = state.words(), GROUP_AGREEMENTS[: _used(workshop) + 1], False
    for number in numbers:
        show(f"<p class='legend'>{said('agreements.number', number=number)}</p>")
        what, who, when = st.columns([3, 1, 1], gap="small")
        with what:
            changed = write_text(workshop, agreement_field(number, "what"), words("room_report.agreement.what"))
        with who:
            write_line(workshop, agreement_field(number, "who"), words("room_report.agreement.who"))
        with when:
            write_line(workshop, agreement_field(number, "when"), words("room_report.agreement.when"))
    return changed and len(numbers) < len(GROUP_AGREEMENTS)


def _used(workshop: Workshop) -> int:
    numbers = [int(field.split(".")[1]) for field in workshop.fields if field.startswith("agreement.")]
    return max(numbers, default=0)
