"""
The balances of a group: five spirit levels, and in each a bubble per position with the number of people who chose it.
"""

from plotly.graph_objects import Figure

from actie.charts.drawing import Part, beside, bold, bubble, fitted, label, plane, poles, sheet, vials
from actie.charts.palette import Palette
from actie.results import GroupResults
from actie.results.group_model import Count

HEAD = 34
SMALLEST = 0.6  # of the vial: a bubble of one person is still readable
GROWING = 0.26


def figure(group: GroupResults, palette: Palette, *, narrow: bool = False) -> Figure:
    """
    One vial per facet; a larger bubble for more people, and none where nobody stands.
    """
    row, high, margin, size, end = (50, 36, 78, 13, 2.7) if narrow else (68, 54, 98, 15, 2.5)
    rows = [(HEAD + high / 2 + row * number, facet) for number, facet in enumerate(group.facets)]
    height = HEAD + row * len(rows)
    chosen = [(y, count) for y, facet in rows for count in facet.balance.counts if count.n]
    most = max((count.n for _, count in chosen), default=1)
    return sheet(
        vials([y for y, _ in rows], high, palette),
        palette,
        height,
        (margin, 4),
        annotations=[
            *poles(group.language, HEAD - 8, high, size - 1),
            *(beside(fitted(facet.name, 12), y, size, margin) for y, facet in rows),
            *(_number(count, y, size + 2, palette) for y, count in chosen),
        ],
        shapes=[_bubble(count, y, high, most, palette) for y, count in chosen],
        **plane(-end, end, height),
    )


def describe(group: GroupResults) -> str:
    """
    The chart in one sentence.
    """
    return group.balance_says


def _bubble(count: Count, y: float, high: int, most: int, palette: Palette) -> Part:
    across = high * (SMALLEST + GROWING * count.n / most)
    return bubble(int(count.key), y, (across, across), palette.bubble, palette.rim, 2.5)


def _number(count: Count, y: float, size: int, palette: Palette) -> Part:
    return label(bold(str(count.n)), int(count.key), y, size) | {"font": {"size": size, "color": palette.rim}}
