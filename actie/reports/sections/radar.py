"""
The five scores on five spokes, with the band in which they can still move.
"""

from actie.language import Words, words_in
from actie.questionnaire.model import FacetId
from actie.reports.document import Block, Paragraph, Picture
from actie.results import FacetResult, Results


def blocks(results: Results) -> list[Block]:
    """
    The drawing with its key; in words why there is none, where a facet has no score.
    """
    words = words_in(results.language)
    if len(results.facets) < len(FacetId):
        return []
    if not results.has_scores:
        return [Paragraph(words("profile.no_radar"), "small")]
    low, high = zip(*(facet.interval or (facet.score, facet.score) for facet in results.facets), strict=True)
    values = {
        "names": [facet.name for facet in results.facets],
        "scores": [facet.score for facet in results.facets],
        "low": low,
        "high": high,
        "cut_offs": results.cut_offs,
    }
    said = "; ".join(_said(facet, words) for facet in results.facets)
    alt = words("report.alt.radar", facets=said)
    return [Picture("radar", values, alt), Paragraph(words("profile.radar_key"), "small")]


def _said(facet: FacetResult, words: Words) -> str:
    return f"{facet.name} {words.number(facet.score or 0)}, {facet.word}"
