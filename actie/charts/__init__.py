"""
Results to plotly figures, one file per chart: still pictures beside the tables that hold the same.
"""

from typing import Any, Protocol, TypeVar

from plotly.graph_objects import Figure

from actie.charts import balance, distribution, group_balance, group_movement, movement, radar, roles, spread
from actie.charts.palette import DARK, LIGHT, Palette
from actie.results import Comparison, GroupResults, Mirror, Results
from actie.results.group_model import GroupItem

Subject_contra = TypeVar("Subject_contra", contravariant=True)


class Chart(Protocol[Subject_contra]):
    """
    What every chart module offers.
    """

    def figure(self, subject: Subject_contra, palette: Palette, /, *, narrow: bool = False) -> Figure | None:
        """
        The picture for a page or a phone (`narrow`); None where there is nothing to draw and the table stands alone.
        """

    def describe(self, subject: Subject_contra, /) -> str:
        """
        The chart in one sentence, for who cannot see it.
        """


CHARTS: dict[str, Chart[Results]] = {
    "radar": radar,
    "balance": balance,
    "roles": roles,
}

COMPARISON_CHARTS: dict[str, Chart[Comparison]] = {
    "movement": movement,
}

GROUP_CHARTS: dict[str, Chart[GroupResults]] = {
    "group-balance": group_balance,
    "group-movement": group_movement,
}

ITEM_CHARTS: dict[str, Chart[GroupItem]] = {
    "distribution": distribution,
}

MIRROR_CHARTS: dict[str, Chart[Mirror]] = {
    "mirror": spread,
}

CONFIG: dict[str, Any] = {"staticPlot": True, "displayModeBar": False, "responsive": True}

__all__ = [
    "CHARTS",
    "COMPARISON_CHARTS",
    "CONFIG",
    "DARK",
    "GROUP_CHARTS",
    "ITEM_CHARTS",
    "LIGHT",
    "MIRROR_CHARTS",
    "Chart",
    "Palette",
]
