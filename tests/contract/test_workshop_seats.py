"""
What every WorkshopStore promises about the people in a room, and about many of them at the same moment.
"""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from threading import Event

import pytest

from actie.assessment.store import AssessmentStore, Entry, Kept
from actie.errors import AlreadyCounted, RoundClosed, StageMoved, StoreUnavailable, UnknownWorkshop
from actie.language import Language
from actie.workshops.model import Presence, SeatKind
from actie.workshops.store import WorkshopStore
from tests.contract import NOW
from tests.contract.rooms import (
    CLOSED,
    ENDED,
    LATER,
    OPEN,
    REVEALED,
    SHA256,
    WORKSHOP,
    enter,
    join,
    may_write,
    move,
    next_round,
    open_room,
    seat,
)

PHONE = "anna's phone"


@pytest.fixture
def room(workshops: WorkshopStore) -> WorkshopStore:
    """
    A store with one open workshop in which nobody sits.
    """
    open_room(workshops)
    return workshops


# Joining


def test_taken_seat_comes_with_an_assessment(room: WorkshopStore, store: AssessmentStore) -> None:
    """
    Who joins has a seat, an assessment of this round on it, and the first fields filled in.
    """
    taken = room.take_seat(
        seat("anna", kind=SeatKind.PAPER, case=2), "anna 1", Language.EN, PHONE, entries={"initiative.name": "T\x00uin"}
    )
    assert taken == room.read_seat("anna") == seat("anna", kind=SeatKind.PAPER, case=2, number=1)
    assert store.read_assessment("anna 1") == Kept(
        id="anna 1",
        questionnaire_sha256=SHA256,
        language=Language.EN,
        round=1,
        participant="",
        previous=None,
        opened_at=NOW,
        changed_at=NOW,
        finished_at=None,
        revision=0,
        entries={"initiative.name": Entry("Tuin", 0)},
        workshop=WORKSHOP,
        seat="anna",
    )


def test_device_works_on_the_assessment_of_its_seat(room: WorkshopStore, store: AssessmentStore) -> None:
    """
    The device that joins goes on with that assessment; what it worked on before stays tied.
    """
    store.open_assessment("alone", store.find_questionnaire(SHA256), Language.NL, PHONE, NOW - timedelta(days=1))
    join(room, "anna")
    assert store.current_assessment(PHONE) == "anna 1"
    assert [kept.id for kept in store.device_assessments(PHONE)] == ["anna 1", "alone"]


def test_seat_can_be_taken_without_a_device(room: WorkshopStore, store: AssessmentStore) -> None:
    """
    A paper form or practice participant sits as well as a person does.
    """
    room.take_seat(seat("form", kind=SeatKind.PAPER), "form 1", Language.NL, None)
    assert store.read_assessment("form 1").seat == "form"


def test_seats_are_numbered_and_never_again(room: WorkshopStore) -> None:
    """
    Numbers go on where they were, also after somebody was taken out, and begin at 1 in every room.
    """
    numbers = [join(room, "anna").number, join(room, "bas").number]
    room.mark_removed("bas", NOW)
    open_room(room, "another", "AAAAAA")
    numbers += [join(room, "cor").number]
    assert numbers == [1, 2, 3]
    assert room.take_seat(seat("dirk", workshop="another"), "dirk 1", Language.NL, None).number == 1


def test_case_and_kind_of_a_seat_are_kept(room: WorkshopStore) -> None:
    """
    A case is known by its place in the plan, and the first place is a case too.
    """
    for number, kind in enumerate(SeatKind):
        room.take_seat(seat(kind, kind=kind, case=number), f"{kind} 1", Language.NL, None)
    assert [(p.seat.kind, p.seat.case) for p in room.read_presences(WORKSHOP, 1)] == list(
        zip(SeatKind, range(3), strict=True)
    )


def test_ended_room_has_no_seats_left(room: WorkshopStore) -> None:
    """
    After the end nobody joins.
    """
    move(room, OPEN, ENDED)
    with pytest.raises(UnknownWorkshop, match=WORKSHOP):
        join(room, "anna")
    assert room.read_presences(WORKSHOP, 1) == []


def test_who_joins_a_closed_round_cannot_write(room: WorkshopStore, store: AssessmentStore) -> None:
    """
    A late participant sits, but the round is closed for everybody.
    """
    move(room, OPEN, CLOSED)
    join(room, "anna")
    assert not may_write(store, "anna 1")


def test_agreements_are_written_in_a_closed_round_too(room: WorkshopStore, store: AssessmentStore) -> None:
    """
    An agreement with oneself is no answer.
    """
    join(room, "anna")
    move(room, OPEN, CLOSED)
    store.save_entry("anna 1", "agreement.1.what", "Call them.", LATER)
    assert store.read_assessment("anna 1").entries["agreement.1.what"].value == "Call them."


