"""
What is kept of me.
"""

import re

import pytest

from actie.assessment.secrets import secret_hash
from actie.errors import UnknownAssessment
from actie.language import Language, words_in
from actie.settings import settings
from tests.app.conftest import App
from tests.app.keeping import KORT, UITVOERING, answered, current, keep_work, kept, shipped, store

WORDS = words_in(Language.NL)


def test_a_device_without_an_assessment_has_nothing_to_delete(app: App) -> None:
    """
    The page says so, and offers to open a file.
    """
    screen = app("mijn-gegevens")
    assert WORDS("mine.nothing") in screen.text
    assert {button.key for button in screen.app.button} == {"open", "clean"}
    assert screen.press("open").address == "openen"


def test_the_page_tells_what_is_kept_and_for_how_long(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    The initiative, the questionnaire, the moment of saving, and the days that the host set.
    """
    monkeypatch.setenv("ACTIE_RETENTION_DAYS", "12")
    settings.cache_clear()
    keep_work()
    text = app("mijn-gegevens").text
    assert WORDS("mine.lead", days=12) in text
    assert f"Buurtkamer {shipped()[UITVOERING].title.nl} op 22 november 2026 om 14:32" in text


def test_going_on_leads_to_the_first_open_page(app: App) -> None:
    """
    Everything answered: the profile.
    """
    keep_work(fields=answered())
    assert app("mijn-gegevens").press("further").address == "profiel"


def test_switching_goes_on_with_another_assessment_of_the_device(app: App) -> None:
    """
    Both are listed by name; after a click the other one is the current, with all its answers.
    """
    first = keep_work(fields={"initiative.name": "Tuin", "P-A1": "2"})
    second = keep_work(KORT)
    screen = app("mijn-gegevens")
    assert screen.app.button(key=f"switch-{first[:8]}").label.startswith("Tuin")
    screen.press(f"switch-{first[:8]}")
    assert (screen.address, current()) == ("mijn-gegevens", first)
    assert screen.app.button(key=f"switch-{second[:8]}").label.startswith("Buurtkamer")
    assert screen.open("animo").app.segmented_control(key="scale-P-A1").value == "2"


def test_another_device_sees_nothing_of_it(app: App) -> None:
    """
    What one device may open stays with that device.
    """
    keep_work()
    screen = app("mijn-gegevens", device="another")
    assert WORDS("mine.nothing") in screen.text
    assert "Buurtkamer" not in screen.text


def test_deleting_takes_everything_away_for_good(app: App) -> None:
    """
    Answers, link and tie are gone; the start page says so, and the other assessment stays.
    """
    stays, goes = keep_work(KORT), keep_work(fields=answered())
    screen = app("mijn-gegevens").press("make-link")
    link = re.search(r"/hervat/([\w-]{43})", screen.text)
    assert WORDS("mine.delete_text") in screen.text
    screen.press("delete-now")
    assert screen.address == "start"
    assert WORDS("message.deleted") in screen.text
    assert (link and store().find_link(secret_hash(link[1])), kept(stays).id) == (None, stays)
    with pytest.raises(UnknownAssessment):
        kept(goes)


def test_a_new_participant_can_open_nothing_of_before(app: App) -> None:
    """
    Not the current one and not the others; all of them stay for whoever has a link or a file.
    """
    both = [keep_work(KORT), keep_work()]
    screen = app("mijn-gegevens").press("clean")
    assert screen.address == "start"
    assert store().device_assessments(secret_hash(screen.device)) == []
    assert [kept(one).id for one in both] == both


def test_an_assessment_that_vanished_meanwhile_is_told_in_words(app: App) -> None:
    """
    Somebody deletes it elsewhere between looking and clicking: the list is simply shorter.
    """
    first = keep_work(fields={"initiative.name": "Tuin"})
    keep_work(KORT)
    screen = app("mijn-gegevens")
    store().delete_assessment(first)
    screen.press(f"switch-{first[:8]}")
    assert "Tuin" not in "".join(button.label for button in screen.app.button)
    assert screen.address == "mijn-gegevens"
