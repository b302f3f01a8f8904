"""
What every WorkshopStore promises about rooms, keys, reveals and deleting.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta, timezone

import pytest

from actie.assessment.store import AssessmentStore
from actie.errors import CodeTaken, PlanFixed, StageMoved, StoreUnavailable, UnknownQuestionnaire, UnknownWorkshop
from actie.language import Language
from actie.questionnaire.model import Questionnaire
from actie.workshops.model import Case, KeyRole, OwnResults, Reveal, Stage, Subset
from actie.workshops.store import WorkshopStore
from actie.workshops.threshold import Hidden
from tests.builders import small_questionnaire
from tests.contract import DEVICE, NOW
from tests.contract.rooms import (
    CLOSED,
    CODE,
    ENDED,
    LATER,
    OPEN,
    REVEALED,
    SHA256,
    WORKSHOP,
    join,
    key,
    may_write,
    move,
    next_round,
    open_room,
    plan,
    seat,
    workshop,
)

DAY = timedelta(days=1)
LONG_AGO = NOW - 1000 * DAY


def revealed(round_number: int = 1, needed: int = 3) -> Reveal:
    return Reveal(WORKSHOP, round_number, LATER, (Subset(SHA256, None, Hidden(needed)),), {"anna 1": 4})


# Rooms


def test_opened_workshop_holds_what_was_given(workshops: WorkshopStore) -> None:
    """
    A workshop is read back as it was opened.
    """
    everything = plan(
        language=Language.EN,
        cases=(Case(title="Buurttuin", description="a\x00b", is_fictional=True),),
        threshold=3,
        own_results=OwnResults.AFTER_REVEAL,
        shares_comments=True,
        own_statements=("We zien elkaar",),
        is_practice=True,
    )
    opened = open_room(workshops, plan=everything, fields={"scene": "join"})
    assert workshops.read_workshop(WORKSHOP) == opened


def test_moments_of_a_workshop_come_back_as_aware_utc(workshops: WorkshopStore) -> None:
    """
    A moment in another time zone is the same moment afterwards, told in UTC.
    """
    elsewhere = NOW.astimezone(timezone(timedelta(hours=1)))
    open_room(workshops, opened_at=elsewhere, changed_at=elsewhere)
    join(workshops, "anna", elsewhere)
    found = workshops.read_workshop(WORKSHOP)
    assert (found.opened_at, found.opened_at.utcoffset()) == (NOW, timedelta(0))
    assert workshops.read_seat("anna").joined_at.utcoffset() == timedelta(0)


def test_opening_keeps_the_wording_of_the_perspectives(
    workshops: WorkshopStore, store: AssessmentStore, questionnaire: Questionnaire
) -> None:
    """
    The questionnaires of a workshop can be found, also after a purge, until it is deleted.
    """
    open_room(workshops)
    store.purge(LATER)
    assert store.find_questionnaire(SHA256) == questionnaire
    workshops.delete_workshop(WORKSHOP)
    store.purge(LATER)
    with pytest.raises(UnknownQuestionnaire):
        store.find_questionnaire(SHA256)


def test_plan_with_an_unknown_questionnaire_is_refused(workshops: WorkshopStore) -> None:
    """
    Nobody can be asked what nobody knows the wording of; nothing is kept.
    """
    with pytest.raises(UnknownQuestionnaire, match="no-such-sha256"):
        open_room(workshops, plan=plan(questionnaires=("no-such-sha256",)))
    assert workshops.find_room(CODE) is None


def test_room_is_found_by_its_code(workshops: WorkshopStore) -> None:
    """
    A code leads to its own room and to no other.
    """
    open_room(workshops)
    open_room(workshops, "another", "AAAAAA")
    assert [workshops.find_room(code) for code in (CODE, "AAAAAA", "CCCCCC")] == [WORKSHOP, "another", None]


def test_code_of_another_room_is_refused(workshops: WorkshopStore) -> None:
    """
    Two rooms never share a code, and the first one keeps it.
    """
    open_room(workshops)
    with pytest.raises(CodeTaken):
        open_room(workshops, "another")
    assert workshops.find_room(CODE) == WORKSHOP


def test_rooms_without_a_code_stand_side_by_side(workshops: WorkshopStore) -> None:
    """
    No code is no code, however many rooms have none.
    """
    open_room(workshops, "one", None)
    open_room(workshops, "two", None)
    assert workshops.read_workshop("two").code is None


def test_used_workshop_id_is_refused(workshops: WorkshopStore) -> None:
    """
    Opening under an id that exists raises, and what was there stays.
    """
    opened = open_room(workshops)
    with pytest.raises(StoreUnavailable):
        open_room(workshops, code="AAAAAA")
    assert workshops.read_workshop(WORKSHOP) == opened


@pytest.mark.parametrize(
    "refused",
    [
        lambda store: store.read_workshop("nowhere"),
        lambda store: store.change_plan("nowhere", plan(), NOW),
        lambda store: store.move_stage("nowhere", (OPEN, 1), (CLOSED, 1), NOW),
        lambda store: store.write_field("nowhere", "scene", "join", NOW),
        lambda store: store.add_key(key("a-key", room="nowhere")),
        lambda store: store.take_seat(seat("anna", workshop="nowhere"), "anna 1", Language.NL, None),
        lambda store: store.enter_round("nowhere", "anna 1", Language.NL, None, NOW),
        lambda store: store.read_seat("nowhere"),
        lambda store: store.mark_removed("nowhere", NOW),
        lambda store: store.keep_reveal(replace(revealed(), workshop="nowhere")),
    ],
    ids=[
        "read_workshop",
        "change_plan",
        "move_stage",
        "write_field",
        "add_key",
        "take_seat",
        "enter_round",
        "read_seat",
        "mark_removed",
        "keep_reveal",
    ],
)
def test_unknown_workshop_is_refused(workshops: WorkshopStore, refused: Callable[[WorkshopStore], object]) -> None:
    """
    Whoever names a workshop or seat that is not there gets UnknownWorkshop, by name.
    """
    open_room(workshops)
    with pytest.raises(UnknownWorkshop, match="nowhere"):
        refused(workshops)
    assert workshops.read_workshop(WORKSHOP).version == 0


def test_unknown_workshop_holds_nothing(workshops: WorkshopStore) -> None:
    """
    Lists of a workshop that is not there are empty.
    """
    assert workshops.read_keys("nowhere") == workshops.read_reveals("nowhere") == []
    assert workshops.read_presences("nowhere", 1) == workshops.read_answers("nowhere", 1) == []


# Plan


def test_plan_can_be_changed_while_nobody_joined(workshops: WorkshopStore) -> None:
    """
    A facilitator can still change everything, and a page can tell that it did.
    """
    open_room(workshops)
    workshops.change_plan(WORKSHOP, plan(threshold=8), LATER)
    found = workshops.read_workshop(WORKSHOP)
    assert (found.plan, found.version, found.changed_at) == (plan(threshold=8), 1, LATER)


def test_plan_is_fixed_from_the_first_participant_on(workshops: WorkshopStore) -> None:
    """
    What participants were told stays true, also after they were taken out.
    """
    open_room(workshops)
    join(workshops, "anna")
    workshops.mark_removed("anna", NOW)
    with pytest.raises(PlanFixed):
        workshops.change_plan(WORKSHOP, plan(threshold=3), LATER)
    assert workshops.read_workshop(WORKSHOP).plan == plan()


def test_changed_plan_keeps_its_own_wordings(workshops: WorkshopStore, store: AssessmentStore) -> None:
    """
    The perspectives of the new plan stay, those of the old one may go; an unknown one changes nothing.
    """
    open_room(workshops)
    other = small_questionnaire(3)
    store.keep_questionnaire(other)
    workshops.change_plan(WORKSHOP, plan(questionnaires=(other.sha256,)), LATER)
    with pytest.raises(UnknownQuestionnaire):
        workshops.change_plan(WORKSHOP, plan(questionnaires=("no-such-sha256",)), LATER)
    store.purge(LATER)
    assert store.find_questionnaire(workshops.read_workshop(WORKSHOP).plan.questionnaires[0]) == other
    with pytest.raises(UnknownQuestionnaire):
        store.find_questionnaire(SHA256)


# Stages


@pytest.mark.parametrize("before", [(CLOSED, 1), (OPEN, 2)], ids=["stage", "round"])
def test_stage_that_moved_already_is_refused(workshops: WorkshopStore, before: tuple[Stage, int]) -> None:
    """
    Whoever thinks that the workshop stands elsewhere changes nothing.
    """
    open_room(workshops)
    with pytest.raises(StageMoved):
        workshops.move_stage(WORKSHOP, before, (REVEALED, 1), LATER)
    found = workshops.read_workshop(WORKSHOP)
    assert (found.stage, found.round, found.version) == (OPEN, 1, 0)


def test_answers_are_taken_only_while_the_round_is_open(workshops: WorkshopStore, store: AssessmentStore) -> None:
    """
    Closing, revealing and ending lock what was answered; opening again unlocks it.
    """
    open_room(workshops)
    join(workshops, "anna")
    may = [may_write(store, "anna 1")]
    for before, after in [(OPEN, CLOSED), (CLOSED, REVEALED), (REVEALED, OPEN), (OPEN, ENDED)]:
        move(workshops, before, after)
        may.append(may_write(store, "anna 1"))
    assert may == [True, False, False, True, False]


def test_next_round_leaves_the_first_one_locked(workshops: WorkshopStore, store: AssessmentStore) -> None:
    """
    In the second round only the second answers can be written.
    """
    open_room(workshops)
    join(workshops, "anna")
    next_round(workshops)
    workshops.enter_round("anna", "anna 2", Language.NL, None, LATER)
    assert [may_write(store, name) for name in ("anna 1", "anna 2")] == [False, True]


def test_locked_assessment_says_so_and_keeps_its_answers(workshops: WorkshopStore, store: AssessmentStore) -> None:
    """
    A page can tell beforehand that nothing can be written, and shows what was.
    """
    open_room(workshops)
    join(workshops, "anna", entries={"P-A1": "2"})
    move(workshops, OPEN, CLOSED)
    assert not may_write(store, "anna 1")
    kept = store.read_assessment("anna 1")
    assert (kept.is_locked, kept.revision, kept.entries["P-A1"].value) == (True, 0, "2")


def test_locked_assessment_can_still_be_finished(workshops: WorkshopStore, store: AssessmentStore) -> None:
    """
    Who was too late to press "ready" can still be counted.
    """
    open_room(workshops)
    join(workshops, "anna")
    move(workshops, OPEN, CLOSED)
    store.finish_assessment("anna 1", LATER)
    assert workshops.read_presences(WORKSHOP, 1)[0].finished_at == LATER


def test_moving_one_workshop_leaves_another_alone(workshops: WorkshopStore, store: AssessmentStore) -> None:
    """
    People next door, and people alone, go on.
    """
    open_room(workshops)
    open_room(workshops, "another", "AAAAAA")
    workshops.take_seat(seat("bas", workshop="another"), "bas 1", Language.NL, None)
    move(workshops, OPEN, CLOSED)
    assert may_write(store, "bas 1")
    assert workshops.read_workshop("another").stage is OPEN


def test_ended_workshop_has_no_code(workshops: WorkshopStore) -> None:
    """
    Nobody finds it by its code any more, and a new room may have that code.
    """
    open_room(workshops)
    move(workshops, OPEN, ENDED)
    found = workshops.read_workshop(WORKSHOP)
    assert (found.code, found.ended_at, workshops.find_room(CODE)) == (None, LATER, None)
    open_room(workshops, "another")
    assert workshops.find_room(CODE) == "another"


# Fields


def test_fields_are_written_one_by_one(workshops: WorkshopStore) -> None:
    """
    A field replaces itself, is taken back, and leaves the others alone.
    """
    open_room(workshops, fields={"scene": "join"})
    for field, value in [("timer", "x"), ("scene", "agenda"), ("agreement.1.what", "we b\x00ellen"), ("timer", None)]:
        workshops.write_field(WORKSHOP, field, value, LATER)
    found = workshops.read_workshop(WORKSHOP)
    assert found.fields == {"scene": "agenda", "agreement.1.what": "we bellen"}
    assert (found.version, found.changed_at) == (4, LATER)


def test_read_workshop_never_changes_afterwards(workshops: WorkshopStore) -> None:
    """
    What was read stays as it was read.
    """
    opened = open_room(workshops)
    before = workshops.read_workshop(WORKSHOP)
    workshops.write_field(WORKSHOP, "scene", "join", LATER)
    assert before == opened


def test_version_grows_with_every_change(workshops: WorkshopStore) -> None:
    """
    Whatever a facilitator or projector shows of a workshop, a higher version tells that it may be old.
    """
    open_room(workshops)
    versions = [0]
    for change in (
        lambda: workshops.change_plan(WORKSHOP, plan(threshold=3), LATER),
        lambda: workshops.write_field(WORKSHOP, "scene", "join", LATER),
        lambda: join(workshops, "anna"),
        lambda: workshops.mark_removed("anna", LATER),
        lambda: workshops.mark_removed("anna", None),
        lambda: move(workshops, OPEN, CLOSED),
        lambda: workshops.keep_reveal(revealed()),
    ):
        change()
        versions.append(workshops.read_workshop(WORKSHOP).version)
    assert versions == list(range(8))


# Keys


def test_key_opens_its_workshop_on_a_device(workshops: WorkshopStore) -> None:
    """
    A device that came in by a key may do what it says, in that workshop only.
    """
    open_room(workshops)
    open_room(workshops, "another", "AAAAAA")
    workshops.add_key(key("a-key"))
    assert workshops.tie_key("a-key", DEVICE, NOW) == key("a-key")
    assert workshops.device_role(DEVICE, WORKSHOP) is KeyRole.LEAD
    assert workshops.device_role(DEVICE, "another") is None
    assert workshops.device_role("stranger", WORKSHOP) is None


def test_unknown_key_opens_nothing(workshops: WorkshopStore) -> None:
    """
    A key that was never added ties no device.
    """
    assert workshops.tie_key("no-key", DEVICE, NOW) is None
    assert workshops.device_keys(DEVICE) == []


def test_leading_goes_before_projecting(workshops: WorkshopStore) -> None:
    """
    A device with both keys leads, whichever came last; with the projector's key alone it never does.
    """
    open_room(workshops)
    for name, role in {"wall": KeyRole.PROJECT, "desk": KeyRole.LEAD}.items():
        workshops.add_key(key(name, role))
    workshops.tie_key("wall", DEVICE, NOW)
    assert workshops.device_role(DEVICE, WORKSHOP) is KeyRole.PROJECT
    workshops.tie_key("desk", DEVICE, NOW)
    workshops.tie_key("wall", DEVICE, LATER)
    assert workshops.device_role(DEVICE, WORKSHOP) is KeyRole.LEAD


def test_keys_of_a_workshop_come_oldest_first(workshops: WorkshopStore) -> None:
    """
    With their labels; those of another workshop are left out.
    """
    open_room(workshops)
    open_room(workshops, "another", "AAAAAA")
    young, old = key("a", now=LATER), replace(key("b"), label="voor Jan\x00")
    for one in (young, old, key("c", room="another")):
        workshops.add_key(one)
    assert workshops.read_keys(WORKSHOP) == [replace(old, label="voor Jan"), young]


def test_device_keys_come_last_tied_first(workshops: WorkshopStore) -> None:
    """
    Tying again moves a key to the front.
    """
    open_room(workshops)
    for name in ("a", "b"):
        workshops.add_key(key(name))
        workshops.tie_key(name, DEVICE, NOW)
    workshops.tie_key("b", DEVICE, LATER)
    assert [one.hash for one in workshops.device_keys(DEVICE)] == ["b", "a"]
    workshops.tie_key("a", DEVICE, LATER + DAY)
    assert [one.hash for one in workshops.device_keys(DEVICE)] == ["a", "b"]


def test_removed_key_takes_every_device_along(workshops: WorkshopStore) -> None:
    """
    Who came in by a key that was taken away is out; removing twice is no error.
    """
    open_room(workshops)
    for name in ("old", "new"):
        workshops.add_key(key(name))
        workshops.tie_key(name, f"device of {name}", NOW)
    for _ in range(2):
        workshops.remove_key("old")
    assert workshops.device_role("device of old", WORKSHOP) is None
    assert workshops.device_role("device of new", WORKSHOP) is KeyRole.LEAD
    assert workshops.read_keys(WORKSHOP) == [key("new")]


@pytest.mark.parametrize(("room", "left"), [(WORKSHOP, ["b"]), (None, [])], ids=["one workshop", "all"])
def test_device_gives_its_keys_back(workshops: WorkshopStore, room: str | None, left: list[str]) -> None:
    """
    Of one workshop or of all; the keys themselves stay, and other devices keep theirs.
    """
    open_room(workshops)
    open_room(workshops, "another", "AAAAAA")
    for one in (key("a"), key("b", room="another")):
        workshops.add_key(one)
        workshops.tie_key(one.hash, DEVICE, NOW)
    workshops.tie_key("a", "tablet", NOW)
    workshops.untie_keys(DEVICE, room)
    assert [one.hash for one in workshops.device_keys(DEVICE)] == left
    assert workshops.device_keys("tablet") == workshops.read_keys(WORKSHOP) == [key("a")]


# Reveals


def test_reveals_come_back_by_round(workshops: WorkshopStore) -> None:
    """
    What was revealed is kept per round, whichever was kept first.
    """
    open_room(workshops)
    for round_number in (2, 1):
        workshops.keep_reveal(revealed(round_number))
    assert workshops.read_reveals(WORKSHOP) == [revealed(1), revealed(2)]


def test_new_reveal_replaces_that_of_the_round(workshops: WorkshopStore) -> None:
    """
    There is one picture of a round, and pages can tell that it is new.
    """
    open_room(workshops)
    workshops.keep_reveal(revealed(needed=3))
    workshops.keep_reveal(revealed(needed=1))
    assert workshops.read_reveals(WORKSHOP) == [revealed(needed=1)]
    assert workshops.read_workshop(WORKSHOP).version == 2


# Wrong codes


def test_wrong_codes_are_counted_per_device(workshops: WorkshopStore) -> None:
    """
    Those of this device since that moment, two at the very same moment included.
    """
    for device, moment in [(DEVICE, NOW), (DEVICE, NOW), (DEVICE, NOW - DAY), ("another", NOW)]:
        workshops.count_wrong_code(device, moment)
    assert workshops.wrong_codes(DEVICE, NOW) == 2
    assert workshops.wrong_codes(DEVICE, LATER) == workshops.wrong_codes("stranger", LONG_AGO) == 0


# Deleting


def test_deleted_workshop_takes_everything_along(workshops: WorkshopStore, store: AssessmentStore) -> None:
    """
    Keys, seats, answers, ties and reveals are gone, and its code is free; deleting twice is no error.
    """
    open_room(workshops)
    join(workshops, "anna", entries={"P-A1": "4"}, source="a-result")
    workshops.add_key(key("a-key"))
    workshops.tie_key("a-key", DEVICE, NOW)
    workshops.keep_reveal(revealed())
    for _ in range(2):
        workshops.delete_workshop(WORKSHOP)
    assert store.device_assessments("anna's phone") == workshops.device_keys(DEVICE) == []
    assert (store.current_assessment("anna's phone"), workshops.find_room(CODE)) == (None, None)
    assert workshops.read_reveals(WORKSHOP) == workshops.read_keys(WORKSHOP) == []
    with pytest.raises(UnknownWorkshop):
        workshops.read_seat("anna")


def test_workshop_begins_anew_under_a_deleted_id(workshops: WorkshopStore) -> None:
    """
    Nothing of a deleted workshop comes back in one with the same id.
    """
    open_room(workshops, fields={"scene": "join"})
    join(workshops, "anna", source="a-result")
    workshops.delete_workshop(WORKSHOP)
    open_room(workshops)
    assert workshops.read_workshop(WORKSHOP) == workshop()
    assert join(workshops, "anna", source="a-result").number == 1


def test_deletion_leaves_other_workshops_alone(workshops: WorkshopStore, store: AssessmentStore) -> None:
    """
    Another workshop keeps its keys, participants, answers and reveals.
    """
    open_room(workshops)
    join(workshops, "anna", entries={"P-A1": "4"})
    workshops.add_key(key("a-key"))
    workshops.keep_reveal(revealed())
    open_room(workshops, "another", "AAAAAA")
    workshops.delete_workshop("another")
    assert [taken.id for taken, _ in workshops.read_answers(WORKSHOP, 1)] == ["anna"]
    assert (workshops.read_keys(WORKSHOP), workshops.read_reveals(WORKSHOP)) == ([key("a-key")], [revealed()])


# Purging


def test_answers_of_a_workshop_stay_as_long_as_it(workshops: WorkshopStore, store: AssessmentStore) -> None:
    """
    The purge of assessments leaves those of workshops alone, however old.
    """
    open_room(workshops)
    join(workshops, "anna", LONG_AGO)
    assert store.purge(NOW) == 0
    assert store.read_assessment("anna 1").opened_at == LONG_AGO


def test_workshop_goes_when_its_plan_says(workshops: WorkshopStore) -> None:
    """
    So many days after its end, not a moment before.
    """
    open_room(workshops, plan=plan(retention_days=2))
    move(workshops, OPEN, ENDED, now=NOW)
    assert workshops.purge_workshops(NOW + 2 * DAY, LONG_AGO) == 0
    assert workshops.purge_workshops(NOW + 2 * DAY + timedelta(microseconds=1), LONG_AGO) == 1
    with pytest.raises(UnknownWorkshop):
        workshops.read_workshop(WORKSHOP)


def test_workshop_that_was_never_ended_goes_when_left_alone(workshops: WorkshopStore, store: AssessmentStore) -> None:
    """
    Neither the facilitator nor any participant touched it since; its answers go along.
    """
    open_room(workshops)
    join(workshops, "anna")
    store.save_entry("anna 1", "P-A1", "4", LATER)
    assert workshops.purge_workshops(NOW, LATER) == 0
    assert workshops.purge_workshops(NOW, LATER + timedelta(microseconds=1)) == 1
    assert store.device_assessments("anna's phone") == []


def test_ended_workshop_is_not_judged_by_idleness(workshops: WorkshopStore) -> None:
    """
    What participants were told about deletion holds, also where they were told a long time.
    """
    open_room(workshops, plan=plan(retention_days=3650))
    move(workshops, OPEN, ENDED)
    assert workshops.purge_workshops(NOW + 1000 * DAY, NOW + 999 * DAY) == 0


def test_empty_workshop_is_judged_by_its_own_changes(workshops: WorkshopStore) -> None:
    """
    A workshop that nobody joined goes too.
    """
    open_room(workshops)
    open_room(workshops, "another", "AAAAAA", changed_at=LATER)
    assert workshops.purge_workshops(NOW, LATER) == 1
    assert workshops.read_workshop("another").id == "another"


def test_purge_forgets_wrong_codes_of_yesterday(workshops: WorkshopStore) -> None:
    """
    After a day nobody needs to know who mistyped.
    """
    for moment in (NOW, NOW - DAY, NOW - DAY - timedelta(microseconds=1)):
        workshops.count_wrong_code(DEVICE, moment)
    workshops.purge_workshops(NOW, LONG_AGO)
    assert workshops.wrong_codes(DEVICE, LONG_AGO) == 2
