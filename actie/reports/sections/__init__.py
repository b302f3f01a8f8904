"""
The parts of the report about one assessment, each from results to blocks, in the order of reading.

A new part is a module with `blocks(results)` and its line in SECTIONS. A part that has nothing to say gives no blocks.
"""

from collections.abc import Callable

from actie.reports.document import Block
from actie.reports.sections import (
    agreements,
    balance,
    conclusion,
    explanation,
    facets,
    first,
    initiative,
    origin,
    points,
    questions,
    radar,
    roles,
)
from actie.results import Results

SECTIONS: tuple[Callable[[Results], list[Block]], ...] = (
    initiative.blocks,
    conclusion.blocks,
    facets.blocks,
    radar.blocks,
    balance.blocks,
    roles.blocks,
    first.blocks,
    points.blocks,
    questions.blocks,
    agreements.blocks,
    explanation.blocks,
    origin.blocks,
)

__all__ = ["SECTIONS"]
