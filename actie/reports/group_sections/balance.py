"""
The balances of a group: a vial per facet, with how many people stand where.
"""

from actie.language import words_in
from actie.reports.document import Block, Heading, Paragraph
from actie.reports.group_sections.answered import vials
from actie.results import GroupResults


def blocks(group: GroupResults) -> list[Block]:
    """
    What the balances come down to, and the drawing.
    """
    words = words_in(group.language)
    rows = [(facet.name, facet.balance) for facet in group.facets]
    said = " ".join(f"{name}: {item.says}" for name, item in rows)
    picture = vials(rows, words("report.alt.balance", facets=said), words)
    return [Heading(words("table.balance"), 3), Paragraph(group.balance_says), picture]
