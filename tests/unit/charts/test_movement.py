"""
Movement: a hollow bubble for the first round, a solid one for the second, an arrow only where something moved.
"""

import pytest

from actie.charts import LIGHT
from actie.charts.movement import NEW, OLD, figure


@pytest.mark.parametrize("narrow", [False, True])
def test_the_bubbles_stand_at_the_scores_of_both_rounds(two_rounds, narrow) -> None:
    """
    A round without a score has no bubble; the last of each kind belongs to the key.
    """
    bubbles = figure(two_rounds(), LIGHT, narrow=narrow).layout.shapes
    hollow = [bubble.xanchor for bubble in bubbles if bubble.fillcolor == LIGHT.paper]
    solid = [bubble.xanchor for bubble in bubbles if bubble.fillcolor == LIGHT.ink]
    assert hollow == [75, 50, 25, 0, 0]
    assert solid == [100, 50, 0, 100, 0]


def test_an_arrow_stands_only_where_a_score_moved(two_rounds) -> None:
    """
    From the first round to the second.
    """
    arrows = [note for note in figure(two_rounds(), LIGHT).layout.annotations if note.ax is not None]
    assert [(arrow.ax, arrow.x) for arrow in arrows] == [(75, 100), (25, 0)]
    assert {arrow.arrowcolor for arrow in arrows} == {LIGHT.ink}


def test_unchanged_and_unknown_are_said_in_words(two_rounds) -> None:
    """
    Unchanged is a result.
    """
    words = [note.text for note in figure(two_rounds(), LIGHT).layout.annotations if note.bgcolor]
    assert words == ["gelijk gebleven", "niet te vergelijken", "niet te vergelijken"]


def test_dotted_lines_stand_at_the_cut_offs_below_the_three_words(two_rounds) -> None:
    """
    The words stand in the middle of what they are about.
    """
    drawn = figure(two_rounds(), LIGHT)
    assert set(drawn.data[1].x) == {50, 75, None}
    headings = [(note.text, note.x) for note in drawn.layout.annotations[:3]]
    assert headings == [("vraagt aandacht", 25), ("op weg", 62.5), ("staat stevig", 87.5)]


def test_the_key_names_both_rounds(two_rounds) -> None:
    """
    The labels that the page gave.
    """
    assert [note.text for note in figure(two_rounds(), LIGHT).layout.annotations[-2:]] == ["ronde 1", "nu"]


def test_the_second_bubble_is_seen_inside_the_first() -> None:
    """
    So that both are there when nothing moved.
    """
    assert all(new < old for new, old in zip(NEW, OLD, strict=True))
