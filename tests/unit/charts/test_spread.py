"""
The mirror: the middle half of the room as a capsule, its median, and one's own mark.
"""

import re
from dataclasses import replace

import pytest

from actie.charts import DARK, LIGHT
from actie.charts.spread import describe, figure
from actie.results import Mirror, build_mirror, build_results
from tests.builders import Given, answers, assessment, divided_room

MINE: dict[str, Given] = {f"P-{letter}{number}": 5 for letter in "AC" for number in range(1, 6)}


@pytest.fixture
def mirror() -> Mirror:
    """
    Somebody with a score of 100 at two facets, in front of the divided room.
    """
    return build_mirror(build_results(assessment(MINE)), divided_room(), answers(MINE))


def texts(drawn) -> list[str]:
    """
    The texts of a figure, without the bold of names.
    """
    return [re.sub("</?b>", "", note.text) for note in drawn.layout.annotations]


def capsules(drawn) -> list[tuple[float, float]]:
    """
    From where to where every capsule reaches.
    """
    paths = [shape.path for shape in drawn.layout.shapes if shape.type == "path" and shape.xsizemode != "pixel"]
    found = [[float(x) for x, _ in re.findall(r"([\d.]+),([\d.]+)", path)] for path in paths]
    return [(min(across), max(across)) for across in found]


@pytest.mark.parametrize("narrow", [False, True])
def test_a_capsule_reaches_exactly_from_quartile_to_quartile(mirror, narrow) -> None:
    """
    Where the two are equal there is only the stroke of the median.
    """
    drawn = [round(end, 3) for ends in capsules(figure(mirror, LIGHT, narrow=narrow)) for end in ends]
    wide = [facet.quartiles for facet in mirror.facets if facet.quartiles[2] > facet.quartiles[0]]
    assert drawn == [round(end, 3) for low, _, high in wide for end in (low, high)]
    assert len(drawn) == 8


def test_a_stroke_stands_at_every_median(mirror) -> None:
    """
    One for each facet that has quartiles.
    """
    strokes = [shape.x0 for shape in figure(mirror, LIGHT).layout.shapes if shape.type == "line"]
    assert strokes == [facet.quartiles[1] for facet in mirror.facets]


def test_my_mark_stands_at_my_score_with_a_word_above(mirror) -> None:
    """
    Where I have no score there is none; the mark has the colour that is mine.
    """
    drawn = figure(mirror, DARK)
    assert [shape.xanchor for shape in drawn.layout.shapes if shape.fillcolor == DARK.mine] == [100, 100]
    assert texts(drawn).count("jij") == 2


def test_too_few_scores_are_said_in_words(mirror) -> None:
    """
    On a line without a capsule.
    """
    hidden = replace(mirror, facets=tuple(replace(f, quartiles=None, room_word="te weinig") for f in mirror.facets))
    assert texts(figure(hidden, LIGHT)).count("te weinig") == 5
    assert capsules(figure(hidden, LIGHT)) == []


def test_the_chart_says_its_conclusion(mirror) -> None:
    """
    What the mirror concludes.
    """
    assert describe(mirror) == mirror.conclusion


@pytest.mark.parametrize("narrow", [False, True])
def test_words_for_too_few_scores_cover_no_mark(mirror, narrow) -> None:
    """
    They begin below the lowest point of a mark, which can stand at the same end of the line.
    """
    hidden = replace(mirror, facets=tuple(replace(f, quartiles=None, room_word="te weinig") for f in mirror.facets))
    drawn = figure(hidden, LIGHT, narrow=narrow)
    mark = next(shape.path for shape in drawn.layout.shapes if shape.fillcolor == LIGHT.mine)
    lowest = max(abs(float(y)) for y in re.findall(r",(-?[\d.]+)", mark))
    said = [note for note in drawn.layout.annotations if note.text == "te weinig"]
    assert [note.yanchor for note in said] == ["top"] * 5
    assert all(-note.yshift > lowest for note in said)
