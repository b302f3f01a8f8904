"""
What a facilitator gets when a workshop is made: the link to keep, the screen, and the invitation for the room.
"""

import streamlit as st

from actie.ui import address, leading, state
from actie.ui.components.invitation import show_invitation
from actie.ui.components.markup import said, show
from actie.workshops.model import Workshop

PROJECTOR = "/op-het-scherm"


def show_handover(workshop: Workshop) -> bool:
    """
    Shows the links of a workshop that was made just now; whether the facilitator goes on to lead it.
    """
    left, right = st.columns([3, 2], gap="large")
    with left:
        with st.container(key="panel-lead"):
            show(f"<h2>{said('handover.lead')}</h2>")
            show_secret(leading.LEAD_LINK, "handover.keep")
        goes_on = st.button(state.words()("handover.button"), type="primary", key="go-lead")
        with st.container(key="panel-project"):
            show(f"<h2>{said('handover.project')}</h2><p>{said('handover.project_text')}</p>")
            open_projector()
            show_secret(leading.PROJECT_LINK, "handover.project_link")
    with right, st.container(key="panel-invitation"):
        show(f"<h2>{said('invitation.title')}</h2>")
        if workshop.plan.is_practice:
            show(f'<p class="note">{said("practice.closed")}</p>')
        show_invitation(workshop)
    return goes_on


def open_projector() -> None:
    """
    A button that opens what the room sees in a second window of this computer.
    """
    st.link_button(state.words()("handover.here"), PROJECTOR)


def show_secret(name: str, sentence: str) -> None:
    """
    Shows a link that was made on this page, with a sentence about it; it cannot be shown again later.
    """
    link = state.remembered(name)
    if link:
        reach = "handover.local" if address.needs_opening() else "handover.anywhere"
        show(f"<p>{said(sentence)} {said(reach)}</p>")
        st.code(link, language=None, wrap_lines=True)
