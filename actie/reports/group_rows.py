"""
Answers row by row: a row is one person, so they are handed over only where that was announced before the start.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from actie.assessment.entries import CHOSEN_ROLE
from actie.assessment.model import Answer
from actie.workshops.chance import shuffled
from actie.workshops.members import Member
from actie.workshops.model import Plan, Reveal
from actie.workshops.threshold import Hidden


@dataclass(frozen=True, slots=True)
class Row:
    """
    What one person answered, by item; `case` is None where the case counts too few people to be named.
    """

    case: int | None
    answers: Mapping[str, Answer]


def room_rows(plan: Plan, reveal: Reveal, members: Sequence[Member], seed: str) -> dict[str, tuple[Row, ...]]:
    """
    The rows of what was revealed of a round, by questionnaire; empty where no rows may be handed over.

    None are when the participants were not told beforehand, and when somebody whom the reveal counted answered
    differently since, or left: beside an older file, the rows would lay bare who that was. A perspective that is hidden
    has no rows. Remarks, functions, codes and times are left out; the order is that of `seed`, new for every file.
    """
    counted = [member for member in members if member.assessment in reveal.members]
    if not plan.shares_rows or {member.assessment: member.revision for member in counted} != reveal.members:
        return {}
    shown: dict[str, set[int | None]] = {}
    for subset in reveal.subsets:
        if not isinstance(subset.group, Hidden):
            shown.setdefault(subset.questionnaire, set()).add(subset.case)
    return {one: _rows(counted, one, cases, f"{seed}|{reveal.round}") for one, cases in shown.items()}


def _rows(members: Sequence[Member], questionnaire: str, cases: set[int | None], seed: str) -> tuple[Row, ...]:
    people = (member for member in members if member.questionnaire == questionnaire)
    return shuffled((_row(member, cases) for member in people), seed, questionnaire)


def _row(member: Member, cases: set[int | None]) -> Row:
    role = member.answers.chosen_role
    chosen = {CHOSEN_ROLE: Answer(value=role.value)} if role else {}
    given = {**chosen, **member.answers.answers, **member.own}
    bare = {item: answer.model_copy(update={"note": ""}) for item, answer in given.items()}
    return Row(member.case if member.case in cases else None, bare)
