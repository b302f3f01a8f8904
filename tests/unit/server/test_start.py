"""
A process deletes what is too old when it starts, and every day after.
"""

import asyncio
import gc
import logging
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from streamlit.runtime import media_file_manager

from actie.assessment.store import AssessmentStore
from actie.language import Language
from actie.server import lifespan, start
from actie.server.downloads import MadeFile
from tests.builders import small_questionnaire


@pytest.fixture(autouse=True)
def thawed() -> Iterator[None]:
    """
    Leaves the heap and the log of the test process as they were.
    """
    log = logging.getLogger("actie")
    before = log.handlers, log.level
    yield
    log.handlers, log.level = before
    gc.unfreeze()


def open_assessment(store: AssessmentStore, name: str, days_ago: int) -> None:
    """
    Opens an assessment that nobody touched since.
    """
    store.open_assessment(name, small_questionnaire(), Language.NL, name, datetime.now(UTC) - timedelta(days=days_ago))


def live(seconds: float = 0) -> None:
    """
    Starts the process, lets it run, and stops it.
    """

    async def run() -> None:
        async with lifespan(None):
            await asyncio.sleep(seconds)

    with ThreadPoolExecutor(1) as threads:
        threads.submit(asyncio.run, run()).result()


def test_starting_deletes_what_is_older_than_the_retention_time(store: AssessmentStore) -> None:
    """
    After 31 days without a change an assessment goes, after 29 it stays.
    """
    open_assessment(store, "old", days_ago=31)
    open_assessment(store, "young", days_ago=29)
    live()
    assert store.current_assessment("old") is None
    assert store.current_assessment("young") == "young"


def test_a_process_that_runs_on_deletes_every_day(store: AssessmentStore, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    What grows too old while the process runs goes too; a day lasts a hundredth of a second here.
    """
    monkeypatch.setattr(start, "DAY_SECONDS", 0.01)

    async def run() -> None:
        async with lifespan(None):
            open_assessment(store, "old", days_ago=31)
            await asyncio.sleep(0.2)

    with ThreadPoolExecutor(1) as threads:
        threads.submit(asyncio.run, run()).result()
    assert store.current_assessment("old") is None


def test_the_log_tells_how_many_were_deleted(store: AssessmentStore, caplog: pytest.LogCaptureFixture) -> None:
    """
    A line with the number and the retention time, and one for the workshops.
    """
    open_assessment(store, "old", days_ago=31)
    live()
    assert caplog.messages == [
        "deleted 1 assessments that nobody touched for 30 days",
        "deleted 0 workshops that were over",
    ]


def test_a_process_starts_without_its_store(no_store: None, caplog: pytest.LogCaptureFixture) -> None:
    """
    A store that comes up later than the process is no reason not to start; the log says what was left undone.
    """
    live()
    assert "the store does not answer" in caplog.text


def test_a_process_keeps_downloads_from_its_start(store: AssessmentStore, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Before the first file is made.
    """
    monkeypatch.setattr(media_file_manager, "MediaFileMetadata", media_file_manager.MediaFileMetadata)
    live()
    assert media_file_manager.MediaFileMetadata is MadeFile


def test_the_heap_of_the_start_is_left_out_of_collection(store: AssessmentStore) -> None:
    """
    What is there after the start is never looked at again by the garbage collector.
    """
    live()
    assert gc.get_freeze_count() > 0
