"""
How far an assessment has come.
"""

import pytest

from actie.assessment.progress import Count, progress_of
from actie.questionnaire.model import FacetId
from tests.builders import small_questionnaire

SMALL = small_questionnaire()
ONCE = small_questionnaire(roles_once=True)
FULL = dict.fromkeys(SMALL.items, "4")


@pytest.mark.parametrize(
    ("token", "answered", "applicable"),
    [
        ("4", 1, 40),
        ("unknown", 1, 40),
        ("prefer_not", 1, 40),
        ("not_applicable", 0, 39),
        ("not_mine", 0, 39),
        (None, 0, 40),
        ("", 0, 40),
    ],
)
def test_what_does_not_apply_is_not_counted(token: str | None, answered: int, applicable: int) -> None:
    """
    "Weet ik niet" is an answer; "niet van toepassing" and "niet aan mij" take an item out of the count.
    """
    assert progress_of(SMALL, {"P-A1": token}).whole == Count(answered, applicable)


def test_progress_is_told_per_facet() -> None:
    """
    Eight items per facet; remarks and other fields play no part.
    """
    progress = progress_of(SMALL, {"P-C1": "4", "P-C-balance": "0", "P-C1.note": "x", "initiative.name": "y"})
    assert progress.facets[FacetId.CONTACTEN] == Count(2, 8)
    assert list(progress.facets) == list(FacetId)


def test_what_is_asked_once_has_a_place_of_its_own() -> None:
    """
    After the five facets, of which each now has six items.
    """
    progress = progress_of(ONCE, {"P-once-role-now": "loslaten"})
    assert progress.facets[None] == Count(1, 2)
    assert progress.facets[FacetId.EMPATHIE] == Count(0, 6)


def test_open_items_come_in_the_order_of_the_pages() -> None:
    """
    Everything without an answer, taken back included; a non-answer is not open.
    """
    progress = progress_of(SMALL, FULL | {"P-E1": None, "P-A2": "", "P-T1": "not_mine"})
    assert [item.id for item in progress.open_items] == ["P-A2", "P-E1"]


@pytest.mark.parametrize(("answered", "minutes"), [(0, 5), (1, 5), (20, 3), (39, 1), (40, 0)])
def test_minutes_are_rounded_up(answered: int, minutes: int) -> None:
    """
    Five minutes for forty items; the last item still takes one.
    """
    assert progress_of(SMALL, dict(list(FULL.items())[:answered])).minutes_left == minutes


@pytest.mark.parametrize(
    ("count", "share", "is_done"), [(Count(0, 4), 0, False), (Count(3, 4), 0.75, False), (Count(4, 4), 1, True)]
)
def test_a_count_knows_its_share_and_its_end(count: Count, share: float, is_done: bool) -> None:
    """
    From nothing to done.
    """
    assert (count.share, count.is_done) == (share, is_done)


def test_where_nothing_applies_nothing_is_open() -> None:
    """
    A facet that is not yours at all is done.
    """
    everything = dict.fromkeys(SMALL.items, "not_mine")
    assert progress_of(SMALL, everything).whole == Count(0, 0)
    assert (Count(0, 0).share, Count(0, 0).is_done) == (1, True)
