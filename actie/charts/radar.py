"""
The profile of one person: five scores on five spokes, with the band in which they can still move.
"""

from collections.abc import Sequence

from plotly.graph_objects import Figure

from actie.charts.drawing import Part, fitted, sheet
from actie.charts.palette import Palette
from actie.results import Results


def figure(results: Results, palette: Palette, *, narrow: bool = False) -> Figure | None:
    """
    Five spokes from 0 in the middle to 100 at the rim, the rings at the cut-offs; None where a facet has no score.
    """
    if not results.has_scores:
        return None
    spokes = [facet.id for facet in results.facets]
    low, high = zip(*(facet.interval or (facet.score, facet.score) for facet in results.facets), strict=True)
    dotted = {"color": palette.amber, "width": 1.2, "dash": "3px,3px"}
    ring = {"color": palette.edge, "width": 1, "dash": "3px,3px"}
    traces = [
        _around(spokes, low, line=dotted),
        _around(spokes, high, line=dotted, fill="tonext", fillcolor=palette.straw),
        *(_around(spokes, [cut_off] * len(spokes), line=ring) for cut_off in results.cut_offs),
        _around(
            spokes,
            [facet.score for facet in results.facets],
            mode="lines+markers",
            line={"color": palette.ink, "width": 3},
            marker={"size": 10, "color": palette.paper, "line": {"color": palette.ink, "width": 3}},
        ),
    ]
    height, side = (272, 64) if narrow else (345, 78)
    names = [fitted(facet.name, 12) for facet in results.facets]
    return sheet(traces, palette, height, (side, side), polar=_polar(spokes, names, palette, narrow=narrow))


def describe(results: Results) -> str:
    """
    The chart in one sentence.
    """
    return results.conclusion


def _around(spokes: Sequence[str], values: Sequence[float | None], **more: object) -> Part:
    return {
        "type": "scatterpolar",
        "mode": "lines",
        "theta": [*spokes, spokes[0]],
        "r": [*values, values[0]],
        "cliponaxis": False,
    } | more


def _polar(spokes: Sequence[str], names: Sequence[str], palette: Palette, *, narrow: bool) -> Part:
    return {
        "bgcolor": "rgba(0,0,0,0)",
        "gridshape": "linear",
        "radialaxis": {"range": [0, 100], "visible": False},
        "angularaxis": {
            "type": "category",
            "categoryarray": spokes,
            "tickvals": spokes,
            "ticktext": names,
            "rotation": 90,
            "direction": "clockwise",
            "gridcolor": palette.line,
            "linecolor": palette.edge,
            "linewidth": 1,
            "ticks": "",
            "tickfont": {"size": 13 if narrow else 15},
        },
        "domain": {"x": [0, 1], "y": [0.04, 0.89]},
    }
