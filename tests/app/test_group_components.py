"""
What a group answered, on the screen: every number of the results in a table, and texts of people as they wrote them.
"""

import html

import pytest
from streamlit.testing.v1 import AppTest

from actie.scoring.group import Spread, spread_of
from actie.scoring.movement import Direction, Moved
from actie.workshops.members import OWN_STATEMENT
from tests.builders import answer, divided_room

MOVED = Moved(dict(zip(Direction, (1, 4, 1), strict=True)), 0.5, 0.75)
HOSTILE = "<script>alert(1)</script>"


def own_spread() -> Spread:
    """
    Three people agree with the own statement.
    """
    return spread_of(OWN_STATEMENT, [answer(4)] * 3)


def shown(name: str) -> str:
    """
    All HTML that one part of the script below puts on the page.
    """
    app = AppTest.from_function(_script, kwargs={"name": name}, default_timeout=30).run()
    assert not app.exception
    return " ".join(block.value for block in app.get("html"))


def _script(name: str) -> None:
    from actie.results import build_perspectives  # noqa: PLC0415  Streamlit runs this function from its text alone
    from actie.ui.components import agenda, group_movement, group_table, perspectives  # noqa: PLC0415  Streamlit runs this function from its text alone
    from tests.app.test_group_components import HOSTILE, MOVED, own_spread  # noqa: PLC0415  Streamlit runs this function from its text alone
    from tests.builders import divided_room, group_results, small_questionnaire  # noqa: PLC0415  Streamlit runs this function from its text alone

    own = {"own_statements": (HOSTILE,), "own": {"own.1": own_spread()}, "comments": {"P-A1": [HOSTILE]}}
    room = divided_room(movement=(6, {"animo": MOVED}, {"P-A1": MOVED}), **own)
    once = group_results([{"P-once-role-asked": "loslaten"}] * 3, questionnaire=small_questionnaire(roles_once=True))
    pair = group_results(
        [{"P-once-role-asked": "loslaten", "P-once-role-now": "loslaten"}] * 3,
        questionnaire=small_questionnaire(roles_once=True),
        movement=(3, {}, {}),
    )
    match name:
        case "group":
            group_table.show_group(room)
        case "nothing":
            group_table.show_group(once)
            agenda.show_agenda_list(once)
            group_movement.show_group_movement(once)
        case "once":
            group_table.show_group_roles(pair)
            group_movement.show_group_movement(pair)
        case "agenda":
            agenda.show_agenda_list(room)
        case "movement":
            group_movement.show_group_movement(room)
        case _:
            beside = build_perspectives([("Uitvoering", room), ("Organisatie", room)])
            assert beside
            perspectives.show_perspectives(beside)


@pytest.fixture(scope="module")
def group() -> str:
    """
    A whole group on the screen.
    """
    return shown("group")


def test_the_screen_says_what_the_results_say(group) -> None:
    """
    The conclusion, the spread of every facet, and where its balance stands.
    """
    room = divided_room()
    sentences = [
        room.conclusion,
        room.facets_say,
        *(f.says for f in room.facets),
        *(f.balance.says for f in room.facets),
    ]
    assert [sentence for sentence in sentences if html.escape(sentence) not in group] == []


def test_every_count_of_an_item_stands_under_its_full_label(group) -> None:
    """
    On a phone the label stands before the number.
    """
    assert '<td data-label="scale 1">3</td>' in group
    assert '<td data-label="position -2">4</td>' in group
    assert "<small>3 × weet ik niet</small>" in group


def test_roles_are_counted_in_words(group) -> None:
    """
    The same, different, and chosen beforehand.
    """
    assert "2 × faciliteren name" in group
    assert "4 × gevraagd faciliteren name, nu loslaten name" in group
    assert "<th scope='row'>stimuleren name</th><td>2</td>" in group


def test_texts_of_people_are_never_run(group) -> None:
    """
    Own statements and remarks are shown letter by letter.
    """
    assert HOSTILE not in group
    assert group.count(html.escape(HOSTILE)) >= 3


def test_a_room_that_said_nothing_is_shown_without_a_gap() -> None:
    """
    No agenda is said in words; without two rounds there is no movement, without remarks no heading.
    """
    nothing = shown("nothing")
    assert "Kies zelf waar jullie over praten." in nothing
    assert "Opmerkingen" not in nothing
    assert "gelijk gebleven" not in nothing


def test_roles_asked_once_and_rounds_without_statements_are_shown() -> None:
    """
    A row in general, and no table that would be empty.
    """
    once = shown("once")
    assert "<th scope='row'>In het algemeen</th><td>3 × loslaten name</td>" in once
    assert "per stelling" not in once


def test_the_agenda_shows_three_and_keeps_the_rest() -> None:
    """
    Each with its reason, minutes and question.
    """
    agenda = shown("agenda")
    assert agenda.count("<li>") == len(divided_room().agenda)
    assert agenda.index("6 minuten") < agenda.index("Nog 2 vragen om over te praten") < agenda.index("5 minuten")
    assert "opening question contacten" in agenda


def test_movement_is_counted_per_facet_and_statement() -> None:
    """
    Unchanged has its own column.
    """
    movement = shown("movement")
    assert movement.count('<td data-label="gelijk gebleven">4</td>') == 2
    assert "Jullie staan nu dichter bij elkaar." in movement


def test_perspectives_stand_in_columns_under_their_titles() -> None:
    """
    Five rows, with both views in each.
    """
    beside = shown("perspectives")
    assert beside.count('<td data-label="Organisatie">') == 5
    assert '<th scope="col">Uitvoering</th>' in beside