def test_result_brought_along_counts_once(room: WorkshopStore) -> None:
    """
    The same result on a second seat is refused, and no number is spent on it; another result is welcome.
    """
    join(room, "anna", source="a-result")
    with pytest.raises(AlreadyCounted):
        join(room, "anna again", source="a-result")
    assert join(room, "bas", source="another-result").number == 2
    assert join(room, "cor").number == 3


def test_same_result_may_be_brought_to_two_rooms(room: WorkshopStore) -> None:
    """
    A result counts once per room and round.
    """
    join(room, "anna", source="a-result")
    open_room(room, "another", "AAAAAA")
    again = seat("anna there", workshop="another")
    assert room.take_seat(again, "there 1", Language.NL, None, source="a-result").number == 1
    next_round(room)
    assert join(room, "anna later", source="a-result").number == 2


def test_used_assessment_id_takes_no_seat(room: WorkshopStore) -> None:
    """
    A seat whose assessment cannot be opened is not taken.
    """
    join(room, "anna")
    with pytest.raises(StoreUnavailable):
        room.take_seat(seat("bas"), "anna 1", Language.NL, None)
    assert [presence.seat.id for presence in room.read_presences(WORKSHOP, 1)] == ["anna"]
    assert join(room, "cor").number == 2


# Rounds


def test_entering_the_same_round_opens_nothing_new(room: WorkshopStore, store: AssessmentStore) -> None:
    """
    A second device of a participant goes on with the same assessment.
    """
    join(room, "anna")
    assert enter(room, "anna", "not needed", "laptop", entries={"P-A1": "1"}) == "anna 1"
    assert [store.current_assessment(device) for device in (PHONE, "laptop")] == ["anna 1"] * 2
    assert store.read_assessment("anna 1").entries == {}


def test_entering_a_new_round_opens_an_assessment(room: WorkshopStore, store: AssessmentStore) -> None:
    """
    It knows its seat, its round and the assessment before it, and begins with the given fields.
    """
    join(room, "anna")
    next_round(room)
    assert enter(room, "anna", "anna 2", PHONE, entries={"initiative.name": "Tuin"}) == "anna 2"
    kept = store.read_assessment("anna 2")
    assert (kept.seat, kept.workshop, kept.round, kept.previous) == ("anna", WORKSHOP, 2, "anna 1")
    assert (kept.entries, kept.opened_at) == ({"initiative.name": Entry("Tuin", 0)}, LATER)
    assert store.current_assessment(PHONE) == "anna 2"


def test_entering_without_a_device_ties_none(room: WorkshopStore, store: AssessmentStore) -> None:
    """
    A facilitator who types for somebody does not take over the seat.
    """
    join(room, "anna")
    assert enter(room, "anna", "not needed") == "anna 1"
    next_round(room)
    assert enter(room, "anna", "anna 2") == "anna 2"
    assert store.current_assessment(PHONE) == "anna 1"


def test_seat_without_an_assessment_can_begin_again(room: WorkshopStore, store: AssessmentStore) -> None:
    """
    Who deleted the own answers may answer anew on the same seat.
    """
    join(room, "anna", source="a-result")
    store.delete_assessment("anna 1")
    assert room.read_presences(WORKSHOP, 1) == [Presence(room.read_seat("anna"))]
    assert enter(room, "anna", "anew", PHONE) == "anew"
    assert store.read_assessment("anew").previous is None


def test_entering_a_closed_round_gives_a_locked_assessment(room: WorkshopStore, store: AssessmentStore) -> None:
    """
    Who comes back after the closing of the new round finds it closed.
    """
    join(room, "anna")
    next_round(room)
    move(room, OPEN, CLOSED, round_number=2)
    enter(room, "anna", "anna 2", PHONE)
    assert not may_write(store, "anna 2")


# Removing


def test_removed_participant_is_seen_but_not_counted(room: WorkshopStore) -> None:
    """
    The facilitator sees who was taken out; the group does not hold them.
    """
    for name in ("anna", "bas"):
        join(room, name)
    room.mark_removed("anna", LATER)
    assert [presence.seat.removed_at for presence in room.read_presences(WORKSHOP, 1)] == [LATER, None]
    assert [taken.id for taken, _ in room.read_answers(WORKSHOP, 1)] == ["bas"]


