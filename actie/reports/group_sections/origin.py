"""
Where the questions come from, and what this is not.
"""

from actie.language import words_in
from actie.reports.document import Block, Heading, Paragraph
from actie.reports.group_report import RoomReport
from actie.reports.group_tables import questions


def blocks(report: RoomReport) -> list[Block]:
    """
    Origin and disclaimer as the questionnaires say them, each once.
    """
    told = [text.of(report.language) for asked in questions(report) for text in (asked.origin, asked.disclaimer)]
    paragraphs = [Paragraph(text) for text in dict.fromkeys(told)]
    return [Heading(words_in(report.language)("report.about")), *paragraphs] if paragraphs else []
