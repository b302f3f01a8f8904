"""
The ACTIE-points of every facet, all of them.
"""

from actie.language import words_in
from actie.reports.document import Block, Bullet, Bullets, Heading
from actie.results import FacetResult, Results
from actie.scoring.facet import PointKind


def blocks(results: Results) -> list[Block]:
    """
    Per facet in the order of the conversation, what to do and what to ask.
    """
    title = Heading(words_in(results.language)("profile.points"))
    return [title, *(block for facet in results.in_order for block in _facet(facet))]


def _facet(facet: FacetResult) -> list[Block]:
    points = tuple(Bullet(point.text, mark="ask" if point.kind is PointKind.ASK else "do") for point in facet.points)
    return [Heading(facet.name, 3, facet.letter), Bullets(points)]
