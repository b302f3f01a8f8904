"""
The questions of one facet.
"""

import re

import pytest

from actie.language import Language, words_in
from actie.questionnaire.model import FacetId, Item, ItemKind, NonAnswer, RoleId
from tests.app.conftest import App
from tests.app.keeping import KORT, ORGANISATIE, UITVOERING, answered, fields, keep_work, shipped
from tests.app.screen import Screen, key_of

WORDS = words_in(Language.NL)
ITEMS = shipped()[UITVOERING].items
FIRST = ITEMS["P-A1"]
NOTED = "data-actie-noted"
VALUES: dict[ItemKind, list[str]] = {
    ItemKind.STATEMENT: ["1", "2", "3", "4", "5"],
    ItemKind.BALANCE: ["-2", "-1", "0", "1", "2"],
    ItemKind.ROLE_ASKED: list(RoleId),
    ItemKind.ROLE_NOW: list(RoleId),
}


@pytest.mark.parametrize("questionnaire", [UITVOERING, ORGANISATIE, KORT])
@pytest.mark.parametrize("facet", FacetId)
def test_a_facet_asks_all_its_items_and_no_others(app: App, questionnaire: str, facet: FacetId) -> None:
    """
    Statements, balance, and the roles where the questionnaire asks them per facet; none is answered beforehand.
    """
    keep_work(questionnaire)
    asked = {choice.key: choice.value for choice in app(facet).app.segmented_control}
    assert asked == {key_of(i): None for i in shipped()[questionnaire].items.values() if i.facet is facet}


@pytest.mark.parametrize("item", [ITEMS[name] for name in ("P-A1", "P-A-balance", "P-A-role-asked", "P-A-role-now")])
def test_every_value_and_non_answer_is_saved_at_the_click(app: App, item: Item) -> None:
    """
    Each kind of item takes its own values and the four non-answers.
    """
    keep_work(fields={})
    screen = app("animo")
    for value in (*VALUES[item.kind], *NonAnswer):
        screen.answer(item, value)
        assert fields() == {item.id: value}


@pytest.mark.parametrize("item", [ITEMS["P-A1"], ITEMS["P-A-balance"], ITEMS["P-A-role-now"]])
def test_a_second_click_takes_an_answer_back(app: App, item: Item) -> None:
    """
    Nothing is left of it, on the screen and in the store, also in a new session.
    """
    keep_work(fields=answered())
    screen = app("animo").answer(item, None)
    assert item.id not in fields()
    assert screen.reload().app.segmented_control(key=key_of(item)).value is None


def test_answers_are_shown_again_in_a_new_session(app: App) -> None:
    """
    What is in the store stands on the screen.
    """
    keep_work(fields=answered())
    shown = {choice.key: choice.value for choice in app("empathie").app.segmented_control}
    assert shown == {key_of(i): answered()[i.id] for i in ITEMS.values() if i.facet is FacetId.EMPATHIE}


def test_explanation_and_remark_lie_behind_one_click(app: App) -> None:
    """
    The remark is saved, and a tick shows that there is one.
    """
    keep_work(fields={})
    screen = app("animo")
    assert NOTED not in screen.html
    help_text = shipped()[UITVOERING].facets[0].statements[0].help.nl
    assert help_text not in screen.text
    assert help_text in screen.unfold("more-P-A1").text
    screen.write("text-P-A1.note", "nog vragen")
    assert fields() == {"P-A1.note": "nog vragen"}
    assert (NOTED in screen.html, NOTED in screen.reload().html) == (True, True)


def test_a_remark_can_be_made_at_a_role_too(app: App) -> None:
    """
    A role has no explanation, and says so in what the fold is called.
    """
    keep_work(fields={})
    screen = app("animo").unfold("more-P-A-role-now").write("text-P-A-role-now.note", "lastig")
    assert fields() == {"P-A-role-now.note": "lastig"}
    assert "Opmerking" in [fold.label for fold in screen.app.expander]


def test_the_steps_tell_how_far_it_is_and_lead_there(app: App) -> None:
    """
    Done, here and open are told apart; a click on a step goes to that facet.
    """
    given = {name: value for name, value in answered().items() if ITEMS.get(name, FIRST).facet is FacetId.CONTACTEN}
    keep_work(fields=given)
    screen = app("animo")
    marks = [button.key for button in screen.app.button if (button.key or "").startswith("step-")]
    assert marks[:3] == ["step-animo-here", "step-contacten-done", "step-toerusting-open"]
    assert screen.press("step-contacten-done").address == "contacten"


def test_progress_counts_the_click_that_was_just_made(app: App) -> None:
    """
    The line with the progress is not one click behind.
    """
    keep_work(fields={})
    screen = app("animo")
    assert "beantwoord 0 van 40" in screen.text
    assert "beantwoord 1 van 40" in screen.answer(FIRST, "4").text
    assert "beantwoord 0 van 39" in screen.answer(FIRST, "not_mine").text


def test_the_last_answer_says_that_all_is_answered(app: App) -> None:
    """
    No minutes are left when nothing is open.
    """
    keep_work(fields={name: value for name, value in answered().items() if name != "P-A1"})
    assert WORDS("progress.done") in app("animo").answer(FIRST, "4").text


@pytest.mark.parametrize(
    ("questionnaire", "path"),
    [
        (UITVOERING, ["rol", *FacetId, "nakijken"]),
        (ORGANISATIE, ["initiatief", *FacetId, "rollen"]),
        (KORT, ["rol", *FacetId, "nakijken"]),
    ],
)
def test_back_and_next_walk_along_the_facets(app: App, questionnaire: str, path: list[str]) -> None:
    """
    In the order A C T I E, both ways.
    """
    keep_work(questionnaire)
    screen = app("animo")
    onward = [screen.press(f"next-{facet}").address for facet in FacetId]
    screen.open("empathie")
    back = [screen.press(f"back-{facet}").address for facet in reversed(FacetId)]
    assert onward == path[2:]
    assert back[::-1] == path[:-2]


def test_a_screen_reader_hears_when_an_answer_is_saved(app: App) -> None:
    """
    The same words twice are told apart by a number that grows.
    """
    keep_work(fields={})
    screen = app("animo")
    before = _said(screen)
    first, second = _said(screen.answer(FIRST, "4")), _said(screen.answer(FIRST, "5"))
    assert (before[1], first[1][:11], second[1][:11]) == ("", "Opgeslagen ", "Opgeslagen ")
    assert before[0] < first[0] < second[0]


def _said(screen: Screen) -> tuple[int, str]:
    """
    The newest of what the page has to say aloud, with its number.
    """
    return max((int(number), words) for number, words in re.findall(r'data-actie-said="(\d+)\|([^"]*)"', screen.html))


def test_an_answer_that_comes_along_with_next_is_saved(app: App) -> None:
    """
    Both reach the server at once.
    """
    keep_work(fields={})
    screen = app(FacetId.ANIMO)
    screen.app.segmented_control(key=key_of(FIRST)).set_value("4")
    assert screen.press("next-animo").address == FacetId.CONTACTEN
    assert fields() == {FIRST.id: "4"}


def test_the_page_that_is_left_is_not_drawn_again(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Next leads on at once when there is nothing to save.
    """
    drawn: list[str] = []
    keep_work(fields={})
    screen = app(FacetId.ANIMO)
    monkeypatch.setattr("actie.ui.shell.show_head", lambda address, _: drawn.append(address))
    assert screen.press("next-animo").address == FacetId.CONTACTEN
    assert drawn == [FacetId.CONTACTEN]
