"""
The radar draws the scores, their certainty and the rings, or nothing at all.
"""

from actie.charts import LIGHT, radar
from actie.charts.radar import figure


def test_the_line_goes_through_the_scores_of_the_results(varied_results) -> None:
    """
    Five scores in the order A C T I E, and back to the first.
    """
    line = figure(varied_results(), LIGHT).data[-1]
    assert list(line.r) == [75, 50, 25, 0, 100, 75]
    assert list(line.theta) == ["animo", "contacten", "toerusting", "inbedding", "empathie", "animo"]


def test_the_band_lies_between_the_lowest_and_the_highest_score(varied_results) -> None:
    """
    The first two traces are the two edges of the certainty interval; the second fills the room between.
    """
    results = varied_results()
    low, high, *_ = figure(results, LIGHT).data
    assert [(a, b) for a, b in zip(low.r, high.r, strict=True)][:5] == [facet.interval for facet in results.facets]
    assert (low.fill, high.fill, high.fillcolor) == (None, "tonext", LIGHT.straw)


def test_the_rings_stand_at_the_cut_offs(varied_results) -> None:
    """
    One dotted ring for each cut-off of the questionnaire, and nothing filled inside the line of the scores.
    """
    _, _, lower, upper, line = figure(varied_results(), LIGHT).data
    assert (set(lower.r), set(upper.r)) == ({50}, {75})
    assert line.fill is None


def test_the_corners_carry_the_names_of_the_facets(varied_results) -> None:
    """
    The names stand in the order of the spokes.
    """
    axis = figure(varied_results(), LIGHT, narrow=True).layout.polar.angularaxis
    assert [name.replace("<br>", " ") for name in axis.ticktext] == [facet.name for facet in varied_results().facets]


def test_a_facet_without_a_score_leaves_no_polygon(empty_results) -> None:
    """
    The table then stands alone.
    """
    assert radar.figure(empty_results(), LIGHT) is None
