"""
The colours of the charts, in the light and the dark theme.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """
    The colours of one theme.

    Ink carries what is said; straw only fills, and always has an outline. Rood, blauw, wit and los are the roles'
    and nobody else's. `sign_stroke` is the width of the ink around their signs, so that they also stand out on straw.
    `mine` is one's own mark among others.
    """

    paper: str
    ink: str
    ink2: str
    edge: str
    line: str
    straw: str
    amber: str
    rood: str
    blauw: str
    wit: str
    los: str
    bubble: str
    rim: str
    mine: str
    sign_stroke: int


LIGHT = Palette(
    paper="#FAF6EE",
    ink="#1F2A33",
    ink2="#55606A",
    edge="#80776A",
    line="#DDD4C3",
    straw="#F4DFA3",
    amber="#8A5F0B",
    rood="#B3303A",
    blauw="#1F57A8",
    wit="#FFFFFF",
    los="#6B6459",
    bubble="#FFFFFF",
    rim="#1F2A33",
    mine="#1F2A33",
    sign_stroke=1,
)

DARK = Palette(
    paper="#181C1F",
    ink="#F3EDE1",
    ink2="#BBB6AB",
    edge="#8D9190",
    line="#3C4347",
    straw="#665216",
    amber="#EBC66A",
    rood="#F0817D",
    blauw="#86B3F5",
    wit="#FFFFFF",
    los="#B5AEA2",
    bubble="#F3EDE1",
    rim="#181C1F",
    mine="#EBC66A",
    sign_stroke=2,
)
