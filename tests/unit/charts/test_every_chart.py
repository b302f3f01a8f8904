"""
What holds for every chart: still, of fixed height, valid, and with every text in its place.
"""

from pathlib import Path

import pytest
from plotly.graph_objects import Figure

from actie.assessment.model import Answer, Assessment
from actie.charts import CHARTS, COMPARISON_CHARTS, CONFIG, DARK, LIGHT, Palette
from actie.language import Language
from actie.questionnaire.files import read_questionnaires
from actie.questionnaire.model import POSITIONS, ItemKind, RoleId
from actie.results import build_results

QUESTIONNAIRES = read_questionnaires(Path(__file__).parents[3] / "questionnaires")

everywhere = pytest.mark.parametrize(
    ("language", "palette", "narrow"),
    [(language, palette, narrow) for language in Language for palette in (LIGHT, DARK) for narrow in (False, True)],
)


@pytest.fixture
def figures(varied_results, empty_results, two_rounds):
    """
    Every chart of every kind of results, in a language, a palette and a width.
    """

    def draw(language: Language, palette: Palette, *, narrow: bool) -> list[Figure]:
        drawn = [
            chart.figure(build(language), palette, narrow=narrow)
            for chart in CHARTS.values()
            for build in (varied_results, empty_results)
        ]
        drawn += [chart.figure(two_rounds(language), palette, narrow=narrow) for chart in COMPARISON_CHARTS.values()]
        return [figure for figure in drawn if figure is not None]

    return draw


@everywhere
def test_plotly_finds_no_fault_in_any_figure(figures, language, palette, narrow) -> None:
    """
    Figures are built unchecked, so every part of them is checked here.
    """
    drawn = figures(language, palette, narrow=narrow)
    assert len(drawn) == 6
    assert all(Figure(figure.to_dict()).to_dict()["data"] == figure.to_dict()["data"] for figure in drawn)


@everywhere
def test_figures_are_still_and_take_the_width_of_their_place(figures, language, palette, narrow) -> None:
    """
    No hover, no template, a transparent ground and a height of their own.
    """
    for figure in figures(language, palette, narrow=narrow):
        layout = figure.to_dict()["layout"]
        assert {trace["hoverinfo"] for trace in figure.to_dict()["data"]} == {"skip"}
        assert (layout["hovermode"], layout["template"], layout["paper_bgcolor"]) == (False, {}, "rgba(0,0,0,0)")
        assert "width" not in layout
        assert 0 < layout["height"] <= 480


@everywhere
def test_a_figure_is_small_enough_for_a_phone(figures, language, palette, narrow) -> None:
    """
    At most 15 kB of JSON.
    """
    assert max(len(figure.to_json()) for figure in figures(language, palette, narrow=narrow)) < 15_000


def test_nothing_on_a_chart_answers_to_a_mouse() -> None:
    """
    No mode bar, and a static plot.
    """
    assert CONFIG["staticPlot"]
    assert not CONFIG["displayModeBar"]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_only_colours_of_the_palette_are_used(figures, language, palette) -> None:
    """
    Every colour in a figure comes from the palette of its theme.
    """
    allowed = {getattr(palette, token) for token in palette.__slots__} | {"rgba(0,0,0,0)"}
    for figure in figures(language, palette, narrow=False):
        assert set(colours(figure.to_dict())) <= allowed


@pytest.mark.parametrize("narrow", [False, True])
@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("position", POSITIONS)
@pytest.mark.parametrize("name", QUESTIONNAIRES)
def test_no_text_of_our_questionnaires_is_cut_off(name, position, language, narrow) -> None:
    """
    Names, roles and all sentences of the balances fit their place, in both languages and at both widths.
    """
    answers = {
        item.id: Answer(value=position) for item in QUESTIONNAIRES[name].items.values() if item.kind is ItemKind.BALANCE
    }
    filled = Assessment(questionnaire=QUESTIONNAIRES[name], answers=answers, chosen_role=RoleId.COPRODUCEREN)
    for chart in CHARTS.values():
        figure = chart.figure(build_results(filled, language), LIGHT, narrow=narrow)
        assert "…" not in (figure.to_json() if figure else "")


def test_the_charts_can_be_told_in_one_sentence(varied_results, two_rounds) -> None:
    """
    The sentence is the conclusion that the page shows too.
    """
    results, comparison = varied_results(), two_rounds()
    told = {name: chart.describe(results) for name, chart in CHARTS.items()}
    assert told == {"radar": results.conclusion, "balance": results.balance_says, "roles": results.roles_says}
    assert COMPARISON_CHARTS["movement"].describe(comparison) == comparison.conclusion


def colours(part: object) -> list[str]:
    """
    Every colour that a part of a figure names.
    """
    if isinstance(part, list):
        return [colour for inner in part for colour in colours(inner)]
    if not isinstance(part, dict):
        return []
    named = [value for key, value in part.items() if "color" in key]
    flat = [value for item in named for value in (item if isinstance(item, list) else [item])]
    return flat + [colour for inner in part.values() for colour in colours(inner)]
