"""
The facilitator's own statements, which are no part of a facet.
"""

from actie.language import words_in
from actie.reports.document import Block, Heading, Paragraph
from actie.reports.group_sections.answered import answered
from actie.results import GroupResults


def blocks(group: GroupResults) -> list[Block]:
    """
    Each statement with what was answered and the drawing of it; nothing when there are none.
    """
    words = words_in(group.language)
    told = [
        block
        for item in group.own
        for block in (Paragraph(item.text), answered(item, words), Paragraph(item.says, "small"))
    ]
    return [Heading(words("group_table.own"), 3), *told] if told else []
