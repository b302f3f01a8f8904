"""
The journey of participants in a workshop, click by click, from the door to what they take home.
"""

import pytest

from actie.assessment.result_file import read_result
from actie.language import Language, words_in
from actie.questionnaire.model import FacetId, Questionnaire
from actie.workshops.model import Workshop
from tests.app.conftest import App
from tests.app.keeping import KORT, ORGANISATIE, UITVOERING, current, every_kind_of_answer, fields, kept, shipped
from tests.app.screen import Screen
from tests.app.seating import CASES, move, open_room, presences

WORDS = words_in(Language.NL)
OWN = ("Wij durven los te laten.",)


def enter(app: App, opened: Workshop, device: str, case: str | None = "0") -> Screen:
    """
    From the code at the start to the first page of the walk.
    """
    screen = app(device=device)
    screen.app.text_input(key="code").input(opened.code or "")
    screen.press("join")
    if case is not None:
        screen.choose("pick-case", case)
    return screen.press("start")


def answer_pages(screen: Screen, questionnaire: Questionnaire) -> Screen:
    """
    From the first page to the check, all items answered.
    """
    given = every_kind_of_answer(questionnaire)
    while screen.address != "nakijken":
        facet = FacetId(screen.address) if screen.address in set(FacetId) else None
        if facet or screen.address == "rollen":
            screen.answer_all({item: value for item, value in given.items() if item.facet is facet})
        if screen.address == "eigen":
            screen.choose("scale-own.1", "4")
        screen.press(f"next-{screen.address}")
    return screen


@pytest.mark.parametrize("questionnaire", [UITVOERING, ORGANISATIE, KORT])
def test_a_participant_walks_from_the_code_to_a_file(app: App, questionnaire: str) -> None:
    """
    Code, case, questions, own statements, ready, the reveal, the mirror, agreements, and a file with every answer.
    """
    opened, wording = open_room(questionnaire, cases=CASES, own_statements=OWN, threshold=3), shipped()[questionnaire]
    screens = [answer_pages(enter(app, opened, f"person-{number}"), wording) for number in range(3)]
    for screen in screens:
        assert screen.press("next-nakijken").address == "wachten"
    move(opened, "close", "reveal")
    screen = screens[0].wait()
    assert (screen.address, WORDS.count("reflection.people", 3) in screen.text) == ("spiegel", True)
    screen.press("back-spiegel").press("next-profiel").press("next-afspraken")
    taken = read_result(screen.download("download-file")[1], "").assessment
    answers = {
        item: str(answer.value if answer.value is not None else answer.non_answer)
        for item, answer in taken.answers.items()
    }
    assert (screen.address, taken.initiative.name) == ("meenemen", "De moestuin")
    assert answers == {item.id: value for item, value in every_kind_of_answer(wording).items()}


def test_without_cases_everybody_describes_an_own_initiative(app: App) -> None:
    """
    The first page is the one about the initiative, and back from it lies the start.
    """
    screen = enter(app, open_room(), "somebody", case=None)
    assert screen.address == "initiatief"
    assert screen.write("line-initiative.name", "Buurtkamer").press("next-initiatief").address == "rol"
    assert screen.press("back-rol").press("back-initiatief").address == "start"


def test_people_in_one_room_never_meet_in_the_store(app: App) -> None:
    """
    Three people answer the same question in turn; each keeps the own answer, number and seat.
    """
    opened = open_room(cases=CASES)
    screens = {value: enter(app, opened, f"person-{value}").open("animo") for value in ("1", "3", "5")}
    for value, screen in screens.items():
        screen.choose("scale-K-A1", value)
    assert {value: fields(current(f"person-{value}"))["K-A1"] for value in screens} == {v: v for v in screens}
    assert [presence.seat.number for presence in presences(opened)] == [1, 2, 3]


def test_two_rounds_leave_two_sets_of_answers(app: App) -> None:
    """
    The second begins with the same case and nothing answered; the first stays as it was.
    """
    opened, wording = open_room(cases=CASES), shipped()[KORT]
    screen = answer_pages(enter(app, opened, "somebody"), wording).press("next-nakijken")
    first = fields(current("somebody"))
    before = current("somebody")
    move(opened, "close", "reveal", "next_round")
    screen.wait()
    screen.open("wachten").press("step-enter")
    assert (kept(current("somebody")).round, fields(current("somebody"))["initiative.name"]) == (2, "De moestuin")
    answer_pages(screen, wording).press("next-nakijken")
    assert (screen.address, fields(before)) == ("wachten", first)
    assert [presence.finished_at is not None for presence in presences(opened)] == [True]


def test_one_device_can_work_alone_and_in_a_room(app: App) -> None:
    """
    Beginning something alone leaves the seat as it is; the code leads back to it.
    """
    opened = open_room(cases=CASES)
    screen = enter(app, opened, "somebody").open("animo").choose("scale-K-A1", "2")
    seated = current("somebody")
    screen.open("").press("begin").press(f"choose-{UITVOERING}")
    assert (screen.address, current("somebody") == seated) == ("initiatief", False)
    screen.open("")
    screen.app.text_input(key="code").input(opened.code or "")
    assert screen.press("join").address == "animo"
    assert (current("somebody"), len(presences(opened))) == (seated, 1)
