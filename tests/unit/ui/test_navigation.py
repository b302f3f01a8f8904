"""
The list of pages, and the way along them.
"""

from datetime import UTC, datetime
from itertools import pairwise

import pytest

from actie.assessment.store import Kept
from actie.language import Language, words_in
from actie.questionnaire.files import read_questionnaires
from actie.questionnaire.model import FacetId, Questionnaire
from actie.settings import PROJECT
from actie.ui.navigation import BY_ADDRESS, PAGES, PAGES_FOLDER, beside, journey, place_of, title_of
from actie.ui.work import Work

SHIPPED = read_questionnaires(PROJECT / "questionnaires")
UITVOERING, ORGANISATIE, KORT = (SHIPPED[f"actie-{name}"] for name in ("uitvoering", "organisatie", "kort"))
NOW = datetime(2026, 11, 22, tzinfo=UTC)
END = ("nakijken", "profiel", "afspraken", "meenemen")


def work(questionnaire: Questionnaire, place: str | None) -> Work:
    """
    An assessment in which somebody was last on this page.
    """
    kept = Kept("id", questionnaire.sha256, Language.NL, 1, "", None, NOW, NOW, None, 0, place=place)
    return Work(kept, questionnaire, {}, 0, NOW)


@pytest.mark.parametrize(
    ("questionnaire", "path"),
    [
        (UITVOERING, ("initiatief", "rol", *FacetId, *END)),
        (ORGANISATIE, ("initiatief", *FacetId, "rollen", *END)),
        (KORT, ("initiatief", "rol", *FacetId, *END)),
    ],
    ids=["uitvoering", "organisatie", "kort"],
)
def test_a_journey_has_the_pages_that_its_questionnaire_needs(questionnaire: Questionnaire, path: tuple[str]) -> None:
    """
    A role page where a role is chosen, a page for roles that are asked once.
    """
    assert journey(work(questionnaire, None)) == path


@pytest.mark.parametrize("questionnaire", SHIPPED.values(), ids=SHIPPED)
def test_every_step_of_a_journey_can_be_taken_back(questionnaire: Questionnaire) -> None:
    """
    Before the first page lies the choice of a questionnaire; after the last there is no other.
    """
    walked = work(questionnaire, None)
    assert beside("initiatief", walked)[0] == "kies"
    assert beside("meenemen", walked) == ("afspraken", "meenemen")
    for before, after in pairwise(journey(walked)):
        assert (beside(before, walked)[1], beside(after, walked)[0]) == (after, before)


@pytest.mark.parametrize("questionnaire", SHIPPED.values(), ids=SHIPPED)
def test_somebody_goes_on_at_the_page_of_last_time(questionnaire: Questionnaire) -> None:
    """
    Whichever page of the journey that was.
    """
    path = journey(work(questionnaire, None))
    assert [place_of(work(questionnaire, place)) for place in path] == list(path)


@pytest.mark.parametrize(
    ("questionnaire", "place"),
    [(UITVOERING, None), (UITVOERING, "rollen"), (ORGANISATIE, "rol"), (KORT, "uitleg"), (KORT, ""), (KORT, "../x")],
)
def test_somebody_without_a_known_place_goes_on_at_the_first_page(
    questionnaire: Questionnaire, place: str | None
) -> None:
    """
    No place, one of another journey, one beside the journey, or none that exists.
    """
    assert place_of(work(questionnaire, place)) == "initiatief"


def test_every_page_has_a_file_and_every_file_a_page() -> None:
    """
    Nothing in the folder is forgotten, nothing in the list is missing; addresses are unique.
    """
    files = {file.stem for file in PAGES_FOLDER.glob("*.py")} - {"__init__"}
    assert {page.name for page in PAGES} == files
    assert all(page.file.is_file() for page in PAGES)
    assert len(BY_ADDRESS) == len(PAGES)


@pytest.mark.parametrize("language", Language)
def test_every_page_has_a_title_of_its_own(language: Language) -> None:
    """
    The name of the app stands in each; the start page has nothing else.
    """
    words = words_in(language)
    titles = [title_of(page, words) for page in PAGES]
    assert len(set(titles)) == len(titles)
    assert all(words("app.name") in title for title in titles)
    assert titles[0] == words("app.name")
