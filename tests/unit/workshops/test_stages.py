"""
From stage to stage, with two facilitators at once, and what a reveal shows of a round.
"""

from dataclasses import replace

import pytest

from actie.errors import RoundClosed, StageMoved
from actie.questionnaire.model import FacetId
from actie.scoring.group import Group
from actie.workshops import Hidden, actions
from actie.workshops.model import Stage
from tests.unit.workshops.rooms import Room, a_plan, perspective


def test_a_workshop_goes_through_its_stages_in_order() -> None:
    """
    Open, closed, open again, closed, revealed, a second round, ended.
    """
    room = Room()
    seen = [room.workshop.stage]
    for step in (room.close, room.reopen, room.close, room.reveal, room.next_round):
        step()
        seen.append(room.workshop.stage)
    actions.end(room.store, room.workshop, room.now())
    assert seen == [Stage.OPEN, Stage.CLOSED, Stage.OPEN, Stage.CLOSED, Stage.REVEALED, Stage.OPEN]
    assert (room.workshop.stage, room.workshop.round, room.workshop.code) == (Stage.ENDED, 2, None)


@pytest.mark.parametrize("step", ["reopen", "reveal", "next_round"])
def test_an_open_round_takes_no_step_but_closing(step: str) -> None:
    """
    Nothing is revealed of answers that may still change.
    """
    room = Room()
    with pytest.raises(StageMoved):
        getattr(room, step)()
    assert room.workshop.stage is Stage.OPEN


def test_of_two_facilitators_the_first_moves_the_stage() -> None:
    """
    The second is told so, and nothing is done twice.
    """
    room = Room()
    seen = room.workshop
    actions.close(room.store, seen, room.now())
    with pytest.raises(StageMoved):
        actions.end(room.store, seen, room.now())


def test_of_two_facilitators_one_reveals() -> None:
    """
    The picture of the first is the one that stays.
    """
    room = Room()
    room.filled(3)
    room.close()
    seen = room.workshop
    room.reveal()
    with pytest.raises(StageMoved):
        actions.reveal(room.store, seen, room.questionnaires, room.now())
    assert room.store.read_reveals(seen.id) == room.reveals


def test_a_reveal_that_was_cut_short_can_be_made_good() -> None:
    """
    A workshop that stands revealed without a picture gets one.
    """
    room = Room()
    room.filled(3)
    room.close()
    room.store.move_stage(room.workshop.id, (Stage.CLOSED, 1), (Stage.REVEALED, 1), room.now())
    assert room.reveal().reveal.members
    assert room.store.read_reveals(room.workshop.id) == room.reveals


def test_who_finished_counts_and_who_did_not_does_not() -> None:
    """
    Neither does who was taken out.
    """
    room = Room()
    _, out, *_ = room.filled(4)
    room.join()
    room.store.mark_removed(out.id, room.now())
    room.reveal_again()
    assert isinstance(room.subset().group, Group)
    assert room.subset().group.n == 3


def test_who_was_still_busy_counts_until_the_reveal() -> None:
    """
    After closing nothing can be answered, but what was answered can be handed in.
    """
    room = Room()
    room.filled(2)
    late = room.join()
    room.answer(late, "P-A1", "2")
    room.close()
    with pytest.raises(RoundClosed):
        room.answer(late, "P-A1", "5")
    room.finish(late)
    room.reveal()
    assert room.subset().group.items["P-A1"].counts == {1: 0, 2: 1, 3: 0, 4: 2, 5: 0}


def test_below_the_threshold_nothing_is_revealed() -> None:
    """
    But how many are missing, in the whole and in each case.
    """
    room = Room(a_plan(cases=2, threshold=5, shares_comments=True, own_statements=("Eigen",)))
    room.filled(3, case=0)
    shown = room.reveal_again()
    assert [subset.group for subset in shown.reveal.subsets] == [Hidden(2), Hidden(2), Hidden(5)]
    assert not any(subset.own or subset.comments or subset.movement for subset in shown.reveal.subsets)
    assert (shown.is_new, shown.reveal.members) == (True, {})


def test_a_revealed_picture_is_frozen() -> None:
    """
    One answer that changed would show by comparing, so the old picture stays, and the facilitator is told.
    """
    room = Room()
    one, *_ = room.filled(5)
    first = room.reveal_again()
    room.reopen()
    room.answer(one, "P-A1", "1")
    second = room.reveal_again()
    assert (second.reveal, second.is_new) == (first.reveal, False)
    assert second.held_back == room.plan.questionnaires


def test_enough_changes_make_a_new_picture() -> None:
    """
    Three of six changed, at a threshold of three.
    """
    room = Room()
    seats = room.filled(6)
    room.reveal_again()
    room.reopen()
    for seat in seats[:3]:
        room.answer(seat, "P-A1", "1")
    assert room.reveal_again().is_new
    assert room.subset().group.items["P-A1"].counts == {1: 3, 2: 0, 3: 0, 4: 3, 5: 0}


