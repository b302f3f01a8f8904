"""
Compare and save, move by move: what one run read, what another wrote, and what the browser sends.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from uuid import uuid4

import pytest
import streamlit as st

from actie.assessment.store import AssessmentStore
from actie.language import Language
from actie.questionnaire.model import Questionnaire
from actie.settings import settings
from actie.stores import open_store
from actie.ui.state import keep, shown
from actie.ui.state.session import Session, _of_this_thread
from actie.ui.work import read_round

ITEM, KEY, WORK = "P-A1", "scale-P-A1", "the assessment"
NOW = datetime(2026, 11, 22, 13, 32, tzinfo=UTC)


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch, small_questionnaire: Questionnaire) -> Iterator[AssessmentStore]:
    """
    A store with one assessment in which the item is answered with 3.
    """
    monkeypatch.setenv("ACTIE_DATABASE_URL", f"memory://{uuid4()}")
    settings.cache_clear()
    store = open_store(settings().database_url)
    store.open_assessment(WORK, small_questionnaire, Language.NL, "a device", NOW, entries={ITEM: "3"})
    yield store
    settings.cache_clear()


@pytest.fixture
def now(store: AssessmentStore) -> Iterator[Session]:
    """
    A session that shows the assessment and has drawn its page once.
    """
    session = Session(is_fresh=False, work=read_round(WORK))
    token = _of_this_thread.set(session)
    st.session_state.clear()
    run(session, None)
    yield session
    st.session_state.clear()
    _of_this_thread.reset(token)


def run(session: Session, sent: str | None, known: int = 0) -> str | None:
    """
    One run in which the browser sends a value of the widget and the revision that it shows; what it shows afterwards.
    """
    if ITEM in session.seen:
        st.session_state[KEY] = sent
    session.known = known
    default = shown(ITEM, KEY)
    value = st.session_state.get(KEY, default)
    keep(ITEM, value)
    return str(value) if value else None


def answer(store: AssessmentStore) -> str | None:
    """
    What is kept.
    """
    return store.read_assessment(WORK).entries[ITEM].value


def test_a_run_that_read_too_early_takes_nothing_for_another_tabs(now: Session, store: AssessmentStore) -> None:
    """
    A run that was stopped saves while the next one has read already: going back to the first answer is a click.
    """
    read_before = read_round(WORK)
    run(now, "4")
    now.work = read_before
    assert run(now, "4") == "4"
    now.work = read_round(WORK)
    run(now, "3")
    assert answer(store) == "3"


@pytest.mark.parametrize("again", ["3", "5", None])
def test_a_click_counts_when_the_page_before_it_was_lost(
    now: Session, store: AssessmentStore, again: str | None
) -> None:
    """
    The browser got nothing of the run that saved, so it brings the old mark along with the next click.
    """
    run(now, "4", known=1)
    now.work = read_round(WORK)
    assert run(now, again, known=1) == again
    assert answer(store) == again


def test_what_another_tab_changed_is_shown(now: Session, store: AssessmentStore) -> None:
    """
    Also when the browser could not show it yet; once it does, the old answer can be chosen again.
    """
    revision = store.save_entry(WORK, ITEM, "5", NOW)
    now.work = read_round(WORK)
    assert run(now, "3", known=revision - 1) == "5"
    assert run(now, "3", known=revision - 1) == "5"
    assert run(now, "5", known=revision - 1) == "5"
    assert run(now, "3", known=revision - 1) == "3"
    assert answer(store) == "3"


def test_a_change_of_ones_own_wins_from_that_of_another_tab(now: Session, store: AssessmentStore) -> None:
    """
    Of two clicks on one item the last counts.
    """
    store.save_entry(WORK, ITEM, "5", NOW)
    now.work = read_round(WORK)
    assert run(now, "1") == "1"
    assert answer(store) == "1"
