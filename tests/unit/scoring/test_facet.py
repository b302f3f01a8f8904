"""
One facet of one person, by numbers computed by hand.
"""

import pytest

from actie.assessment.model import Answer
from actie.questionnaire.model import FacetId, RoleId
from actie.scoring import facet
from actie.scoring.facet import Direction, FacetScore, Point, PointKind, score_facet
from tests.builders import Given, answers, facet_answers, full_answers, small_questionnaire, two_statement_questionnaire

CONTRACT: dict[str, Given] = {
    "P-A1": 4,
    "P-A2": "unknown",
    "P-A3": 4,
    "P-A4": 4,
    "P-A5": 2,
    "P-A-balance": -1,
    "P-A-role-asked": "stimuleren",
    "P-A-role-now": "loslaten",
}


def score(given: dict[str, Answer], statements: int = 5) -> FacetScore:
    """
    The first facet, scored.
    """
    return score_facet(small_questionnaire(statements).facets[0], given)


def statement_score(*given: Given | None) -> FacetScore:
    """
    The first facet with only its statements answered, scored.
    """
    return score(facet_answers(FacetId.ANIMO, given))


def test_the_published_example_gives_the_published_numbers() -> None:
    """
    The example that other programs may rely on: 75, 75, 75 and 25 of five applicable statements, one of them unknown.
    """
    scored = score(answers(CONTRACT))
    assert (scored.score, scored.interval, scored.attention) == (62.5, (50.0, 70.0), 1.575)
    assert (scored.answered, scored.applicable, scored.unknown, scored.unknown_share) == (4, 5, 1, 0.2)
    assert (scored.balance, scored.direction, scored.role_gap) == (-1, Direction.WAITING, True)


def test_the_published_example_gives_the_published_points() -> None:
    """
    Balance, low statement, question to ask and role, in that order.
    """
    assert score(answers(CONTRACT)).points == (
        Point(PointKind.BALANCE, "P-A-balance"),
        Point(PointKind.STATEMENT, "P-A5"),
        Point(PointKind.ASK, "P-A2"),
        Point(PointKind.ROLE),
    )


@pytest.mark.parametrize(("applicable", "needed"), [(0, 2), (1, 2), (2, 2), (3, 2), (4, 2), (5, 3)])
def test_half_of_the_applicable_and_two_are_required(applicable: int, needed: int) -> None:
    """
    Half of the applicable statements, rounded up, and at least two.
    """
    assert facet.required(applicable) == needed


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ((5, 5, 4, None, None), 275 / 3),  # 3 of 5
        ((5, 5, None, None, None), None),  # 2 of 5
        ((5, 4, "not_mine", None, None), 87.5),  # 2 of 4
        ((5, "not_mine", "not_mine", None, None), None),  # 1 of 3
        ((5, "not_applicable", "not_mine", "not_mine", "not_mine"), None),  # 1 of 1
        (("not_mine",) * 5, None),  # 0 of 0
        ((5, 4, "unknown", "prefer_not", None), None),  # 2 of 5: these two still apply
    ],
)
def test_a_score_needs_enough_answered_statements(given: tuple[Given | None, ...], expected: float | None) -> None:
    """
    The mean of the answered statements, where enough of the applicable ones are answered.
    """
    assert statement_score(*given).score == expected


def test_a_short_form_scores_from_its_two_statements() -> None:
    """
    Two statements are both needed, and enough.
    """
    short = two_statement_questionnaire().facets[0]
    assert score_facet(short, facet_answers(FacetId.ANIMO, (2, 5))).score == 62.5
    assert score_facet(short, facet_answers(FacetId.ANIMO, (2,))).score is None


def test_every_state_of_a_statement_is_counted_apart() -> None:
    """
    Answered, each of the four non-answers, and unanswered add up to the statements.
    """
    scored = statement_score("unknown", "not_applicable", "not_mine", "prefer_not", None)
    assert (scored.unknown, scored.not_applicable, scored.not_mine, scored.prefer_not) == (1, 1, 1, 1)
    assert (scored.unanswered, scored.answered, scored.applicable, scored.required) == (1, 0, 3, 2)


