"""
One person beside the room: the own profile on the spread of the group, and where the two differ most.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil, floor

from actie.assessment.model import Answer
from actie.language import Language, Words, words_in
from actie.questionnaire.model import FacetId
from actie.results.group_model import Count, GroupFacet, GroupItem, GroupResults
from actie.results.group_sentences import NAMED, position_word
from actie.results.model import FacetResult, Results

FEWEST = 1  # a smaller distance than one position is no difference to talk about


@dataclass(frozen=True, slots=True)
class MirrorFacet:
    """
    One facet of a person beside that of the room.

    score, quartiles   0 to 100; None where the person, or too few people in the room, have a score
    lean, counts       where the person's balance stands in words, and how many of the room stand where
    says               how the two lie in words
    """

    id: FacetId
    letter: str
    name: str
    score: float | None
    word: str
    quartiles: tuple[float, float, float] | None
    room_word: str
    balance: int | None
    lean: str
    counts: tuple[Count, ...]
    says: str


@dataclass(frozen=True, slots=True)
class Difference:
    """
    A statement or balance at which a person stands `distance` positions from the median of the room; both in words.
    """

    item: GroupItem
    mine: str
    room: str
    distance: float


@dataclass(frozen=True, slots=True)
class Mirror:
    """
    One person beside the room, in one language; `n` people made the room.

    further       the facets where the person stands furthest outside the middle half of the room
    differences   the items where the person differs at least one position from the room, furthest first
    """

    language: Language
    title: str
    n: int
    cut_offs: tuple[int, int]
    conclusion: str
    facets: tuple[MirrorFacet, ...]
    further: tuple[FacetId, ...]
    differences: tuple[Difference, ...]


def build_mirror(mine: Results, group: GroupResults, answers: Mapping[str, Answer]) -> Mirror:
    """
    Holds one person's results and answers beside those of the room; own statements are answers too (`own.1`).
    """
    words = words_in(mine.language)
    facets = tuple(_facet(mine.facet(facet.id), facet, words) for facet in group.facets)
    further = _furthest(facets)
    return Mirror(
        language=mine.language,
        title=group.title,
        n=group.n,
        cut_offs=group.cut_offs,
        conclusion=_conclusion(facets, further, words),
        facets=facets,
        further=tuple(facet.id for facet in further),
        differences=_differences(group, answers, words),
    )


def _facet(mine: FacetResult, room: GroupFacet, words: Words) -> MirrorFacet:
    return MirrorFacet(
        id=room.id,
        letter=room.letter,
        name=room.name,
        score=mine.score,
        word=mine.word,
        quartiles=room.quartiles,
        room_word=room.word,
        balance=mine.balance,
        lean=mine.lean,
        counts=room.balance.counts,
        says=words(f"mirror.{_place(mine.score, room.quartiles)}"),
    )


def _place(score: float | None, quartiles: tuple[float, float, float] | None) -> str:
    if quartiles is None:
        return "no_room"
    if score is None:
        return "no_score"
    low, _, high = quartiles
    return "within" if low <= score <= high else "below" if score < low else "above"


def _furthest(facets: tuple[MirrorFacet, ...]) -> list[MirrorFacet]:
    """
    Outside the middle half of the room, furthest from its median; several when they are equally far.
    """
    outside = {
        facet.id: abs(facet.score - facet.quartiles[1])
        for facet in facets
        if facet.score is not None and facet.quartiles is not None
        if not facet.quartiles[0] <= facet.score <= facet.quartiles[2]
    }
    return [facet for facet in facets if facet.id in outside and outside[facet.id] == max(outside.values())]


def _conclusion(facets: tuple[MirrorFacet, ...], further: list[MirrorFacet], words: Words) -> str:
    comparable = sum(facet.score is not None and facet.quartiles is not None for facet in facets)
    if not comparable:
        return words("mirror.nothing")
    if not further:
        return words("mirror.same") if comparable == len(facets) else words.count("mirror.same_some", comparable)
    if len(further) > NAMED:
        return words("mirror.differ_many", n=len(further))
    return words("mirror.differ", facets=words.list([facet.name for facet in further]))


def _differences(group: GroupResults, answers: Mapping[str, Answer], words: Words) -> tuple[Difference, ...]:
    given = {item: answer.value for item, answer in answers.items() if isinstance(answer.value, int)}
    found = [
        Difference(item, position_word(item, given[name], words), _median_word(item, item.median, words), distance)
        for name, item in group.items.items()
        if name in given and item.median is not None
        if (distance := abs(given[name] - item.median)) >= FEWEST
    ]
    return tuple(sorted(found, key=lambda difference: -difference.distance))


def _median_word(item: GroupItem, median: float, words: Words) -> str:
    """
    The position in the middle of the room, or the two that it lies between.
    """
    low, high = (position_word(item, end(median), words) for end in (floor, ceil))
    return low if low == high else words("mirror.between", low=low, high=high)
