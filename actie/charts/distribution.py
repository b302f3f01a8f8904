"""
How a group answered one item: a bar per position, and the non-answers hatched and apart.
"""

from collections.abc import Sequence

from plotly.graph_objects import Figure

from actie.charts.drawing import Part, bold, fitted, label, plane, sheet, strokes
from actie.charts.palette import Palette
from actie.results.group_model import Count, GroupItem

TALLEST = 170
HEAD = 28
LINE = 17  # of a label
GAP = 0.7  # between the scale and the non-answers, in bars
WIDTH = 0.8
ROW = 44
LYING = 66  # of 100: how far the longest bar reaches on a phone

Bar = tuple[float, Count, bool]


def figure(item: GroupItem, palette: Palette, *, narrow: bool = False) -> Figure:
    """
    Standing bars with the count above and the full label below; on a phone lying bars, each below its label.
    """
    apart = [count for count in item.non_answers if count.n or count.key != "unanswered"]
    scale = [(float(place), count, True) for place, count in enumerate(item.counts)]
    others = [(len(scale) + GAP + place, count, False) for place, count in enumerate(apart)]
    most = max(1, *(count.n for _, count, _ in (*scale, *others)))
    return (_lying if narrow else _standing)(scale, others, most, palette)


def describe(item: GroupItem) -> str:
    """
    The chart in one sentence.
    """
    return item.says


def _standing(scale: Sequence[Bar], others: Sequence[Bar], most: int, palette: Palette) -> Figure:
    bars, ground = [*scale, *others], HEAD + TALLEST
    height = ground + 14 + LINE * max(_label(count).count("<br>") + 1 for _, count, _ in bars)
    feet = [(x - WIDTH / 2, ground, x + WIDTH / 2, ground) for x, _, _ in bars]
    heights = {x: TALLEST * count.n / most for x, count, _ in bars}
    return sheet(
        [
            *(_bars(part, heights, ground, palette) for part in (scale, others)),
            strokes(feet[: len(scale)], palette.ink, 2),
            strokes(feet[len(scale) :], palette.edge, 2),
        ],
        palette,
        height,
        (4, 4),
        barmode="overlay",
        annotations=[
            *(_number(count, palette, x=x, y=ground - heights[x] - 6, yanchor="bottom") for x, count, _ in bars),
            *(_below(bar, ground, palette) for bar in bars),
        ],
        **plane(-0.5, bars[-1][0] + 0.5, height),
    )


def _bars(bars: Sequence[Bar], heights: dict[float, float], ground: float, palette: Palette) -> Part:
    return {
        "type": "bar",
        "x": [x for x, _, _ in bars],
        "y": [-heights[x] for x, _, _ in bars],
        "base": ground,
        "width": WIDTH,
        "marker": _skin(palette, is_on_scale=bars[0][2]),
    }


def _skin(palette: Palette, *, is_on_scale: bool) -> Part:
    """
    Straw with an edge of ink, or the paper hatched with a quiet edge: told apart without colour too.
    """
    if is_on_scale:
        return {"color": palette.straw, "line": {"color": palette.ink, "width": 3}}
    hatching = {"shape": "/", "size": 9, "solidity": 0.18, "fgcolor": palette.edge, "bgcolor": palette.paper}
    return {"color": palette.paper, "line": {"color": palette.edge, "width": 2}, "pattern": hatching}


def _number(count: Count, palette: Palette, **place: object) -> Part:
    """
    Bold, and thin where nobody chose it: 0 stays.
    """
    quiet = {"font": {"size": 16, "color": palette.ink2}}
    return label(bold(str(count.n)) if count.n else "0", 0, 0, 17) | place | ({} if count.n else quiet)


def _label(count: Count) -> str:
    return fitted(count.label, 10, 8)


def _below(bar: Bar, ground: float, palette: Palette) -> Part:
    x, count, is_on_scale = bar
    under = label(_label(count), x, ground + 8, 13, yanchor="top")
    return under if is_on_scale else under | {"font": {"size": 13, "color": palette.ink2}}


def _lying(scale: Sequence[Bar], others: Sequence[Bar], most: int, palette: Palette) -> Figure:
    places = {x: (ROW * number + (12 if x > scale[-1][0] else 0)) for number, (x, _, _) in enumerate((*scale, *others))}
    bars, height = [*scale, *others], int(max(places.values())) + ROW + 4
    return sheet(
        [_lying_bars(part, places, most, palette) for part in (scale, others)],
        palette,
        height,
        (2, 2),
        barmode="overlay",
        annotations=[
            *(
                label(fitted(count.label, 50, 1), 0, places[x] + 10, 12, xanchor="left")
                | ({} if is_on_scale else {"font": {"size": 12, "color": palette.ink2}})
                for x, count, is_on_scale in bars
            ),
            *(
                _number(count, palette, x=LYING * count.n / most, y=places[x] + 29, xanchor="left", xshift=8)
                for x, count, _ in bars
            ),
        ],
        **plane(-1, 100, height),
    )


def _lying_bars(bars: Sequence[Bar], places: dict[float, int], most: int, palette: Palette) -> Part:
    return {
        "type": "bar",
        "orientation": "h",
        "x": [LYING * count.n / most for _, count, _ in bars],
        "y": [places[x] + 29 for x, _, _ in bars],
        "width": 18,
        "marker": _skin(palette, is_on_scale=bars[0][2]),
    }
