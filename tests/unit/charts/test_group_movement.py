"""
Two rounds of a group: three columns of equal weight.
"""

import pytest

from actie.charts import LIGHT
from actie.charts.group_movement import describe, figure
from actie.results import GroupResults
from actie.scoring.movement import Direction, Moved
from tests.builders import group_results


@pytest.fixture
def moved() -> GroupResults:
    """
    Six people: at Animo four stayed the same, at Contacten all went up.
    """
    counts = {"animo": (1, 4, 1), "contacten": (6, 0, 0)}
    facets = {facet: Moved(dict(zip(Direction, given, strict=True))) for facet, given in counts.items()}
    return group_results([{}] * 6, movement=(6, facets, {}))


@pytest.mark.parametrize("narrow", [False, True])
def test_bars_are_as_long_as_the_counts_in_every_column(moved, narrow) -> None:
    """
    Up, the same and down on one scale.
    """
    bars = [trace for trace in figure(moved, LIGHT, narrow=narrow).data if trace.type == "bar"]
    assert [[round(6 * x / 0.62) for x in trace.x] for trace in bars] == [[1, 6], [4, 0], [1, 0]]
    assert [trace.base for trace in bars] == [0, 1, 2]


def test_every_count_and_every_way_is_written(moved) -> None:
    """
    A 0 too.
    """
    texts = [note.text for note in figure(moved, LIGHT).layout.annotations]
    assert texts[:3] == ["omhoog", "gelijk gebleven", "omlaag"]
    assert texts[-6:] == ["<b>1</b>", "<b>4</b>", "<b>1</b>", "<b>6</b>", "0", "0"]


def test_one_round_has_no_movement_to_draw() -> None:
    """
    And nothing to say about it.
    """
    once = group_results([{}] * 3)
    assert figure(once, LIGHT) is None
    assert describe(once) == ""
    assert figure(group_results([{}] * 3, movement=(3, {}, {})), LIGHT) is None


def test_the_chart_says_where_most_people_went(moved) -> None:
    """
    For who cannot see it.
    """
    assert describe(moved) == moved.movement.says
