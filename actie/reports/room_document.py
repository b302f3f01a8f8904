"""
The report about a workshop: all that was revealed, what the group agreed, and what is hidden and why.
"""

from textwrap import shorten

from actie.language import words_in
from actie.reports.document import Document, Heading, Paragraph
from actie.reports.group_report import RoomReport
from actie.reports.group_sections import GROUP_SECTIONS
from actie.reports.individual import LINE


def room_document(report: RoomReport, *, held: str = "") -> Document:
    """
    The report in its language; `held` is the date of the workshop as the language writes it.
    """
    words = words_in(report.language)
    title = words("room_report.title", title=report.plan.title)
    when = [Paragraph(words("room_report.held", date=held), "small")] if held else []
    return Document(
        title=title,
        subject=shorten(report.plan.title, LINE, placeholder="…"),
        page=words("report.page"),
        language=report.language,
        blocks=(Heading(title, 1), *when, *(block for section in GROUP_SECTIONS for block in section(report))),
    )
