"""
A file that was made for somebody can be fetched, however busy it is, and goes after that.
"""

from collections.abc import Iterator

import pytest
from streamlit.runtime import media_file_manager
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage

from actie.server import downloads

RUNS_OF_OTHERS = 50


@pytest.fixture
def files() -> Iterator[MediaFileManager]:
    """
    Streamlit's files in a process that keeps downloads; other tests get Streamlit's own way back.
    """
    streamlits_own = media_file_manager.MediaFileMetadata
    downloads.keep_downloads()
    yield MediaFileManager(MemoryMediaFileStorage("/media"))
    media_file_manager.MediaFileMetadata = streamlits_own  # type: ignore[misc]  # it goes back where it came from


def make(files: MediaFileManager) -> str:
    """
    Has a file made as a click on a download button does; its name.
    """
    asked = files.add_deferred(lambda: b"report", "application/pdf", "1.(0,0)")
    return files.execute_deferred(asked).rpartition("/")[2]


def test_a_made_file_outlives_the_runs_of_others(files: MediaFileManager) -> None:
    """
    Many runs end before the browser asks for it.
    """
    made = make(files)
    for _ in range(RUNS_OF_OTHERS):
        files.remove_orphaned_files()
    assert files.read_file(made) is not None


def test_a_made_file_goes_when_its_time_is_over(files: MediaFileManager, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    The first run that ends after that throws it away.
    """
    made = make(files)
    files.remove_orphaned_files()
    monkeypatch.setattr(downloads, "KEPT_SECONDS", 0)
    files.remove_orphaned_files()
    assert files.read_file(made) is None
