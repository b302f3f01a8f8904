"""
What a facilitator filled in becomes a plan, or words at the field that is wrong.
"""

import pytest

from actie.language import Language, words_in
from actie.ui.plan_form import PRACTICE_CASES, Wish, faults_of, plan_of
from actie.workshops.model import CASES_MAX, OwnResults
from tests.builders import small_questionnaire

OFFERED = {"klein": small_questionnaire(2)}


def wish(**filled_in: object) -> Wish:
    """
    A form in which nothing is wrong, with some fields filled in otherwise.
    """
    return Wish(**{"title": "Middag", "questionnaires": ("klein",), **filled_in})  # type: ignore[arg-type]  # by field


def test_a_short_form_makes_a_plan() -> None:
    """
    A title and a questionnaire are enough; the rest has good defaults.
    """
    plan = plan_of(wish(title="  Middag  "), OFFERED)
    assert faults_of(wish()) == {}
    assert (plan.title, plan.questionnaires, plan.cases) == ("Middag", (OFFERED["klein"].sha256,), ())
    assert (plan.threshold, plan.own_results, plan.shares_comments) == (5, OwnResults.AT_ONCE, False)


def test_each_line_is_a_case_with_its_description() -> None:
    """
    What stands after the first colon and blank describes the case; empty lines are none.
    """
    cases = plan_of(wish(cases="Tuin: een grasveld: groot\n\n  Speeltuin\n12:30"), OFFERED).cases
    assert [(case.title, case.description) for case in cases] == [
        ("Tuin", "een grasveld: groot"),
        ("Speeltuin", ""),
        ("12:30", ""),
    ]


@pytest.mark.parametrize("language", Language)
def test_ready_cases_come_in_the_language_of_the_room(language: Language) -> None:
    """
    After the own cases, and marked as made up.
    """
    cases = plan_of(wish(cases="Tuin", practice_cases=PRACTICE_CASES, language=language), OFFERED).cases
    assert [case.is_fictional for case in cases] == [False, True, True, True, True]
    assert cases[4].title == words_in(language)("case.4.title")


@pytest.mark.parametrize(
    ("field", "filled_in", "key"),
    [
        ("title", {"title": " "}, "new.fault.title"),
        ("questionnaires", {"questionnaires": ()}, "new.fault.questionnaires"),
        ("cases", {"cases": "\n".join("abcdefghijklm")}, "new.fault.cases"),
        ("cases", {"cases": "\n".join("abcdefghij"), "practice_cases": (1, 2, 3)}, "new.fault.cases"),
        ("cases", {"cases": "x" * 201}, "new.fault.case_long"),
        ("own_statements", {"own_statements": "a\nb\nc\nd\ne"}, "new.fault.own"),
        ("own_statements", {"own_statements": "x" * 201}, "new.fault.own_long"),
    ],
)
def test_a_fault_stands_at_its_field(field: str, filled_in: dict[str, object], key: str) -> None:
    """
    Each fault has words of its own, that hold what was counted.
    """
    found = faults_of(wish(**filled_in))
    assert {name: fault.key for name, fault in found.items()} == {field: key}
    assert words_in(Language.NL)(key, **found[field].values)


def test_all_faults_are_told_at_once() -> None:
    """
    Nobody has to press the button once for each.
    """
    assert set(faults_of(Wish())) == {"title", "questionnaires"}


def test_the_most_that_fits_is_no_fault() -> None:
    """
    Twelve cases and four statements of one's own.
    """
    assert faults_of(wish(cases="\n".join("abcdefghijkl"), own_statements="a\nb\nc\nd")) == {}
    assert len("abcdefghijkl") == CASES_MAX
