"""
The balances of one person: five spirit levels, the bubble where the person stands.
"""

from plotly.graph_objects import Figure

from actie.charts.drawing import Part, beside, bubble, end_of_vial, fitted, label, plane, poles, sheet, vials
from actie.charts.palette import Palette
from actie.results import FacetResult, Results

HEAD = 34


def figure(results: Results, palette: Palette, *, narrow: bool = False) -> Figure:
    """
    One vial per facet with the chosen sentence below the bubble; an empty vial where no position was chosen.
    """
    row, high, margin = (78, 28, 78) if narrow else (74, 34, 98)
    rows = [(HEAD + high / 2 + row * number, facet) for number, facet in enumerate(results.facets)]
    height = HEAD + row * len(rows)
    bubbles = [
        bubble(facet.balance, y, (36, 20) if narrow else (48, 24), palette.bubble, palette.rim)
        for y, facet in rows
        if facet.balance is not None
    ]
    below = [_sentence(facet, y, high, palette, narrow=narrow) for y, facet in rows]
    names = [beside(fitted(facet.name, 12), y, 13 if narrow else 15, margin) for y, facet in rows]
    return sheet(
        vials([y for y, _ in rows], high, palette),
        palette,
        height,
        (margin, 4),
        annotations=[*poles(results.language, HEAD - 8, high, 12 if narrow else 14), *names, *below],
        shapes=bubbles,
        **plane(-2.5, 2.5, height),
    )


def describe(results: Results) -> str:
    """
    The chart in one sentence.
    """
    return results.balance_says


def _sentence(facet: FacetResult, y: float, high: int, palette: Palette, *, narrow: bool) -> Part:
    """
    Below the bubble when it fits there, else from the nearest end of the vial.
    """
    text = fitted(facet.position or facet.lean, 33 if narrow else 50)
    below = label(text, facet.balance or 0, y + high / 2 + 4, 13 if narrow else 14, yanchor="top")
    if facet.balance is None:
        return below | {"font": below["font"] | {"color": palette.ink2}}
    room = {0: 50, 1: 22 if narrow else 33, 2: 0}[abs(facet.balance)]
    if max(map(len, text.split("<br>"))) <= room:
        return below
    place = end_of_vial(-1 if facet.balance < 0 else 1, high)
    return below | place | {"align": place["xanchor"]}
