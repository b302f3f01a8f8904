"""
The pages about ACTIE and about privacy.
"""

import re

import pytest

from actie.language import Language
from actie.settings import settings
from tests.app.conftest import App
from tests.app.keeping import keep_work


@pytest.mark.parametrize("language", Language)
def test_the_theory_comes_in_parts_with_the_vial(app: App, language: Language) -> None:
    """
    Several parts that each fit on a screen, tiles, signs and the drawing; no sign of how the file is written.
    """
    screen = app("over-actie", language=language)
    assert len(screen.app.markdown) > 4
    assert 'class="vial"' in screen.html
    written = "".join(part.value for part in screen.app.markdown)
    assert (written.count('class="letter"'), written.count('class="sign ')) == (5, 4)
    assert re.findall(r"\[\w+\]|^---$", written, re.MULTILINE) == []


def test_the_theory_ends_with_the_way_in(app: App) -> None:
    """
    Who read it begins, or goes on with what this device was busy with.
    """
    assert app("over-actie").press("begin").address == "kies"
    keep_work()
    assert app("over-actie").press("begin").address == "initiatief"


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
