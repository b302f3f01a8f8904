"""
Answers row by row, for exports of workshops in which that was announced beforehand.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from actie.assessment.entries import CHOSEN_ROLE, fields_of
from actie.workshops.chance import shuffled
from actie.workshops.members import Member
from actie.workshops.model import Plan, Reveal
from actie.workshops.threshold import Hidden
from actie.workshops.views import cases_shown, subsets_of


@dataclass(frozen=True, slots=True)
class Row:
    """
    What one participant answered, by field, as it is kept; `case` only where that case was shown too.

    No remarks, no times, no function and nothing else that was said of the initiative.
    """

    case: int | None
    fields: Mapping[str, str]


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
    given = fields_of(member.answers)
    own = {field: str(answer.value or answer.non_answer or "") for field, answer in member.own.items()}
    scored = {field: given.get(field, "") for field in (CHOSEN_ROLE, *member.answers.questionnaire.items)}
    return Row(case, {field: text for field, text in (scored | own).items() if text})
