"""
What changed between two rounds, for one person and for the people in both.
"""

import pytest

from actie.errors import MixedResults
from actie.questionnaire.model import FacetId
from actie.scoring.movement import Direction, Moved, compare_profiles, direction, facet_movement, statement_movement
from actie.scoring.person import score_assessment
from tests.builders import assessment, full_answers, small_questionnaire, two_statement_questionnaire

UP, SAME, DOWN = Direction


@pytest.mark.parametrize(("before", "after", "way"), [(40, 60, UP), (60, 40, DOWN), (50, 50, SAME)])
def test_a_score_moves_up_or_down_or_stays(before: float, after: float, way: Direction) -> None:
    """
    Unchanged is a result too.
    """
    assert direction(before, after) is way


def test_a_facet_without_a_score_in_either_round_has_no_direction() -> None:
    """
    Where a round has no score, nothing moved that can be told.
    """
    full = score_assessment(assessment(full_answers(small_questionnaire())))
    empty = score_assessment(assessment())
    assert [move.direction for move in compare_profiles(empty, full)] == [None] * 5
    assert [move.direction for move in compare_profiles(full, full)] == [SAME] * 5


def test_profiles_of_different_questionnaires_are_not_compared() -> None:
    """
    A facet of one questionnaire is not that of another.
    """
    one = score_assessment(assessment())
    other_questionnaire = two_statement_questionnaire().model_copy(update={"id": "other"})
    other = score_assessment(assessment(questionnaire=other_questionnaire))
    with pytest.raises(MixedResults, match="small and other are different questionnaires"):
        compare_profiles(one, other)


def test_people_in_both_rounds_are_counted_per_facet() -> None:
    """
    One up, one the same, and one without a score in the second round.
    """
    low, high = (assessment(full_answers(small_questionnaire(), value=value)) for value in (2, 4))
    moved = facet_movement([(low, high), (high, high), (high, assessment())])
    assert moved[FacetId.TOERUSTING] == Moved({UP: 1, SAME: 1, DOWN: 0})


def test_people_in_both_rounds_are_counted_per_statement() -> None:
    """
    With the agreement before and after.
    """
    pairs = [(assessment({"P-A1": 1}), assessment({"P-A1": 4})), (assessment({"P-A1": 5}), assessment({"P-A1": 4}))]
    assert statement_movement(pairs)["P-A1"] == Moved({UP: 1, SAME: 0, DOWN: 1}, -1.0, 1.0)


def test_a_statement_without_a_value_in_a_round_does_not_move() -> None:
    """
    Unknown before, or nothing at all, is no movement.
    """
    pairs = [(assessment({"P-A1": "unknown"}), assessment({"P-A1": 4})), (assessment(), assessment({"P-A1": 4}))]
    assert statement_movement(pairs)["P-A1"] == Moved({UP: 0, SAME: 0, DOWN: 0}, None, 1.0)


def test_a_lower_answer_to_a_reversed_statement_moves_up() -> None:
    """
    Movement is of scores, not of answers.
    """
    reverse_last = small_questionnaire(reverse_last=True)
    before, after = (assessment({"P-A5": value}, questionnaire=reverse_last) for value in (5, 2))
    assert statement_movement([(before, after)])["P-A5"].counts[UP] == 1


def test_nobody_in_both_rounds_is_no_movement() -> None:
    """
    No pairs, no statements.
    """
    assert statement_movement([]) == {}