def test_removed_participant_writes_no_more(room: WorkshopStore, store: AssessmentStore) -> None:
    """
    Not after a re-opening and not in a next round either, until they are let in again.
    """
    join(room, "anna")
    join(room, "bas")
    room.mark_removed("anna", NOW)
    move(room, OPEN, CLOSED, OPEN)
    assert [may_write(store, f"{name} 1") for name in ("anna", "bas")] == [False, True]
    next_round(room)
    enter(room, "anna", "anna 2")
    assert not may_write(store, "anna 2")
    room.mark_removed("anna", None)
    assert [may_write(store, name) for name in ("anna 1", "anna 2")] == [False, True]
    assert room.read_seat("anna").removed_at is None


def test_letting_in_again_does_not_open_a_closed_round(room: WorkshopStore, store: AssessmentStore) -> None:
    """
    The round decides for everybody.
    """
    join(room, "anna")
    room.mark_removed("anna", NOW)
    move(room, OPEN, CLOSED)
    room.mark_removed("anna", None)
    assert not may_write(store, "anna 1")


# Reading


def test_presences_tell_how_far_everybody_is(room: WorkshopStore, store: AssessmentStore) -> None:
    """
    In order of number: who answers, who has finished, and who has not begun this round.
    """
    seats = [join(room, name) for name in ("cor", "anna", "bas")]
    next_round(room)
    enter(room, "cor", "cor 2")
    enter(room, "anna", "anna 2")
    store.finish_assessment("anna 2", LATER + timedelta(seconds=1))
    assert room.read_presences(WORKSHOP, 2) == [
        Presence(seats[0], "cor 2", LATER, None),
        Presence(seats[1], "anna 2", LATER + timedelta(seconds=1), LATER + timedelta(seconds=1)),
        Presence(seats[2]),
    ]


def test_answers_of_a_round_come_with_their_entries(room: WorkshopStore, store: AssessmentStore) -> None:
    """
    Exactly what reading each assessment by itself gives; who has not begun this round is left out.
    """
    for name in ("cor", "anna", "bas"):
        join(room, name, entries={"P-A2": "1"})
    next_round(room)
    for name in ("cor", "bas"):
        enter(room, name, f"{name} 2")
    store.save_entry("bas 2", "P-A1", "5", LATER)
    store.save_entry("bas 2", "P-A1", None, LATER)
    assert room.read_answers(WORKSHOP, 2) == [
        (room.read_seat(name), store.read_assessment(f"{name} 2")) for name in ("cor", "bas")
    ]
    assert [len(kept.entries) for _, kept in room.read_answers(WORKSHOP, 1)] == [1, 1, 1]


def test_reveal_stage_leaves_the_reading_of_answers_alone(room: WorkshopStore) -> None:
    """
    Locking changes neither answers nor revisions, on which a reveal rests.
    """
    join(room, "anna", entries={"P-A1": "4"})
    before = room.read_answers(WORKSHOP, 1)
    move(room, OPEN, CLOSED, REVEALED)
    assert [(taken, replace(kept, is_locked=False)) for taken, kept in room.read_answers(WORKSHOP, 1)] == before


# Many at once


@contextmanager
def busy(store: AssessmentStore, assessment: str) -> Iterator[list[int]]:
    """
    Somebody who answers as fast as can be, until the round is closed; the revisions that were confirmed.
    """
    confirmed: list[int] = []
    is_on, may_stop = Event(), Event()

    def answer() -> None:
        while not may_stop.is_set():
            try:
                confirmed.append(store.save_entry(assessment, "P-A1", "4", NOW))
            except RoundClosed:
                return
            finally:
                is_on.set()

    with ThreadPoolExecutor(1) as thread:
        answering = thread.submit(answer)
        is_on.wait(10)
        try:
            yield confirmed
        finally:
            may_stop.set()
            answering.result(timeout=30)


def test_hundred_people_join_at_once(room: WorkshopStore, store: AssessmentStore) -> None:
    """
    Each gets a number of their own, from 1 to 100, and every seat can be written.
    """
    people = [f"person-{number}" for number in range(100)]
    with ThreadPoolExecutor(50) as crowd:
        seats = list(crowd.map(lambda name: join(room, name), people))
    assert sorted(taken.number for taken in seats) == list(range(1, 101))
    assert [presence.seat.number for presence in room.read_presences(WORKSHOP, 1)] == list(range(1, 101))
    assert room.read_workshop(WORKSHOP).version == 100


def test_two_devices_that_enter_at_once_share_one_assessment(room: WorkshopStore) -> None:
    """
    Phone and laptop of one participant, in the same moment, get the same assessment.
    """
    join(room, "anna")
    next_round(room)
    with ThreadPoolExecutor(8) as devices:
        entered = set(devices.map(lambda n: enter(room, "anna", f"anna 2 on {n}", f"device {n}"), range(8)))
    assert len(entered) == 1
    assert [presence.assessment for presence in room.read_presences(WORKSHOP, 2)] == list(entered)


