"""
How a facet is named in full, and the rules in words.
"""

import pytest

from actie.language import Language, words_in
from actie.questionnaire.model import FacetId
from actie.results.explanation import RULES, rules_in_words
from actie.results.naming import full_name


@pytest.mark.parametrize(
    ("name", "told"), [("Toerusting", "Toerusting"), ("Means", "Means (toerusting)"), ("toolbox", "toolbox")]
)
def test_a_name_with_another_letter_carries_the_dutch_word(name: str, told: str) -> None:
    """
    So that its letter can be understood.
    """
    assert full_name(FacetId.TOERUSTING, name) == told


@pytest.mark.parametrize("language", Language)
def test_every_rule_is_told_with_the_cut_offs(language: Language) -> None:
    """
    In the order in which the numbers come about.
    """
    told = rules_in_words((41, 77), words_in(language))
    assert len(told) == len(RULES)
    assert any("41" in rule and "77" in rule for rule in told)
