"""
The journeys of somebody alone, click by click.
"""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from actie.assessment.result_file import read_result
from actie.language import Language, words_in
from actie.questionnaire.model import FacetId, Questionnaire
from tests.app.conftest import App
from tests.app.keeping import KORT, ORGANISATIE, UITVOERING, current, every_kind_of_answer, fields, kept, shipped
from tests.app.screen import Screen

WORDS = words_in(Language.NL)


def describe(screen: Screen, questionnaire: str) -> Screen:
    """
    From the start page to the first facet.
    """
    screen.press("begin").press(f"choose-{questionnaire}")
    screen.write("line-initiative.name", "Buurtkamer")
    if questionnaire != ORGANISATIE:
        screen.choose("ruler-phase", "opstart")
    screen.write("line-initiative.function", "huismeester").choose("ruler-kind", "corporatie")
    screen.press("next-initiatief")
    return screen.choose("pick-role", "stimuleren").press("next-rol") if screen.address == "rol" else screen


def answer_pages(screen: Screen, questionnaire: Questionnaire) -> Screen:
    """
    From the first facet to the check, all items answered.
    """
    given = every_kind_of_answer(questionnaire)
    while screen.address != "nakijken":
        facet = FacetId(screen.address) if screen.address in set(FacetId) else None
        screen.answer_all({item: value for item, value in given.items() if item.facet is facet})
        screen.press(f"next-{screen.address}")
    return screen


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("questionnaire", [UITVOERING, ORGANISATIE, KORT])
def test_somebody_alone_walks_from_the_start_to_a_file(app: App, questionnaire: str, language: Language) -> None:
    """
    Initiative, role, facets, check, profile, agreement, and a file that holds every answer that was given.
    """
    wording = shipped()[questionnaire]
    screen = answer_pages(describe(app(language=language), questionnaire), wording)
    assert words_in(language)("check.none") in screen.text
    screen.press("next-nakijken").press("next-profiel").write("text-agreement.1.what", "bellen").press("next-afspraken")
    taken = read_result(screen.download("download-file")[1], "").assessment
    answers = {
        item: str(answer.value if answer.value is not None else answer.non_answer)
        for item, answer in taken.answers.items()
    }
    assert (screen.address, taken.initiative.name, taken.agreements[0].what) == ("meenemen", "Buurtkamer", "bellen")
    assert answers == {item.id: value for item, value in every_kind_of_answer(wording).items()}


def test_clicking_one_by_one_keeps_every_click(app: App) -> None:
    """
    After each click the store holds all that was clicked so far.
    """
    screen = describe(app(), KORT)
    given = {
        item: value for item, value in every_kind_of_answer(shipped()[KORT]).items() if item.facet is FacetId.ANIMO
    }
    for number, (item, value) in enumerate(given.items(), start=1):
        screen.answer(item, value)
        assert len(set(fields()) & set(shipped()[KORT].items)) == number
        assert fields()[item.id] == value


def test_walking_back_and_forth_changes_nothing(app: App) -> None:
    """
    Looking at every page again, in another order and in a new session, writes nothing.
    """
    screen = answer_pages(describe(app(), UITVOERING), shipped()[UITVOERING]).open("profiel")
    before = kept()
    for address in ("empathie", "nakijken", "animo", "rol", "initiatief", "profiel", "afspraken", "toerusting"):
        screen.open(address).reload()
    assert kept() == before


def test_a_next_round_is_compared_with_the_first(app: App) -> None:
    """
    The same answers again: the page tells that nothing moved, by the store and by a file alike.
    """
    screen = answer_pages(describe(app(), KORT), shipped()[KORT]).open("meenemen")
    _, first = screen.download("download-file")
    screen.press("round").press("next-initiatief").press("next-rol")
    answer_pages(screen, shipped()[KORT]).open("meenemen").press("compare")
    today = WORDS.date(datetime.now(UTC), ZoneInfo("Europe/Amsterdam"))
    assert WORDS("comparison.round", round=2, date=today) in screen.text
    assert "Gelijk gebleven: " in screen.text
    assert "Gelijk gebleven: " in screen.upload("earlier-file", "ronde1.actie.json", first).text
    assert [word for word in ("omhoog", "omlaag") if word in screen.text.lower()] == []


def test_a_file_opened_on_another_device_goes_on_there(app: App) -> None:
    """
    Taken home at work, opened at home, answered further: two assessments that do not touch each other.
    """
    screen = describe(app(), KORT)
    screen.choose("scale-K-A1", "4")
    _, file = screen.open("meenemen").download("download-file")
    elsewhere = app("openen", device="at-home").upload("result-file", "x.actie.json", file)
    elsewhere.open("animo").choose("scale-K-A1", "1")
    assert fields()["K-A1"] == "4"
    assert fields(current("at-home"))["K-A1"] == "1"


def test_two_people_after_each_other_on_one_device(app: App) -> None:
    """
    The second sees nothing of the first, and writes nothing into what the first left.
    """
    screen = describe(app(), KORT)
    screen.choose("scale-K-A1", "4")
    first = current()
    screen.open("").press("clean-now")
    describe(screen, KORT).choose("scale-K-A1", "1")
    assert (fields(first)["K-A1"], fields()["K-A1"]) == ("4", "1")
    assert [button.key for button in screen.open("mijn-gegevens").app.button if "switch" in (button.key or "")] == []
