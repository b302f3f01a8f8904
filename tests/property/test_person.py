"""
What holds for every person, whatever the answers.
"""

from fractions import Fraction
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from actie.assessment.model import Answer, Assessment
from actie.questionnaire.model import Facet, FacetId, NonAnswer
from actie.scoring.facet import score_facet
from actie.scoring.person import profile_document, score_assessment
from tests.builders import small_questionnaire
from tests.property.strategies import STATEMENTS, assessments, facet_answers, values

FACET = small_questionnaire().facets[0]
REVERSED = small_questionnaire(reverse_last=True).facets[0]


def is_missing(answer: Answer | None) -> bool:
    """
    Whether an answer still could become a number: the statement applies, and has none.
    """
    return answer is None or answer.non_answer in (NonAnswer.UNKNOWN, NonAnswer.PREFER_NOT)


def exact(score: float) -> Fraction:
    """
    The fraction of at most five statements that a score stands for.
    """
    return Fraction(score).limit_denominator(5)


def reordered(facet: Facet, order: list[int]) -> Facet:
    """
    A facet with its statements in another order.
    """
    return facet.model_copy(update={"statements": tuple(facet.statements[place] for place in order)})


@given(facet_answers())
def test_a_score_lies_between_0_and_100_and_within_its_interval(answers: dict[str, Answer]) -> None:
    """
    Certainty can be told before the score, and always contains it.
    """
    scored = score_facet(FACET, answers)
    low, high = scored.interval or (0.0, 100.0)
    assert 0 <= low <= high <= 100
    assert scored.score is None or low <= scored.score <= high


@given(facet_answers())
def test_the_interval_is_that_of_all_completions(answers: dict[str, Answer]) -> None:
    """
    Every way to fill in what is missing is tried; lowest and highest are the interval.
    """
    missing = [item for item in STATEMENTS if is_missing(answers.get(item))]
    filled = (dict(zip(missing, way, strict=True)) for way in product((1, 3, 5), repeat=len(missing)))
    scores = [score_facet(FACET, answers | {item: Answer(value=v) for item, v in way.items()}).score for way in filled]
    known = [score for score in scores if score is not None]
    assert score_facet(FACET, answers).interval == ((min(known), max(known)) if known else None)


@given(facet_answers())
def test_the_interval_of_a_complete_facet_has_no_width(answers: dict[str, Answer]) -> None:
    """
    With nothing missing, the score is certain; with something missing, it is not.
    """
    scored = score_facet(FACET, answers)
    if scored.interval:
        assert (scored.interval[0] == scored.interval[1]) == (scored.answered == scored.applicable)


@given(facet_answers(), st.sampled_from(STATEMENTS), st.sampled_from([None, *NonAnswer]))
def test_a_non_answer_never_moves_a_score(answers: dict[str, Answer], item: str, state: NonAnswer | None) -> None:
    """
    Where both have a score, it is the same with any non-answer, or none, in the place of another.
    """
    if answers.get(item, Answer()).value is None:
        before = score_facet(FACET, answers).score
        after = score_facet(FACET, answers | {item: Answer(non_answer=state)}).score
        assert before is None or after is None or before == after


@given(facet_answers())
def test_the_states_of_the_statements_add_up(answers: dict[str, Answer]) -> None:
    """
    Each statement is in exactly one state.
    """
    scored = score_facet(FACET, answers)
    kinds = scored.unknown, scored.not_applicable, scored.not_mine, scored.prefer_not, scored.unanswered
    assert scored.answered + sum(kinds) == len(FACET.statements)
    assert (scored.score is None) == (scored.answered < scored.required)


@given(facet_answers(), values)
def test_mirroring_an_answer_and_its_item_changes_nothing(answers: dict[str, Answer], value: int) -> None:
    """
    A reversed statement with the mirrored answer scores the same.
    """
    last = STATEMENTS[-1]
    plain = score_facet(FACET, answers | {last: Answer(value=value)})
    assert score_facet(REVERSED, answers | {last: Answer(value=6 - value)}) == plain


@given(facet_answers())
def test_mirroring_every_answer_mirrors_score_and_interval(answers: dict[str, Answer]) -> None:
    """
    Low becomes high and high becomes low, and nothing leans to either end.
    """
    mirrored = {item: Answer(value=6 - a.value) if isinstance(a.value, int) else a for item, a in answers.items()}
    scored, other = score_facet(FACET, answers), score_facet(FACET, mirrored)
    assert scored.score is None or exact(scored.score) + exact(other.score or 0) == 100
    assert scored.interval is None or exact(scored.interval[0]) + exact((other.interval or (0, 0))[1]) == 100


@given(facet_answers(), st.permutations(range(5)))
def test_the_order_of_the_statements_plays_no_part(answers: dict[str, Answer], order: list[int]) -> None:
    """
    Other places in the file, the same numbers.
    """
    shuffled = score_facet(reordered(FACET, order), answers)
    assert shuffled._replace(points=()) == score_facet(FACET, answers)._replace(points=())
    assert set(shuffled.points) == set(score_facet(FACET, answers).points)


@given(assessments())
def test_the_order_of_the_answers_plays_no_part(one: Assessment) -> None:
    """
    Whoever begins at the end gets the same profile.
    """
    backwards = one.model_copy(update={"answers": dict(reversed(list(one.answers.items())))})
    assert score_assessment(backwards) == score_assessment(one)


@given(assessments())
def test_attention_is_the_sum_of_its_parts_and_orders_the_facets(one: Assessment) -> None:
    """
    Between 0 and 3.5, recomputed in fractions; ties keep A C T I E.
    """
    profile = score_assessment(one)
    attention = {score.id: score.attention for score in profile.facets}
    for score in profile.facets:
        gone = Fraction(1, 2) if score.score is None else 1 - exact(score.score) / 100
        share = Fraction(score.unknown, score.applicable) if score.applicable else Fraction(0)
        whole = gone + Fraction(abs(score.balance or 0), 2) + share + Fraction(score.role_gap, 2)
        assert score.attention == float(whole)
        assert 0 <= score.attention <= 3.5
    assert list(profile.order) == sorted(FacetId, key=lambda facet: (-attention[facet], list(FacetId).index(facet)))


@given(assessments())
def test_points_come_in_their_order_without_doubles(one: Assessment) -> None:
    """
    Balance, statements, questions, role; or a single keep line.
    """
    rank = ["balance", "statement", "ask", "role", "keep"]
    for score in score_assessment(one).facets:
        kinds = [rank.index(point.kind) for point in score.points]
        assert kinds == sorted(kinds)
        assert len(set(score.points)) == len(score.points) >= 1
        assert ("keep" in [point.kind for point in score.points]) <= (len(score.points) == 1)


@given(assessments())
def test_facets_do_not_touch_each_other(one: Assessment) -> None:
    """
    What is answered about one facet changes no number of another.
    """
    alone = {item: answer for item, answer in one.answers.items() if item.startswith("P-A")}
    scored = score_assessment(one.model_copy(update={"answers": alone})).facet(FacetId.ANIMO)
    assert scored == score_assessment(one).facet(FacetId.ANIMO)


@given(assessments())
def test_there_is_no_number_over_all_facets(one: Assessment) -> None:
    """
    A profile holds facets, an order and roles; no total can slip in.
    """
    document = profile_document(score_assessment(one))
    del document["facets"]
    assert not [value for value in document.values() if isinstance(value, int | float)]
