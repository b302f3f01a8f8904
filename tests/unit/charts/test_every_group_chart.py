"""
What holds for every chart of a group and for the mirror: still, valid, small, and in the colours of the theme.
"""

import pytest
from plotly.graph_objects import Figure

from actie.charts import DARK, GROUP_CHARTS, ITEM_CHARTS, LIGHT, MIRROR_CHARTS, Palette
from actie.language import Language
from actie.questionnaire.files import read_questionnaires
from actie.results import build_group_results, build_mirror, build_results
from actie.scoring.group import score_group
from actie.scoring.movement import Direction, Moved
from actie.settings import PROJECT
from tests.builders import assessment, divided_room, full_answers, group_results
from tests.unit.charts.test_every_chart import colours

MOVEMENT = (6, {"animo": Moved(dict.fromkeys(Direction, 2))}, {})

everywhere = pytest.mark.parametrize(
    ("language", "palette", "narrow"),
    [(language, palette, narrow) for language in Language for palette in (LIGHT, DARK) for narrow in (False, True)],
)


def draw(language: Language, palette: Palette, *, narrow: bool) -> list[Figure]:
    """
    Every chart of a varied room and of one that answered nothing.
    """
    rooms = [divided_room(language, movement=MOVEMENT), group_results([{}] * 3, language, movement=MOVEMENT)]
    mirrors = [build_mirror(build_results(assessment({}), language), room, {}) for room in rooms]
    drawn = [chart.figure(room, palette, narrow=narrow) for chart in GROUP_CHARTS.values() for room in rooms]
    drawn += [chart.figure(mirror, palette, narrow=narrow) for chart in MIRROR_CHARTS.values() for mirror in mirrors]
    items = [item for room in rooms for item in (room.items["P-T1"], room.items["P-A-balance"])]
    drawn += [chart.figure(item, palette, narrow=narrow) for chart in ITEM_CHARTS.values() for item in items]
    return [figure for figure in drawn if figure is not None]


@everywhere
def test_plotly_finds_no_fault_in_any_group_figure(language, palette, narrow) -> None:
    """
    Figures are built unchecked, so every part of them is checked here.
    """
    drawn = draw(language, palette, narrow=narrow)
    total = len(drawn)
    assert total == 10
    assert all(Figure(figure.to_dict()).to_dict()["data"] == figure.to_dict()["data"] for figure in drawn)


@everywhere
def test_group_figures_are_still_small_and_in_the_colours_of_the_theme(language, palette, narrow) -> None:
    """
    No hover, a height of their own, at most 15 kB, and no colour from elsewhere.
    """
    allowed = {getattr(palette, token) for token in palette.__slots__} | {"rgba(0,0,0,0)"}
    for figure in draw(language, palette, narrow=narrow):
        parts = figure.to_dict()
        assert {trace["hoverinfo"] for trace in parts["data"]} == {"skip"}
        assert 0 < parts["layout"]["height"] <= 480
        assert len(figure.to_json()) < 15_000
        assert set(colours(parts)) <= allowed


@everywhere
def test_every_chart_says_in_words_what_it_shows(language, palette, narrow) -> None:
    """
    A sentence for who cannot see it.
    """
    room = divided_room(language, movement=MOVEMENT)
    assert all(chart.describe(room) for chart in GROUP_CHARTS.values())
    assert draw(language, palette, narrow=narrow)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", ["actie-uitvoering", "actie-organisatie", "actie-kort"])
def test_no_label_of_a_real_questionnaire_is_cut_off(name: str, language: Language) -> None:
    """
    Full labels below every bar, standing and lying.
    """
    questionnaire = read_questionnaires(PROJECT / "questionnaires")[name]
    people = [assessment(full_answers(questionnaire), questionnaire=questionnaire)] * 3
    room = build_group_results(score_group(people), questionnaire, language)
    charts = [
        ITEM_CHARTS["distribution"].figure(i, LIGHT, narrow=narrow)
        for i in room.items.values()
        for narrow in (False, True)
    ]
    texts = [note.text for figure in charts if figure for note in figure.layout.annotations]
    assert [text for text in texts if text.endswith("…")] == []
