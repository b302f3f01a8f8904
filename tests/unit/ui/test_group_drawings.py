"""
The drawings of a group in HTML: a vial with people in it, and the middle half of a room.
"""

import re
from pathlib import Path

from actie.ui.components.group_table import quartile_bar
from actie.ui.components.vial import counted_vial

CUT_OFFS = (50, 75)
STYLES = Path(__file__).parents[3] / "actie" / "server" / "assets"


def test_a_vial_holds_a_number_at_every_position_where_somebody_stands() -> None:
    """
    From left to right; nothing where nobody stands.
    """
    drawn = counted_vial({-2: 1, -1: 0, 0: 12, 1: 0, 2: 3})
    assert re.findall(r'<i style="left:(\d+)%">(\d+)</i>', drawn) == [("12", "1"), ("50", "12"), ("88", "3")]


def test_the_middle_half_lies_between_the_quartiles() -> None:
    """
    A capsule from the first to the third, and a stroke at the median.
    """
    drawn = quartile_bar((42.5, 60, 80), CUT_OFFS)
    assert '<b style="left:42.5%;width:37.5%"></b>' in drawn
    assert '<i style="left:60%"></i>' in drawn


def test_equal_quartiles_have_a_stroke_and_no_capsule() -> None:
    """
    Everybody in one place.
    """
    assert "<b" not in quartile_bar((50, 50, 50), CUT_OFFS)


def test_a_room_without_scores_has_an_empty_line() -> None:
    """
    With the two cut-offs and nothing else.
    """
    drawn = quartile_bar(None, CUT_OFFS)
    assert re.findall(r"left:(\d+)%", drawn) == ["50", "75"]


def test_no_style_hides_the_bars_of_a_chart() -> None:
    """
    Plotly calls its bars `bars`, as the steps above a facet do: styles for those name where they stand.
    """
    bare = [
        path.name for path in STYLES.glob("*.css") if re.search(r"(^|[};])\s*\.bars\b", path.read_text(), re.MULTILINE)
    ]
    assert bare == []
