"""
Answers row by row, for exports of workshops in which that was announced beforehand.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from actie.assessment.entries import CHOSEN_ROLE
from actie.assessment.model import Answer
from actie.workshops.chance import shuffled
from actie.workshops.members import Member
from actie.workshops.model import Plan, Reveal
from actie.workshops.threshold import Hidden
from actie.workshops.views import cases_shown, subsets_of


@dataclass(frozen=True, slots=True)
class Row:
    """
    What one participant answered, by item; `case` only where that case was shown too.

    No remarks, no times, no function and nothing else that was said of the initiative.
    """

    case: int | None
    answers: Mapping[str, Answer]

    @property
    def fields(self) -> dict[str, str]:
        """
        The answers as they are kept; what was left open is not there.
        """
        given = {item: answer.non_answer or answer.value for item, answer in self.answers.items()}
        return {item: str(value) for item, value in given.items() if value is not None}


def room_rows(plan: Plan, reveal: Reveal, members: Sequence[Member], seed: str) -> dict[str, tuple[Row, ...]]:
    """
    The rows of what was revealed of a round, by questionnaire; empty where no rows may be handed over.

    `seed` is a new secret for every file: the order is of no meaning, in one file or beside another.
    """
    asked = dict.fromkeys(subset.questionnaire for subset in reveal.subsets)
    found = {one: rows_of(plan, reveal, one, members, f"{seed}|{reveal.round}") for one in asked}
    return {one: rows for one, rows in found.items() if isinstance(rows, tuple)}


def rows_of(
    plan: Plan, reveal: Reveal, questionnaire: str, members: Sequence[Member], seed: str
) -> tuple[Row, ...] | Hidden | None:
    """
    The rows of one perspective as they were revealed, shuffled; Hidden below the threshold.

    None when they were not announced, or when somebody who was counted changed an answer or is gone: beside earlier
    rows the others would tell which row that was.
    """
    revisions = {member.assessment: member.revision for member in members}
    if not plan.shares_rows or not reveal.members.items() <= revisions.items():
        return None
    people = [member for member in members if member.questionnaire == questionnaire]
    subsets = subsets_of(reveal, questionnaire)
    if not subsets:
        return Hidden(max(1, plan.threshold - len(people)))
    cases = cases_shown(subsets)
    counted = (member for member in people if member.assessment in reveal.members)
    return shuffled((_row(one, one.case if one.case in cases else None) for one in counted), seed, questionnaire)


def _row(member: Member, case: int | None) -> Row:
    role = member.answers.chosen_role
    chosen = {CHOSEN_ROLE: Answer(value=role.value)} if role else {}
    given = {**chosen, **member.answers.answers, **member.own}
    return Row(case, {item: answer.model_copy(update={"note": ""}) for item, answer in given.items()})
