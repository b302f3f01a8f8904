"""
Paper forms as they are typed: one line per facet, one character per answer.
"""

import pytest

from actie.questionnaire.model import ItemKind, RoleId
from actie.ui.typed import Line, Misfit, Slot, filled, lines_of, read_line
from actie.workshops.model import Plan
from tests.builders import small_questionnaire

STATEMENTS = (Slot("P-A1", ItemKind.STATEMENT), Slot("P-A2", ItemKind.STATEMENT))
BALANCE = (Slot("P-A-balance", ItemKind.BALANCE),)
ROLE = (Slot("P-A-role-now", ItemKind.ROLE_NOW),)
CHOSEN = (Slot("chosen_role", ItemKind.ROLE_NOW, takes_non_answers=False),)


def plan(*own_statements: str) -> Plan:
    """
    A plan with statements of the facilitator's own.
    """
    return Plan(title="Middag", questionnaires=("a" * 64,), own_statements=own_statements)


def names(lines: tuple[Line, ...]) -> list[str]:
    """
    What the lines are called.
    """
    return [line.name for line in lines]


@pytest.mark.parametrize(
    ("slots", "typed", "entries"),
    [
        (STATEMENTS, "15", {"P-A1": "1", "P-A2": "5"}),
        (STATEMENTS, "wn", {"P-A1": "unknown", "P-A2": "not_applicable"}),
        (STATEMENTS, "mz", {"P-A1": "not_mine", "P-A2": "prefer_not"}),
        (STATEMENTS, "-4", {"P-A1": "", "P-A2": "4"}),
        (STATEMENTS, " W, 3 ", {"P-A1": "unknown", "P-A2": "3"}),
        (BALANCE, "a", {"P-A-balance": "-2"}),
        (BALANCE, "e", {"P-A-balance": "2"}),
        (BALANCE, "1", {"P-A-balance": "-2"}),
        (BALANCE, "3", {"P-A-balance": "0"}),
        (ROLE, "c", {"P-A-role-now": "coproduceren"}),
        (ROLE, "2", {"P-A-role-now": "stimuleren"}),
        (CHOSEN, "f", {"chosen_role": "faciliteren"}),
    ],
)
def test_each_character_is_one_answer(slots: tuple[Slot, ...], typed: str, entries: dict[str, str]) -> None:
    """
    Figures, letters and non-answers stand for what the form shows in that place; blanks and commas may be between.
    """
    assert read_line(slots, typed) == (entries, None)


@pytest.mark.parametrize(
    ("slots", "typed", "misfit"),
    [
        (STATEMENTS, "17", Misfit(2, "7")),
        (STATEMENTS, "x1", Misfit(1, "x")),
        (STATEMENTS, "a1", Misfit(1, "a")),
        (CHOSEN, "w", Misfit(1, "w")),
        (STATEMENTS, "1", Misfit(1, missing=1)),
        (STATEMENTS, "1234", Misfit(2, extra=2)),
    ],
)
def test_what_does_not_fit_is_pointed_at(slots: tuple[Slot, ...], typed: str, misfit: Misfit) -> None:
    """
    The place and the character, or how many answers there are too few or too many.
    """
    assert read_line(slots, typed)[1] == misfit


def test_an_empty_line_leaves_everything_open() -> None:
    """
    A facet that nobody filled in need not be typed as hyphens.
    """
    assert read_line(STATEMENTS, "  ") == ({}, None)


def test_open_places_are_not_stored() -> None:
    """
    What was left open has no entry.
    """
    assert filled({"P-A1": "", "P-A2": "4"}) == {"P-A2": "4"}


def test_the_lines_follow_the_form() -> None:
    """
    The chosen role first, then the facets, then the facilitator's own statements.
    """
    lines = lines_of(small_questionnaire(2), plan("Wij kennen elkaar", "Wij bellen"))
    assert names(lines) == ["chosen_role", "animo", "contacten", "toerusting", "inbedding", "empathie", "own"]
    assert [slot.field for slot in lines[1].slots] == ["P-A1", "P-A2", "P-A-balance", "P-A-role-asked", "P-A-role-now"]
    assert [slot.field for slot in lines[-1].slots] == ["own.1", "own.2"]


def test_roles_that_are_asked_once_have_a_line() -> None:
    """
    Where roles are asked once for all, they follow the facets.
    """
    assert names(lines_of(small_questionnaire(2, roles_once=True), plan()))[-1] == "roles_once"


def test_every_role_has_a_letter_of_its_own() -> None:
    """
    No two roles begin with the same letter, and no letter is that of a non-answer.
    """
    slot = ROLE[0]
    assert {slot.read(role[0]) for role in RoleId} == set(RoleId)
