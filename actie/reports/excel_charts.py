"""
Charts in a workbook: bars that point at the cells of a table, which stays the result.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from actie.reports.cells import neutral

INK, STRAW, PAPER = "#1F2A33", "#F4DFA3", "#FFFFFF"
SKINS: tuple[dict[str, Any], ...] = (
    {"fill": {"color": STRAW}},
    {"pattern": {"pattern": "wide_upward_diagonal", "fg_color": INK, "bg_color": PAPER}},
    {"fill": {"color": PAPER}},
)  # told apart without colour too
WIDTH, HEIGHT = 720, 320
ROWS = 18  # of a sheet, that a chart covers

Cells = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Bars:
    """
    Where bars find their names and numbers on sheets: first row and column, last row and column.
    """

    sheet: str
    names: Cells
    numbers: Cells
    title: str = ""


def draw_bars(
    workbook: Workbook,
    sheet: Worksheet,
    row: int,
    title: str,
    bars: Sequence[Bars],
    alt: str,
    *,
    most: int | None = None,
) -> int:
    """
    Draws bars at a row, with words for who cannot see them; `most` is where the axis ends. Returns the row below.
    """
    chart = workbook.add_chart({"type": "column"})
    for one, skin in zip(bars, SKINS, strict=False):
        series = {
            "categories": [one.sheet, *one.names],
            "values": [one.sheet, *one.numbers],
            "name": neutral(one.title),
        }
        chart.add_series(series | skin | {"border": {"color": INK, "width": 1.25}, "gap": 60})
    chart.set_title({"name": neutral(title), "name_font": {"color": INK, "size": 12}, "overlay": False})
    chart.set_y_axis({"min": 0, "max": most, "major_gridlines": {"visible": bool(most), "line": {"color": "#DDD4C3"}}})
    chart.set_legend({"position": "bottom"} if len(bars) > 1 else {"none": True})
    chart.set_size({"width": WIDTH, "height": HEIGHT})
    sheet.insert_chart(row, 0, chart, {"description": neutral(alt)})
    return row + ROWS