def test_enough_newcomers_make_a_new_picture_and_too_few_do_not() -> None:
    """
    Two wait until there is a third.
    """
    room = Room()
    room.filled(4)
    room.reveal_again()
    sizes = []
    for newcomers in (2, 1):
        room.reopen()
        room.filled(newcomers)
        room.reveal_again()
        sizes.append(room.subset().group.n)
    assert sizes == [4, 7]


def test_changes_that_nobody_sees_do_not_count_as_changes() -> None:
    """
    Agreements with oneself, and remarks that are not shared: they would hide one real change among them.
    """
    room = Room()
    seats = room.filled(5)
    first = room.reveal_again()
    room.reopen()
    for seat in seats[1:]:
        room.answer(seat, "agreement.1.what", "bellen")
        room.answer(seat, "P-A1.note", "voor mijzelf")
    again = room.reveal_again()
    assert (again.reveal, again.is_new) == (first.reveal, True)
    room.reopen()
    room.answer(seats[0], "P-A1", "1")
    assert not room.reveal_again().is_new


def test_the_picture_stays_when_somebody_in_it_is_gone() -> None:
    """
    The others alone would tell what the one who left had answered.
    """
    room = Room()
    out, *seats = room.filled(8)
    first = room.reveal_again()
    room.store.mark_removed(out.id, room.now())
    room.reopen()
    for seat in seats:
        room.answer(seat, "P-A1", "1")
    assert room.reveal_again().reveal == first.reveal


def test_perspectives_are_shown_and_held_back_on_their_own() -> None:
    """
    They are never added up, so one does not wait for the other.
    """
    room = Room(a_plan(perspectives=2, threshold=3))
    room.filled(3)
    room.filled(3, perspective_number=1)
    room.reveal_again()
    room.reopen()
    room.filled(3)
    room.filled(1, perspective_number=1)
    assert room.reveal_again().held_back == (perspective(1).sha256,)
    assert [room.subset(perspective_number=number).group.n for number in (0, 1)] == [6, 3]


def test_cases_are_shown_when_the_rest_are_enough() -> None:
    """
    Of 4, 3 and 1 people the smallest shown case joins the hidden one.
    """
    room = Room(a_plan(cases=3, threshold=3))
    for case, size in enumerate((4, 3, 1)):
        room.filled(size, case=case)
    room.reveal_again()
    shown = {case: room.subset(case).group for case in (None, 0, 1, 2)}
    assert [shown[None].n, shown[0].n, shown[1], shown[2]] == [8, 4, Hidden(0), Hidden(2)]


def test_a_new_picture_leaves_cases_out_rather_than_waiting() -> None:
    """
    Three newcomers spread over two cases are enough in the whole, and too few in each case.
    """
    room = Room(a_plan(cases=2, threshold=3))
    room.filled(2, case=0)
    room.filled(2, case=1)
    room.reveal_again()
    room.reopen()
    room.filled(3, case=0)
    assert room.reveal_again().is_new
    assert room.subset().group.n == 7
    assert isinstance(room.subset(0).group, Hidden)


def test_quartiles_need_enough_people_with_a_score() -> None:
    """
    Of three people two answered enough statements of the first facet; of the second all did.
    """
    room = Room()
    seats = room.filled(3)
    room.reveal_again()
    room.reopen()
    for seat in seats:
        for item in ("P-C1", "P-C2"):
            room.answer(seat, item, "5")
        room.answer(seat, "P-A2", "unknown" if seat is seats[0] else "5")
    room.reveal_again()
    facets = room.subset().group.facets
    assert (facets[FacetId.ANIMO].n, facets[FacetId.ANIMO].quartiles) == (2, None)
    assert facets[FacetId.CONTACTEN].quartiles == (100, 100, 100)


def test_quartiles_of_a_case_do_not_lay_bare_another() -> None:
    """
    Both cases are shown; where in one of them a single person has a score, the other keeps its quartiles back too.
    """
    room = Room(a_plan(cases=2, threshold=3))
    seats = [*room.filled(3, case=0), *room.filled(3, case=1)]
    for seat in seats[:4]:
        room.answer(seat, "P-A2", "2")
    room.reveal_again()
    quartiles = {case: room.subset(case).group.facets[FacetId.ANIMO].quartiles for case in (None, 0, 1)}
    assert quartiles == {None: (50.0, 50.0, 50.0), 0: None, 1: None}


