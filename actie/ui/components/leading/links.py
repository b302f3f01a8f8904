"""
The links of a workshop: for the leader, for a second facilitator, for the wall; and the Wi-Fi of the room.
"""

import streamlit as st

from actie.assessment.model import SHORT
from actie.ui import leading, state
from actie.ui.components.invitation import show_invitation
from actie.ui.components.leading.handover import open_projector, show_secret
from actie.ui.components.leading.shared import write_line
from actie.ui.components.markup import label, said, show, text
from actie.workshops.model import Key, KeyRole, Workshop


def show_links(workshop: Workshop) -> bool:
    """
    Shows how people come in, makes new links, each shown once, and withdraws old ones; whether one was withdrawn.
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
        show_secret(leading.GIVEN_LINK, "links.give")
        show(f"<p class='muted small'>{said('links.renew_text')}</p>")
        if st.button(words("links.renew"), key="link-renew"):
            leading.renew_link()
        show_secret(leading.LEAD_LINK, "handover.keep")
        return _ask_withdrawal()


def _ask_withdrawal() -> bool:
    """
    Lists the links that were handed out, each with a way to withdraw it but the one that this device leads by.
    """
    own = leading.own_links()
    show(f"<p class='legend'>{said('links.listed')}</p><p class='muted small'>{said('links.withdraw_text')}</p>")
    withdrawn = [key.hash for key in leading.links() if _show_link(key, is_own=key.hash in own)]
    for key_hash in withdrawn:
        leading.withdraw_link(key_hash)
    return bool(withdrawn)


def _show_link(key: Key, *, is_own: bool) -> bool:
    words = state.words()
    name = words(f"links.role_{key.role}") + (f": {key.label}" if key.label else "")
    made = words("links.made", name=name, time=words.time(key.made_at, state.zone()))
    if is_own:
        show(f"<p>{text(made)} · {said('links.own')}</p>")
        return False
    return st.button(label(words("links.withdraw", name=made)), key=f"withdraw-{key.hash[:8]}")
