"""
The app on an empty store of its own.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from actie.language import Language
from actie.settings import settings
from tests.app.keeping import store
from tests.app.screen import DEVICE, Screen

App = Callable[..., Screen]


@pytest.fixture(autouse=True)
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """
    The file of the store that the app uses during this test, empty at first.
    """
    file = tmp_path / "actie.db"
    monkeypatch.setenv("ACTIE_DATABASE_URL", f"sqlite:///{file}")
    monkeypatch.delenv("ACTIE_PUBLIC_URL", raising=False)
    settings.cache_clear()
    yield file
    store().close()  # type: ignore[attr-defined]  # the SQL store has it, the port has not
    settings.cache_clear()


@pytest.fixture(autouse=True)
def no_page_failed(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """
    Fails a test in which a page went wrong behind the words that a person saw.
    """
    yield
    assert "a page failed" not in [record.getMessage() for record in caplog.get_records("call")]


@pytest.fixture
def app() -> App:
    """
    The app at a page: app("animo", language=Language.EN, device="another").
    """

    def open_at(address: str = "", *, language: Language = Language.NL, device: str = DEVICE) -> Screen:
        return Screen(device, language).open(address)

    return open_at
