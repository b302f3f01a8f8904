"""
The roles: a ring where asked, a sign where now, an arrow from now to asked, a column for the choice.
"""

import pytest

from actie.charts import DARK, LIGHT
from actie.charts.roles import figure
from actie.results import build_results
from tests.builders import assessment, small_questionnaire

LOSLATEN, STIMULEREN, FACILITEREN, COPRODUCEREN = range(4)


def texts(drawn) -> list[str]:
    """
    The texts of a figure, arrows left out.
    """
    return [note.text.removeprefix("<b>").removesuffix("</b>") for note in drawn.layout.annotations if note.text]


def test_rings_and_signs_stand_where_the_results_say(varied_results) -> None:
    """
    Asked and now, from the top down; what was not answered is not drawn.
    """
    _, rings, signs = figure(varied_results(), LIGHT).data
    assert list(rings.x) == [FACILITEREN, COPRODUCEREN, LOSLATEN]
    assert list(signs.x) == [FACILITEREN, LOSLATEN, STIMULEREN]
    assert signs.y[0] == rings.y[0]


def test_every_role_has_a_sign_and_a_colour_of_its_own(varied_results) -> None:
    """
    Shape tells them apart without colour: a square, a triangle, and a dashed ring that is drawn as a shape.
    """
    drawn = figure(varied_results(), LIGHT)
    signs = drawn.data[2].marker
    assert list(signs.symbol) == ["square", "circle", "triangle-right"]
    assert list(signs.color) == [LIGHT.blauw, "rgba(0,0,0,0)", LIGHT.rood]
    assert drawn.layout.shapes[-1].line.dash == "2.5px,2.5px"


def test_an_arrow_goes_from_now_to_asked_where_they_differ(varied_results) -> None:
    """
    Only one facet has both roles and a gap between them.
    """
    arrows = [note for note in figure(varied_results(), LIGHT).layout.annotations if note.ax is not None]
    assert [(arrow.ax, arrow.x) for arrow in arrows] == [(LOSLATEN, COPRODUCEREN)]


def test_the_chosen_column_is_filled_and_named(varied_results) -> None:
    """
    Straw from the top to the bottom, and words above it.
    """
    drawn = figure(varied_results(), DARK)
    column = drawn.layout.shapes[0]
    assert (column.x0, column.x1, column.fillcolor) == (FACILITEREN - 0.5, FACILITEREN + 0.5, DARK.straw)
    assert drawn.layout.annotations[0].text == "jouw keuze"
    assert drawn.layout.annotations[0].x == FACILITEREN


def test_words_say_why_a_role_is_missing(varied_results) -> None:
    """
    Beside the role that is there, or in the middle when neither is.
    """
    drawn = texts(figure(varied_results(), LIGHT))
    assert drawn[-3:] == ["gevraagd:<br>niet\u00a0aan\u00a0mij", "nu: weet\u00a0ik\u00a0niet", "niet beantwoord"]


def test_words_for_a_missing_role_stand_on_paper(varied_results) -> None:
    """
    The edge of the chosen column does not run through them.
    """
    told = figure(varied_results(), DARK).layout.annotations[-3:]
    assert {note.bgcolor for note in told} == {DARK.paper}


def test_two_reasons_for_missing_roles_are_both_said() -> None:
    """
    Neither role is there, each for a reason of its own.
    """
    results = build_results(assessment({"P-A-role-asked": "unknown"}))
    first, second, *_ = texts(figure(results, LIGHT, narrow=True))[-5:]
    assert first == "gevraagd: weet ik niet,<br>nu: niet beantwoord"
    assert second == "niet beantwoord"


@pytest.mark.parametrize(("narrow", "lines"), [(False, 1), (True, 2)])
def test_column_names_stand_on_two_lines_where_there_is_little_room(varied_results, narrow, lines) -> None:
    """
    Four names beside each other on a page, in turn higher and lower on a phone.
    """
    names = figure(varied_results(), LIGHT, narrow=narrow).layout.annotations[1:5]
    assert len({name.y for name in names}) == lines


def test_roles_that_are_asked_once_take_a_single_row(once_results) -> None:
    """
    No facet beside it, no column for a choice, and the arrow from now to wanted.
    """
    drawn = figure(once_results({"P-once-role-asked": "coproduceren", "P-once-role-now": "loslaten"}), LIGHT)
    assert [(trace.x, trace.y) for trace in drawn.data[1:]] == [((COPRODUCEREN,), (68,)), ((LOSLATEN,), (68,))]
    assert len(texts(drawn)) == 4


def test_a_role_that_was_not_chosen_once_is_said_in_words(once_results) -> None:
    """
    One of the two, and neither.
    """
    assert texts(figure(once_results({"P-once-role-now": "coproduceren"}), LIGHT))[-1] == (
        "gevraagd:<br>geen\u00a0rol\u00a0gekozen"
    )
    assert texts(figure(once_results({}), LIGHT))[-1] == "geen rol gekozen"


def test_without_role_questions_there_is_nothing_to_draw() -> None:
    """
    A short questionnaire may ask for the chosen role only, or for none.
    """
    plain = small_questionnaire(roles_once=True).model_copy(update={"roles_once": None})
    no_choice = plain.role_questions.model_copy(update={"chosen": None})
    unasked = plain.model_copy(update={"role_questions": no_choice})
    assert figure(build_results(assessment(questionnaire=plain)), LIGHT) is None
    assert figure(build_results(assessment(questionnaire=unasked)), LIGHT) is None
