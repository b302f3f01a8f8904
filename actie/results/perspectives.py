"""
Perspectives beside each other, per facet only: those who do the work, their organisation, the initiators.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from actie.language import Language, Words, words_in
from actie.questionnaire.model import FacetId
from actie.results.group_model import Count, GroupResults
from actie.results.group_sentences import NAMED


@dataclass(frozen=True, slots=True)
class PerspectiveFacet:
    """
    How one perspective sees one facet: the median in words, the quartiles (0 to 100), and the balance.
    """

    title: str
    n: int
    quartiles: tuple[float, float, float] | None
    word: str
    counts: tuple[Count, ...]
    balance_says: str


@dataclass(frozen=True, slots=True)
class PerspectiveRow:
    """
    One facet with every perspective on it, in the order of the titles.
    """

    id: FacetId
    letter: str
    name: str
    views: tuple[PerspectiveFacet, ...]


@dataclass(frozen=True, slots=True)
class Perspectives:
    """
    Two or more perspectives beside each other; they are never added up.
    """

    language: Language
    titles: tuple[str, ...]
    cut_offs: tuple[int, int]
    says: str
    rows: tuple[PerspectiveRow, ...]


def build_perspectives(groups: Sequence[tuple[str, GroupResults]]) -> Perspectives | None:
    """
    Titles with the results of perspectives that may be shown; None when there are fewer than two to compare.
    """
    if len(groups) < 2:
        return None
    _, first = groups[0]
    rows = tuple(_row(facet.id, groups) for facet in first.facets)
    return Perspectives(
        language=first.language,
        titles=tuple(title for title, _ in groups),
        cut_offs=first.cut_offs,
        says=_says(rows, words_in(first.language)),
        rows=rows,
    )


def _row(name: FacetId, groups: Sequence[tuple[str, GroupResults]]) -> PerspectiveRow:
    facets = [(title, group.facet(name)) for title, group in groups]
    _, first = facets[0]
    views = tuple(
        PerspectiveFacet(title, facet.n, facet.quartiles, facet.word, facet.balance.counts, facet.balance.says)
        for title, facet in facets
    )
    return PerspectiveRow(first.id, first.letter, first.name, views)


def _says(rows: Sequence[PerspectiveRow], words: Words) -> str:
    """
    The facet at which the medians lie furthest apart, with what each perspective says of it.
    """
    apart = {row.id: gap for row in rows if (gap := _gap(row)) is not None}
    if not apart:
        return words("perspectives.nothing")
    widest = max(apart.values())
    if not widest:
        return words("perspectives.same")
    found = [row for row in rows if apart.get(row.id) == widest]
    if len(found) > NAMED:
        return words("perspectives.differ_many", n=len(found))
    return words("perspectives.differ", facets=words.list([row.name for row in found]))


def _gap(row: PerspectiveRow) -> float | None:
    medians = [view.quartiles[1] for view in row.views if view.quartiles]
    return max(medians) - min(medians) if len(medians) > 1 else None
