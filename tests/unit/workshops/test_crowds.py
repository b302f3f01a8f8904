"""
Which cases may stand beside the whole.
"""

from itertools import product

import pytest

from actie.workshops.crowds import cases_to_show, is_crowd


@pytest.mark.parametrize(
    ("sizes", "shown"),
    [
        ({}, set()),
        ({0: 5}, {0}),
        ({0: 4}, set()),
        ({0: 5, 1: 5}, {0, 1}),
        ({0: 6, 1: 4}, set()),
        ({0: 6, 1: 5, 2: 4}, {0}),
        ({0: 6, 1: 6, 2: 4}, {1}),
        ({0: 9, 1: 3, 2: 2}, {0}),
        ({0: 9, None: 1}, set()),
        ({0: 9, None: 5}, {0}),
    ],
)
def test_too_few_hidden_people_hide_the_smallest_case_too(sizes: dict[int | None, int], shown: set[int]) -> None:
    """
    So that the whole without what is shown is nobody, or enough.
    """
    assert cases_to_show(sizes, 5) == shown


def test_the_hidden_cases_are_never_too_few_together() -> None:
    """
    For every three cases of up to seven people, and some in no case.
    """
    for sizes in product(range(8), repeat=4):
        by_case = dict(zip((0, 1, 2, None), sizes, strict=True))
        shown = cases_to_show(by_case, 3)
        hidden = sum(size for case, size in by_case.items() if case not in shown)
        assert not shown or hidden == 0 or hidden >= 3
        assert all(by_case[case] >= 3 for case in shown)


def test_a_crowd_has_nobody_on_a_lonely_place() -> None:
    """
    Everybody shares a place with enough others; nobody at all is a crowd too.
    """
    assert is_crowd("aaabbb", 3)
    assert not is_crowd("aaabb", 3)
    assert is_crowd("", 3)
