"""
What pydantic finds, in plain words.
"""

import json
from typing import Any

import pytest
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from actie.assessment.model import Assessment
from actie.errors import Fault
from actie.questionnaire.faults import faults_of
from actie.questionnaire.model import Questionnaire
from tests.builders import small_questionnaire


def faults(model: type[BaseModel], document: object) -> list[str]:
    """
    The faults of a document, as lines.
    """
    with pytest.raises(ValidationError) as error:
        model.model_validate_json(json.dumps(document))
    return [str(fault) for fault in faults_of(error.value, document)]


def faults_when(**parts: Any) -> list[str]:
    """
    The faults of a questionnaire with other parts than it should have.
    """
    return faults(Questionnaire, small_questionnaire().document() | parts)


class Odd(BaseModel):
    """
    A shape with a demand that the words do not know.
    """

    model_config = ConfigDict(strict=True)
    even: int = Field(multiple_of=2)


@pytest.mark.parametrize(
    ("parts", "fault"),
    [
        ({"format": "x/2"}, "format: is 'x/2', which is not known: use 'actie-questionnaire/1'"),
        ({"minutes": "5"}, "minutes: is '5', not a whole number: write a whole number, without quotes"),
        ({"minutes": 0}, "minutes: is 0, which is too low: use 1 or more"),
        ({"minutes": 61}, "minutes: is 61, which is too high: use 60 or less"),
        ({"title": {"nl": "Ja"}}, "title.en: is missing: add it"),
        ({"title": {"nl": "Ja", "en": ""}}, "title.en: is empty: write something"),
        ({"title": {"nl": "Ja", "en": True}}, "title.en: is True, not text: write text, between quotes"),
        ({"title": "Ja"}, "title: is 'Ja', not a group of named parts: write it as names with values"),
        ({"id": "A b"}, "id: is 'A b', which has the wrong form: follow the pattern ^[a-z]+(-[a-z]+)*$"),
        ({"scale": []}, "scale: holds fewer than 5: add what is missing"),
        ({"scale": 5}, "scale: is 5, not a list: write a list"),
        ({"colour": 1}, "colour: does not belong here: remove it, or correct its spelling"),
    ],
)
def test_a_wrong_part_is_named_in_plain_words(parts: dict[str, Any], fault: str) -> None:
    """
    Where it stands, what it is, and what to do about it, without the words of pydantic.
    """
    assert faults_when(**parts) == [fault]


def test_a_deep_place_is_named_by_its_ids() -> None:
    """
    The path of a fault is one that a writer of questionnaires can follow.
    """
    document = small_questionnaire().document()
    del document["facets"][1]["statements"][2]["help"]["nl"]
    assert faults(Questionnaire, document) == ["facets[contacten].statements[P-C3].help.nl: is missing: add it"]


def test_a_value_of_two_kinds_is_reported_once() -> None:
    """
    An answer may be a number or text; what is neither is one fault.
    """
    document = small_questionnaire().document()
    document["examples"][0]["answers"] = {"P-A1": True}
    assert len(faults(Questionnaire, document)) == 1


def test_a_number_that_is_not_finite_is_a_fault() -> None:
    """
    A score cannot be NaN: that could be written to no JSON file.
    """
    document = small_questionnaire().document()
    document["examples"][0]["facets"]["animo"]["score"] = float("nan")
    path = "examples[example 1].facets.animo.score"
    assert faults(Questionnaire, document) == [f"{path}: is nan, not a finite number: write a finite number"]


def test_a_double_answer_says_what_is_wrong() -> None:
    """
    A demand of a whole part is told in the words of that demand.
    """
    answers = {"P-A1": {"value": 4, "non_answer": "unknown"}}
    found = faults(Assessment, {"questionnaire": small_questionnaire().document(), "answers": answers})
    assert found == ["answers.P-A1: cannot be right: an answer has a value or a non_answer, not both: keep one of them"]


def test_an_unforeseen_demand_is_told_all_the_same() -> None:
    """
    What has no words of its own is told in those of pydantic.
    """
    with pytest.raises(ValidationError) as error:
        Odd(even=3)
    fault = Fault("even", "is 3, which cannot be used", "Input should be a multiple of 2")
    assert faults_of(error.value, {"even": 3}) == [fault]
