"""
Nothing about fewer than k people leaves the model.
"""

import pytest

from actie.errors import InvalidThreshold, MixedResults
from actie.scoring.group import score_group
from actie.workshops import THRESHOLD_MAX, THRESHOLD_MIN, Hidden, check_threshold, group_behind_threshold
from tests.builders import assessment


@pytest.mark.parametrize("size", range(13))
@pytest.mark.parametrize("threshold", [3, 5, 12])
def test_a_group_is_shown_from_the_threshold(size: int, threshold: int) -> None:
    """
    Below it there is nothing but how many people are still needed.
    """
    people = [assessment({"P-A1": 4})] * size
    shown = group_behind_threshold(people, threshold)
    assert shown == (score_group(people) if size >= threshold else Hidden(needed=threshold - size))


def test_results_that_differ_are_refused_in_a_small_group_too() -> None:
    """
    Two rounds together are a mistake, also when nothing would be shown.
    """
    with pytest.raises(MixedResults):
        group_behind_threshold([assessment(round=1), assessment(round=2)], 3)


@pytest.mark.parametrize("threshold", [-1, 0, 2, 21])
def test_a_threshold_outside_of_its_bounds_is_refused(threshold: int) -> None:
    """
    Nobody can set it so low that it protects nobody.
    """
    with pytest.raises(InvalidThreshold, match=f"the threshold is {threshold}: use 3 to 20 people"):
        check_threshold(threshold)


def test_the_bounds_themselves_are_thresholds() -> None:
    """
    From 3 up to and including 20.
    """
    assert (check_threshold(THRESHOLD_MIN), check_threshold(THRESHOLD_MAX)) == (3, 20)
