"""
The five facets of a group: the middle half with its median, in a drawing and in words, and where its balances stand.
"""

from actie.language import Words, words_in
from actie.reports.document import Block, Cell, Heading, Paragraph, Picture, Table
from actie.results import GroupResults
from actie.results.group_model import GroupFacet
from actie.results.naming import full_name

COLUMNS = ("table.facet", "group_table.room", "table.balance")
WIDTHS = (4, 4, 5)


def blocks(group: GroupResults) -> list[Block]:
    """
    What the medians come down to, the key, and a row per facet.
    """
    words = words_in(group.language)
    rows = tuple(_row(facet, group.cut_offs, words) for facet in group.facets)
    return [
        Heading(words("group_report.sheet.facets"), 3),
        Paragraph(group.facets_say),
        Paragraph(words("room_report.key"), "small"),
        Table(tuple(words(column) for column in COLUMNS), rows, WIDTHS),
    ]


def _row(facet: GroupFacet, cut_offs: tuple[int, int], words: Words) -> tuple[Cell, ...]:
    scored = words("group_table.scored", n=facet.n)
    return (
        Cell(full_name(facet.id, facet.name), (scored,), letter=facet.letter),
        Cell(facet.word, (facet.says,) if facet.quartiles else (), quartile_bar(facet.quartiles, cut_offs)),
        Cell(facet.balance.says, picture=Picture("counted-vial", {"counts": [it.n for it in facet.balance.counts]})),
    )


def quartile_bar(quartiles: tuple[float, float, float] | None, cut_offs: tuple[int, int]) -> Picture:
    """
    The line from 0 to 100 with the middle half as its band and the median as its stroke.
    """
    low, median, high = quartiles or (None, None, None)
    return Picture("bar", {"score": median, "low": low, "high": high, "cut_offs": cut_offs})
