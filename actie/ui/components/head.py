"""
The head of every page: name of the app, name of the initiative, language and the pages about.
"""

from urllib.parse import quote

import streamlit as st

from actie.language import Language
from actie.ui import navigation, state
from actie.ui.components.markup import said, show, text
from actie.ui.components.vial import vial

OTHER = {Language.NL: Language.EN, Language.EN: Language.NL}


def show_head(address: str, initiative: str) -> None:
    """
    Shows the head of the page with this address.
    """
    words = state.words()
    with st.container(key="head", horizontal=True, vertical_alignment="center"):
        show(
            f'<p class="brand"><a href="/">{vial(0)}<b>{said("app.name")}</b></a>'
            f'<span class="muted">{text(initiative)}</span></p>'
        )
        with st.container(key="links", horizontal=True, width="content"):
            link_to("mijn-gegevens", words("page.mine"))
            link_to("over-actie", words("page.about"))
            show(language_link(address), is_narrow=True)


def link_to(address: str, label: str) -> None:
    """
    A link to another page of the app, without loading it anew.
    """
    st.page_link(navigation.script_of(navigation.BY_ADDRESS[address], state.words()), label=label)


def language_link(address: str) -> str:
    """
    A link to the same page in the other language.
    """
    other = OTHER[state.language()]
    name = state.words()(f"language.{other}")
    link = f"/taal/{other}?naar=/{quote(address)}"
    return f'<p class="language"><a href="{link}" lang="{other}" hreflang="{other}">{name}</a></p>'
