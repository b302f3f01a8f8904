"""
The pages about ACTIE and about privacy.
"""

import re

import pytest

from actie.language import Language
from actie.settings import settings
from tests.app.conftest import App


@pytest.mark.parametrize("language", Language)
def test_the_theory_comes_in_parts_with_the_vial(app: App, language: Language) -> None:
    """
    Several parts that each fit on a screen, one with the drawing; no sign of how the file is written.
    """
    screen = app("over-actie", language=language)
    assert len(screen.app.markdown) > 4
    assert 'class="vial"' in screen.html
    assert [
        part.value for part in screen.app.markdown if re.search(r"\[waterpas\]|^---$", part.value, re.MULTILINE)
    ] == []


@pytest.mark.parametrize("days", ["30", "7"])
def test_privacy_names_the_days_that_the_host_set(app: App, days: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    What is promised is what the purge does.
    """
    monkeypatch.setenv("ACTIE_RETENTION_DAYS", days)
    settings.cache_clear()
    assert f"Na {days} dagen" in app("privacy").text


def test_the_language_link_stays_on_the_page(app: App) -> None:
    """
    It leads to the same page in the other language, and says so in that language.
    """
    html = app("over-actie").html
    assert 'href="/taal/en?naar=/over-actie" lang="en" hreflang="en">English</a>' in html
