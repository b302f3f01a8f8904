"""
The balances: a bubble where the person stands, and an empty vial where nothing was chosen.
"""

import pytest

from actie.charts import DARK, LIGHT
from actie.charts.balance import figure


def texts(drawn) -> list[str]:
    """
    The texts of a figure, without the bold of headings and names.
    """
    return [note.text.removeprefix("<b>").removesuffix("</b>") for note in drawn.layout.annotations]


def test_every_bubble_stands_at_the_position_of_the_results(varied_results) -> None:
    """
    Four balances were chosen, from the top down.
    """
    bubbles = figure(varied_results(), LIGHT).layout.shapes
    assert [bubble.xanchor for bubble in bubbles] == [-2, -1, 0, 2]
    assert [bubble.yanchor for bubble in bubbles] == sorted(bubble.yanchor for bubble in bubbles)


def test_there_is_a_vial_for_every_facet_also_an_empty_one(empty_results) -> None:
    """
    Empty means empty: five vials and no bubble.
    """
    drawn = figure(empty_results(), LIGHT)
    assert len(set(drawn.data[0].y) - {None}) == 5
    assert not drawn.layout.shapes


def test_the_chosen_sentence_stands_below_and_else_why_there_is_none(varied_results) -> None:
    """
    The last five texts belong to the five facets.
    """
    below = texts(figure(varied_results(), LIGHT))[-5:]
    assert below == ["position -2", "position -1", "position 0", "position 2", "weet ik niet"]


def test_the_three_words_stand_above_the_first_vial(varied_results) -> None:
    """
    The words that the start page teaches.
    """
    assert texts(figure(varied_results(), LIGHT))[:3] == ["afwachten", "in balans", "overnemen"]


def test_what_was_not_answered_is_quieter_than_an_answer(varied_results) -> None:
    """
    Quiet is not hidden: the second ink.
    """
    drawn = figure(varied_results(), DARK)
    assert drawn.layout.annotations[-1].font.color == DARK.ink2
    assert drawn.layout.annotations[-2].font.color is None


@pytest.mark.parametrize(("row", "side"), [(-5, "left"), (-4, "center"), (-3, "center"), (-2, "right")])
def test_a_sentence_keeps_within_the_ends_of_the_vial(varied_results, row, side) -> None:
    """
    At an end it begins or ends with the vial, elsewhere it stands in the middle below the bubble.
    """
    assert figure(varied_results(), LIGHT).layout.annotations[row].xanchor == side


def test_both_sides_of_a_vial_look_the_same(varied_results) -> None:
    """
    Its ends, its hairlines and its words stand as far from the middle to the left as to the right.
    """
    drawn = figure(varied_results(), LIGHT)
    for trace in drawn.data:
        across = sorted(set(trace.x) - {None})
        assert across == [-x for x in reversed(across)]
    left, _, right = drawn.layout.annotations[:3]
    assert (left.x, left.xshift) == (-right.x, -right.xshift)
