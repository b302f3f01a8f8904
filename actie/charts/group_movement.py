"""
Two rounds of a group: per facet how many people moved up, stayed the same and moved down.
"""

from plotly.graph_objects import Figure

from actie.charts.drawing import Part, beside, bold, fitted, label, plane, sheet, strokes
from actie.charts.palette import Palette
from actie.language import words_in
from actie.results import GroupResults
from actie.results.group_model import MovementLine
from actie.scoring.movement import Direction

LONGEST = 0.62  # of a column, so that the number fits behind the bar
Row = tuple[float, MovementLine]


def figure(group: GroupResults, palette: Palette, *, narrow: bool = False) -> Figure | None:
    """
    A row per facet and three columns of equal weight: unchanged is a result too. None where nothing can be compared.
    """
    if group.movement is None or not group.movement.facets:
        return None
    head, row, margin, size = (44, 46, 78, 13) if narrow else (30, 50, 98, 15)
    rows = [(head + row * (number + 0.5), line) for number, line in enumerate(group.movement.facets)]
    height, words = head + row * len(rows), words_in(group.language)
    most = max(1, *(n for _, line in rows for n in line.counts.values()))
    headings = [
        label(fitted(words(f"change.{way}"), 9 if narrow else 18), column, head - 6, size - 1, xanchor="left")
        | {"yanchor": "bottom", "align": "left"}
        for column, way in enumerate(Direction)
    ]
    return sheet(
        [
            *(_bars(rows, column, way, most, palette) for column, way in enumerate(Direction)),
            strokes([(column, head + 6, column, height - 6) for column in range(3)], palette.ink, 2),
        ],
        palette,
        height,
        (margin, 2),
        barmode="overlay",
        annotations=[
            *headings,
            *(beside(fitted(line.text, 12), y, size, margin) for y, line in rows),
            *(_number(line, way, column, y, most, palette) for y, line in rows for column, way in enumerate(Direction)),
        ],
        **plane(-0.02, 3, height),
    )


def describe(group: GroupResults) -> str:
    """
    The chart in one sentence.
    """
    return group.movement.says if group.movement else ""


def _bars(rows: list[Row], column: int, way: Direction, most: int, palette: Palette) -> Part:
    return {
        "type": "bar",
        "orientation": "h",
        "x": [LONGEST * line.counts[way] / most for _, line in rows],
        "y": [y for y, _ in rows],
        "base": column,
        "width": 20,
        "marker": {"color": palette.straw, "line": {"color": palette.ink, "width": 2}},
    }


def _number(line: MovementLine, way: Direction, column: int, y: float, most: int, palette: Palette) -> Part:
    n = line.counts[way]
    place = column + LONGEST * n / most
    number = label(bold(str(n)) if n else "0", place, y, 16, xanchor="left", xshift=7)
    return number if n else number | {"font": {"size": 16, "color": palette.ink2}}
