"""
One answer on the scale to a score.
"""

from actie.questionnaire.model import SCALE

STEP = 100 // (SCALE - 1)


def score_statement(value: int, *, is_reversed: bool = False) -> int:
    """
    The score of an answer of 1 to 5: 100 · (v − 1) / (K − 1), mirrored for a reversed statement; 0 to 100.

    Whole numbers, since K = 5 divides 100 evenly; sums over statements are therefore exact.
    """
    score = STEP * (value - 1)
    return 100 - score if is_reversed else score
