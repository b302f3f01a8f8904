"""
The theme that goes along with every run is Streamlit's own, gathered once.
"""

from collections.abc import Iterator

import pytest
from streamlit.proto.NewSession_pb2 import CustomThemeConfig
from streamlit.runtime import app_session

from actie.server.theme import Populate, keep_theme

SECTIONS = ("theme", "theme.light", "theme.dark", "theme.sidebar", "theme.light.sidebar")


@pytest.fixture
def streamlits_own() -> Iterator[Populate]:
    """
    How Streamlit gathers its theme; other tests get that back.
    """
    own = app_session._populate_theme_msg
    yield own
    app_session._populate_theme_msg = own


def gathered(populate: Populate) -> bytes:
    """
    A whole theme, in the order in which Streamlit puts it together.
    """
    theme = CustomThemeConfig()
    places = (theme, theme.light, theme.dark, theme.sidebar, theme.light.sidebar)
    for place, section in zip(places, SECTIONS, strict=True):
        populate(place, section)
    return bytes(theme.SerializeToString(deterministic=True))


def test_the_theme_is_the_same_every_time(streamlits_own: Populate) -> None:
    """
    With the first run and with the next ones; sections that nothing was set for stay away.
    """
    keep_theme()
    kept = app_session._populate_theme_msg
    assert [gathered(kept) for _ in range(3)] == [gathered(streamlits_own)] * 3
    assert b"#FAF6EE" in gathered(kept)


def test_the_theme_is_gathered_once(streamlits_own: Populate, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    However many runs there are.
    """
    asked: list[str] = []

    def populate(message: CustomThemeConfig, section: str) -> None:
        asked.append(section)
        streamlits_own(message, section)

    monkeypatch.setattr(app_session, "_populate_theme_msg", populate)
    keep_theme()
    for _ in range(3):
        gathered(app_session._populate_theme_msg)
    assert asked == list(SECTIONS)
