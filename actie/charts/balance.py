"""
The balances of one person: five spirit levels, the bubble where the person stands.
"""

from plotly.graph_objects import Figure

from actie.charts.drawing import Part, beside, bold, bubble, fitted, label, plane, sheet, strokes
from actie.charts.palette import Palette
from actie.language import words_in
from actie.results import FacetResult, Results

HEAD = 34
END = 2.2  # the middle of the round end, in steps; with its radius it stays within 2.5 at every width


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
        _vials([y for y, _ in rows], high, palette),
        palette,
        height,
        (margin, 4),
        annotations=[*_poles(results, high, narrow=narrow), *names, *below],
        shapes=bubbles,
        **plane(-2.5, 2.5, height),
    )


def describe(results: Results) -> str:
    """
    The chart in one sentence.
    """
    return results.balance_says


def _vials(rows: list[float], high: int, palette: Palette) -> list[Part]:
    """
    Round ends at every width: a thick line with a dot of the same size at both ends, in ink and then in straw.
    """
    across = [(-END, y, END, y) for y in rows]
    hairs = [(x, y - high / 2 + 1, x, y + high / 2 - 1) for y in rows for x in (-0.5, 0.5)]
    outline, filling = (
        strokes(across, color, size) | {"mode": "lines+markers", "marker": {"color": color, "size": size, "opacity": 1}}
        for color, size in ((palette.ink, high), (palette.straw, high - 4))
    )
    return [outline, filling, strokes(hairs, palette.ink, 2)]


def _poles(results: Results, high: int, *, narrow: bool) -> list[Part]:
    words, size = words_in(results.language), 12 if narrow else 14
    places = ((_end(-1, high), "waiting"), ({"x": 0}, "balanced"), (_end(1, high), "taking_over"))
    return [
        label(bold(fitted(words(f"pole.{pole}"), 14)), 0, HEAD - 8, size, yanchor="bottom") | place
        for place, pole in places
    ]


def _end(side: int, high: int) -> Part:
    """
    Where a text stands that begins or ends with the vial itself.
    """
    return {"x": side * END, "xshift": side * high / 2, "xanchor": "left" if side < 0 else "right"}


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
    place = _end(-1 if facet.balance < 0 else 1, high)
    return below | place | {"align": place["xanchor"]}
