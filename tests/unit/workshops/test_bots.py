"""
Practice participants: the same again for the same seed, over time, and never among people.
"""

from datetime import UTC, datetime, timedelta

import pytest

from actie.assessment.entries import assessment_of
from actie.language import Language
from actie.questionnaire.model import NonAnswer
from actie.workshops import actions
from actie.workshops.bots import BOTS, play, schedule
from actie.workshops.counting import Counts, count_presences
from actie.workshops.model import SeatKind
from tests.builders import small_questionnaire
from tests.unit.workshops.rooms import Room, a_plan, perspective

START = datetime(2026, 11, 22, 14, tzinfo=UTC)
PRACTICE = a_plan(cases=4, threshold=5, is_practice=True, shares_comments=True, own_statements=("Eigen",))


def at(seconds: float) -> datetime:
    """
    So many seconds after the practice participants began.
    """
    return START + timedelta(seconds=seconds)


@pytest.fixture
def room() -> Room:
    """
    A practice room with a seed, in which the practice participants have begun.
    """
    return begun()


def begun() -> Room:
    """
    Such a room.
    """
    room = Room(PRACTICE)
    room.store.write_field(room.workshop.id, "bots", "7", START)
    tick(room, 0)
    return room


def tick(room: Room, seconds: float, speed: float = 1.0) -> Counts:
    """
    The control page asks how things stand.
    """
    play(room.store, room.assessments, room.workshop, at(seconds), room.new_token, speed)
    return count_presences(room.store.read_presences(room.workshop.id, room.workshop.round), at(seconds))


def test_they_join_answer_and_finish_over_five_minutes(room: Room) -> None:
    """
    All are in within a minute; nobody finishes before three, everybody has within six.
    """
    counts = [tick(room, seconds) for seconds in (0, 30, 60, 180, 360)]
    assert 0 < counts[1].joined < BOTS
    assert [count.joined for count in counts[2:]] == [BOTS] * 3
    assert [count.finished for count in counts] == [0, 0, 0, 0, BOTS]


def test_they_are_marked_as_practice_participants(room: Room) -> None:
    """
    So that no screen takes them for people.
    """
    tick(room, 60)
    assert {one.seat.kind for one in room.store.read_presences(room.workshop.id, 1)} == {SeatKind.BOT}


def test_ticking_often_or_once_writes_the_same(room: Room) -> None:
    """
    A page that was away catches up.
    """
    other = begun()
    tick(other, 400)
    for seconds in range(0, 401, 20):
        tick(room, seconds)
    sheets = [[kept for _, kept in one.store.read_answers(one.workshop.id, 1)] for one in (room, other)]
    given = [{tuple(sorted((f, e.value) for f, e in kept.entries.items())) for kept in kept_all} for kept_all in sheets]
    assert given[0] == given[1]


def test_two_pages_that_tick_at_once_seat_nobody_twice(room: Room) -> None:
    """
    Nor do they write an answer twice: the revision counts each once.
    """
    seen = room.workshop
    for _ in range(2):
        play(room.store, room.assessments, seen, at(400), room.new_token)
    answers = room.store.read_answers(room.workshop.id, 1)
    assert len(answers) == BOTS
    assert all(kept.revision == len(kept.entries) - 3 + 1 for _, kept in answers)  # three were there at the start


def test_one_who_was_taken_out_does_not_come_back(room: Room) -> None:
    """
    The facilitator decides who is in the room.
    """
    tick(room, 60)
    out = room.store.read_presences(room.workshop.id, 1)[0].seat
    room.store.mark_removed(out.id, at(61))
    assert tick(room, 400) == Counts(joined=BOTS - 1, active=BOTS - 1, finished=BOTS - 1)


@pytest.mark.parametrize("plan", [a_plan(threshold=3), PRACTICE])
def test_nothing_happens_without_a_practice_room_and_a_seed(plan: object) -> None:
    """
    In a real room a seed does nothing either.
    """
    room = Room(plan)
    if not room.plan.is_practice:
        room.store.write_field(room.workshop.id, "bots", "7", START)
    assert tick(room, 0) == tick(room, 400) == Counts(0, 0, 0)


def test_they_wait_while_the_round_is_closed(room: Room) -> None:
    """
    What was due in the meantime is written when it opens again, also by a page that did not notice.
    """
    tick(room, 60)
    seen = room.workshop
    room.close()
    before = room.store.read_answers(room.workshop.id, 1)
    tick(room, 200)
    play(room.store, room.assessments, seen, at(200), room.new_token)
    assert room.store.read_answers(room.workshop.id, 1) == before
    room.reopen()
    assert tick(room, 400).finished == BOTS


