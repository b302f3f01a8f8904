"""
A distribution: bars with the counts of the model, non-answers apart.
"""

import pytest

from actie.charts import LIGHT
from actie.charts.distribution import describe, figure
from tests.builders import divided_room


@pytest.fixture
def item():
    """
    A statement of which three people do not know the answer, and three chose the second position.
    """
    return divided_room().items["P-T1"]


def numbers(drawn) -> list[str]:
    """
    The counts beside the bars, bold or thin as they are written.
    """
    return [note.text for note in drawn.layout.annotations if note.text.strip("<b>/").isdigit()]


def test_standing_bars_are_as_high_as_the_counts(item) -> None:
    """
    The highest count has the highest bar; what nobody chose has none.
    """
    scale, apart = figure(item, LIGHT).data[:2]
    assert list(scale.y) == [0, -170, 0, 0, 0]
    assert list(apart.y) == [-170, 0, 0, 0]


def test_lying_bars_are_as_long_as_the_counts(item) -> None:
    """
    The same on a phone.
    """
    scale, apart = figure(item, LIGHT, narrow=True).data
    assert list(scale.x) == [0, 66, 0, 0, 0]
    assert list(apart.x) == [66, 0, 0, 0]


@pytest.mark.parametrize("narrow", [False, True])
def test_every_count_is_written_and_nothing_is_thin_but_0(item, narrow) -> None:
    """
    Bold where somebody chose it; 0 stays.
    """
    assert numbers(figure(item, LIGHT, narrow=narrow)) == ["0", "<b>3</b>", "0", "0", "0", "<b>3</b>", "0", "0", "0"]


@pytest.mark.parametrize("narrow", [False, True])
def test_non_answers_are_hatched_and_never_on_the_scale(item, narrow) -> None:
    """
    Told apart without colour.
    """
    scale, apart = figure(item, LIGHT, narrow=narrow).data[:2]
    assert (scale.marker.pattern.shape, apart.marker.pattern.shape) == (None, "/")
    places = (apart.y, scale.y) if narrow else (apart.x, scale.x)
    assert min(places[0]) > max(places[1]) + 1


def test_what_was_not_filled_in_gets_a_bar_only_when_it_occurs() -> None:
    """
    The four non-answers always stay.
    """
    filled, open_ = divided_room().items["P-T1"], divided_room().items["P-E2"]
    assert len(figure(filled, LIGHT).data[1].x) == 4
    assert list(figure(open_, LIGHT).data[1].y)[-1] == -170


def test_an_item_that_nobody_answered_has_no_bars() -> None:
    """
    And still every label.
    """
    drawn = figure(divided_room().items["P-A5"], LIGHT)
    assert set(drawn.data[0].y) == {0}
    assert len(drawn.layout.annotations) == 2 * (5 + 5)


def test_the_chart_says_the_sentence_of_the_item(item) -> None:
    """
    For who cannot see it.
    """
    assert describe(item) == item.says
