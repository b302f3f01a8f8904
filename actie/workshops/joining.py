"""
How people come into a room, with or without answers, and go on to its next round.
"""

from collections.abc import Callable, Mapping
from datetime import datetime

from actie.assessment.entries import fields_of, initiative_field
from actie.assessment.model import Assessment
from actie.assessment.store import Kept
from actie.errors import MixedResults, UnknownWorkshop
from actie.language import Language
from actie.workshops.model import Plan, Seat, SeatKind, Workshop
from actie.workshops.store import WorkshopStore

REMARK = ".note"  # how the fields of remarks end
INITIATIVE = initiative_field("")


def join(  # noqa: PLR0913  all but two are named at the call
    store: WorkshopStore,
    workshop: Workshop,
    *,
    case: int | None,
    questionnaire: str,
    language: Language,
    device_hash: str | None,
    now: datetime,
    new_token: Callable[[], str],
    kind: SeatKind = SeatKind.PERSON,
    entries: Mapping[str, str] | None = None,
    source: str | None = None,
) -> Seat:
    """
    Gives somebody a seat, and an assessment that begins with the chosen case.

    Raises UnknownWorkshop when the room has ended, for a person in a practice room and for a bot in a real one;
    MixedResults for a questionnaire that is not in the plan; AlreadyCounted for a source that is in the room.
    """
    if (kind is SeatKind.BOT) is not workshop.plan.is_practice:
        raise UnknownWorkshop("practice participants and people do not share a room")
    if questionnaire not in workshop.plan.questionnaires:
        raise MixedResults("this questionnaire, or this version of it, is not answered in this workshop")
    seat = Seat(new_token(), workshop.id, 0, kind, case, questionnaire, joined_at=now)
    begin = {**(entries or {}), **_case_fields(workshop.plan, case)}
    return store.take_seat(seat, new_token(), language, device_hash, entries=begin, source=source)


def bring_result(
    store: WorkshopStore,
    workshop: Workshop,
    assessment: Assessment,
    source: str,
    *,
    case: int | None,
    device_hash: str,
    now: datetime,
    new_token: Callable[[], str],
) -> Seat:
    """
    Gives somebody a seat with the answers given alone earlier; `source` is the fingerprint of that result.

    Remarks and agreements stay at home: they were not written for a group. The result counts once its owner finishes.
    Raises as `join` does.
    """
    alone = assessment.model_copy(update={"agreements": ()})
    entries = {field: value for field, value in fields_of(alone).items() if not field.endswith(REMARK)}
    return join(
        store,
        workshop,
        case=case,
        questionnaire=assessment.questionnaire.sha256,
        language=assessment.language,
        device_hash=device_hash,
        now=now,
        new_token=new_token,
        entries=entries,
        source=source,
    )


def enter_round(
    store: WorkshopStore,
    kept: Kept,
    language: Language,
    device_hash: str | None,
    now: datetime,
    new_token: Callable[[], str],
) -> str:
    """
    The assessment of a participant in the current round; a new one begins with the same initiative and no answers.

    Raises UnknownWorkshop when the assessment is of no workshop, or of one that was deleted.
    """
    if kept.seat is None:
        raise UnknownWorkshop("this self-scan is of no workshop")
    entries = {
        field: entry.value for field, entry in kept.entries.items() if field.startswith(INITIATIVE) and entry.value
    }
    return store.enter_round(kept.seat, new_token(), language, device_hash, now, entries=entries)


def _case_fields(plan: Plan, case: int | None) -> dict[str, str]:
    if case is None:
        return {}
    chosen = plan.cases[case]
    return {initiative_field("name"): chosen.title, initiative_field("description"): chosen.description}
