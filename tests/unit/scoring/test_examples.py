"""
Worked examples held against the model.
"""

from typing import Any

import pytest

from actie.assessment.model import Answer
from actie.questionnaire.files import parse_document
from actie.questionnaire.model import NonAnswer, Questionnaire, RoleId
from actie.scoring.examples import check_examples, example_assessment
from tests.builders import small_questionnaire

EXPECTED: dict[str, Any] = {
    "score": 66.6666666667,
    "interval": [50.0, 75.0],
    "answered": 3,
    "applicable": 4,
    "unknown_share": 0.25,
    "balance": -1,
    "role_gap": True,
    "attention": 1.58333333333,
    "points": ["balance", "statement:P-A1", "ask:P-A4", "role"],
}
ANSWERS = {
    "P-A1": 2,
    "P-A2": 4,
    "P-A3": 5,
    "P-A4": "unknown",
    "P-A5": "not_mine",
    "P-A-balance": -1,
    "P-A-role-asked": "stimuleren",
    "P-A-role-now": "loslaten",
}


def questionnaire_with(most_asked: list[str] | None = None, **expected: Any) -> Questionnaire:
    """
    A questionnaire whose first example answers the first facet, with these expectations of it.
    """
    document = small_questionnaire().document()
    example = document["examples"][0]
    example["answers"] = ANSWERS
    example["facets"]["animo"] = EXPECTED | expected
    example["most_asked"] = ["stimuleren"] if most_asked is None else most_asked
    example["chosen_role"] = "faciliteren"
    return parse_document(document, "document")


def test_right_numbers_are_no_fault() -> None:
    """
    Decimals that do not end are compared to nine figures.
    """
    assert check_examples(questionnaire_with()) == []


@pytest.mark.parametrize(
    ("part", "wrong", "said", "found"),
    [
        ("score", 66.667, "66.667", "66.66666666666667"),
        ("score", None, "None", "66.66666666666667"),
        ("interval", [50.0, 100.0], "[50.0, 100.0]", "[50.0, 75.0]"),
        ("interval", None, "None", "[50.0, 75.0]"),
        ("unknown_share", 0.2, "0.2", "0.25"),
        ("balance", None, "None", "-1"),
        ("role_gap", False, "False", "True"),
        ("points", ["balance"], "[balance]", "[balance, statement:P-A1, ask:P-A4, role]"),
    ],
)
def test_a_wrong_number_is_named_beside_the_right_one(part: str, wrong: object, said: str, found: str) -> None:
    """
    With the example, the facet and the part, so that it can be computed again.
    """
    (fault,) = check_examples(questionnaire_with(**{part: wrong}))
    assert fault.path == f"examples[example 1].facets.animo.{part}"
    assert fault.problem == f"says {said}, but the answers lead to {found}"


def test_a_wrong_order_or_most_asked_role_is_named() -> None:
    """
    What holds for the whole profile is compared too.
    """
    questionnaire = questionnaire_with(most_asked=[], attention=1.58333333333)
    assert [fault.path for fault in check_examples(questionnaire)] == ["examples[example 1].most_asked"]


def test_an_example_becomes_the_assessment_that_it_describes() -> None:
    """
    Values, roles, non-answers and the chosen role; what is absent stays unanswered.
    """
    questionnaire = questionnaire_with()
    assessment = example_assessment(questionnaire.examples[0], questionnaire)
    assert assessment.answers["P-A4"] == Answer(non_answer=NonAnswer.UNKNOWN)
    assert assessment.answers["P-A-role-now"] == Answer(value="loslaten")
    assert (assessment.chosen_role, "P-C1" in assessment.answers) == (RoleId.FACILITEREN, False)
