"""
Every group that was revealed: per round and perspective the whole, then case by case.
"""

from collections.abc import Callable

from actie.language import words_in
from actie.reports.document import Block, Heading, Paragraph, Picture
from actie.reports.group_report import RoomPart, RoomReport
from actie.reports.group_sections import agenda, balance, comments, conclusion, facets, items, own, roles
from actie.reports.group_sections.naming import part_name
from actie.reports.group_tables import hidden_says
from actie.results import GroupResults
from actie.workshops.threshold import Hidden

EACH_GROUP: tuple[Callable[[GroupResults], list[Block]], ...] = (
    conclusion.blocks,
    facets.blocks,
    balance.blocks,
    agenda.blocks,
    roles.blocks,
    own.blocks,
    comments.blocks,
    items.blocks,
)


def blocks(report: RoomReport) -> list[Block]:
    """
    A section for each group, and the empty vial for a whole that is hidden; which cases are hidden is said once, later.
    """
    return [block for part in report.parts for block in _part(part, report)]


def _part(part: RoomPart, report: RoomReport) -> list[Block]:
    heading = Heading(part_name(part, report))
    if not isinstance(part.shown, Hidden):
        return [heading, *(block for section in EACH_GROUP for block in section(part.shown))]
    if part.case:
        return []
    return [heading, Picture("empty-vial", {}), Paragraph(hidden_says(part.shown, words_in(report.language)))]
