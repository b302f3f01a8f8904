"""
The participants who count in a round: those who finished and were not removed, with what they answered.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

from actie.assessment.entries import CHOSEN_ROLE, answer_of, assessment_of, note_field
from actie.assessment.model import Answer, Assessment
from actie.assessment.store import Kept
from actie.questionnaire.model import Item, ItemKind, Questionnaire
from actie.workshops.model import Plan, Seat

OWN_STATEMENT = Item(id="W-own", kind=ItemKind.STATEMENT, facet=None)


@dataclass(frozen=True, slots=True)
class Member:
    """
    A participant who counts; `revision` is that of the last write to anything a group may see of it.
    """

    seat: str
    number: int
    assessment: str
    revision: int
    questionnaire: str
    case: int | None
    answers: Assessment
    own: Mapping[str, Answer]


def members_of(
    answers: Iterable[tuple[Seat, Kept]], plan: Plan, questionnaires: Mapping[str, Questionnaire]
) -> tuple[Member, ...]:
    """
    Those who finished, of the seats that a store reads (which leaves removed ones out).
    """
    return tuple(
        _member(seat, kept, plan, questionnaires[kept.questionnaire_sha256])
        for seat, kept in answers
        if kept.finished_at is not None
    )


def _member(seat: Seat, kept: Kept, plan: Plan, questionnaire: Questionnaire) -> Member:
    remarks = map(note_field, questionnaire.items) if plan.shares_comments else ()
    seen = chain(questionnaire.items, (CHOSEN_ROLE,), plan.own_fields, remarks)
    return Member(
        seat=seat.id,
        number=seat.number,
        assessment=kept.id,
        revision=max((kept.entries[field].revision for field in seen if field in kept.entries), default=0),
        questionnaire=questionnaire.sha256,
        case=seat.case,
        answers=assessment_of(kept, questionnaire),
        own={field: answer_of(OWN_STATEMENT, _text(kept, field)) for field in plan.own_fields},
    )


def _text(kept: Kept, field: str) -> str | None:
    return kept.entries[field].value if field in kept.entries else None
