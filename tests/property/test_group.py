"""
What holds for every group, whoever is in it.
"""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from actie.assessment.model import Assessment
from actie.questionnaire.model import FacetId
from actie.scoring.agreement import agreement
from actie.scoring.group import quartiles, score_group
from actie.scoring.movement import Direction, compare_profiles, facet_movement, statement_movement
from actie.scoring.person import score_assessment
from tests.property.strategies import assessments

counts = st.lists(st.integers(0, 30), min_size=5, max_size=5).filter(any)
groups = st.lists(assessments(), min_size=1, max_size=4)
scores = st.lists(st.floats(0, 100), min_size=1, max_size=20)

UP, SAME, DOWN = Direction


@given(counts)
def test_agreement_lies_between_minus_one_and_one(spread: list[int]) -> None:
    """
    Never further apart than two camps, never closer than one position.
    """
    measured = agreement(spread)
    assert measured is not None
    assert -1 <= measured <= 1
    assert (measured == 1) == (sum(count > 0 for count in spread) == 1)


@given(counts)
def test_agreement_is_the_same_in_the_mirror(spread: list[int]) -> None:
    """
    Which end is high plays no part, to the last digit.
    """
    assert agreement(spread[::-1]) == agreement(spread)


@given(counts, st.integers(2, 50))
def test_agreement_does_not_grow_with_the_group(spread: list[int], times: int) -> None:
    """
    The same spread over more people is the same agreement, to the last digit.
    """
    assert agreement([count * times for count in spread]) == agreement(spread)


@given(scores)
def test_quartiles_lie_in_order_within_the_scores(known: list[float]) -> None:
    """
    Lowest, first, median, third, highest.
    """
    found = quartiles(known)
    assert found is not None
    slack = 1e-9  # interpolating between two equal floats may end a last digit beside them
    assert min(known) - slack <= found[0] <= found[1] + slack <= found[2] + 2 * slack <= max(known) + 3 * slack


@given(assessments())
def test_a_group_of_one_equals_the_person(one: Assessment) -> None:
    """
    The same facet scores, and every answer counted once.
    """
    group, profile = score_group([one]), score_assessment(one)
    for facet in FacetId:
        score = profile.facet(facet).score
        assert group.facets[facet].quartiles == ((score, score, score) if score is not None else None)
    for item, spread in group.items.items():
        value = one.answers[item].value if item in one.answers else None
        assert spread.median == value
        assert spread.agreement == (None if value is None else 1)


@given(groups, st.randoms(use_true_random=False))
def test_the_order_of_the_people_plays_no_part(people: list[Assessment], random: Random) -> None:
    """
    Who joined first cannot be told from the result.
    """
    assert score_group(random.sample(people, len(people))) == score_group(people)


@given(groups)
def test_everybody_is_counted_once_at_every_item(people: list[Assessment]) -> None:
    """
    Positions, non-answers and blanks add up to the group.
    """
    for spread in score_group(people).items.values():
        assert spread.n + sum(spread.non_answers.values()) + spread.unanswered == len(people)
        assert 0 <= spread.unknown_share <= 1


@given(groups)
def test_the_agenda_holds_each_item_once_and_for_a_reason(people: list[Assessment]) -> None:
    """
    Disagreement, then unknown, then leaning; nothing that gives no reason.
    """
    group = score_group(people)
    rank = [["agreement", "unknown", "balance"].index(entry.reason) for entry in group.agenda]
    assert rank == sorted(rank)
    assert len({entry.item for entry in group.agenda}) == len(group.agenda)
    apart = {item for item, spread in group.items.items() if spread.agreement is not None and spread.agreement < 0.5}
    assert apart == {entry.item for entry in group.agenda if entry.reason == "agreement"}


@given(assessments(), assessments())
def test_movement_back_is_the_opposite_of_movement_there(before: Assessment, after: Assessment) -> None:
    """
    What went up from one round to the other went down the other way round.
    """
    opposite = {UP: DOWN, DOWN: UP, SAME: SAME, None: None}
    there = compare_profiles(score_assessment(before), score_assessment(after))
    back = compare_profiles(score_assessment(after), score_assessment(before))
    assert [move.direction for move in back] == [opposite[move.direction] for move in there]


@given(st.lists(st.tuples(assessments(), assessments()), min_size=1, max_size=3))
def test_people_in_both_rounds_are_counted_at_most_once(pairs: list[tuple[Assessment, Assessment]]) -> None:
    """
    Up, same and down together are never more than the people.
    """
    for moved in [*facet_movement(pairs).values(), *statement_movement(pairs).values()]:
        assert 0 <= sum(moved.counts.values()) <= len(pairs)
