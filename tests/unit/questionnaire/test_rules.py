"""
Rules on documents that are damaged otherwise; one bad file for each rule stands in tests/data/invalid.
"""

from typing import Any

import pytest

from actie.questionnaire.rules import NEEDED_FOR_SCORING, RULES, Rule, examples_name_every_facet, translated
from tests.builders import small_questionnaire

DAMAGED: list[Any] = [
    None,
    [],
    {"facets": 5, "roles": "x", "examples": {}, "cut_offs": [], "sources": {"key": 1}},
    {
        "facets": [{"id": [], "statements": [5, {"id": {}}], "roles": None, "balance": 3}, None],
        "roles": [{"id": []}],
        "examples": [{"name": [], "answers": {"P-A1": []}, "facets": None, "order": 5}, 7],
        "sources": [{"key": {}}, 3],
        "cut_offs": {"under_way": "50"},
        "title": {"nl": [], "en": {}},
    },
]


@pytest.mark.parametrize("document", DAMAGED)
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_rule_speaks_or_is_silent_on_any_document(rule: Rule, document: object) -> None:
    """
    A wrong shape is reported as such; the rules pass over it without stumbling.
    """
    assert all(fault.remedy for fault in rule(document))


def test_what_scoring_needs_is_among_the_rules() -> None:
    """
    A file is held to everything that a document inside a result file is held to.
    """
    assert set(NEEDED_FOR_SCORING) < set(RULES)


def test_an_example_orders_all_five_facets() -> None:
    """
    An order in which one facet stands twice leaves another out.
    """
    document = small_questionnaire().document()
    document["examples"][0]["order"][4] = "animo"
    assert [fault.problem for fault in examples_name_every_facet(document)] == ["leaves out empathie"]


def test_short_texts_may_be_the_same_in_both_languages() -> None:
    """
    Empathie is called so in Dutch and could be in English.
    """
    assert not list(translated({"name": {"nl": "Empathie", "en": "Empathie"}}))
