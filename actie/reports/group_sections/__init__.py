"""
The parts of the report about a workshop, each from the report of a room to blocks, in the order of reading.

A new part is a module with `blocks(report)` and its line in GROUP_SECTIONS; what is said about every group apart is a
module with `blocks(group)` and its line in EACH_GROUP, in `groups.py`.
"""

from collections.abc import Callable

from actie.reports.document import Block
from actie.reports.group_report import RoomReport
from actie.reports.group_sections import about, agreements, groups, hidden, movement, origin, perspectives

GROUP_SECTIONS: tuple[Callable[[RoomReport], list[Block]], ...] = (
    about.blocks,
    groups.blocks,
    perspectives.blocks,
    movement.blocks,
    agreements.blocks,
    hidden.blocks,
    origin.blocks,
)

__all__ = ["GROUP_SECTIONS"]
