"""
What changed between two rounds: up, same or down per facet, for one person and for the people in both rounds.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from actie.assessment.model import Answer, Assessment
from actie.errors import MixedResults
from actie.questionnaire.model import FacetId, Item, ItemKind
from actie.scoring.facet import FacetScore
from actie.scoring.group import spread_of
from actie.scoring.person import Profile, score_assessment
from actie.scoring.statement import score_statement


class Direction(StrEnum):
    """
    How a score moved from one round to the next; unchanged is a result too.
    """

    UP = "up"
    SAME = "same"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class FacetMovement:
    """
    One facet of one person in two rounds; `direction` is None where either round has no score.
    """

    id: FacetId
    before: FacetScore
    after: FacetScore

    @property
    def direction(self) -> Direction | None:
        """
        How the score moved.
        """
        if self.before.score is None or self.after.score is None:
            return None
        return direction(self.before.score, self.after.score)


@dataclass(frozen=True, slots=True)
class Moved:
    """
    How many people moved up, stayed the same or moved down, with agreement A before and after (None for a facet).
    """

    counts: Mapping[Direction, int]
    agreement_before: float | None = None
    agreement_after: float | None = None


def direction(before: float, after: float) -> Direction:
    """
    Up, same or down.
    """
    if before == after:
        return Direction.SAME
    return Direction.UP if after > before else Direction.DOWN


def compare_profiles(before: Profile, after: Profile) -> tuple[FacetMovement, ...]:
    """
    One person's movement per facet. Raises MixedResults when the profiles are of different questionnaires.
    """
    if before.questionnaire != after.questionnaire:
        raise MixedResults(f"{before.questionnaire} and {after.questionnaire} are different questionnaires")
    return tuple(FacetMovement(facet, before.facet(facet), after.facet(facet)) for facet in FacetId)


def facet_movement(pairs: Sequence[tuple[Assessment, Assessment]]) -> dict[FacetId, Moved]:
    """
    Movement per facet of the people in both rounds; a pair is one person's assessment before and after.
    """
    profiles = [(score_assessment(before), score_assessment(after)) for before, after in pairs]
    moves = [move for before, after in profiles for move in compare_profiles(before, after)]
    return {facet: _count([move.direction for move in moves if move.id is facet]) for facet in FacetId}


def statement_movement(pairs: Sequence[tuple[Assessment, Assessment]]) -> dict[str, Moved]:
    """
    Movement of the statement scores, with agreement A in both rounds, over the people in both rounds.
    """
    if not pairs:
        return {}
    statements = [i for i in pairs[0][0].questionnaire.items.values() if i.kind is ItemKind.STATEMENT]
    moved = {}
    for item in statements:
        given = [(before.answers.get(item.id), after.answers.get(item.id)) for before, after in pairs]
        scores = [(_score(item, before), _score(item, after)) for before, after in given]
        counted = _count([direction(b, a) for b, a in scores if b is not None and a is not None])
        before, after = (spread_of(item, side).agreement for side in zip(*given, strict=True))
        moved[item.id] = Moved(counted.counts, before, after)
    return moved


def _score(item: Item, answer: Answer | None) -> int | None:
    value = answer.value if answer is not None else None
    return score_statement(value, is_reversed=item.reversed) if isinstance(value, int) else None


def _count(directions: Sequence[Direction | None]) -> Moved:
    return Moved({way: directions.count(way) for way in Direction})