def test_they_go_on_in_a_second_round_and_partly_move(room: Room) -> None:
    """
    All twelve again, so that there is movement to show.
    """
    tick(room, 400)
    room.reveal_again()
    room.next_round()
    tick(room, 500)
    assert tick(room, 900) == Counts(BOTS, BOTS, BOTS)
    room.reveal_again()
    movement = room.subset().movement
    assert movement is not None
    assert movement.n == BOTS
    assert any(moved.counts["up"] and moved.counts["down"] for moved in movement.statements.values())


def test_who_was_not_in_the_first_round_stays_away(room: Room) -> None:
    """
    When the second round comes before all have joined.
    """
    present = tick(room, 30).joined
    room.reveal_again()
    room.next_round()
    tick(room, 40)
    assert tick(room, 400) == Counts(joined=present, active=present, finished=present)


def test_there_is_something_to_talk_about(room: Room) -> None:
    """
    Camps on the agenda, two cases that can be shown, and remarks that say they are for practice.
    """
    tick(room, 400)
    room.reveal_again()
    whole = room.subset()
    assert len(whole.group.agenda) >= 2
    assert [room.subset(case).group.n for case in (0, 1)] == [6, 6]
    assert all(remark.startswith("Oefenopmerking") for remarks in whole.comments.values() for remark in remarks)
    assert whole.comments


def test_the_same_seed_plays_the_same_and_another_does_not() -> None:
    """
    Tests and demonstrations can be repeated.
    """
    asked = [perspective(0)]
    plays = [schedule(seed, 3, asked, plan=PRACTICE, started_at=START) for seed in ("7", "7", "8")]
    assert plays[0] == plays[1]
    assert plays[0] != plays[2]


def test_at_double_speed_they_take_half_the_time() -> None:
    """
    For who wants to see the end of it.
    """
    slow, fast = (schedule("7", 4, [perspective(0)], plan=PRACTICE, started_at=START, speed=s) for s in (1, 2))
    for one, other in zip(slow, fast, strict=True):
        assert abs((one.finishes_at - START) / 2 - (other.finishes_at - START)) < timedelta(milliseconds=1)


def test_every_answer_fits_its_item() -> None:
    """
    Over many practice participants, with roles per facet or asked once; some do not know, and own statements get one.
    """
    plan = a_plan(is_practice=True, own_statements=("Eigen",))
    for questionnaire in (small_questionnaire(), small_questionnaire(roles_once=True)):
        scripts = schedule("7", 40, [questionnaire], plan=plan, started_at=START)
        tokens = [(step.field, step.value) for script in scripts for step in script.steps]
        items = questionnaire.items
        numbers = [(items[field], value) for field, value in tokens if field in items and value not in set(NonAnswer)]
        assert all(item.accepts(int(value) if value.lstrip("-").isdigit() else value) for item, value in numbers)
        assert {NonAnswer.UNKNOWN, NonAnswer.NOT_MINE} <= {value for _, value in tokens}
        assert {value for field, value in tokens if field == "own.1"} == set("12345")


def test_no_role_is_chosen_where_none_is_asked() -> None:
    """
    A questionnaire without that question gets no answer to it.
    """
    questionnaire = small_questionnaire()
    asked = questionnaire.role_questions.model_copy(update={"chosen": None})
    without = questionnaire.model_copy(update={"role_questions": asked})
    fields = [
        {step.field for step in schedule("7", 1, [one], plan=PRACTICE, started_at=START)[0].steps}
        for one in (questionnaire, without)
    ]
    assert fields[0] - fields[1] == {"chosen_role"}


def test_several_perspectives_are_shared_out_evenly() -> None:
    """
    Six and six; remarks are in the language of the workshop.
    """
    plan = a_plan(perspectives=2, is_practice=True, language=Language.EN)
    scripts = schedule("7", 12, [perspective(0), perspective(1)], plan=plan, started_at=START)
    asked = [script.questionnaire for script in scripts]
    remarks = [step.value for script in scripts for step in script.steps if step.field.endswith(".note")]
    assert asked.count(perspective(0).sha256) == asked.count(perspective(1).sha256) == 6
    assert remarks
    assert all(remark.startswith("Practice remark") for remark in remarks)


def test_their_sheets_read_like_any_other(room: Room) -> None:
    """
    The number of the practice participant is no answer.
    """
    tick(room, 400)
    _, kept = room.store.read_answers(room.workshop.id, 1)[0]
    assert assessment_of(kept, perspective(0)).initiative.name.startswith("Casus")
    assert "bot" in kept.entries


def test_actions_offer_all_that_pages_do() -> None:
    """
    Every name that actions hands on is there.
    """
    assert all(hasattr(actions, name) for name in actions.__all__)
