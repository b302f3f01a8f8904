"""
Results to draw: one of every kind of answer, nothing at all, and two rounds.
"""

from collections.abc import Callable

import pytest

from actie.language import Language
from actie.questionnaire.model import RoleId
from actie.results import Comparison, Results, build_comparison, build_results
from tests.builders import Given, assessment, small_questionnaire

STATEMENTS: dict[str, Given] = {
    f"P-{letter}{number}": value
    for number in range(1, 5)
    for letter, value in zip("ACTIE", (4, 3, 2, 1, 5), strict=True)
}
REST: dict[str, Given] = {
    "P-A5": "unknown",
    "P-C5": 3,
    "P-A-balance": -2,
    "P-C-balance": -1,
    "P-T-balance": 0,
    "P-I-balance": 2,
    "P-E-balance": "unknown",
    "P-A-role-asked": "faciliteren",
    "P-A-role-now": "faciliteren",
    "P-C-role-asked": "coproduceren",
    "P-C-role-now": "loslaten",
    "P-T-role-asked": "not_mine",
    "P-T-role-now": "stimuleren",
    "P-I-role-asked": "loslaten",
    "P-I-role-now": "unknown",
}

Build = Callable[..., Results]


@pytest.fixture
def varied_results() -> Build:
    """
    One of every kind of answer, in a language: scores 75, 50, 25, 0 and 100; two balances and roles to the middle.
    """

    def build(language: Language = Language.NL) -> Results:
        return build_results(assessment(STATEMENTS | REST, chosen_role=RoleId.FACILITEREN), language)

    return build


@pytest.fixture
def empty_results() -> Build:
    """
    A questionnaire nobody touched yet, in a language.
    """

    def build(language: Language = Language.NL) -> Results:
        return build_results(assessment(), language)

    return build


@pytest.fixture
def once_results() -> Build:
    """
    Roles that were asked once, as given.
    """

    def build(given: dict[str, Given]) -> Results:
        return build_results(assessment(given, questionnaire=small_questionnaire(roles_once=True)))

    return build


@pytest.fixture
def two_rounds() -> Callable[[Language], Comparison]:
    """
    Animo went up from 75 to 100, Contacten stayed at 50, Toerusting went down, the other two cannot be compared.
    """
    before = {item: value for item, value in STATEMENTS.items() if "E" not in item} | {"P-C5": 3}
    after = {item: value for item, value in STATEMENTS.items() if "I" not in item} | {"P-C5": 3}
    moved: dict[str, Given] = {f"P-{letter}{n}": value for letter, value in (("A", 5), ("T", 1)) for n in range(1, 5)}

    def build(language: Language = Language.NL) -> Comparison:
        return build_comparison(assessment(before), assessment(after | moved), ("ronde 1", "nu"), language)

    return build
