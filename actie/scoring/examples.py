"""
Worked examples of a questionnaire, held against the model: numbers computed by hand beside those of the program.
"""

import math
from collections.abc import Iterator

from actie.assessment.model import Answer, Assessment
from actie.errors import Fault
from actie.questionnaire.model import Example, ExpectedFacet, NonAnswer, Questionnaire
from actie.scoring.facet import FacetScore, Point, PointKind
from actie.scoring.person import score_assessment

REMEDY = "compute it again by hand, then correct the example"


def check_examples(questionnaire: Questionnaire) -> list[Fault]:
    """
    Every number of the worked examples that the answers do not lead to; decimals to one part in a thousand million.
    """
    return [fault for example in questionnaire.examples for fault in _check(example, questionnaire)]


def example_assessment(example: Example, questionnaire: Questionnaire) -> Assessment:
    """
    The assessment that a worked example describes.
    """
    answers = {item: _answer(value) for item, value in example.answers.items()}
    return Assessment(questionnaire=questionnaire, chosen_role=example.chosen_role, answers=answers)


def _check(example: Example, questionnaire: Questionnaire) -> Iterator[Fault]:
    profile = score_assessment(example_assessment(example, questionnaire))
    path = f"examples[{example.name}]"
    for facet in questionnaire.facets:
        found = _as_expected(profile.facet(facet.id))
        for part, value in example.facets[facet.id]:
            yield from _compare(f"{path}.facets.{facet.id}.{part}", value, getattr(found, part))
    yield from _compare(f"{path}.order", example.order, profile.order)
    yield from _compare(f"{path}.most_asked", example.most_asked, profile.roles.most_asked)


def _answer(value: int | str) -> Answer:
    return Answer(non_answer=NonAnswer(value)) if value in set(NonAnswer) else Answer(value=value)


def _as_expected(score: FacetScore) -> ExpectedFacet:
    return ExpectedFacet(
        score=score.score,
        interval=score.interval,
        answered=score.answered,
        applicable=score.applicable,
        unknown_share=score.unknown_share,
        balance=score.balance,
        role_gap=score.role_gap,
        attention=score.attention,
        points=tuple(_point(point) for point in score.points),
    )


def _point(point: Point) -> str:
    return f"{point.kind}:{point.item}" if point.kind in (PointKind.STATEMENT, PointKind.ASK) else point.kind.value


def _compare(path: str, expected: object, found: object) -> Iterator[Fault]:
    if not _is_same(expected, found):
        yield Fault(path, f"says {_words(expected)}, but the answers lead to {_words(found)}", REMEDY)


def _is_same(expected: object, found: object) -> bool:
    if isinstance(expected, tuple) and isinstance(found, tuple):
        return len(expected) == len(found) and all(map(_is_same, expected, found))
    if isinstance(expected, float) and isinstance(found, float):
        return math.isclose(expected, found, rel_tol=1e-9, abs_tol=1e-12)
    return expected == found


def _words(value: object) -> str:
    return f"[{', '.join(map(_words, value))}]" if isinstance(value, tuple) else str(value)
