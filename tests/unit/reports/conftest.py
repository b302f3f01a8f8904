"""
An assessment with one of every kind of answer, and its results in both languages.
"""

import pytest

from actie.assessment.model import Agreement, Answer, Assessment, Initiative, OrganisationKind, Phase
from actie.language import Language
from actie.questionnaire.model import RoleId
from actie.results import Results, build_results
from tests.builders import Given, assessment, small_questionnaire

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


@pytest.fixture(params=Language)
def results(request, filled) -> Results:
    """
    The results of the filled assessment, once in each language.
    """
    return build_results(filled, request.param)
