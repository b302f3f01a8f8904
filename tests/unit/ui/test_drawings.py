"""
The drawings in HTML: the vial, and the bar from 0 to 100.
"""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actie.language import Language
from actie.questionnaire.model import POSITIONS, FacetId
from actie.results import FacetResult, build_results
from actie.ui.components.facet_table import bar, letter
from actie.ui.components.vial import vial
from tests.builders import Given, assessment

CUT_OFFS = (50, 75)
ANSWERS = st.sampled_from([1, 2, 3, 4, 5, "unknown", "not_applicable", "not_mine", "prefer_not", None])


def animo(given: list[Given | None]) -> FacetResult:
    """
    The result of Animo with these answers to its statements.
    """
    answers = {f"P-A{number}": value for number, value in enumerate(given, start=1) if value is not None}
    return build_results(assessment(answers), Language.NL).facet(FacetId.ANIMO)


def numbers(markup: str, name: str) -> list[float]:
    """
    The values of a style, in percent.
    """
    return [float(value) for value in re.findall(rf"\b{name}:([\d.]+)%", markup)]


def strokes_in(drawn: str) -> list[float]:
    """
    Where a bar shows a score.
    """
    return [float(place) for place in re.findall(r'<i style="left:([\d.]+)%">', drawn)]


@given(st.lists(ANSWERS, min_size=5, max_size=5))
def test_nothing_in_a_bar_stands_outside_of_it(given: list[Given | None]) -> None:
    """
    Ticks, band and stroke lie from 0 to 100, whatever was answered, and the stroke lies on the band.
    """
    drawn = bar(animo(given), CUT_OFFS)
    assert all(0 <= place <= 100 for place in numbers(drawn, "left"))
    for left, width in re.findall(r'<b style="left:([\d.]+)%;width:([\d.]+)%">', drawn):
        assert float(left) + float(width) <= 100.1
        assert all(float(left) - 0.1 <= score <= float(left) + float(width) + 0.1 for score in strokes_in(drawn))


@pytest.mark.parametrize(
    ("given", "band", "strokes"),
    [
        ([4, 4, 4, 4, 4], [], [75]),
        ([5, 5, 5, 1, 1], [], [60]),
        ([4, 4, 4, None, "unknown"], [(45, 40)], [75]),
        ([4, 4, None, None, None], [(30, 60)], []),
        ([None] * 5, [(0, 100)], []),
        (["not_mine"] * 4, [], []),
        ([1, 1, 1, 1, 1], [], [0]),
    ],
)
def test_a_bar_shows_the_band_of_certainty_and_the_score(
    given: list[Given | None], band: list[tuple[int, int]], strokes: list[int]
) -> None:
    """
    No band where nothing can move, no stroke where there is no score.
    """
    drawn = bar(animo(given), CUT_OFFS)
    assert [(float(left), float(width)) for left, width in re.findall(r"left:([\d.]+)%;width:([\d.]+)%", drawn)] == band
    assert strokes_in(drawn) == strokes
    assert drawn.count("<s ") == 2


def test_drawings_are_hidden_from_screen_readers() -> None:
    """
    The words beside them say the same.
    """
    assert all('aria-hidden="true"' in drawn for drawn in (vial(0), bar(animo([]), CUT_OFFS), letter(animo([]))))
    assert ">A<" in letter(animo([]))


@pytest.mark.parametrize("position", POSITIONS)
def test_a_bubble_stands_where_the_balance_leans(position: int) -> None:
    """
    The middle in the middle, both sides as far, and never over the edge.
    """
    (place,) = numbers(vial(position), "left")
    (mirrored,) = numbers(vial(-position), "left")
    assert 0 < place < 100
    assert place + mirrored == 100
    assert (place > 50, place == 50) == (position > 0, position == 0)


def test_a_vial_tells_mine_from_the_others() -> None:
    """
    Several bubbles, one of them solid; without any it is an empty vial.
    """
    assert vial().count("<i ") == 0
    assert vial(-1, 1, mine=0).count('class="mine"') == 1
    assert vial(-1, 1, mine=0).count("<i ") == 3
