"""
Answers row by row leave a room only as announced, as revealed, and in an order of no meaning.
"""

import pytest

from actie.workshops import Hidden
from actie.workshops.members import members_of
from actie.workshops.rows import Row, rows_of
from tests.unit.workshops.rooms import Room, a_plan, perspective


@pytest.fixture
def room() -> Room:
    """
    A revealed room of two cases in which rows were announced: three people in one, one in the other, three in none.
    """
    room = Room(a_plan(cases=2, threshold=3, shares_rows=True, own_statements=("Eigen",)))
    seats = [*room.filled(3, case=0), *room.filled(1, case=1), *room.filled(3)]
    for number, seat in enumerate(seats[:5], start=1):
        room.answer(seat, "P-C1", str(number))
        room.answer(seat, "own.1", "unknown")
        room.answer(seat, "P-C1.note", "een opmerking")
        room.answer(seat, "initiative.function", "huismeester")
        room.answer(seat, "chosen_role", "stimuleren")
    room.reveal_again()
    return room


def read(room: Room, seed: str = "seed") -> tuple[Row, ...] | Hidden | None:
    """
    The rows of the last reveal.
    """
    reveal = room.reveals[-1]
    members = members_of(room.store.read_answers(reveal.workshop, reveal.round), room.plan, room.questionnaires)
    return rows_of(room.plan, reveal, perspective(0).sha256, members, seed)


def test_a_row_holds_answers_and_nothing_of_the_person(room: Room) -> None:
    """
    No remark, no function, no time, no code.
    """
    rows = read(room) or ()
    assert len(rows) == 7
    assert {field for row in rows for field in row.fields} == {"chosen_role", "P-A1", "P-C1", "own.1"}


def test_a_case_of_too_few_is_not_named(room: Room) -> None:
    """
    Only the cases that were shown are.
    """
    rows = read(room) or ()
    assert sorted(str(row.case) for row in rows) == ["0", "0", "0", "None", "None", "None", "None"]


def test_rows_are_shuffled_anew_for_every_export(room: Room) -> None:
    """
    The same rows, in orders that differ.
    """
    orders = [[row.fields.get("P-C1") for row in read(room, str(seed)) or ()] for seed in range(20)]
    assert len({tuple(order) for order in orders}) > 15
    assert all(sorted(map(str, order)) == sorted(map(str, orders[0])) for order in orders)


def test_rows_that_were_not_announced_do_not_exist() -> None:
    """
    Whatever the size of the group.
    """
    room = Room()
    room.filled(9)
    room.reveal_again()
    assert read(room) is None


def test_below_the_threshold_rows_are_hidden() -> None:
    """
    It is said how many are missing.
    """
    room = Room(a_plan(threshold=5, shares_rows=True))
    room.filled(4)
    room.reveal_again()
    assert read(room) == Hidden(1)


def test_who_comes_after_the_reveal_is_in_no_row(room: Room) -> None:
    """
    As in the picture.
    """
    room.reopen()
    room.filled(1)
    assert len(read(room) or ()) == 7


def test_rows_are_held_back_once_somebody_changed(room: Room) -> None:
    """
    Beside an earlier export the new row would be the one that differs.
    """
    seat = room.store.read_presences(room.workshop.id, 1)[0].seat
    room.reopen()
    room.answer(seat, "P-C1", "5")
    assert read(room) is None


def test_rows_are_held_back_once_somebody_is_gone(room: Room) -> None:
    """
    The row that is missing would be theirs.
    """
    seat = room.store.read_presences(room.workshop.id, 1)[0].seat
    room.store.mark_removed(seat.id, room.now())
    assert read(room) is None