def test_of_facilitators_who_move_at_once_one_succeeds(room: WorkshopStore) -> None:
    """
    The others are told that the workshop moved already.
    """

    def close(_: int) -> bool:
        try:
            move(room, OPEN, CLOSED)
        except StageMoved:
            return False
        return True

    with ThreadPoolExecutor(8) as facilitators:
        assert sum(facilitators.map(close, range(8))) == 1
    assert (room.read_workshop(WORKSHOP).stage, room.read_workshop(WORKSHOP).version) == (CLOSED, 1)


def test_two_facilitators_do_not_undo_each_other(room: WorkshopStore) -> None:
    """
    Two who write fifty fields each at the same moment both find all of them, and the last word of a shared one.
    """

    def write(name: str) -> None:
        for number in range(50):
            room.write_field(WORKSHOP, f"{name}.{number}", name, NOW)
            room.write_field(WORKSHOP, "scene", name, NOW)

    with ThreadPoolExecutor(2) as facilitators:
        list(facilitators.map(write, ["left", "right"]))
    found = room.read_workshop(WORKSHOP)
    own = {f"{name}.{number}": name for name in ("left", "right") for number in range(50)}
    assert {**found.fields, "scene": ""} == {**own, "scene": ""}
    assert found.fields["scene"] in {"left", "right"}
    assert found.version == 200


def test_no_answer_is_written_after_the_closing(room: WorkshopStore, store: AssessmentStore) -> None:
    """
    With people answering as fast as they can, what is there when closing returns is there for good, and all confirmed.
    """
    names = [f"person-{number}" for number in range(6)]
    for name in names:
        join(room, name)
    with ThreadPoolExecutor(1) as facilitator, busy(store, "person-0 1") as first, busy(store, "person-1 1") as second:
        facilitator.submit(move, room, OPEN, CLOSED).result(timeout=30)
        at_closing = room.read_answers(WORKSHOP, 1)
    assert [kept.revision for _, kept in at_closing][:2] == [len(first), len(second)]
    assert all(kept.is_locked for _, kept in at_closing)
    assert room.read_answers(WORKSHOP, 1) == at_closing


def test_who_enters_while_the_round_closes_cannot_write_after(room: WorkshopStore, store: AssessmentStore) -> None:
    """
    Twenty people join and twenty come back in the moment of closing: afterwards nobody can write.
    """
    old, new = [f"old-{number}" for number in range(20)], [f"new-{number}" for number in range(20)]
    for name in old:
        join(room, name)
    next_round(room)
    with ThreadPoolExecutor(20) as crowd:
        entering = [crowd.submit(enter, room, name, f"{name} 2") for name in old]
        joining = [crowd.submit(join, room, name) for name in new[:10]]
        crowd.submit(move, room, OPEN, CLOSED, round_number=2).result(timeout=30)
        joining += [crowd.submit(join, room, name) for name in new[10:]]
        for one in (*entering, *joining):
            one.result(timeout=30)
    presences = room.read_presences(WORKSHOP, 2)
    assert len(presences) == 40
    assert not any(may_write(store, presence.assessment or "") for presence in presences)


def test_deleting_while_people_join_leaves_nothing(room: WorkshopStore, store: AssessmentStore) -> None:
    """
    Whoever comes too late is told that there is no such workshop; nobody is left behind without one.
    """

    def try_to_join(name: str) -> bool:
        try:
            return bool(join(room, name))
        except UnknownWorkshop:
            return False

    people = [f"person-{number}" for number in range(20)]
    with ThreadPoolExecutor(20) as crowd:
        joining = [crowd.submit(try_to_join, name) for name in people]
        crowd.submit(room.delete_workshop, WORKSHOP).result(timeout=30)
        for one in joining:
            one.result(timeout=30)
    assert [store.current_assessment(f"{name}'s phone") for name in people] == [None] * 20


def test_seats_are_read_while_they_are_taken(room: WorkshopStore) -> None:
    """
    Whatever moment a screen asks, it sees whole participants, numbered without gaps.
    """
    with ThreadPoolExecutor(10) as crowd:
        joining = [crowd.submit(join, room, f"person-{number}") for number in range(40)]
        seen = [room.read_presences(WORKSHOP, 1) for _ in range(10)]
        for one in joining:
            one.result(timeout=30)
    for presences in seen:
        assert [presence.seat.number for presence in presences] == list(range(1, len(presences) + 1))
        assert all(presence.assessment for presence in presences)
