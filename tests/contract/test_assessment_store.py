"""
What every AssessmentStore promises.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from itertools import chain

import pytest

from actie.assessment.store import AssessmentStore, Entry, Kept
from actie.errors import StoreUnavailable, UnknownAssessment, UnknownQuestionnaire
from actie.language import Language
from actie.questionnaire.model import Questionnaire
from tests.builders import small_questionnaire
from tests.contract import ASSESSMENT, DEVICE, LINK, NOW

LATER = NOW + timedelta(minutes=5)
SECOND = "assessment-2"


def entries(store: AssessmentStore, assessment: str = ASSESSMENT) -> dict[str, Entry]:
    return dict(store.read_assessment(assessment).entries)


def values(store: AssessmentStore, assessment: str = ASSESSMENT) -> dict[str, str | None]:
    return {field: entry.value for field, entry in entries(store, assessment).items()}


def open_another(store: AssessmentStore, assessment: str, now: datetime = LATER, device: str = DEVICE) -> None:
    wording = store.find_questionnaire(store.read_assessment(ASSESSMENT).questionnaire_sha256)
    store.open_assessment(assessment, wording, Language.NL, device, now)


# Questionnaires


def test_kept_questionnaire_is_found_by_fingerprint(store: AssessmentStore, questionnaire: Questionnaire) -> None:
    """
    A wording comes back whole, with the same fingerprint.
    """
    store.keep_questionnaire(questionnaire)
    found = store.find_questionnaire(questionnaire.sha256)
    assert found == questionnaire
    assert found.sha256 == questionnaire.sha256


def test_questionnaire_may_be_kept_twice(store: AssessmentStore, questionnaire: Questionnaire) -> None:
    """
    Keeping a wording again is no error.
    """
    store.keep_questionnaire(questionnaire)
    store.keep_questionnaire(questionnaire)
    assert store.find_questionnaire(questionnaire.sha256) == questionnaire


def test_found_questionnaire_is_parsed_only_once(store: AssessmentStore, questionnaire: Questionnaire) -> None:
    """
    Asking for a wording twice gives the very same object.
    """
    store.keep_questionnaire(questionnaire)
    first = store.find_questionnaire(questionnaire.sha256)
    assert store.find_questionnaire(questionnaire.sha256) is first


def test_unknown_fingerprint_is_refused_by_name(store: AssessmentStore) -> None:
    """
    A fingerprint that was never kept raises UnknownQuestionnaire.
    """
    with pytest.raises(UnknownQuestionnaire, match="no-such-sha256"):
        store.find_questionnaire("no-such-sha256")


# Opening


def test_opened_assessment_holds_what_was_given(store: AssessmentStore, questionnaire: Questionnaire) -> None:
    """
    An assessment is read back as it was opened, at revision 0.
    """
    given = {"initiative.name": "Buurttuin", "P-A1": "4"}
    store.open_assessment(
        SECOND,
        questionnaire,
        Language.EN,
        DEVICE,
        NOW,
        round_number=2,
        participant="Sanne",
        previous=ASSESSMENT,
        entries=given,
    )
    assert store.read_assessment(SECOND) == Kept(
        id=SECOND,
        questionnaire_sha256=questionnaire.sha256,
        language=Language.EN,
        round=2,
        participant="Sanne",
        previous=ASSESSMENT,
        opened_at=NOW,
        changed_at=NOW,
        finished_at=None,
        revision=0,
        entries={field: Entry(value, 0) for field, value in given.items()},
    )


def test_opening_keeps_the_questionnaire_too(opened_store: AssessmentStore, questionnaire: Questionnaire) -> None:
    """
    The wording of an open assessment can always be found.
    """
    assert opened_store.find_questionnaire(questionnaire.sha256) == questionnaire


def test_opening_ties_the_assessment_to_device(opened_store: AssessmentStore) -> None:
    """
    The device that opens an assessment works on it from then on.
    """
    assert opened_store.current_assessment(DEVICE) == ASSESSMENT


def test_used_id_is_refused_and_changes_nothing(opened_store: AssessmentStore) -> None:
    """
    Opening under an id that exists raises, and what was there stays.
    """
    opened_store.save_entry(ASSESSMENT, "P-A1", "4", NOW)
    with pytest.raises(StoreUnavailable):
        open_another(opened_store, ASSESSMENT, device="another")
    assert values(opened_store) == {"P-A1": "4"}
    assert opened_store.current_assessment("another") is None


def test_moments_come_back_as_aware_utc(store: AssessmentStore, questionnaire: Questionnaire) -> None:
    """
    A moment in another time zone is the same moment afterwards, told in UTC.
    """
    amsterdam = timezone(timedelta(hours=1))
    store.open_assessment(ASSESSMENT, questionnaire, Language.NL, DEVICE, NOW.astimezone(amsterdam))
    opened_at = store.read_assessment(ASSESSMENT).opened_at
    assert opened_at == NOW
    assert opened_at.utcoffset() == timedelta(0)


# Entries


def test_each_write_raises_revision_by_one(opened_store: AssessmentStore) -> None:
    """
    Every write gives the next revision, also a write of the same value.
    """
    assert [opened_store.save_entry(ASSESSMENT, "P-A1", "4", NOW) for _ in range(3)] == [1, 2, 3]
    assert opened_store.read_assessment(ASSESSMENT).revision == 3


def test_saved_entry_replaces_the_earlier_one(opened_store: AssessmentStore) -> None:
    """
    A field holds what was written last, with the revision of that write; the other fields stay.
    """
    for field, value in (("P-A1", "4"), ("P-A2", "1"), ("P-A1", "5")):
        opened_store.save_entry(ASSESSMENT, field, value, NOW)
    assert entries(opened_store) == {"P-A1": Entry("5", 3), "P-A2": Entry("1", 2)}


def test_entry_taken_back_stays_as_none(opened_store: AssessmentStore) -> None:
    """
    A field that is taken back is still there, so that another tab sees that it went.
    """
    opened_store.save_entry(ASSESSMENT, "P-A1", "4", NOW)
    opened_store.save_entry(ASSESSMENT, "P-A1", None, NOW)
    assert entries(opened_store) == {"P-A1": Entry(None, 2)}


def test_empty_text_is_not_taken_back(opened_store: AssessmentStore) -> None:
    """
    An empty text and nothing are two things.
    """
    opened_store.save_entry(ASSESSMENT, "initiative.name", "", NOW)
    assert values(opened_store) == {"initiative.name": ""}


def test_write_moves_changed_at_but_not_opened_at(opened_store: AssessmentStore) -> None:
    """
    The moment of the last write is kept beside the moment of opening.
    """
    opened_store.save_entry(ASSESSMENT, "P-A1", "4", LATER)
    kept = opened_store.read_assessment(ASSESSMENT)
    assert (kept.opened_at, kept.changed_at) == (NOW, LATER)


@pytest.mark.parametrize(
    "text",
    [
        "Ünïcode: één café, Łódź, 日本語, العربية",
        "👩🏽‍🌾🌱🏳️‍🌈",
        "'; DROP TABLE entries; -- \"`%s %(x)s :x ?\\",
        "a\r\n\tb ",
        "x" * 5000,
    ],
    ids=["letters", "emoji", "quotes", "white space", "5000 characters"],
)
def test_any_text_comes_back_unchanged(opened_store: AssessmentStore, text: str) -> None:
    """
    What a person writes is kept to the letter.
    """
    opened_store.save_entry(ASSESSMENT, "P-A1.note", text, NOW)
    assert values(opened_store) == {"P-A1.note": text}


def test_characters_no_database_takes_are_dropped(store: AssessmentStore, questionnaire: Questionnaire) -> None:
    """
    NUL disappears and half a surrogate pair becomes a question mark, wherever a person can write.
    """
    odd, kept = "a\x00b\ud83d", "ab?"
    store.open_assessment(
        ASSESSMENT, questionnaire, Language.NL, DEVICE, NOW, participant=odd, entries={"initiative.name": odd}
    )
    store.save_entry(ASSESSMENT, "P-A1.note", odd, NOW)
    assert store.read_assessment(ASSESSMENT).participant == kept
    assert values(store) == {"initiative.name": kept, "P-A1.note": kept}


def test_read_assessment_never_changes_afterwards(opened_store: AssessmentStore) -> None:
    """
    What was read stays as it was read, whatever is written next.
    """
    before = opened_store.read_assessment(ASSESSMENT)
    opened_store.save_entry(ASSESSMENT, "P-A1", "4", NOW)
    assert (before.revision, before.entries) == (0, {})


def test_two_writers_lose_nothing(opened_store: AssessmentStore) -> None:
    """
    Two tabs that write 200 times each at the same moment: every write is there, each with its own revision.
    """

    def write(tab: str) -> list[int]:
        return [opened_store.save_entry(ASSESSMENT, f"{tab}{number}", f"{number}", NOW) for number in range(200)]

    with ThreadPoolExecutor(2) as tabs:
        revisions = list(chain.from_iterable(tabs.map(write, ["left", "right"])))
    assert sorted(revisions) == list(range(1, 401))
    assert values(opened_store) == {f"{tab}{number}": f"{number}" for tab in ("left", "right") for number in range(200)}


def test_two_writers_of_one_field_agree(opened_store: AssessmentStore) -> None:
    """
    Of two tabs that write the same field, the one with the highest revision is kept.
    """

    def write(tab: str) -> tuple[int, str]:
        return max((opened_store.save_entry(ASSESSMENT, "P-A1", tab, NOW), tab) for _ in range(50))

    with ThreadPoolExecutor(2) as tabs:
        revision, last = max(tabs.map(write, ["left", "right"]))
    assert entries(opened_store) == {"P-A1": Entry(last, revision)}


def test_thirty_people_write_side_by_side(opened_store: AssessmentStore) -> None:
    """
    Thirty people who open and fill in at the same moment each find their own answers.
    """
    people = [f"person-{number}" for number in range(30)]

    def fill_in(person: str) -> None:
        open_another(opened_store, person, device=f"device of {person}")
        for number in range(10):
            opened_store.save_entry(person, f"P-A{number}", person, NOW)

    with ThreadPoolExecutor(30) as crowd:
        list(crowd.map(fill_in, people))
    assert all(values(opened_store, person) == {f"P-A{n}": person for n in range(10)} for person in people)


# Finishing


def test_finishing_keeps_the_first_moment(opened_store: AssessmentStore) -> None:
    """
    Finishing twice is no error, and the first time counts.
    """
    opened_store.finish_assessment(ASSESSMENT, NOW)
    opened_store.finish_assessment(ASSESSMENT, LATER)
    assert opened_store.read_assessment(ASSESSMENT).finished_at == NOW


def test_finishing_counts_as_a_write(opened_store: AssessmentStore) -> None:
    """
    Another tab sees by the revision that an assessment was finished.
    """
    opened_store.finish_assessment(ASSESSMENT, LATER)
    kept = opened_store.read_assessment(ASSESSMENT)
    assert (kept.revision, kept.changed_at) == (1, LATER)


def test_finished_assessment_can_still_be_changed(opened_store: AssessmentStore) -> None:
    """
    A correction after finishing is kept, and the assessment stays finished.
    """
    opened_store.finish_assessment(ASSESSMENT, NOW)
    opened_store.save_entry(ASSESSMENT, "P-A1", "4", LATER)
    assert opened_store.read_assessment(ASSESSMENT).finished_at == NOW
    assert values(opened_store) == {"P-A1": "4"}


def test_place_is_kept_without_counting_as_a_write(opened_store: AssessmentStore) -> None:
    """
    Looking at a page changes neither revision nor time, and a page looked at after a deletion is no error.
    """
    before = opened_store.read_assessment(ASSESSMENT)
    opened_store.keep_place(ASSESSMENT, "animo")
    after = opened_store.read_assessment(ASSESSMENT)
    assert (before.place, after.place) == (None, "animo")
    assert after == before
    opened_store.keep_place("unknown", "animo")


# Devices


def test_unknown_device_has_no_assessment(store: AssessmentStore) -> None:
    """
    A device that the store never saw works on nothing.
    """
    assert store.current_assessment("never seen") is None
    assert store.device_assessments("never seen") == []


def test_device_works_on_what_it_opened_last(opened_store: AssessmentStore) -> None:
    """
    A second assessment becomes the current one; the first stays tied.
    """
    open_another(opened_store, SECOND)
    assert opened_store.current_assessment(DEVICE) == SECOND
    assert {kept.id for kept in opened_store.device_assessments(DEVICE)} == {ASSESSMENT, SECOND}


def test_device_can_be_pointed_back(opened_store: AssessmentStore) -> None:
    """
    A device returns to an earlier assessment, and only that one is current then.
    """
    open_another(opened_store, SECOND)
    opened_store.point_device(DEVICE, ASSESSMENT, LATER)
    assert opened_store.current_assessment(DEVICE) == ASSESSMENT
    opened_store.delete_assessment(ASSESSMENT)
    assert opened_store.current_assessment(DEVICE) is None


def test_device_assessments_come_last_changed_first(opened_store: AssessmentStore) -> None:
    """
    What was worked on last stands first.
    """
    open_another(opened_store, SECOND, LATER)
    opened_store.save_entry(ASSESSMENT, "P-A1", "4", LATER + timedelta(seconds=1))
    assert [kept.id for kept in opened_store.device_assessments(DEVICE)] == [ASSESSMENT, SECOND]


def test_device_assessments_come_without_entries(opened_store: AssessmentStore) -> None:
    """
    The list tells everything of an assessment but its entries.
    """
    opened_store.save_entry(ASSESSMENT, "P-A1", "4", NOW)
    kept = opened_store.read_assessment(ASSESSMENT)
    assert opened_store.device_assessments(DEVICE) == [replace(kept, entries={})]


def test_second_device_shares_an_assessment(opened_store: AssessmentStore) -> None:
    """
    A person goes on at another device, and the first device keeps its tie.
    """
    opened_store.point_device("phone", ASSESSMENT, LATER)
    assert opened_store.current_assessment("phone") == ASSESSMENT
    assert opened_store.current_assessment(DEVICE) == ASSESSMENT


def test_device_works_on_a_preferred_assessment_that_it_is_tied_to(opened_store: AssessmentStore) -> None:
    """
    A tab stays with its own assessment; what the device may not open is not preferred.
    """
    open_another(opened_store, SECOND)
    open_another(opened_store, "strange", device="stranger")
    assert opened_store.current_assessment(DEVICE, ASSESSMENT) == ASSESSMENT
    assert opened_store.current_assessment(DEVICE, "strange") == SECOND


def test_untied_assessment_stays_for_others_but_not_for_the_device(opened_store: AssessmentStore) -> None:
    """
    Only that tie goes, also when it is done twice; the device then works on nothing until it is pointed somewhere.
    """
    open_another(opened_store, SECOND)
    opened_store.untie_device(DEVICE, SECOND)
    opened_store.untie_device(DEVICE, SECOND)
    assert opened_store.current_assessment(DEVICE) is None
    assert [kept.id for kept in opened_store.device_assessments(DEVICE)] == [ASSESSMENT]
    assert opened_store.read_assessment(SECOND).id == SECOND


def test_clean_device_loses_all_its_ties(opened_store: AssessmentStore) -> None:
    """
    The next person at a shared device finds nothing of the one before; the assessments themselves stay.
    """
    open_another(opened_store, SECOND)
    opened_store.point_device(DEVICE, None, LATER)
    assert opened_store.current_assessment(DEVICE) is None
    assert opened_store.device_assessments(DEVICE) == []
    assert opened_store.read_assessment(SECOND).id == SECOND


# Links


def test_link_opens_its_assessment(opened_store: AssessmentStore) -> None:
    """
    A link that was added finds its assessment, also when it is added twice.
    """
    opened_store.add_link(ASSESSMENT, LINK, NOW)
    opened_store.add_link(ASSESSMENT, LINK, LATER)
    assert opened_store.find_link(LINK) == ASSESSMENT


def test_unknown_link_opens_nothing(opened_store: AssessmentStore) -> None:
    """
    A link that was never added finds no assessment.
    """
    assert opened_store.find_link(LINK) is None


# Deleting


def test_deleted_assessment_takes_everything_along(opened_store: AssessmentStore) -> None:
    """
    After a deletion there is no assessment, no link and no tie; and it may be deleted again.
    """
    opened_store.add_link(ASSESSMENT, LINK, NOW)
    for _ in range(2):
        opened_store.delete_assessment(ASSESSMENT)
    assert opened_store.find_link(LINK) is None
    assert opened_store.current_assessment(DEVICE) is None
    assert opened_store.device_assessments(DEVICE) == []


def test_deleted_entries_do_not_return(opened_store: AssessmentStore, questionnaire: Questionnaire) -> None:
    """
    Opening under the id of a deleted assessment begins empty.
    """
    opened_store.save_entry(ASSESSMENT, "P-A1", "4", NOW)
    opened_store.delete_assessment(ASSESSMENT)
    opened_store.open_assessment(ASSESSMENT, questionnaire, Language.NL, DEVICE, NOW)
    assert values(opened_store) == {}


def test_deletion_leaves_other_assessments_alone(opened_store: AssessmentStore) -> None:
    """
    Deleting one assessment touches no other.
    """
    open_another(opened_store, SECOND)
    opened_store.save_entry(SECOND, "P-A1", "4", NOW)
    opened_store.delete_assessment(ASSESSMENT)
    assert values(opened_store, SECOND) == {"P-A1": "4"}
    assert opened_store.current_assessment(DEVICE) == SECOND


@pytest.mark.parametrize(
    "refused",
    [
        lambda store: store.save_entry("nobody", "P-A1", "4", NOW),
        lambda store: store.finish_assessment("nobody", NOW),
        lambda store: store.read_assessment("nobody"),
        lambda store: store.point_device(DEVICE, "nobody", NOW),
        lambda store: store.add_link("nobody", LINK, NOW),
    ],
    ids=["save_entry", "finish_assessment", "read_assessment", "point_device", "add_link"],
)
def test_unknown_assessment_is_refused(
    opened_store: AssessmentStore, refused: Callable[[AssessmentStore], object]
) -> None:
    """
    Whoever names an assessment that is not there gets UnknownAssessment, and nothing changes.
    """
    with pytest.raises(UnknownAssessment, match="nobody"):
        refused(opened_store)
    assert opened_store.current_assessment(DEVICE) == ASSESSMENT
    assert opened_store.find_link(LINK) is None


# Purging


def test_purge_spares_the_moment_itself(opened_store: AssessmentStore) -> None:
    """
    What was changed exactly at the given moment stays; what was changed a microsecond before goes.
    """
    open_another(opened_store, SECOND, NOW - timedelta(microseconds=1))
    assert opened_store.purge(NOW) == 1
    assert [kept.id for kept in opened_store.device_assessments(DEVICE)] == [ASSESSMENT]


def test_purge_looks_at_the_last_change(opened_store: AssessmentStore) -> None:
    """
    An assessment that was opened long ago and is still worked on stays.
    """
    opened_store.save_entry(ASSESSMENT, "P-A1", "4", LATER)
    assert opened_store.purge(LATER) == 0
    assert values(opened_store) == {"P-A1": "4"}


def test_purge_removes_only_unused_questionnaires(opened_store: AssessmentStore, questionnaire: Questionnaire) -> None:
    """
    A wording that no assessment uses goes; a wording in use stays.
    """
    unused = small_questionnaire(3)
    opened_store.keep_questionnaire(unused)
    opened_store.find_questionnaire(unused.sha256)
    opened_store.purge(NOW)
    assert opened_store.find_questionnaire(questionnaire.sha256) == questionnaire
    with pytest.raises(UnknownQuestionnaire):
        opened_store.find_questionnaire(unused.sha256)


def test_purge_takes_links_and_ties_along(opened_store: AssessmentStore) -> None:
    """
    Nothing points at an assessment that was purged.
    """
    opened_store.add_link(ASSESSMENT, LINK, NOW)
    assert opened_store.purge(LATER) == 1
    assert opened_store.find_link(LINK) is None
    assert opened_store.current_assessment(DEVICE) is None


def test_store_that_answers_pings_quietly(store: AssessmentStore) -> None:
    """
    A ping of a store that works raises nothing.
    """
    store.ping()
