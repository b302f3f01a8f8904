"""
The drawing that carries the app: a vial, two hairlines, and a bubble where something leans.
"""

STEP = 19


def vial(*positions: int, mine: int | None = None) -> str:
    """
    A vial with a bubble at each position from −2 to +2 and a solid one at `mine`; hidden from screen readers.
    """
    bubbles = "".join(_bubble(position) for position in positions)
    solid = "" if mine is None else _bubble(mine, "mine")
    return f'<span class="vial" aria-hidden="true"><b></b>{bubbles}{solid}</span>'


def _bubble(position: int, name: str = "") -> str:
    return f'<i class="{name}" style="left:{50 + position * STEP}%"></i>'
