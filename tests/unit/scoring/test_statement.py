"""
A statement's answer becomes a score of 0 to 100.
"""

import pytest

from actie.scoring.statement import score_statement


@pytest.mark.parametrize(("value", "score"), [(1, 0), (2, 25), (3, 50), (4, 75), (5, 100)])
def test_each_answer_is_a_quarter_of_the_scale(value: int, score: int) -> None:
    """
    One to five become 0, 25, 50, 75 and 100.
    """
    assert score_statement(value) == score


@pytest.mark.parametrize(("value", "score"), [(1, 100), (2, 75), (3, 50), (4, 25), (5, 0)])
def test_a_reversed_statement_is_scored_from_the_other_end(value: int, score: int) -> None:
    """
    The higher the answer to a reversed statement, the lower the score.
    """
    assert score_statement(value, is_reversed=True) == score
