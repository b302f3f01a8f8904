"""
Perspectives beside each other: per facet, never per statement, never added up.
"""

from actie.questionnaire.model import FacetId
from actie.results import Perspectives, build_perspectives
from tests.builders import Given, group_results


def room(animo: int, contacten: int | None = None) -> list[dict[str, Given]]:
    """
    Three people who answered the same.
    """
    values = {"A": animo, "C": contacten}
    return [{f"P-{letter}{n}": value for letter, value in values.items() if value for n in range(1, 6)}] * 3


def beside(*rooms: list[dict[str, Given]]) -> Perspectives:
    """
    Rooms beside each other, called by their number.
    """
    perspectives = build_perspectives([(f"nr {n}", group_results(people)) for n, people in enumerate(rooms, start=1)])
    assert perspectives is not None
    return perspectives


def test_every_facet_has_a_view_of_each_perspective() -> None:
    """
    With the median in words, the quartiles and the counts of the balance.
    """
    perspectives = beside(room(2), room(5))
    row = perspectives.rows[0]
    assert [facet.id for facet in perspectives.rows] == list(FacetId)
    assert [(view.title, view.word) for view in row.views] == [("nr 1", "vraagt aandacht"), ("nr 2", "staat stevig")]
    assert [view.quartiles for view in row.views] == [(25, 25, 25), (100, 100, 100)]
    assert [len(view.counts) for view in row.views] == [5, 5]


def test_the_sentence_names_the_facet_seen_most_differently() -> None:
    """
    By how far the medians lie apart.
    """
    assert beside(room(3, 1), room(4, 5)).says == "Bij name contacten kijken jullie het meest verschillend."


def test_equal_views_and_no_views_are_said_so() -> None:
    """
    The same everywhere, and nothing to compare.
    """
    assert beside(room(3), room(3)).says == "Bij elk facet ligt het midden op dezelfde plek."
    assert beside([{}] * 3, [{}] * 3).says == "Er is nog te weinig om naast elkaar te leggen."


def test_of_many_facets_apart_only_the_number_is_told() -> None:
    """
    Three are equally far.
    """
    low, high = ([{f"P-{x}{n}": value for x in "ACT" for n in range(1, 6)}] * 3 for value in (1, 5))
    assert beside(low, high).says == "Bij 3 facetten kijken jullie even verschillend."


def test_one_perspective_has_nothing_beside_it() -> None:
    """
    Nor has none.
    """
    assert build_perspectives([("alleen", group_results(room(3)))]) is None
    assert build_perspectives([]) is None