def test_remarks_are_shown_shuffled_and_stripped_when_that_was_told() -> None:
    """
    Empty ones are left out, and nothing says whose they are.
    """
    room = Room(a_plan(threshold=3, shares_comments=True))
    seats = room.filled(4)
    for seat, remark in zip(seats, (" eerst ", "daarna", "tot slot", "   "), strict=True):
        room.answer(seat, "P-A1.note", remark)
    room.reveal_again()
    assert sorted(room.subset().comments["P-A1"]) == ["daarna", "eerst", "tot slot"]
    assert set(room.subset().comments) == {"P-A1"}


def test_remarks_stay_private_when_nothing_was_told() -> None:
    """
    Sharing them is a choice that was made before anybody came.
    """
    room = Room()
    for seat in room.filled(3):
        room.answer(seat, "P-A1.note", "voor mijzelf")
    room.reveal_again()
    assert room.subset().comments == {}


def test_own_statements_are_spread_apart_from_the_facets() -> None:
    """
    Every answer and non-answer is counted, under the name of the field.
    """
    room = Room(a_plan(threshold=3, own_statements=("Een", "Twee")))
    for seat, value in zip(room.filled(3), ("5", "unknown", None), strict=True):
        room.answer(seat, "own.2", value)
    room.reveal_again()
    spread = room.subset().own["own.2"]
    assert (spread.item, spread.n, spread.counts[5], spread.unanswered) == ("own.2", 1, 1, 1)
    assert set(room.subset().own) == {"own.1", "own.2"}


def second_round(room: Room, *, value: str, stay: int, size: int = 6, come: int = 0) -> None:
    """
    A revealed round of so many, and a second one in which some stay and some are new.
    """
    seats = room.filled(size)
    sheets = [room.presence(seat).assessment or "" for seat in seats]
    room.reveal_again()
    room.next_round()
    for seat, sheet in list(zip(seats, sheets, strict=True))[:stay]:
        room.enter(sheet)
        room.answer(seat, "P-A1", value)
        room.finish(seat)
    room.filled(come)
    room.reveal_again()


def test_movement_is_shown_for_the_people_in_both_rounds() -> None:
    """
    All six moved up, with agreement in both.
    """
    room = Room()
    second_round(room, value="5", stay=6)
    movement = room.subset().movement
    assert movement is not None
    assert (movement.n, movement.statements["P-A1"].counts["up"]) == (6, 6)
    assert (movement.statements["P-A1"].agreement_before, movement.facets["animo"].counts["same"]) == (1, 0)


@pytest.mark.parametrize(
    ("stay", "come", "n"), [(6, 0, 6), (3, 0, 3), (5, 0, None), (2, 3, None), (6, 2, None), (6, 3, 6), (0, 3, None)]
)
def test_movement_waits_for_enough_who_stayed_left_and_came(stay: int, come: int, n: int | None) -> None:
    """
    Else what the two rounds have in common would lay bare what the few did.
    """
    room = Room()
    second_round(room, value="5", stay=stay, come=come)
    movement = room.subset().movement
    assert (movement and movement.n) == n


def test_a_case_without_anybody_of_the_first_round_has_no_movement() -> None:
    """
    The whole has, of those who were there.
    """
    room = Room(a_plan(cases=2, threshold=3))
    seats = room.filled(3, case=0)
    sheets = [room.presence(seat).assessment or "" for seat in seats]
    room.reveal_again()
    room.next_round()
    for seat, sheet in zip(seats, sheets, strict=True):
        room.enter(sheet)
        room.finish(seat)
    room.filled(3, case=1)
    room.reveal_again()
    assert [bool(room.subset(case).movement) for case in (None, 0, 1)] == [True, True, False]


def test_there_is_no_movement_when_somebody_of_the_first_round_is_gone() -> None:
    """
    It can no longer be told who left.
    """
    room = Room()
    seats = room.filled(6)
    sheets = [room.presence(seat).assessment or "" for seat in seats]
    room.reveal_again()
    room.next_round()
    room.store.mark_removed(seats[-1].id, room.now())
    for seat, sheet in list(zip(seats, sheets, strict=True))[:5]:
        room.enter(sheet)
        room.finish(seat)
    room.reveal_again()
    assert (room.subset().group.n, room.subset().movement) == (5, None)


def test_an_old_page_cannot_reveal_with_old_piles() -> None:
    """
    What was shown in between is read from the store, not from what a page remembers.
    """
    room = Room()
    seats = room.filled(6)
    room.close()
    seen = room.workshop
    room.reveal()
    room.reopen()
    for seat in seats[:3]:
        room.answer(seat, "P-A1", "1")
    room.reveal_again()
    room.reopen()
    for seat in seats[2:5]:
        room.answer(seat, "P-A1", "2")
    room.close()
    stale = replace(seen, fields={})
    assert not actions.reveal(room.store, stale, room.questionnaires, room.now()).is_new
