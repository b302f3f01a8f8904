"""
The tables of the reports hold what the results say.
"""

import pytest

from actie.language import Language
from actie.reports.tables import (
    agreements_table,
    answers_table,
    codes_table,
    items_table,
    points_table,
    profile_table,
    questions_table,
)
from actie.results import build_results
from tests.builders import assessment, small_questionnaire


@pytest.fixture
def tables(results, filled):
    """
    All tables of the filled assessment in one language.
    """
    made = [table(results) for table in (profile_table, points_table, agreements_table, questions_table)]
    return made + [table(results, filled) for table in (answers_table, items_table, codes_table)]


def test_every_row_is_as_long_as_the_headings(tables) -> None:
    """
    And no heading occurs twice, which a spreadsheet would refuse.
    """
    for table in tables:
        assert {len(row) for row in table.rows} <= {len(table.headings)}
        assert len({heading.casefold() for heading in table.headings}) == len(table.headings)


def test_the_code_book_explains_every_value_and_item(filled) -> None:
    """
    Five values of a statement, 25 positions, four roles, three words; and one line for each item.
    """
    results = build_results(filled, Language.NL)
    codes, items = codes_table(results, filled).rows, items_table(results, filled).rows
    assert len(codes) == 5 + 25 + 4 + 3
    assert ("P-A-balance", -2, "position -2") in codes
    assert ("score vanaf", 75, "staat stevig") in codes
    assert ("P-A5", "stelling", "P-A5 text", "name animo", "ja") in items


def test_the_point_of_roles_asked_once_belongs_to_no_facet() -> None:
    """
    It comes after the points of the facets.
    """
    once = small_questionnaire(roles_once=True)
    asked = assessment({"P-once-role-asked": "loslaten", "P-once-role-now": "stimuleren"}, questionnaire=once)
    assert points_table(build_results(asked)).rows[-1] == ("", "point loslaten")


def test_a_role_that_is_never_asked_has_no_row() -> None:
    """
    Not every questionnaire asks which role is chosen.
    """
    plain = small_questionnaire()
    unasked = plain.model_copy(update={"role_questions": plain.role_questions.model_copy(update={"chosen": None})})
    filled = assessment(questionnaire=unasked)
    assert answers_table(build_results(filled), filled).rows[0][0] == "P-A1"
