"""
One facet of one person: score, certainty, balance, role gap, attention and ACTIE-points.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from actie.assessment.model import Answer
from actie.questionnaire.model import Facet, FacetId, NonAnswer, RoleId
from actie.scoring.statement import score_statement

FEWEST = 2
LOW = 50
ROLES = {role.value: role for role in RoleId}


class Direction(StrEnum):
    """
    Which way a balance leans.
    """

    WAITING = "waiting"
    BALANCED = "balanced"
    TAKING_OVER = "taking_over"


class PointKind(StrEnum):
    """
    What gave rise to an ACTIE-point.
    """

    BALANCE = "balance"
    STATEMENT = "statement"
    ASK = "ask"
    ROLE = "role"
    KEEP = "keep"


class Point(NamedTuple):
    """
    One ACTIE-point; `item` is the item that gave rise to it, if it was one item.
    """

    kind: PointKind
    item: str | None = None


KEEP = (Point(PointKind.KEEP),)


class FacetScore(NamedTuple):
    """
    What one person's answers say about one facet.

    score, interval   0 to 100; None where too few statements can count
    unknown_share     0 to 1
    balance           −2 (waiting) to +2 (taking over), or None
    attention         0 to 3.5, orders the conversation
    """

    id: FacetId
    score: float | None
    interval: tuple[float, float] | None
    answered: int
    applicable: int
    unknown: int
    not_applicable: int
    not_mine: int
    prefer_not: int
    unanswered: int
    balance: int | None
    role_asked: RoleId | None
    role_now: RoleId | None
    attention: float
    points: tuple[Point, ...]

    @property
    def required(self) -> int:
        """
        How many statements must be answered before there is a score.
        """
        return required(self.applicable)

    @property
    def unknown_share(self) -> float:
        """
        The share of the applicable statements answered with "weet ik niet"; 0 to 1.
        """
        return unknown_share(self.unknown, self.applicable)

    @property
    def direction(self) -> Direction | None:
        """
        Which way the balance leans, if it was answered.
        """
        return direction(self.balance)

    @property
    def role_gap(self) -> bool:
        """
        Whether the initiative asks for another role than the one taken now.
        """
        return role_gap(self.role_asked, self.role_now)


def score_facet(facet: Facet, answers: Mapping[str, Answer]) -> FacetScore:
    """
    Scores one facet. Items that are absent from `answers` are unanswered.
    """
    scores, non_answers = _read_statements(facet, answers)
    states = list(non_answers.values())
    not_applicable, not_mine = states.count(NonAnswer.NOT_APPLICABLE), states.count(NonAnswer.NOT_MINE)
    applicable = len(facet.statements) - not_applicable - not_mine
    answered, total, unknown = len(scores), sum(scores.values()), states.count(NonAnswer.UNKNOWN)
    balance = _position(answers.get(facet.balance.id))
    asked = role_answer(answers.get(facet.roles.asked)) if facet.roles else None
    now = role_answer(answers.get(facet.roles.now)) if facet.roles else None
    has_score, has_gap = answered >= required(applicable), role_gap(asked, now)
    return FacetScore(
        id=facet.id,
        score=total / answered if has_score else None,
        interval=certainty_interval(total, answered, applicable),
        answered=answered,
        applicable=applicable,
        unknown=unknown,
        not_applicable=not_applicable,
        not_mine=not_mine,
        prefer_not=states.count(NonAnswer.PREFER_NOT),
        unanswered=len(facet.statements) - answered - len(states),
        balance=balance,
        role_asked=asked,
        role_now=now,
        attention=attention((total, answered) if has_score else None, balance, unknown, applicable, has_gap),
        points=find_points(facet.balance.id if balance else None, scores, non_answers, has_gap=has_gap),
    )


def required(applicable: int) -> int:
    """
    How many answers a facet needs for a score: half of the applicable statements, rounded up, and at least two.
    """
    return max(FEWEST, -(-applicable // 2))


def certainty_interval(total: int, answered: int, applicable: int) -> tuple[float, float] | None:
    """
    The lowest and highest score that any completion of the missing applicable statements could give; 0 to 100.

    None where no completion gives a score: fewer than two statements are applicable.
    """
    if applicable < FEWEST:
        return None
    missing = applicable - answered
    return total / applicable, (total + 100 * missing) / applicable


def unknown_share(unknown: int, applicable: int) -> float:
    """
    The share of unknown among the applicable statements, 0 to 1; 0 when nothing is applicable.
    """
    return unknown / applicable if applicable else 0.0


def direction(balance: int | None) -> Direction | None:
    """
    Which way a position from −2 to +2 leans.
    """
    if balance is None:
        return None
    if balance == 0:
        return Direction.BALANCED
    return Direction.WAITING if balance < 0 else Direction.TAKING_OVER


def role_gap(asked: RoleId | None, now: RoleId | None) -> bool:
    """
    Whether both role questions are answered, and differently.
    """
    return asked is not None and now is not None and asked is not now


def attention(score: tuple[int, int] | None, balance: int | None, unknown: int, applicable: int, gap: bool) -> float:
    """
    How much conversation a facet deserves: (100 − score)/100 + |balance|/2 + unknown share + 0.5 if role gap; 0 to 3.5.

    `score` is the pair (sum of the statement scores, number of them), None counts as 0.5. The four parts are added as
    whole numbers over one denominator, so that equal values are equal to the last digit and ties keep their order.
    """
    total, answered = score or (50, 1)
    share, of = (unknown, applicable) if applicable else (0, 1)
    whole = 200 * answered * of
    parts = (100 * answered - total) * 2 * of + abs(balance or 0) * 100 * answered * of + share * 200 * answered
    return (parts + (100 * answered * of if gap else 0)) / whole


def find_points(
    leaning: str | None, scores: Mapping[str, int], non_answers: Mapping[str, NonAnswer], *, has_gap: bool
) -> tuple[Point, ...]:
    """
    The ACTIE-points of a facet: a leaning balance, low statements with the lowest first, questions to ask, the roles.

    `leaning` is the id of a balance off the middle; `scores` and `non_answers` are of the statements, in file order.
    A statement is low at a score of 50 or less. A keep line is all there is when nothing else applies.
    """
    points = [Point(PointKind.BALANCE, leaning)] if leaning else []
    low = [item for item, score in scores.items() if score <= LOW]
    low.sort(key=scores.__getitem__)
    points += [Point(PointKind.STATEMENT, item) for item in low]
    points += [Point(PointKind.ASK, item) for item, state in non_answers.items() if state is NonAnswer.UNKNOWN]
    if has_gap:
        points.append(Point(PointKind.ROLE))
    return tuple(points) or KEEP


def role_answer(answer: Answer | None) -> RoleId | None:
    """
    The role that an answer names; None for a non-answer and for nothing.
    """
    return ROLES[answer.value] if answer is not None and isinstance(answer.value, str) else None


def _position(answer: Answer | None) -> int | None:
    return answer.value if answer is not None and isinstance(answer.value, int) else None


def _read_statements(facet: Facet, answers: Mapping[str, Answer]) -> tuple[dict[str, int], dict[str, NonAnswer]]:
    scores: dict[str, int] = {}
    non_answers: dict[str, NonAnswer] = {}
    for statement in facet.statements:
        answer = answers.get(statement.id)
        if answer is None:
            continue
        if isinstance(value := answer.value, int):
            scores[statement.id] = score_statement(value, is_reversed=statement.reversed)
        elif answer.non_answer is not None:
            non_answers[statement.id] = answer.non_answer
    return scores, non_answers
