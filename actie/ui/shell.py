"""
What stands around every page: head, messages, heartbeat, and one place where errors become words.
"""

import logging

import streamlit as st

from actie import charts, reports  # noqa: F401  imported once, before the first visitor, and not at the first profile
from actie.errors import ActieError, StoreUnavailable, UnknownAssessment
from actie.ui import navigation, participation, resources, state
from actie.ui.components.banner import show_banner, show_trouble
from actie.ui.components.foot import leave_early
from actie.ui.components.head import show_head
from actie.ui.components.marker import show_marker

HEARTBEAT_SECONDS = 15
log = logging.getLogger("actie")
resources.questionnaires()


def run() -> None:
    """
    One run of the script: what happens at every click.
    """
    page, script = navigation.current(state.settle_language())
    try:
        place = state.begin(page.address)
        navigation.receive(page)
        leave_early(page.address)
    except Exception:
        log.exception("the work could not be taken up")
        show_head(page.address, "")
        show_trouble("trouble.page")
        return
    work = state.work()
    if page.has_head:
        show_head(navigation.here(page), participation.heading(work) if work and page.needs_work else "")
    banner = st.container(key="banner")
    trouble = _run_page(script) if work or not page.needs_work else "trouble.down"
    with banner:
        if trouble:
            show_trouble(trouble)
        show_banner()
    show_marker(page.address)
    _heartbeat()
    state.end(place)


def _run_page(script: st.Page) -> str:
    """
    Runs a page; the key of what went wrong, or an empty text.
    """
    try:
        script.run()
    except StoreUnavailable:
        log.exception("the store is away")
        return "trouble.down"
    except UnknownAssessment:
        return "trouble.gone"
    except ActieError as error:
        log.warning("refused: %s", error)
        return "trouble.refused"
    except Exception:
        log.exception("a page failed")
        return "trouble.page"
    return ""


@st.fragment(run_every=HEARTBEAT_SECONDS)
def _heartbeat() -> None:
    if state.is_part() and state.is_outdated():
        st.rerun()
