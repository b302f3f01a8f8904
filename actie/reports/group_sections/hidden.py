"""
What is not shown, and why: who took part must not be found out by what they answered.
"""

from collections.abc import Iterator

from actie.language import Words, words_in
from actie.reports.document import Block, Bullet, Bullets, Cell, Heading, Paragraph, Table
from actie.reports.group_report import RoomPart, RoomReport
from actie.reports.group_sections.naming import part_name
from actie.reports.group_tables import hidden_says
from actie.workshops.threshold import Hidden

RULES = ("small", "rest", "facet", "movement", "later")
WIDTHS = (5, 6)


def blocks(report: RoomReport) -> list[Block]:
    """
    Every group and facet that is hidden, or that there are none; then the rules in plain words.
    """
    words = words_in(report.language)
    if not report.parts:
        return []
    rows = tuple(row for part in report.parts for row in _rows(part, report, words))
    headings = (words("room_report.hidden_what"), words("group_report.why"))
    found = Table(headings, rows, WIDTHS) if rows else Paragraph(words("room_report.nothing_hidden"))
    rules = Bullets(tuple(Bullet(words(f"room_report.rule.{rule}", k=report.plan.threshold)) for rule in RULES))
    return [Heading(words("outcome.hidden")), found, Paragraph(words("outcome.hidden_why")), rules]


def _rows(part: RoomPart, report: RoomReport, words: Words) -> Iterator[tuple[Cell, ...]]:
    name = part_name(part, report)
    if isinstance(part.shown, Hidden):
        yield Cell(name), Cell(hidden_says(part.shown, words))
        return
    for facet in part.shown.facets:
        if facet.n and not facet.quartiles:
            yield Cell(f"{name} · {facet.name}"), Cell(words("room_report.facet_hidden"))
