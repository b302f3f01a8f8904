"""
Every statement of a group with its counts, also those that nobody has spoken of.
"""

from actie.language import Words, words_in
from actie.reports.document import Block, Cell, Heading, Table
from actie.results import GroupResults
from actie.results.group_model import GroupFacet, GroupItem
from actie.results.naming import full_name

WIDTHS = (7, 2, 2, 2, 2, 2, 4)


def blocks(group: GroupResults) -> list[Block]:
    """
    A table per facet; the balances have their own drawing, with the same counts.
    """
    words = words_in(group.language)
    return [Heading(words("group_table.items"), 3), *(_table(facet, words) for facet in group.facets)]


def _table(facet: GroupFacet, words: Words) -> Table:
    labels = [count.label for count in facet.statements[0].counts]
    headings = (full_name(facet.id, facet.name), *labels, words("group_table.apart"))
    return Table(headings, tuple(_row(item, words) for item in facet.statements), WIDTHS)


def _row(item: GroupItem, words: Words) -> tuple[Cell, ...]:
    apart = [words("group.times", n=count.n, label=count.label) for count in item.non_answers if count.n]
    return Cell(item.text), *(Cell(str(count.n)) for count in item.counts), Cell("\n".join(apart))
