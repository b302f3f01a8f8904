"""
A group's answers together: spreads, quartiles, roles and the agenda.
"""

import json

import pytest

from actie.assessment.model import Assessment
from actie.errors import MixedResults
from actie.questionnaire.model import FacetId, ItemKind, NonAnswer, RoleId
from actie.scoring.group import AgendaItem, FacetSpread, Reason, group_document, quartiles, score_group
from tests.builders import Given, assessment, full_answers, small_questionnaire, two_statement_questionnaire

LOSLATEN, STIMULEREN, FACILITEREN, COPRODUCEREN = RoleId


def group_of(item: str, *given: Given | None) -> list[Assessment]:
    """
    One assessment per answer to one item.
    """
    return [assessment({item: value} if value is not None else {}) for value in given]


def agenda_of(people: list[Assessment]) -> list[tuple[str, Reason]]:
    """
    The agenda as pairs.
    """
    return [(entry.item, entry.reason) for entry in score_group(people).agenda]


def test_a_spread_counts_every_position_and_non_answer() -> None:
    """
    Positions nobody chose are there with 0, and who gave nothing is counted too.
    """
    spread = score_group(group_of("P-A1", 4, 4, 5, "unknown", None)).items["P-A1"]
    assert spread.counts == {1: 0, 2: 0, 3: 0, 4: 2, 5: 1}
    assert spread.non_answers == dict.fromkeys(NonAnswer, 0) | {NonAnswer.UNKNOWN: 1}
    assert (spread.n, spread.median, spread.unanswered) == (3, 4, 1)


def test_a_balance_is_counted_from_minus_two_to_plus_two() -> None:
    """
    Five positions, in order, and the mean distance from the middle whatever the side.
    """
    spread = score_group(group_of("P-A-balance", -2, 2, 0, -1)).items["P-A-balance"]
    assert list(spread.counts.items()) == [(-2, 1), (-1, 1), (0, 1), (1, 0), (2, 1)]
    assert (spread.median, spread.mean_lean, spread.kind) == (-0.5, 1.25, ItemKind.BALANCE)


def test_an_item_that_nobody_answered_has_no_numbers() -> None:
    """
    No median, no agreement, no lean, no unknown share.
    """
    spread = score_group(group_of("P-A1", "not_mine", "not_applicable")).items["P-A1"]
    assert (spread.median, spread.agreement, spread.mean_lean, spread.unknown_share) == (None, None, 0.0, 0.0)


def test_unknown_share_is_of_those_for_whom_it_applies() -> None:
    """
    One unknown among a value, a refusal and a blank; "niet aan mij" does not count along.
    """
    spread = score_group(group_of("P-A1", "unknown", 4, "prefer_not", None, "not_mine")).items["P-A1"]
    assert spread.unknown_share == 0.25


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ((), None),
        ((40.0,), (40.0, 40.0, 40.0)),
        ((0.0, 100.0), (25.0, 50.0, 75.0)),
        ((10.0, 20.0, 30.0, 40.0), (17.5, 25.0, 32.5)),
    ],
)
def test_quartiles_are_interpolated_between_the_scores(
    scores: tuple[float, ...], expected: tuple[float, float, float] | None
) -> None:
    """
    Linear interpolation that reaches the ends; one score is all three.
    """
    assert quartiles(scores) == expected


def test_a_facet_spread_counts_only_people_with_a_score() -> None:
    """
    Somebody without a facet score is not in its quartiles.
    """
    people = [assessment({"P-A1": 5, "P-A2": 5, "P-A3": 5}), assessment({"P-A1": 5})]
    assert score_group(people).facets[FacetId.ANIMO] == FacetSpread(1, (100.0, 100.0, 100.0))
    assert score_group(people).facets[FacetId.EMPATHIE] == FacetSpread(0, None)


def test_roles_asked_and_now_make_a_table_per_facet() -> None:
    """
    Who answered one of the two is not in the table.
    """
    both = {"P-A-role-asked": "stimuleren", "P-A-role-now": "loslaten"}
    roles = score_group([assessment(both), assessment(both), assessment({"P-A-role-asked": "loslaten"})]).roles
    assert roles.asked_now == {FacetId.ANIMO: {STIMULEREN: {LOSLATEN: 2}}}


def test_roles_asked_once_make_a_table_of_their_own() -> None:
    """
    A questionnaire that asks once has one table, under no facet.
    """
    given = {"P-once-role-asked": "stimuleren", "P-once-role-now": "loslaten"}
    roles = score_group([assessment(given, questionnaire=small_questionnaire(roles_once=True))]).roles
    assert roles.asked_now == {None: {STIMULEREN: {LOSLATEN: 1}}}


