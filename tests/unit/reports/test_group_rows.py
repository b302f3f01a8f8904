"""
Answers row by row: only where announced, never of fewer than k people, and without what names a person.
"""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from actie.assessment.model import Answer
from actie.workshops.members import Member
from actie.workshops.rows import Row, room_rows
from tests.unit.reports.rooms import plan, reveal_for, seven_people

PEOPLE = seven_people()
ANNOUNCED = plan(shares_rows=True)


def rows(people: Sequence[Member], seed: str = "seed", cases: int = 0) -> tuple[Row, ...]:
    """
    The rows of a room in which they were announced.
    """
    announced = plan(shares_rows=True, cases=cases)
    (found,) = room_rows(announced, reveal_for(announced, people), people, seed).values()
    return found


def test_rows_hold_what_each_person_answered() -> None:
    """
    As many rows as people, with the chosen role and the own statements, in an order of its own.
    """
    values = [row.answers["P-A1"].value for row in rows(PEOPLE)]
    assert sorted(values) == [1, 2, 3, 4, 4, 5, 5]
    assert values != [member.answers.answers["P-A1"].value for member in PEOPLE]
    assert {row.answers[item].value for row in rows(PEOPLE) for item in ("chosen_role", "own.1")} == {"stimuleren", 4}


def test_the_order_is_new_for_every_file() -> None:
    """
    So that two files cannot be laid beside each other.
    """
    first, second = ([row.answers["P-A1"].value for row in rows(PEOPLE, seed)] for seed in ("one", "two"))
    assert sorted(first) == sorted(second)
    assert first != second


def test_rounds_are_not_shuffled_in_step() -> None:
    """
    Else the same place in two rounds would be the same person.
    """
    second = reveal_for(ANNOUNCED, PEOPLE, PEOPLE)
    (found,) = room_rows(ANNOUNCED, second, PEOPLE, "seed").values()
    assert [row.answers["P-A1"] for row in found] != [row.answers["P-A1"] for row in rows(PEOPLE)]


def test_no_row_carries_a_remark() -> None:
    """
    Remarks are handed over unlinked or not at all.
    """
    noted = PEOPLE[0].answers.model_copy(update={"answers": {"P-A1": Answer(value=3, note="dat was ik")}})
    found = rows([replace(PEOPLE[0], answers=noted), *PEOPLE[1:]])
    assert {answer.note for row in found for answer in row.answers.values()} == {""}


def test_a_role_that_nobody_chose_is_no_answer() -> None:
    """
    Not an empty one either.
    """
    silent = [replace(one, answers=one.answers.model_copy(update={"chosen_role": None})) for one in PEOPLE]
    assert all("chosen_role" not in row.answers for row in rows(silent))


def test_a_case_of_too_few_people_is_not_named() -> None:
    """
    Three chose the first case; two the second and two none, and those four share an empty place.
    """
    people = [replace(member, case=(0, 0, 0, 1, 1, None, None)[n]) for n, member in enumerate(PEOPLE)]
    assert sorted(str(row.case) for row in rows(people, cases=2)) == ["0"] * 3 + ["None"] * 4


def test_nobody_who_was_not_told_has_a_row() -> None:
    """
    The plan decides before the first participant.
    """
    assert room_rows(plan(), reveal_for(plan(), PEOPLE), PEOPLE, "seed") == {}


def test_too_few_people_have_no_rows() -> None:
    """
    Below the threshold there is no perspective to have rows of.
    """
    assert room_rows(ANNOUNCED, reveal_for(ANNOUNCED, PEOPLE[:2]), PEOPLE[:2], "seed") == {}


@pytest.mark.parametrize("now", [[replace(PEOPLE[0], revision=99), *PEOPLE[1:]], PEOPLE[1:]], ids=["changed", "left"])
def test_rows_wait_when_somebody_changed_since_the_reveal(now: list[Member]) -> None:
    """
    Beside an older file, one other row would lay bare whose it is.
    """
    assert room_rows(ANNOUNCED, reveal_for(ANNOUNCED, PEOPLE), now, "seed") == {}


def test_who_came_after_the_reveal_has_no_row() -> None:
    """
    Only those whom the picture counts.
    """
    (found,) = room_rows(ANNOUNCED, reveal_for(ANNOUNCED, PEOPLE[:6]), PEOPLE, "seed").values()
    assert len(found) == 6
