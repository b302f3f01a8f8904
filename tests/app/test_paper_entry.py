"""
Typing in paper forms: one line per facet, read back in words, saved as a finished participant.
"""

import re

import pytest

from actie.language import Language, words_in
from actie.workshops.model import Case, Presence, SeatKind, Workshop
from tests.app.conftest import App
from tests.app.keeping import KORT, ORGANISATIE, UITVOERING, fields, shipped, store
from tests.app.leading import counts, lead_room
from tests.app.screen import Screen
from tests.app.seating import CASES, move, presences, workshops

WORDS = words_in(Language.NL)
FACETS = ("animo", "contacten", "toerusting", "inbedding", "empathie")
SHORT_LINE = "54cll"  # two statements, the balance, the role asked and now


def lines(screen: Screen) -> dict[str, str]:
    """
    The keys of the lines to type in, by what they are about.
    """
    found = (re.match(r"line-typed-(\w+)-\d+", str(box.key)) for box in screen.app.text_input)
    return {match[1]: match[0] for match in found if match}


def type_form(screen: Screen, line: str) -> Screen:
    """
    Types the same line at every facet.
    """
    for facet in FACETS:
        screen.app.text_input(key=lines(screen)[facet]).input(line)
    return screen.run()


def save(screen: Screen) -> Screen:
    """
    Presses the button that saves the form.
    """
    return screen.press(next(str(button.key) for button in screen.app.button if str(button.key).startswith("save-")))


def on_paper(opened: Workshop) -> list[Presence]:
    """
    The forms that were typed in.
    """
    return [one for one in presences(opened) if one.seat.kind is SeatKind.PAPER]


def short_line() -> str:
    """
    A line that fits a facet of the short questionnaire.
    """
    items = [item for item in shipped()[KORT].items.values() if item.facet == "animo"]
    return SHORT_LINE[: len(items)]


def test_a_form_becomes_a_finished_participant(app: App) -> None:
    """
    With a number to write on the paper, and with the answers as they were typed.
    """
    opened = lead_room(KORT)
    screen = save(type_form(app("invoeren"), short_line()))
    seat = on_paper(opened)[0]
    statement = next(iter(shipped()[KORT].items))
    assert WORDS("typing.saved", number=1) in screen.text
    assert fields(seat.assessment)[statement] == "5"
    assert (seat.finished_at is None, counts(app("leiden"))[2]) == (False, 1)


def test_cases_are_called_what_they_are_called(app: App) -> None:
    """
    A list to choose from shows its options literally, so nothing is escaped in it.
    """
    lead_room(KORT, cases=(Case(title="Tuin (oost) *nieuw*"), Case(title="Hal")))
    assert app("invoeren").app.selectbox(key="typed-case").options == ["Tuin (oost) *nieuw*", "Hal"]


def test_the_next_form_begins_empty(app: App) -> None:
    """
    Nothing of the form before is left on the lines.
    """
    opened = lead_room(KORT)
    screen = save(type_form(app("invoeren"), short_line()))
    assert [box.value for box in screen.app.text_input if "typed" in str(box.key)] == [""] * len(lines(screen))
    save(type_form(screen, short_line()))
    assert [one.seat.number for one in on_paper(opened)] == [1, 2]


def test_what_is_typed_is_read_back_in_full_words(app: App) -> None:
    """
    Each question with its answer, so that a slip is seen before saving.
    """
    lead_room(UITVOERING, own_statements=("Wij bellen elkaar",))
    questionnaire, screen = shipped()[UITVOERING], app("invoeren")
    facet = questionnaire.facets[0]
    screen.app.text_input(key=lines(screen)["animo"]).input(f"5wnmz{'3' * (len(facet.statements) - 5)}es-")
    screen.app.text_input(key=lines(screen)["own"]).input("2")
    screen.app.text_input(key=lines(screen)["chosen_role"]).input("f")
    text = re.sub(r"\s+", " ", screen.run().text)
    assert f"{facet.statements[0].text.nl} klopt helemaal {facet.statements[1].text.nl} weet ik niet" in text
    assert facet.balance.positions[4].nl in text
    assert "Welke rol kies je? faciliteren" in text
    assert "Wij bellen elkaar klopt niet" in text
    assert f"{questionnaire.role_questions.now.nl} niet beantwoord" in text


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("7", WORDS("typing.misfit", place=1, character="7")),
        ("5", "Er ontbreken nog"),
        ("long", "Er staat 1 antwoord te veel."),
    ],
)
def test_what_does_not_fit_is_said_at_its_line(app: App, typed: str, words: str) -> None:
    """
    And nothing is saved as long as it is there.
    """
    opened = lead_room(KORT)
    screen = app("invoeren")
    screen.write(lines(screen)["animo"], short_line() + "1" if typed == "long" else typed)
    assert words in screen.text
    assert WORDS("typing.fault_misfit") in save(screen).text
    assert on_paper(opened) == []


def test_an_empty_form_is_not_saved(app: App) -> None:
    """
    A slip on the button makes no participant.
    """
    opened = lead_room(KORT)
    assert WORDS("typing.fault_empty") in save(app("invoeren")).text
    assert on_paper(opened) == []


def test_a_case_is_chosen_and_never_guessed(app: App) -> None:
    """
    The form counts for the case that was chosen.
    """
    opened = lead_room(KORT, cases=CASES)
    screen = save(type_form(app("invoeren"), short_line()))
    assert (WORDS("typing.fault_case") in screen.text, on_paper(opened)) == (True, [])
    screen.app.selectbox(key="typed-case").set_value(1)
    save(screen)
    assert [one.seat.case for one in on_paper(opened)] == [1]


def test_a_perspective_is_chosen_for_each_form(app: App) -> None:
    """
    The lines are those of the chosen questionnaire, with its roles asked once for all.
    """
    lead_room(KORT, ORGANISATIE)
    screen = app("invoeren")
    screen.app.selectbox(key="typed-perspective").set_value(shipped()[ORGANISATIE].sha256)
    assert "roles_once" in lines(screen.run())


def test_forms_can_be_typed_after_closing(app: App) -> None:
    """
    They count as long as the group was not revealed.
    """
    opened = lead_room(KORT)
    move(opened, "close")
    save(type_form(app("invoeren"), short_line()))
    assert on_paper(opened)[0].finished_at
    assert store().read_assessment(on_paper(opened)[0].assessment or "").is_locked


def test_a_practice_room_takes_no_paper(app: App) -> None:
    """
    Only practice participants sit there; nor does a workshop that has ended take any.
    """
    screen = app("begeleiden").press("practise").open("invoeren")
    assert WORDS("typing.not_here") in screen.text
    assert screen.press("back").address == "leiden"
    ended = lead_room(KORT)
    move(ended, "end")
    assert workshops().read_workshop(ended.id).ended_at
    assert WORDS("typing.not_here") in app("invoeren").text
