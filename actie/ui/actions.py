"""
What a person does with an assessment as a whole: open, go on, hand over, take home, delete.
"""

from datetime import UTC, datetime
from urllib.parse import urlsplit

from actie.assessment.entries import fields_of
from actie.assessment.model import Assessment
from actie.assessment.result_file import read_result, write_result
from actie.assessment.secrets import new_secret, secret_hash
from actie.errors import StoreUnavailable, UnknownAssessment
from actie.questionnaire.model import Questionnaire
from actie.results import Comparison, Results, build_comparison, build_results
from actie.settings import settings
from actie.ui import resources, state
from actie.ui.work import Work, read_round


def open_work(questionnaire: Questionnaire) -> None:
    """
    Opens an empty assessment for this device, or goes on with one in which nothing was filled in yet.
    """
    current = state.work()
    if current is None or not current.is_blank or current.questionnaire.sha256 != questionnaire.sha256:
        _open(questionnaire)


def open_result(content: bytes, file: str) -> None:
    """
    Opens the assessment in a result file for this device. Raises InvalidResultFile.
    """
    assessment = read_result(content, file).assessment
    resources.store().keep_questionnaire(assessment.questionnaire)
    _open(assessment.questionnaire, assessment)


def open_next_round() -> None:
    """
    Opens the next round of the current assessment: the same initiative, nothing answered.
    """
    before = state.need_work()
    initiative = before.assessment(state.language()).initiative
    following = Assessment(questionnaire=before.questionnaire, initiative=initiative, round=before.kept.round + 1)
    _open(resources.newest(before.questionnaire), following, previous=before.id)


def results() -> Results:
    """
    The results of the current assessment in the screen's language.
    """
    return build_results(state.need_work().assessment(state.language()), state.language())


def assessment() -> Assessment:
    """
    The current assessment.
    """
    return state.need_work().assessment(state.language())


def result_file(current: Assessment) -> bytes:
    """
    An assessment as a result file made now.
    """
    return write_result(current, datetime.now(UTC)).encode()


def finish() -> None:
    """
    Marks the current assessment as finished, once; when the store is away the answers count all the same.
    """
    if state.need_work().kept.finished_at or state.need_work().kept.seat:  # in a workshop one says so oneself
        return
    try:
        resources.store().finish_assessment(state.need_work().id, datetime.now(UTC))
    except StoreUnavailable:
        state.announce(state.words()("banner.unsaved"))


def comparison_with_round_before() -> Comparison | None:
    """
    The current assessment beside the round before; None when there was none, or it is no longer kept.
    """
    current = state.need_work()
    if current.kept.previous is None:
        return None
    try:
        before = read_round(current.kept.previous)
    except UnknownAssessment:
        return None
    words, zone = state.words(), state.zone()
    labels = (
        words("comparison.round", round=before.kept.round, date=words.date(before.saved_at, zone)),
        words("comparison.round", round=current.kept.round, date=words.date(current.saved_at, zone)),
    )
    return build_comparison(before.assessment(state.language()), assessment(), labels, state.language())


def comparison_with_file(content: bytes, file: str) -> Comparison:
    """
    The current assessment beside an earlier one from a result file. Raises InvalidResultFile, MixedResults.
    """
    words, zone, before = state.words(), state.zone(), read_result(content, file)
    made = words.date(before.created_at, zone) if before.created_at else words("comparison.undated")
    labels = (
        words("comparison.file", date=made),
        words("comparison.now", date=words.date(state.need_work().saved_at, zone)),
    )
    return build_comparison(before.assessment, assessment(), labels, state.language())


def others() -> list[Work]:
    """
    What else this device may open and has something in it, last changed first.
    """
    current = state.work()
    kept = resources.store().device_assessments(state.device_hash())
    works = (read_round(one.id) for one in kept if current is None or one.id != current.id)
    return [work for work in works if not work.is_blank]


def switch_to(chosen: str) -> None:
    """
    Goes on with another assessment of this device. Raises UnknownAssessment when it is none of this device's.
    """
    if chosen not in {work.id for work in others()}:
        raise UnknownAssessment("this device has no such assessment")
    resources.store().point_device(state.device_hash(), chosen, datetime.now(UTC))
    state.forget_work()


def start_clean() -> None:
    """
    A new participant on this device: the device forgets everything it could open; nothing is deleted.
    """
    resources.store().point_device(state.device_hash(), None, datetime.now(UTC))
    state.forget_work("clean")


def leave_work() -> None:
    """
    Takes the current assessment from this device, which goes back to its own one, if it has any; nothing is deleted.
    """
    store, device = resources.store(), state.device_hash()
    store.untie_device(device, state.need_work().id)
    own = store.device_assessments(device)
    if own:
        store.point_device(device, own[0].id, datetime.now(UTC))
    state.forget_work("left")


def delete() -> None:
    """
    Deletes the current assessment with all that was written in it.
    """
    kept = state.need_work().kept
    resources.store().delete_assessment(kept.id)
    _give_up(kept.seat)
    state.forget_work("deleted")


def delete_all() -> None:
    """
    Deletes every assessment that this device may open.
    """
    for kept in resources.store().device_assessments(state.device_hash()):
        resources.store().delete_assessment(kept.id)
        _give_up(kept.seat)
    state.forget_work("deleted_all")


def make_link() -> str:
    """
    A new personal link to the current assessment; only its hash is kept.
    """
    secret = new_secret()
    resources.store().add_link(state.need_work().id, secret_hash(secret), datetime.now(UTC))
    parts = urlsplit(state.url())
    return f"{settings().public_url or f'{parts.scheme}://{parts.netloc}'}/hervat/{secret}"


def _give_up(seat: str | None) -> None:
    """
    Takes a seat in a room from the counts, once this device has no round of it any more.
    """
    rest = resources.store().device_assessments(state.device_hash())
    if seat and not any(kept.seat == seat for kept in rest):
        resources.workshops().mark_removed(seat, datetime.now(UTC))


def _open(questionnaire: Questionnaire, carried: Assessment | None = None, previous: str | None = None) -> None:
    resources.store().open_assessment(
        new_secret(),
        questionnaire,
        state.language(),
        state.device_hash(),
        datetime.now(UTC),
        round_number=carried.round if carried else 1,
        participant=carried.participant if carried else "",
        previous=previous,
        entries=fields_of(carried) if carried else {},
    )
    state.forget_work()
