"""
One bubble per person: solid is finished, white is active, dashed is in the room.
"""

from collections.abc import Sequence
from math import ceil

ROWS = ((12, 1), (30, 2), (60, 3), (100, 4), (150, 5))
ROWS_MAX = 6
KINDS = ("done", "busy", "in")


def rows_for(people: int) -> int:
    """
    In how many rows so many people stand.
    """
    return next((rows for most, rows in ROWS if people <= most), ROWS_MAX)


def crowd(counts: Sequence[int]) -> str:
    """
    The bubbles of a group: so many of each kind, the finished ones first.
    """
    people = sum(counts)
    rows = rows_for(people)
    columns = max(1, ceil(people / rows))
    drawn = "".join(f'<i class="{kind}"></i>' * n for kind, n in zip(KINDS, counts, strict=True))
    return f'<span class="crowd" style="--rows:{rows};--columns:{columns}">{drawn}</span>'
