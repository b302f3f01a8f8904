"""
The links of a workshop: for the leader, for a second facilitator, for the wall; and the Wi-Fi of the room.
"""

import streamlit as st

from actie.assessment.model import SHORT
from actie.ui import leading, state
from actie.ui.components.invitation import show_invitation
from actie.ui.components.leading.handover import open_projector, show_secret
from actie.ui.components.leading.shared import write_line
from actie.ui.components.markup import said, show, text
from actie.workshops.model import KeyRole, Workshop


def show_links(workshop: Workshop) -> None:
    """
    Shows how people come in, and makes new links; each is shown once.
    """
    words = state.words()
    invitation, links = st.columns(2, gap="large")
    with invitation:
        show_invitation(workshop)
        show(f"<p class='legend'>{said('links.wifi')}</p>")
        write_line(workshop, "wifi.name", words("links.wifi_name"))
        write_line(workshop, "wifi.password", words("links.wifi_password"))
    with links:
        open_projector()
        if st.button(words("links.project"), key="link-project"):
            leading.add_link(KeyRole.PROJECT, "")
        show_secret(leading.PROJECT_LINK, "handover.project_link")
        name = state.clean(st.text_input(words("links.label"), key="line-label", max_chars=SHORT)) or ""
        if st.button(words("links.add"), key="link-add"):
            leading.add_link(KeyRole.LEAD, name)
        show(f"<p class='muted small'>{said('links.renew_text')}</p>")
        if st.button(words("links.renew"), key="link-renew"):
            leading.renew_link()
        show_secret(leading.LEAD_LINK, "handover.keep")
        show(f"<p class='muted small'>{text(_listed())}</p>")


def _listed() -> str:
    words, zone = state.words(), state.zone()
    named = [
        words("links.made", name=key.label or words(f"links.role_{key.role}"), time=words.time(key.made_at, zone))
        for key in leading.links()
    ]
    return words("links.listed", links=words.list(named))
