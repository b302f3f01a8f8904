"""
The roles of one person: what is asked (a ring) and what is done now (a sign), per facet or once.
"""

from dataclasses import dataclass

from plotly.graph_objects import Figure

from actie.charts.drawing import Part, arrow, beside, bold, fitted, label, plane, sheet, strokes
from actie.charts.palette import Palette
from actie.language import Words, words_in
from actie.questionnaire.model import RoleId
from actie.results import Results, RoleResult

COLUMNS = {role: column for column, role in enumerate(RoleId)}
RING = 30
SIGN = 16
TOGETHER = "\u00a0"  # keeps the words of an answer on one line
CHOICE = 24  # what the words above the chosen column take


@dataclass(frozen=True, slots=True)
class _Row:
    """
    What is asked and what is done now; the words say why a role is missing.
    """

    y: float
    name: str
    asked: RoleId | None
    now: RoleId | None
    asked_word: str
    now_word: str


def figure(results: Results, palette: Palette, *, narrow: bool = False) -> Figure | None:
    """
    A row per facet, or a single one, and a column per role; an arrow from now to asked where they differ.

    None where the questionnaire asks for no roles beside the one that is chosen.
    """
    deep, margin, size = (48, 78, 13) if narrow else (56, 98, 15)
    words = words_in(results.language)
    head = (56 if narrow else 40) + (CHOICE if results.roles and results.roles.chosen else 0)
    rows = _rows(results, words, head + deep / 2, deep)
    if results.roles is None or not rows:
        return None
    height = head + deep * len(rows)
    names = [beside(fitted(row.name, 12), row.y, size, margin) for row in rows if row.name]
    columns = _columns(results.roles, words, narrow=narrow)
    traces = [
        strokes([(-0.5, row.y - deep / 2, 3.5, row.y - deep / 2) for row in rows], palette.line, 1),
        _rings(rows, palette),
        _signs(rows, palette),
    ]
    return sheet(
        traces,
        palette,
        height,
        (margin if names else 16, 16),
        annotations=[*columns, *names, *_arrows(rows, palette), *_open(rows, words, palette, narrow=narrow)],
        shapes=[*_choice(results.roles, height, palette), *_dashed(rows, palette)],
        **plane(-0.5, 3.5, height),
    )


def describe(results: Results) -> str:
    """
    The chart in one sentence.
    """
    return results.roles_says


def _rows(results: Results, words: Words, top: float, deep: float) -> list[_Row]:
    if results.roles and results.roles.once:
        asked, now = results.roles.once
        return [_Row(top, "", asked, now, words("chart.no_role"), words("chart.no_role"))]
    return [
        _Row(
            top + deep * number,
            facet.name,
            facet.role_asked,
            facet.role_now,
            facet.role_asked_word,
            facet.role_now_word,
        )
        for number, facet in enumerate(results.facets)
        if facet.role_asked_word
    ]


def _columns(roles: RoleResult, words: Words, *, narrow: bool) -> list[Part]:
    """
    The names of the roles, in turn on two lines where there is little room, and above them which one was chosen.
    """
    top, lower, size = (20, 18, 12) if narrow else (22, 0, 13)
    chosen = [label(fitted(words("chart.chosen"), 14, 1), COLUMNS[roles.chosen], top, size)] if roles.chosen else []
    top += CHOICE if chosen else 0
    names = [(x, bold(fitted(roles.names[role], 14, 1))) for role, x in COLUMNS.items()]
    return [*chosen, *(label(name, x, top + lower * (x % 2), size) for x, name in names)]


def _choice(roles: RoleResult, height: int, palette: Palette) -> list[Part]:
    if roles.chosen is None:
        return []
    x = COLUMNS[roles.chosen]
    across = {"x0": x - 0.5, "x1": x + 0.5, "xref": "x", "yref": "y", "layer": "below"}
    edge = {"color": palette.amber, "width": 3}
    return [
        {"type": "rect", "y0": 2, "y1": height, "fillcolor": palette.straw, "line": {"width": 0}} | across,
        {"type": "line", "y0": 2, "y1": 2, "line": edge} | across,
    ]


def _rings(rows: list[_Row], palette: Palette) -> Part:
    placed = [(COLUMNS[row.asked], row.y) for row in rows if row.asked]
    return _markers(placed, {"symbol": "circle-open", "size": RING, "color": palette.ink, "line": {"width": 2}})


def _signs(rows: list[_Row], palette: Palette) -> Part:
    """
    A triangle, a square and a diamond; the dashed ring of loslaten is a shape, for no marker can be dashed.
    """
    looks = {
        RoleId.LOSLATEN: ("circle", "rgba(0,0,0,0)", 0),
        RoleId.STIMULEREN: ("triangle-right", palette.rood, palette.sign_stroke),
        RoleId.FACILITEREN: ("square", palette.blauw, palette.sign_stroke),
        RoleId.COPRODUCEREN: ("diamond", palette.wit, 2),
    }
    placed = [(COLUMNS[row.now], row.y) for row in rows if row.now]
    signs = [looks[row.now] for row in rows if row.now]
    return _markers(
        placed,
        {
            "symbol": [symbol for symbol, _, _ in signs],
            "size": SIGN,
            "color": [color for _, color, _ in signs],
            "line": {"color": palette.ink, "width": [width for _, _, width in signs]},
        },
    )


def _markers(placed: list[tuple[int, float]], marker: Part) -> Part:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [x for x, _ in placed],
        "y": [y for _, y in placed],
        "marker": {"opacity": 1} | marker,
        "cliponaxis": False,
    }


def _dashed(rows: list[_Row], palette: Palette) -> list[Part]:
    half = SIGN / 2
    ring = {"x0": -half, "x1": half, "y0": -half, "y1": half, "xsizemode": "pixel", "ysizemode": "pixel"}
    return [
        {"type": "circle", "xref": "x", "yref": "y", "xanchor": 0, "yanchor": row.y}
        | ring
        | {"line": {"color": palette.los, "width": 2, "dash": "2.5px,2.5px"}}
        for row in rows
        if row.now is RoleId.LOSLATEN
    ]


def _arrows(rows: list[_Row], palette: Palette) -> list[Part]:
    room = (SIGN / 2 + 4, RING / 2 + 2)
    return [
        arrow(COLUMNS[row.now], COLUMNS[row.asked], row.y, room, palette)
        for row in rows
        if row.asked and row.now and row.asked is not row.now
    ]


def _open(rows: list[_Row], words: Words, palette: Palette, *, narrow: bool) -> list[Part]:
    """
    Why a role is missing, beside the one that is there; in the middle when neither is. On paper, across every edge.
    """
    texts = []
    paper = {"bgcolor": palette.paper, "borderpad": 3}
    width, space, size = (14, " ", 13) if narrow else (20, TOGETHER, 14)
    for row in rows:
        asked = words("chart.asked", answer=row.asked_word.replace(" ", space))
        now = words("chart.now", answer=row.now_word.replace(" ", space))
        role = row.asked or row.now
        if role is None:
            both = row.now_word if row.asked_word == row.now_word else f"{asked}, {now}"
            texts.append(label(fitted(both, 32), 1.5, row.y, size, **paper))
        elif not (row.asked and row.now):
            side, shift = ("left", 22) if COLUMNS[role] < 2 else ("right", -22)
            text = fitted(now if row.asked else asked, width)
            texts.append(label(text, COLUMNS[role], row.y, size, xanchor=side, align=side, xshift=shift, **paper))
    return texts
