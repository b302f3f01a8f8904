"""
The drawing that carries the app: a vial, two hairlines, and a bubble where something leans.
"""

from collections.abc import Mapping

STEP = 19


def vial(*positions: int, mine: int | None = None) -> str:
    """
    A vial with a bubble at each position from −2 to +2 and a solid one at `mine`; hidden from screen readers.
    """
    bubbles = "".join(_bubble(position) for position in positions)
    solid = "" if mine is None else _bubble(mine, "mine")
    return f'<span class="vial" aria-hidden="true"><b></b>{bubbles}{solid}</span>'


def counted_vial(counts: Mapping[int, int]) -> str:
    """
    A vial with at each position the number of people who chose it; hidden from screen readers.
    """
    bubbles = "".join(f'<i style="left:{50 + position * STEP}%">{n}</i>' for position, n in counts.items() if n)
    return f'<span class="vial counted" aria-hidden="true"><b></b>{bubbles}</span>'


def _bubble(position: int, name: str = "") -> str:
    return f'<i class="{name}" style="left:{50 + position * STEP}%"></i>'
