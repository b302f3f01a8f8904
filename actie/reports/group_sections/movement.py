"""
What changed between two rounds, or why that is not to be seen.
"""

from collections.abc import Sequence

from actie.language import Words, words_in
from actie.reports.document import Block, Cell, Heading, Paragraph, Table
from actie.reports.group_report import RoomReport
from actie.reports.group_sections.naming import part_name
from actie.results import GroupResults
from actie.results.group_model import GroupMovement, MovementLine
from actie.scoring.movement import Direction

WIDTHS = (5, 2, 2, 2, 6)


def blocks(report: RoomReport) -> list[Block]:
    """
    Per group of a later round how people moved; a sentence where there was one round, or too few were in both.
    """
    words = words_in(report.language)
    if not report.parts:
        return []
    told: list[Block] = []
    for part in report.parts:
        if part.round > 1 and isinstance(part.shown, GroupResults):
            told += [Heading(part_name(part, report), 3), *_moved(part.shown.movement, report.plan.threshold, words)]
    reason = "room_report.one_round" if len(report.reveals) == 1 else "room_report.no_movement"
    missing = Paragraph(words(reason, k=report.plan.threshold))
    return [Heading(words("outcome.movement")), *(told or [missing])]


def _moved(movement: GroupMovement | None, threshold: int, words: Words) -> list[Block]:
    if movement is None:
        return [Paragraph(words("room_report.no_movement", k=threshold))]
    tables = [("table.facet", movement.facets), ("table.statement", movement.statements)]
    return [Paragraph(movement.says, "says"), *(_table(first, lines, words) for first, lines in tables if lines)]


def _table(first: str, lines: Sequence[MovementLine], words: Words) -> Table:
    headings = (words(first), *(words(f"change.{way}") for way in Direction), words("group_table.in_words"))
    rows = tuple(
        (Cell(line.text), *(Cell(str(line.counts.get(way, 0))) for way in Direction), Cell(line.says)) for line in lines
    )
    return Table(headings, rows, WIDTHS)
