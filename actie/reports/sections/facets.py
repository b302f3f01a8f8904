"""
The profile as a table: this is the result, the drawings only show it.
"""

from actie.language import words_in
from actie.reports.document import Block, Cell, Paragraph, Picture, Table
from actie.results import FacetResult, Results
from actie.results.naming import full_name

COLUMNS = ("facet", "standing", "balance")
WIDTHS = (5, 4, 4)


def blocks(results: Results) -> list[Block]:
    """
    A row per facet: how much was answered, how it stands, and which way the balance leans.
    """
    words = words_in(results.language)
    return [
        Paragraph(words("profile.reading_key"), "small"),
        Table(
            tuple(words(f"table.{column}") for column in COLUMNS),
            tuple(_row(facet, results.cut_offs) for facet in results.facets),
            WIDTHS,
        ),
    ]


def _row(facet: FacetResult, cut_offs: tuple[int, int]) -> tuple[Cell, ...]:
    low, high = facet.interval or (None, None)
    bar = Picture("bar", {"score": facet.score, "low": low, "high": high, "cut_offs": cut_offs})
    return (
        Cell(full_name(facet.id, facet.name), (facet.answered, *facet.counts), letter=facet.letter),
        Cell(facet.word, picture=bar),
        Cell(facet.lean, picture=Picture("vial", {"balance": facet.balance})),
    )
