"""
Two rounds of one person: five scores before and after, each on its own line from 0 to 100.
"""

from plotly.graph_objects import Figure

from actie.charts.drawing import Part, arrow, beside, bubble, fitted, label, plane, sheet, standings, strokes
from actie.charts.palette import Palette
from actie.results import Comparison, FacetChange
from actie.scoring.movement import Direction

HEAD = 40
KEY = 24  # a line of the key below the rows
OLD = (28, 18)
NEW = (22, 12)

Row = tuple[int, FacetChange]


def figure(comparison: Comparison, palette: Palette, *, narrow: bool = False) -> Figure:
    """
    A row per facet: a hollow bubble for the first round, a solid one for the second and an arrow between them.

    Where nothing moved, or a round has no score, words say so. On a narrow page the name stands above its line.
    """
    deep, middle, margin, size, above = (62, 41, 2, 13, 24) if narrow else (58, 29, 98, 15, 0)
    rows = [(HEAD + deep * number + middle, facet) for number, facet in enumerate(comparison.facets)]
    bottom = HEAD + deep * len(rows)
    height = bottom + 3 * KEY
    traces = [
        strokes([(0, y, 100, y) for y, _ in rows], palette.edge, 2),
        strokes([(x, HEAD, x, bottom) for x in comparison.cut_offs], palette.edge, 1, dash="3px,3px"),
    ]
    names = [beside(fitted(facet.name, 12), y - above, size, margin) for y, facet in rows]
    return sheet(
        traces,
        palette,
        height,
        (margin, 2),
        annotations=[
            *standings(comparison.language, comparison.cut_offs, HEAD - 6, 12 if narrow else 14),
            *names,
            *_arrows(rows, palette),
            *_words(rows, above or 18, size - 1, palette),
            label(fitted(comparison.label_before, 40, 1), 0, bottom + KEY, 13, xanchor="left", xshift=22),
            label(fitted(comparison.label_after, 40, 1), 0, bottom + 2 * KEY, 13, xanchor="left", xshift=22),
        ],
        shapes=[
            *(_old(facet.before, y, palette) for y, facet in rows if facet.before is not None),
            *(_new(facet.after, y, palette) for y, facet in rows if facet.after is not None),
            _old(0, bottom + KEY, palette),
            _new(0, bottom + 2 * KEY, palette),
        ],
        **plane(-6, 106, height),
    )


def describe(comparison: Comparison) -> str:
    """
    The chart in one sentence.
    """
    return comparison.conclusion


def _old(x: float, y: float, palette: Palette) -> Part:
    return bubble(x, y, OLD, palette.paper, palette.ink, 2)


def _new(x: float, y: float, palette: Palette) -> Part:
    return bubble(x, y, NEW, palette.ink, palette.paper, 2)


def _arrows(rows: list[Row], palette: Palette) -> list[Part]:
    return [
        arrow(facet.before, facet.after, y, (15, 10), palette)
        for y, facet in rows
        if facet.before is not None and facet.after is not None and facet.direction is not Direction.SAME
    ]


def _words(rows: list[Row], above: int, size: int, palette: Palette) -> list[Part]:
    return [
        label(fitted(facet.change, 24, 1), 100, y - above, size, xanchor="right", bgcolor=palette.paper)
        for y, facet in rows
        if facet.direction in (Direction.SAME, None)
    ]
