"""
The balances of a group: a bubble per position with the number of people in it.
"""

import re

import pytest

from actie.charts import DARK, LIGHT
from actie.charts.group_balance import describe, figure
from tests.builders import divided_room, group_results


def width(path: str) -> float:
    """
    How wide a bubble is, in pixels.
    """
    across = [float(x) for x, _ in re.findall(r"(-?[\d.]+),(-?[\d.]+)", path)]
    return max(across) - min(across)


@pytest.mark.parametrize("narrow", [False, True])
def test_a_bubble_stands_where_people_stand_with_their_number(narrow) -> None:
    """
    From the top down; nobody chose a place at Empathie.
    """
    drawn = figure(divided_room(), LIGHT, narrow=narrow)
    numbers = [(note.x, note.text) for note in drawn.layout.annotations if note.text.strip("<b>/").isdigit()]
    assert numbers == [
        (0, "<b>6</b>"),
        (-2, "<b>4</b>"),
        (1, "<b>2</b>"),
        *((x, "<b>2</b>") for x in (-1, 0, 1)),
        (2, "<b>6</b>"),
    ]
    assert [shape.xanchor for shape in drawn.layout.shapes] == [x for x, _ in numbers]


def test_more_people_have_a_larger_bubble_that_fits_its_vial() -> None:
    """
    A bubble of the fewest people is still large enough for its number.
    """
    sizes = [width(shape.path) for shape in figure(divided_room(), LIGHT).layout.shapes]
    assert sizes[0] > sizes[1] > sizes[2]
    assert 0.6 * 54 < sizes[2] < sizes[0] <= 0.87 * 54


def test_the_number_is_dark_on_a_light_bubble_in_the_dark_theme_too() -> None:
    """
    The colour of the rim.
    """
    colours = {note.font.color for note in figure(divided_room(), DARK).layout.annotations if note.font.color}
    assert colours == {DARK.rim}


def test_empty_vials_hold_no_bubble() -> None:
    """
    Empty means empty.
    """
    drawn = figure(group_results([{}] * 3), LIGHT)
    assert not drawn.layout.shapes
    assert len(set(drawn.data[0].y) - {None}) == 5


def test_the_chart_says_where_most_people_lean() -> None:
    """
    For who cannot see it.
    """
    assert describe(divided_room()) == divided_room().balance_says
