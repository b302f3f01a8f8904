"""
An assessment with one of every kind of answer, and its results in both languages.
"""

import pytest

from actie.assessment.model import Agreement, Answer, Assessment, Initiative, OrganisationKind, Phase
from actie.language import Language
from actie.questionnaire.model import RoleId
from actie.results import Results, build_results
from tests.builders import Given, answers, assessment, small_questionnaire

GIVEN: dict[str, Given] = {
    "P-A1": 4,
    "P-A2": Answer(value=2, note="dat zag ik\nop dinsdag"),
    "P-A3": "unknown",
    "P-A4": "not_applicable",
    "P-A5": 5,
    "P-A-balance": Answer(value=-2, note="zij wachten op mij"),
    "P-A-role-asked": "stimuleren",
    "P-A-role-now": "loslaten",
    "P-C1": Answer(note="alleen een opmerking"),
    "P-C-balance": "prefer_not",
}


@pytest.fixture
def filled() -> Assessment:
    """
    Every kind of answer, an initiative and two agreements of which one is empty.
    """
    return assessment(
        GIVEN,
        questionnaire=small_questionnaire(reverse_last=True),
        chosen_role=RoleId.FACILITEREN,
        initiative=Initiative(
            name="Buurtkamer De Linde",
            phase=Phase.OPSTART,
            function="huismeester",
            organisation_kind=OrganisationKind.CORPORATIE,
        ),
        agreements=(Agreement(what="bellen", who="een collega", when="morgen"), Agreement()),
    )


@pytest.fixture
def whole(filled) -> Assessment:
    """
    Every facet has a score, with something missing, leaning each way, and roles that differ or are missing.
    """
    given: dict[str, Given] = {
        f"P-{letter}{number}": value
        for letter, values in zip("ACTIE", ((4, 2), (1, 1), (5, 5), (3, 4), (2, 5)), strict=True)
        for number, value in enumerate(values * 2, start=1)
    }
    rest: dict[str, Given] = {
        "P-A5": Answer(value=1, note="dat zag ik\nop dinsdag"),
        "P-C5": "unknown",
        "P-A-balance": Answer(value=-2, note="zij wachten op mij"),
        "P-C-balance": 0,
        "P-T-balance": 1,
        "P-I-balance": "unknown",
        "P-A-role-asked": "stimuleren",
        "P-A-role-now": "coproduceren",
        "P-C-role-asked": "faciliteren",
        "P-C-role-now": "faciliteren",
        "P-T-role-asked": "unknown",
        "P-T-role-now": "loslaten",
        "P-I-role-asked": "unknown",
        "P-I-role-now": "not_mine",
    }
    return filled.model_copy(update={"answers": answers(given | rest)})


@pytest.fixture(params=Language)
def results(request, filled) -> Results:
    """
    The results of the filled assessment, once in each language.
    """
    return build_results(filled, request.param)
