"""
The mirror: per facet the middle half of the room as a capsule with its median, and one's own mark on it.
"""

from plotly.graph_objects import Figure

from actie.charts.drawing import (
    ROUND,
    Part,
    beside,
    bold,
    bubble,
    fitted,
    label,
    plane,
    sheet,
    standings,
    strokes,
)
from actie.charts.palette import Palette
from actie.language import words_in
from actie.results import Mirror
from actie.results.mirror import MirrorFacet

HEAD = 40
HIGH = 32
MARK = 22  # with its halo; the dot itself is 18
CURVES = (4, 6)  # how far the round end of a capsule reaches on the line from 0 to 100, on a page and on a phone

Row = tuple[float, MirrorFacet]


def figure(mirror: Mirror, palette: Palette, *, narrow: bool = False) -> Figure:
    """
    A line from 0 to 100 per facet; where too few people have a score, words say so. On a phone the name stands above.
    """
    deep, middle, margin, size, above = (82, 52, 2, 13, 34) if narrow else (70, 40, 98, 15, 0)
    rows = [(HEAD + deep * number + middle, facet) for number, facet in enumerate(mirror.facets)]
    height = HEAD + deep * len(rows)
    traces = [
        strokes([(0, y, 100, y) for y, _ in rows], palette.edge, 2),
        strokes([(x, HEAD, x, height) for x in mirror.cut_offs], palette.edge, 1, dash="3px,3px"),
    ]
    words = words_in(mirror.language)
    marked = [(y, facet.score) for y, facet in rows if facet.score is not None]
    you = [
        label(bold(words("chart.you")), score, y - HIGH / 2 - 9, size - 1, bgcolor=palette.paper) for y, score in marked
    ]
    return sheet(
        traces,
        palette,
        height,
        (margin, 2),
        annotations=[
            *standings(mirror.language, mirror.cut_offs, HEAD - 6, 12 if narrow else 14),
            *(beside(fitted(facet.name, 12), y - above, size, margin) for y, facet in rows),
            *(
                label(fitted(facet.room_word, 34, 1), 100, y, size - 1, **_aside(palette))
                for y, facet in rows
                if not facet.quartiles
            ),
            *you,
        ],
        shapes=[
            *(part for row in rows for part in _capsule(row, CURVES[narrow], palette)),
            *(bubble(score, y, (MARK, MARK), palette.mine, palette.paper) for y, score in marked),
        ],
        **plane(-4, 104, height),
    )


def describe(mirror: Mirror) -> str:
    """
    The chart in one sentence.
    """
    return mirror.conclusion


def _capsule(row: Row, curve: int, palette: Palette) -> list[Part]:
    """
    From the first quartile to the third, exactly; with a stroke at the median, which is all where they are equal.
    """
    y, facet = row
    if facet.quartiles is None:
        return []
    left, median, right = facet.quartiles
    place = {"xref": "x", "yref": "y"}
    stroke = {
        "type": "line",
        "x0": median,
        "x1": median,
        "y0": y - HIGH / 2,
        "y1": y + HIGH / 2,
        "line": {"color": palette.ink, "width": 4},
    }
    outline = {
        "type": "path",
        "path": _path(left, right, y, curve),
        "fillcolor": palette.straw,
        "line": {"color": palette.ink, "width": 2},
    }
    return [place | outline, place | stroke] if right > left else [place | stroke]


def _path(left: float, right: float, y: float, curve: int) -> str:
    top, bottom, x = y - HIGH / 2, y + HIGH / 2, min(curve, (right - left) / 2)
    kx, ky = x * (1 - ROUND), HIGH / 2 * ROUND
    return (
        f"M{left + x:.4f},{top}L{right - x:.4f},{top}C{right - kx:.4f},{top} {right:.4f},{y - ky:.4f} {right:.4f},{y}"
        f"C{right:.4f},{y + ky:.4f} {right - kx:.4f},{bottom} {right - x:.4f},{bottom}L{left + x:.4f},{bottom}"
        f"C{left + kx:.4f},{bottom} {left:.4f},{y + ky:.4f} {left:.4f},{y}"
        f"C{left:.4f},{y - ky:.4f} {left + kx:.4f},{top} {left + x:.4f},{top}Z"
    )


def _aside(palette: Palette) -> Part:
    """
    Below the line by as much as a mark reaches, so that the words never cover one.
    """
    return {"xanchor": "right", "yanchor": "top", "yshift": -(MARK / 2 + 2), "bgcolor": palette.paper}
