"""
Where a group agrees and differs most, and how many people it counts.
"""

from actie.language import words_in
from actie.reports.document import Block, Paragraph
from actie.results import GroupResults


def blocks(group: GroupResults) -> list[Block]:
    """
    The conclusion, with the number of people.
    """
    counted = Paragraph(words_in(group.language).count("room_report.counted", group.n), "small")
    return [Paragraph(group.conclusion, "says"), counted]
