"""
One run of the script, of a whole page or of one question on it, and the marks in the browser by which runs are known.

A mark is a hidden field: which assessment this tab shows, and the revision of it that the tab last saw. A whole run
leaves one on the page; a run of one question leaves one beside the question.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress

import streamlit as st
from streamlit.delta_generator import DeltaGenerator
from streamlit.runtime.scriptrunner import get_script_run_ctx

from actie.errors import StoreUnavailable
from actie.ui import resources
from actie.ui.state.saving import has_unsaved, save_unsaved
from actie.ui.state.session import NOTHING, Session, device_hash, need_work, session
from actie.ui.work import Work, read_work

TAB = "tab"
MARK = "@"


def begin(page: str) -> DeltaGenerator:
    """
    Takes up the work at the start of a run: saves what was left unsaved and reads the store.

    Returns the place on the page for `end`: the hidden field stands there in every run, so that nothing after it moves
    and the browser draws no box anew in which somebody is writing.
    """
    now, place = session(), st.container(key="tab-place")
    now.is_down = False
    if now.page != page:
        now.page, now.seen, now.keys, now.replaced, now.notes = page, {}, {}, {}, {}
    try:
        save_unsaved(now)
        now.needs_rerun = False
        _take_up(now, place)
    except StoreUnavailable:
        now.is_down, now.needs_rerun = True, False
    return place


def end(place: DeltaGenerator) -> None:
    """
    Leaves in the browser what this tab has seen; runs once more when the screen shows something old.
    """
    now = session()
    if not now.is_fresh and now.work:
        with place:
            _leave_mark(TAB, now.work)
    now.is_fresh = False
    if now.needs_rerun:
        st.rerun()


def is_part() -> bool:
    """
    Whether this run draws a part of the page only.
    """
    context = get_script_run_ctx()
    return context is not None and bool(context.fragment_ids_this_run)


@contextmanager
def question(item: str) -> Iterator[None]:
    """
    Around the widgets of one question, which a click on them draws again without the rest of the page.

    The mark of the question stands there after it was drawn alone, and when a browser brings one to a new session.
    """
    now, key, place = session(), f"{TAB}-{item}", st.container(key=f"item-{item}")
    if is_part():
        _take_up_part(now)
    elif now.is_fresh and now.needs_rerun:
        _tab_field(key, "")
    of_page = now.known
    now.known = max(of_page, _revision(str(st.session_state.get(key, "")), now.work))
    with place:
        yield
    now.known = of_page
    if is_part():
        if now.needs_rerun or has_unsaved():
            st.rerun()
        _leave_mark(key, need_work())


def _take_up(now: Session, place: DeltaGenerator) -> None:
    before = now.work.id if now.work else None
    now.work = read_work(device_hash(), before)
    mark = str(st.session_state.get(TAB, ""))
    if now.is_fresh and now.work:
        with place:
            mark = _tab_field(TAB, _mark(now.work))
        now.needs_rerun = mark != _mark(now.work)
        before = mark.rpartition(MARK)[0]
        if before != now.work.id:
            now.work = read_work(device_hash(), before)
    if before and (now.work is None or now.work.id != before):
        now.seen, now.keys, now.replaced, now.message = {}, {}, {}, "gone"
    now.known = _revision(mark, now.work)


def _take_up_part(now: Session) -> None:
    """
    Makes sure that this device may still open what the page shows; else the whole page tells what became of it.
    """
    now.known = _revision(str(st.session_state.get(TAB, "")), now.work)
    with suppress(StoreUnavailable):  # then saving fails too, and that is told
        if now.work is None or resources.store().current_assessment(device_hash(), now.work.id) != now.work.id:
            st.rerun()


def _revision(mark: str, current: Work | None) -> int:
    shown_work, _, revision = mark.rpartition(MARK)
    is_shown = current is not None and current.id == shown_work
    return int(revision) if is_shown and revision.isascii() and revision.isdigit() else NOTHING


def _mark(current: Work) -> str:
    return f"{current.id}{MARK}{current.revision}"


def _leave_mark(key: str, current: Work) -> None:
    st.session_state[key] = _mark(current)
    _tab_field(key, "")


def _tab_field(key: str, beginning: str) -> str:
    return st.text_input(TAB, value=beginning, key=key, label_visibility="collapsed") or ""
