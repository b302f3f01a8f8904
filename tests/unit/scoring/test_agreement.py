"""
Agreement A says how far a group stands together.
"""

import pytest

from actie.scoring.agreement import agreement


def test_the_check_value_of_the_source_is_met() -> None:
    """
    The example that van der Eijk's measure is checked with.
    """
    assert agreement([30, 40, 210, 130, 530, 50, 10]) == pytest.approx(0.6113333, abs=5e-8)


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ((0, 0, 7, 0, 0), 1.0),  # all on one position
        ((3, 0, 0, 0, 0), 1.0),  # at an end too
        ((2, 2, 2, 2, 2), 0.0),  # an even spread
        ((4, 0, 0, 0, 4), -1.0),  # two camps at the ends
        ((0, 3, 3, 0, 0), 0.75),  # two neighbours: U = 1, concentration 3/4
        ((1, 0, 1, 0, 0), 1 / 6),  # two triples together, one apart: U = (3·2 − 4·1)/(3·3) = 2/9, times 3/4
    ],
)
def test_simple_spreads_give_agreements_known_by_hand(counts: tuple[int, ...], expected: float) -> None:
    """
    The ends of the measure, and spreads of one layer.
    """
    assert agreement(counts) == expected


def test_nobody_has_no_agreement() -> None:
    """
    Without answers there is nothing to agree on.
    """
    assert agreement([0, 0, 0, 0, 0]) is None


def test_an_agreement_of_one_half_is_not_less_than_one_half() -> None:
    """
    Layers of unequal height add up to exactly 0.5, which is where the agenda begins.
    """
    assert agreement([0, 1, 1, 2, 3]) == 0.5