def test_chosen_roles_stand_beside_those_most_asked() -> None:
    """
    A tie in what is most asked counts for each of the tied roles.
    """
    given = {"P-A-role-asked": "loslaten", "P-C-role-asked": "coproduceren"}
    roles = score_group([assessment(given, chosen_role=FACILITEREN), assessment({}, chosen_role=STIMULEREN)]).roles
    assert roles.chosen == {STIMULEREN: 1, FACILITEREN: 1}
    assert roles.chosen_most_asked == {FACILITEREN: {LOSLATEN: 1, COPRODUCEREN: 1}}


def test_the_agenda_begins_where_the_group_stands_furthest_apart() -> None:
    """
    Lowest agreement first; a group that agrees is not on it.
    """
    camps = assessment({"P-A1": 4, "P-C1": 1, "P-T1": 1}), assessment({"P-A1": 4, "P-C1": 5, "P-T1": 4})
    assert agenda_of(list(camps)) == [("P-C1", Reason.AGREEMENT), ("P-T1", Reason.AGREEMENT)]


def test_much_unknown_and_leaning_follow_on_the_agenda() -> None:
    """
    After disagreement come unknown from a third, highest first, then balances that lean by 1 or more.
    """
    people = [
        assessment({"P-A1": "unknown", "P-A2": "unknown", "P-A-balance": 1, "P-C-balance": 2, "P-E5": 1}),
        assessment({"P-A1": 3, "P-A2": "unknown", "P-A-balance": 1, "P-C-balance": 2, "P-E5": 5}),
    ]
    assert agenda_of(people) == [
        ("P-E5", Reason.AGREEMENT),
        ("P-A2", Reason.UNKNOWN),
        ("P-A1", Reason.UNKNOWN),
        ("P-C-balance", Reason.BALANCE),
        ("P-A-balance", Reason.BALANCE),
    ]


def test_an_item_stands_on_the_agenda_once() -> None:
    """
    With the first reason that put it there.
    """
    assert agenda_of(group_of("P-A-balance", -2, 2, "unknown", "unknown")) == [("P-A-balance", Reason.AGREEMENT)]


def test_the_bounds_of_the_agenda_are_met_exactly() -> None:
    """
    An agreement of 0.5 is enough; a third unknown and a mean lean of 1 are much.
    """
    spread_out = group_of("P-A1", 2, 3, 4, 4, 5, 5, 5)  # counts 0, 1, 1, 2, 3
    assert agenda_of(spread_out) == []
    assert agenda_of(group_of("P-A1", "unknown", 4, 4)) == [("P-A1", Reason.UNKNOWN)]
    assert agenda_of(group_of("P-A-balance", 1, 1)) == [("P-A-balance", Reason.BALANCE)]


@pytest.mark.parametrize(
    ("people", "why"),
    [
        ([], "at least one"),
        ([assessment(), assessment(questionnaire=two_statement_questionnaire())], "different questionnaires"),
        ([assessment(), assessment(round=2)], "different rounds"),
    ],
)
def test_results_that_do_not_belong_together_are_refused(people: list[Assessment], why: str) -> None:
    """
    A group is of one questionnaire, one version and one round.
    """
    with pytest.raises(MixedResults, match=why):
        score_group(people)


def test_the_group_document_holds_the_published_keys() -> None:
    """
    Facets, items, roles and agenda, as other programs read them.
    """
    people = [
        assessment({"P-A1": 1, "P-A-role-asked": "loslaten", "P-A-role-now": "loslaten"}),
        assessment({"P-A1": 5}),
    ]
    document = json.loads(json.dumps(group_document(score_group(people))))
    assert document["facets"]["animo"] == {"n": 0, "quartiles": None}
    assert document["roles"]["asked_now"] == {"animo": {"loslaten": {"loslaten": 1}}}
    assert (document["n"], document["agenda"]) == (2, [{"item": "P-A1", "reason": "agreement"}])


def test_a_group_document_tells_how_an_item_is_spread() -> None:
    """
    Counts, non-answers, n, median and agreement of one item, unrounded.
    """
    document = json.loads(json.dumps(group_document(score_group(group_of("P-A1", 4, 5, "unknown", None)))))
    assert document["items"]["P-A1"] == {
        "counts": {"1": 0, "2": 0, "3": 0, "4": 1, "5": 1},
        "non_answers": {"unknown": 1, "not_applicable": 0, "not_mine": 0, "prefer_not": 0},
        "unanswered": 1,
        "n": 2,
        "median": 4.5,
        "agreement": 0.75,
    }


def test_quartiles_stand_in_the_group_document() -> None:
    """
    First quartile, median and third quartile as a list.
    """
    people = [assessment(full_answers(small_questionnaire(), value=value)) for value in (1, 5)]
    document = json.loads(json.dumps(group_document(score_group(people))))
    assert document["facets"]["inbedding"] == {"n": 2, "quartiles": [25.0, 50.0, 75.0]}


def test_an_agenda_item_says_what_and_why() -> None:
    """
    Two fields, no more.
    """
    assert score_group(group_of("P-A1", 1, 5)).agenda == (AgendaItem("P-A1", Reason.AGREEMENT),)
