"""
How people come into a room, with or without answers, and go on to its next round.
"""

import pytest

from actie.assessment.entries import assessment_of
from actie.assessment.model import Agreement, Answer, Assessment, Initiative
from actie.errors import AlreadyCounted, CodeTaken, MixedResults, UnknownWorkshop
from actie.language import Language
from actie.workshops import actions
from actie.workshops.model import Seat, SeatKind
from tests.builders import small_questionnaire
from tests.unit.workshops.rooms import DEVICE, Room, a_plan, perspective

ALONE = Assessment(
    questionnaire=perspective(0),
    initiative=Initiative(name="Moestuin"),
    answers={"P-A1": Answer(value=4, note="voor mijzelf"), "P-A2": Answer(note="alleen een opmerking")},
    agreements=(Agreement(what="bellen"),),
)


def fields(room: Room, seat: Seat) -> dict[str, str | None]:
    """
    What is kept of a seat in the current round.
    """
    kept = room.assessments.read_assessment(room.presence(seat).assessment or "")
    return {field: entry.value for field, entry in kept.entries.items()}


def bring(room: Room, assessment: Assessment = ALONE, case: int | None = None) -> Seat:
    """
    Adds a result that was made alone.
    """
    moment = {"now": room.now(), "new_token": room.new_token}
    return actions.bring_result(
        room.store, room.workshop, assessment, "fingerprint", case=case, device_hash=DEVICE, **moment
    )


def test_who_joins_gets_a_number_and_an_empty_sheet() -> None:
    """
    One higher than the last; without cases there is nothing in it yet.
    """
    room = Room()
    seats = [room.join(), room.join()]
    assert [seat.number for seat in seats] == [1, 2]
    assert fields(room, seats[0]) == {}


def test_a_chosen_case_is_the_initiative() -> None:
    """
    Its title and description stand in the self-scan from the start.
    """
    room = Room(a_plan(cases=2))
    seat = room.join(case=1)
    assert fields(room, seat) == {"initiative.name": "Casus 1", "initiative.description": "Over 1"}


def test_the_device_that_joins_works_on_the_sheet() -> None:
    """
    A participant is known by the device alone.
    """
    room = Room()
    seat = room.join(device_hash=DEVICE)
    assert room.assessments.current_assessment(DEVICE) == room.presence(seat).assessment


@pytest.mark.parametrize(
    ("is_practice", "kind"), [(True, SeatKind.PERSON), (True, SeatKind.PAPER), (False, SeatKind.BOT)]
)
def test_practice_participants_and_people_do_not_mix(is_practice: bool, kind: SeatKind) -> None:
    """
    Neither way round, and nobody gets a seat.
    """
    room = Room(a_plan(is_practice=is_practice))
    with pytest.raises(UnknownWorkshop):
        room.join(kind=kind)
    assert room.store.read_presences(room.workshop.id, 1) == []


def test_nobody_joins_a_room_that_has_ended() -> None:
    """
    Also not from a page that was read before.
    """
    room = Room()
    before = room.workshop
    actions.end(room.store, before, room.now())
    with pytest.raises(UnknownWorkshop):
        actions.join(
            room.store,
            before,
            case=None,
            questionnaire=perspective(0).sha256,
            language=Language.NL,
            device_hash=DEVICE,
            now=room.now(),
            new_token=room.new_token,
        )


def test_a_questionnaire_outside_of_the_plan_is_refused() -> None:
    """
    Another version is another questionnaire.
    """
    with pytest.raises(MixedResults):
        Room(a_plan(perspectives=1)).join(perspective_number=1)


def test_a_result_made_alone_leaves_remarks_and_agreements_at_home() -> None:
    """
    They were not written for a group; the answers come along.
    """
    room = Room()
    assert fields(room, bring(room)) == {"initiative.name": "Moestuin", "P-A1": "4"}


def test_a_result_brought_along_counts_when_its_owner_finishes() -> None:
    """
    Bringing it is not finishing it.
    """
    room = Room()
    seat = bring(room)
    assert room.presence(seat).finished_at is None
    room.finish(seat)
    assert room.presence(seat).finished_at is not None


def test_a_result_brought_along_is_about_the_chosen_case() -> None:
    """
    The case takes the place of what it was about.
    """
    room = Room(a_plan(cases=1))
    assert fields(room, bring(room, case=0))["initiative.name"] == "Casus 0"


def test_the_same_result_is_in_a_room_once() -> None:
    """
    The second time it is refused.
    """
    room = Room()
    bring(room)
    with pytest.raises(AlreadyCounted):
        bring(room)


def test_a_result_of_another_questionnaire_is_refused() -> None:
    """
    It answers other words.
    """
    with pytest.raises(MixedResults):
        bring(Room(), ALONE.model_copy(update={"questionnaire": small_questionnaire()}))


def test_a_next_round_begins_with_the_initiative_only() -> None:
    """
    Nothing is preselected: answers are given anew.
    """
    room = Room(a_plan(cases=1, threshold=3))
    seats = room.filled(3, case=0)
    first = room.presence(seats[0]).assessment or ""
    room.reveal_again()
    room.next_round()
    entered = room.enter(first)
    kept = room.assessments.read_assessment(entered)
    assert (kept.round, kept.seat) == (2, seats[0].id)
    assert set(fields(room, seats[0])) == {"initiative.name", "initiative.description"}
    assert assessment_of(kept, perspective(0)).answers == {}


def test_entering_a_round_twice_is_entering_it_once() -> None:
    """
    From the sheet of the first round, and from that of the second.
    """
    room = Room()
    seat, *_ = room.filled(3)
    first = room.presence(seat).assessment or ""
    room.reveal_again()
    room.next_round()
    second = room.enter(first)
    assert [room.enter(first), room.enter(second)] == [second, second]


def test_a_self_scan_alone_has_no_next_round_here() -> None:
    """
    It is of no workshop.
    """
    room = Room()
    room.assessments.open_assessment("alone", perspective(0), Language.NL, DEVICE, room.now())
    with pytest.raises(UnknownWorkshop):
        room.enter("alone")


def test_a_taken_code_is_drawn_again() -> None:
    """
    Until a free one comes.
    """
    room = Room()
    codes = iter([room.workshop.code or "", "AAAAAA"])
    asked = (perspective(0),)
    opened = actions.open_workshop(
        room.store, a_plan(), asked, DEVICE, room.now(), room.new_token, draw_code=lambda: next(codes)
    )
    assert opened.workshop.code == "AAAAAA"


def test_drawing_codes_comes_to_an_end() -> None:
    """
    Where every code is taken, opening fails instead of going on for ever.
    """
    room = Room()
    taken = room.workshop.code or ""
    asked = (perspective(0),)
    with pytest.raises(CodeTaken):
        actions.open_workshop(room.store, a_plan(), asked, DEVICE, room.now(), room.new_token, draw_code=lambda: taken)
