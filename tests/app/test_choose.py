"""
Choosing a questionnaire.
"""

import pytest

from actie.assessment.secrets import secret_hash
from actie.language import Language, words_in
from tests.app.conftest import App
from tests.app.keeping import KORT, ORGANISATIE, UITVOERING, current, fields, keep_work, kept, shipped, store

WORDS = words_in(Language.NL)


@pytest.mark.parametrize("language", Language)
def test_every_questionnaire_is_offered_with_its_size(app: App, language: Language) -> None:
    """
    For whom it is, how many statements it has and how long it takes, the longest first.
    """
    screen = app("kies", language=language)
    places = [screen.text.find(shipped()[name].audience.of(language)) for name in (UITVOERING, ORGANISATIE, KORT)]
    assert -1 not in places
    assert places == sorted(places)
    assert words_in(language)("choose.size", statements=10, minutes=5) in screen.text


@pytest.mark.parametrize("questionnaire", [UITVOERING, ORGANISATIE, KORT])
def test_choosing_opens_an_empty_assessment(app: App, questionnaire: str) -> None:
    """
    It is in the store before anything is asked, in the language of the screen, with nothing filled in.
    """
    screen = app("kies", language=Language.EN).press(f"choose-{questionnaire}")
    assert (screen.address, kept().language, fields()) == ("initiatief", Language.EN, {})
    assert store().find_questionnaire(kept().questionnaire_sha256) == shipped()[questionnaire]


def test_choosing_again_keeps_what_was_there(app: App) -> None:
    """
    A second assessment takes the place of the first on this device; the first stays, as the page says.
    """
    first = keep_work()
    screen = app("kies")
    assert WORDS("choose.kept") in screen.text
    screen.press(f"choose-{KORT}")
    assert current() != first
    assert fields(first) == {"initiative.name": "Buurtkamer"}


def test_choosing_the_same_again_opens_no_second_empty_one(app: App) -> None:
    """
    Back and forth between the choice and the first page goes on with the same assessment until something is filled in.
    """
    screen = app("kies").press(f"choose-{KORT}")
    opened = current()
    assert screen.press("back-initiatief").press(f"choose-{KORT}").address == "initiatief"
    assert [one.id for one in store().device_assessments(secret_hash(screen.device))] == [opened]
    screen.write("line-initiative.name", "Tuin").press("back-initiatief").press(f"choose-{KORT}")
    assert (current() != opened, fields()) == (True, {})


def test_choosing_another_questionnaire_leaves_the_empty_one(app: App) -> None:
    """
    Who chose wrongly gets the questionnaire that was meant.
    """
    screen = app("kies").press(f"choose-{KORT}").press("back-initiatief").press(f"choose-{ORGANISATIE}")
    assert (screen.address, kept().questionnaire_sha256) == ("initiatief", shipped()[ORGANISATIE].sha256)


def test_back_leads_to_the_start(app: App) -> None:
    """
    Nothing is opened by looking.
    """
    assert (app("kies").press("back").address, current()) == ("start", None)
