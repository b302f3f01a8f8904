"""
What the group agreed.
"""

from actie.language import words_in
from actie.reports.document import Block, Cell, Heading, Paragraph, Table
from actie.reports.group_report import RoomReport
from actie.reports.sections.agreements import COLUMNS, WIDTHS


def blocks(report: RoomReport) -> list[Block]:
    """
    A row per agreement: what, who and when.
    """
    words = words_in(report.language)
    headings = tuple(words(f"room_report.agreement.{column}") for column in COLUMNS)
    rows = tuple((Cell(one.what), Cell(one.who), Cell(one.when)) for one in report.agreements)
    made = Table(headings, rows, WIDTHS) if rows else Paragraph(words("room_report.no_agreements"))
    return [Heading(words("room_report.agreements")), made]