def test_an_answer_with_only_a_note_is_unanswered() -> None:
    """
    A remark is no answer.
    """
    scored = score({"P-A1": Answer(note="nog navragen")})
    assert (scored.unanswered, scored.answered) == (5, 0)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ((3, 3, 3, 3, 3), (50.0, 50.0)),  # nothing missing
        ((5, 5, 5, None, None), (60.0, 100.0)),
        ((1, 1, None, None, None), (0.0, 60.0)),  # no score yet, but bounds
        ((None,) * 5, (0.0, 100.0)),
        ((5, 1, "not_mine", "not_applicable", "unknown"), (100 / 3, 200 / 3)),
        ((5, "not_mine", "not_mine", "not_mine", "not_mine"), None),  # one applicable: never a score
        (("not_applicable",) * 5, None),
    ],
)
def test_certainty_runs_from_all_missing_low_to_all_high(
    given: tuple[Given | None, ...], expected: tuple[float, float] | None
) -> None:
    """
    The lowest and the highest score that the missing statements could still bring.
    """
    assert statement_score(*given).interval == expected


def test_unknown_share_is_nothing_where_nothing_applies() -> None:
    """
    No applicable statements, no share.
    """
    assert facet.unknown_share(0, 0) == 0.0


@pytest.mark.parametrize(
    ("balance", "way"),
    [
        (None, None),
        (-2, Direction.WAITING),
        (-1, Direction.WAITING),
        (0, Direction.BALANCED),
        (1, Direction.TAKING_OVER),
        (2, Direction.TAKING_OVER),
    ],
)
def test_a_balance_leans_to_waiting_or_to_taking_over(balance: int | None, way: Direction | None) -> None:
    """
    Below zero is waiting, above zero is taking over.
    """
    assert facet.direction(balance) is way


@pytest.mark.parametrize(
    ("asked", "now", "gap"),
    [
        (RoleId.LOSLATEN, RoleId.STIMULEREN, True),
        (RoleId.LOSLATEN, RoleId.LOSLATEN, False),
        (RoleId.LOSLATEN, None, False),
        (None, RoleId.LOSLATEN, False),
        (None, None, False),
    ],
)
def test_a_role_gap_takes_two_different_answers(asked: RoleId | None, now: RoleId | None, gap: bool) -> None:
    """
    A role that is not answered makes no gap.
    """
    assert facet.role_gap(asked, now) is gap


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, 0.5),  # no score counts as half
        ({"P-A-balance": -2}, 1.5),
        ({"P-A-balance": 2}, 1.5),
        ({"P-A-balance": "unknown"}, 0.5),
        ({"P-A-role-asked": "loslaten", "P-A-role-now": "coproduceren"}, 1.0),
        ({"P-A1": "unknown", "P-A2": "unknown"}, 0.9),
        (dict.fromkeys(("P-A1", "P-A2", "P-A3", "P-A4", "P-A5"), 5), 0.0),
        (dict.fromkeys(("P-A1", "P-A2", "P-A3", "P-A4", "P-A5"), 1), 1.0),
    ],
)
def test_attention_is_the_sum_of_its_four_parts(given: dict[str, Given], expected: float) -> None:
    """
    What the score leaves open, half the lean, the unknown share, and a half for a role gap.
    """
    assert score(answers(given)).attention == expected


def test_attention_is_highest_when_all_is_low_and_unknown() -> None:
    """
    The bound of 3.5 takes a score of 0, a full lean, all unknown and a role gap.
    """
    assert facet.attention((0, 2), 2, 5, 5, True) == 3.5


def test_low_statements_come_lowest_first_then_in_file_order() -> None:
    """
    Scores of 50 and lower bring a point; equal scores keep the order of the questionnaire.
    """
    points = statement_score(3, 1, 2, 4, 1).points
    assert [point.item for point in points] == ["P-A2", "P-A5", "P-A3", "P-A1"]


def test_unknown_statements_bring_questions_in_file_order() -> None:
    """
    What is not known is asked of the initiators; other non-answers bring no question.
    """
    points = statement_score("unknown", "prefer_not", "unknown", 5, "not_mine").points
    assert points == (Point(PointKind.ASK, "P-A1"), Point(PointKind.ASK, "P-A3"))


def test_a_facet_that_asks_nothing_gets_a_keep_line() -> None:
    """
    Nothing low, unknown, leaning or apart leaves one line: keep.
    """
    scored = score(full_answers(small_questionnaire(), value=4))
    assert scored.points == (Point(PointKind.KEEP),)


def test_a_facet_without_role_questions_has_no_roles() -> None:
    """
    Where roles are asked once, the facets have none.
    """
    once = small_questionnaire(roles_once=True)
    scored = score_facet(once.facets[0], full_answers(once))
    assert (scored.role_asked, scored.role_now, scored.role_gap) == (None, None, False)


def test_a_reversed_statement_is_reversed_in_the_facet_score() -> None:
    """
    Four fives and a five on a reversed statement make 80.
    """
    reverse_last = small_questionnaire(reverse_last=True)
    assert score_facet(reverse_last.facets[0], full_answers(reverse_last, value=5)).score == 80.0
