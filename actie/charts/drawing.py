"""
What the charts are drawn with: a sheet measured in pixels from its top, text that fits its place, vials and bubbles.
"""

from collections.abc import Sequence
from html import escape
from textwrap import wrap
from typing import Any

from plotly.graph_objects import Figure

from actie.charts.palette import Palette
from actie.language import Language, words_in

FONT = "Atkinson Hyperlegible Next, Verdana, sans-serif"
END = 2.2  # the middle of the round end of a vial, in steps; with its radius it stays within 2.5 at every width
ROUND = 0.5523  # how far the handles of a cubic curve reach to draw a quarter of a circle

Part = dict[str, Any]


def sheet(traces: Sequence[Part], palette: Palette, height: int, margins: tuple[int, int], **layout: Any) -> Figure:
    """
    A figure of a fixed height and the width of its place, without ground, hover or template.

    `margins` are the pixels left and right. Plotly checks every part of a figure that it is given, which takes far
    longer than drawing it; the tests check them instead.
    """
    left, right = margins
    ground = {
        "template": {},
        "autosize": True,
        "height": height,
        "margin": {"l": left, "r": right, "t": 0, "b": 0, "pad": 0, "autoexpand": False},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": FONT, "color": palette.ink},
        "showlegend": False,
        "hovermode": False,
        "dragmode": False,
    }
    return Figure(data=[{"hoverinfo": "skip", **trace} for trace in traces], layout=ground | layout, _validate=False)


def plane(left: float, right: float, height: int) -> Part:
    """
    Two axes that nobody sees: across from `left` to `right`, down in pixels from the top of the sheet.
    """
    return {
        "xaxis": {"range": [left, right], "visible": False, "fixedrange": True},
        "yaxis": {"range": [height, 0], "visible": False, "fixedrange": True},
    }


def strokes(lines: Sequence[tuple[float, float, float, float]], color: str, width: float, **line: Any) -> Part:
    """
    Straight lines from (x, y) to (x, y), as one trace.
    """
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [x for start, _, end, _ in lines for x in (start, end, None)],
        "y": [y for _, start, _, end in lines for y in (start, end, None)],
        "line": {"color": color, "width": width, **line},
        "cliponaxis": False,
    }


def fitted(text: str, width: int, lines: int = 2) -> str:
    """
    A text as literal characters on lines of at most `width` characters, about equally long; an ellipsis for the rest.
    """
    most = max(1, min(lines, len(wrap(text, width))))
    least = max(1, len(text) // most, *map(len, text.split(" ")))
    even = next((less for less in range(least, width) if len(wrap(text, less)) <= most), width)
    return "<br>".join(escape(line, quote=False) for line in wrap(text, even, max_lines=lines, placeholder="…"))


def bold(text: str) -> str:
    """
    A text in bold.
    """
    return f"<b>{text}</b>"


def label(text: str, x: float, y: float, size: int, **more: Any) -> Part:
    """
    A text at a place on the sheet; centred on it unless told otherwise.
    """
    return {
        "text": text,
        "x": x,
        "y": y,
        "xref": "x",
        "yref": "y",
        "showarrow": False,
        "borderpad": 0,
        "xanchor": "center",
        "yanchor": "middle",
        "font": {"size": size},
    } | more


def beside(text: str, y: float, size: int, margin: int) -> Part:
    """
    A name at the left edge of the sheet, in the margin.
    """
    return label(bold(text), 0, y, size, xref="paper", xanchor="left", xshift=-margin, align="left")


def arrow(start: float, end: float, y: float, room: tuple[float, float], palette: Palette) -> Part:
    """
    An arrow across the sheet that leaves `room` in pixels at its start and its end.
    """
    return {
        "ax": start,
        "x": end,
        "ay": y,
        "y": y,
        "xref": "x",
        "yref": "y",
        "axref": "x",
        "ayref": "y",
        "text": "",
        "arrowcolor": palette.ink,
        "arrowwidth": 2,
        "arrowhead": 2,
        "startstandoff": room[0],
        "standoff": room[1],
    }


def bubble(x: float, y: float, size: tuple[float, float], fill: str, rim: str, stroke: float = 3) -> Part:
    """
    The bubble of the spirit level, its middle at a place on the sheet; its size stays in pixels at every width.
    """
    width, height = size
    r, straight = height / 2, (width - height) / 2
    k = r * ROUND
    path = (
        f"M{-straight:g},{-r:g}H{straight:g}C{straight + k:g},{-r:g} {straight + r:g},{-k:g} {straight + r:g},0"
        f"C{straight + r:g},{k:g} {straight + k:g},{r:g} {straight:g},{r:g}H{-straight:g}"
        f"C{-straight - k:g},{r:g} {-straight - r:g},{k:g} {-straight - r:g},0"
        f"C{-straight - r:g},{-k:g} {-straight - k:g},{-r:g} {-straight:g},{-r:g}Z"
    )
    return {
        "type": "path",
        "path": path,
        "xref": "x",
        "yref": "y",
        "xanchor": x,
        "yanchor": y,
        "xsizemode": "pixel",
        "ysizemode": "pixel",
        "fillcolor": fill,
        "line": {"color": rim, "width": stroke},
    }


def vials(rows: Sequence[float], high: int, palette: Palette) -> list[Part]:
    """
    A vial at each height, over the positions −2 to +2.

    Round ends at every width: a thick line with a dot of the same size at both ends, in ink and then in straw.
    """
    across = [(-END, y, END, y) for y in rows]
    hairs = [(x, y - high / 2 + 1, x, y + high / 2 - 1) for y in rows for x in (-0.5, 0.5)]
    outline, filling = (
        strokes(across, color, size) | {"mode": "lines+markers", "marker": {"color": color, "size": size, "opacity": 1}}
        for color, size in ((palette.ink, high), (palette.straw, high - 4))
    )
    return [outline, filling, strokes(hairs, palette.ink, 2)]


def poles(language: Language, y: float, high: int, size: int) -> list[Part]:
    """
    The three words above the first vial.
    """
    words = words_in(language)
    places = ((end_of_vial(-1, high), "waiting"), ({"x": 0}, "balanced"), (end_of_vial(1, high), "taking_over"))
    return [
        label(bold(fitted(words(f"pole.{pole}"), 14)), 0, y, size, yanchor="bottom") | place for place, pole in places
    ]


def end_of_vial(side: int, high: int) -> Part:
    """
    Where a text stands that begins or ends with the vial itself.
    """
    return {"x": side * END, "xshift": side * high / 2, "xanchor": "left" if side < 0 else "right"}


def standings(language: Language, cut_offs: tuple[int, int], y: float, size: int) -> list[Part]:
    """
    The three words above a line from 0 to 100, each in the middle of what it is about.
    """
    words, (low, high) = words_in(language), cut_offs
    places = ((low / 2, "attention"), ((low + high) / 2, "under_way"), ((high + 100) / 2, "firm"))
    return [label(fitted(words(f"facet.{word}"), 18), x, y, size, yanchor="bottom") for x, word in places]
