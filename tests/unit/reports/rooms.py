"""
A room to report about: seven people, what was revealed of them, and the report.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from actie.language import Language
from actie.questionnaire.model import Questionnaire, RoleId
from actie.reports.group_report import RoomReport, build_room_report
from actie.scoring.group import score_group, spread_of
from actie.scoring.movement import facet_movement, statement_movement
from actie.workshops.members import OWN_STATEMENT, Member
from actie.workshops.model import Case, Movement, Plan, Reveal, Stage, Subset, Workshop
from actie.workshops.threshold import Hidden
from tests.builders import answer, assessment, small_questionnaire

NOW = datetime(2026, 11, 22, 15, tzinfo=UTC)
HOSTILE = '=HYPERLINK("http://x")'


def plan(*, cases: int = 0, **parts: Any) -> Plan:
    """
    A plan with a threshold of three and one own statement.
    """
    return Plan(
        **{
            "title": "Middag",
            "questionnaires": (small_questionnaire().sha256,),
            "cases": tuple(Case(title=f"Casus {number}") for number in range(cases)),
            "threshold": 3,
            "own_statements": ("Wij vieren kleine stappen.",),
        }
        | parts
    )


def seven_people(questionnaire: Questionnaire | None = None, *, value: int = 0) -> list[Member]:
    """
    Seven people with different answers at Animo, or all the same.
    """
    asked = questionnaire or small_questionnaire()
    return [
        Member(
            seat=f"seat-{number}",
            number=number,
            assessment=f"assessment-{number}-{value}",
            revision=3,
            questionnaire=asked.sha256,
            case=None,
            answers=assessment(
                {f"P-A{n}": value or given for n in range(1, 6)}
                | {"P-A-balance": -1, "P-A-role-asked": "faciliteren", "P-A-role-now": "loslaten", "P-C1": "unknown"},
                questionnaire=asked,
                chosen_role=RoleId.STIMULEREN,
                round=2 if value else 1,
            ),
            own={"own.1": answer(4)},
        )
        for number, given in enumerate((1, 4, 5, 2, 3, 5, 4))
    ]


def workshop(settled: Plan, **fields: str) -> Workshop:
    """
    A workshop with this plan, and these fields.
    """
    return Workshop("w", "K7M4PX", settled, Stage.REVEALED, 1, NOW, NOW, fields=fields)


def reveal_for(settled: Plan, members: Sequence[Member], earlier: Sequence[Member] = ()) -> Reveal:
    """
    What is revealed of a round: each whole and case that counts three people or more; movement where there was a round.
    """
    subsets = [
        _subset([one for one in members if case in (None, one.case)], case, earlier, settled)
        for case in (None, *range(len(settled.cases)))
    ]
    counted = {member.assessment: member.revision for member in members}
    return Reveal("w", 2 if earlier else 1, NOW, tuple(subsets), counted)


def _subset(people: Sequence[Member], case: int | None, earlier: Sequence[Member], settled: Plan) -> Subset:
    questionnaire = small_questionnaire().sha256
    if len(people) < settled.threshold:
        return Subset(questionnaire, case, Hidden(settled.threshold - len(people)))
    pairs = [(before.answers, after.answers) for before, after in zip(earlier, people, strict=False)]
    return Subset(
        questionnaire=questionnaire,
        case=case,
        group=score_group([member.answers for member in people]),
        own={"own.1": spread_of(OWN_STATEMENT, [member.own["own.1"] for member in people])},
        comments={"P-A1": (HOSTILE, "gewoon")} if settled.shares_comments else {},
        movement=Movement(len(pairs), facet_movement(pairs), statement_movement(pairs)) if pairs else None,
    )


def report(settled: Plan, members: Sequence[Member], language: Language = Language.NL, **fields: str) -> RoomReport:
    """
    The report of a workshop of one round.
    """
    reveals = [reveal_for(settled, members)]
    return build_room_report(
        workshop(settled, **fields),
        reveals,
        {small_questionnaire().sha256: small_questionnaire()},
        joined=9,
        seed="seed",
        members={1: members},
        language=language,
    )


def two_rounds(settled: Plan) -> RoomReport:
    """
    The report of a workshop in which everybody came back.
    """
    before, after = seven_people(), seven_people(value=4)
    first = reveal_for(settled, before)
    second = reveal_for(settled, after, before)
    questionnaires = {small_questionnaire().sha256: small_questionnaire()}
    return build_room_report(
        workshop(settled), [first, second], questionnaires, joined=7, seed="s", members={1: before, 2: after}
    )
