"""
Comparing with an earlier round.
"""

from datetime import UTC, datetime

import pytest

from actie.assessment.entries import assessment_from
from actie.assessment.result_file import write_result
from actie.language import Language, words_in
from tests.app.conftest import App
from tests.app.keeping import KORT, UITVOERING, answered, keep_work, shipped, store

WORDS = words_in(Language.NL)
LOW = {f"P-{letter}{number}": "2" for letter in "ACTIE" for number in range(1, 6)}
HIGH = dict.fromkeys(LOW, "4")
CHANGED = HIGH | {"P-C1": "2", "P-C2": "2", "P-C3": "2", "P-C4": "2", "P-C5": "2"}


def result_file(fields: dict[str, str], questionnaire: str = UITVOERING) -> bytes:
    """
    The result file of these fields, made on 1 March 2026.
    """
    assessment = assessment_from(fields, shipped()[questionnaire], language=Language.NL)
    return write_result(assessment, datetime(2026, 3, 1, tzinfo=UTC)).encode()


@pytest.mark.parametrize("language", Language)
def test_the_round_before_on_this_server_is_compared_at_once(app: App, language: Language) -> None:
    """
    Facet by facet, in words, under the number and date of each round.
    """
    keep_work(fields=CHANGED, previous=keep_work(fields=LOW), round_number=2)
    words, screen = words_in(language), app("vergelijken", language=language)
    assert words("comparison.round", round=1, date=words.date(datetime(2026, 11, 22, tzinfo=UTC), UTC)) in screen.text
    assert words("comparison.same", facets=shipped()[UITVOERING].facets[1].name.of(language)) in screen.text
    assert words("compare.lead") in screen.text
    assert screen.html.count(words("change.same")) >= 1


def test_a_file_of_an_earlier_round_is_compared(app: App) -> None:
    """
    Under the date on which the file was made; the assessment itself does not change.
    """
    keep_work(fields=CHANGED)
    screen = app("vergelijken").upload("earlier-file", "ronde1.actie.json", result_file(LOW))
    assert "eerder, 1 maart 2026" in screen.text
    assert WORDS("comparison.same", facets="Contacten") in screen.text


def test_a_file_without_a_date_is_compared_too(app: App) -> None:
    """
    A file from elsewhere need not say when it was made.
    """
    keep_work(fields=CHANGED)
    undated = result_file(LOW).replace(b'"created_at": "2026-03-01T00:00:00Z"', b'"created_at": null')
    screen = app("vergelijken").upload("earlier-file", "ronde1.actie.json", undated)
    assert WORDS("comparison.file", date=WORDS("comparison.undated")) in screen.text


def test_another_questionnaire_cannot_be_compared(app: App) -> None:
    """
    The page says so in words and compares nothing.
    """
    keep_work(fields=CHANGED)
    screen = app("vergelijken").upload("earlier-file", "kort.actie.json", result_file(answered(KORT), KORT))
    assert WORDS("compare.mixed") in screen.text
    assert "<table" not in screen.html


def test_a_damaged_file_is_refused_with_its_faults(app: App) -> None:
    """
    What is wrong stands there, and the round before is compared all the same.
    """
    keep_work(fields=CHANGED, previous=keep_work(fields=LOW))
    screen = app("vergelijken").upload("earlier-file", "stuk.actie.json", b"{")
    assert WORDS("open.refused", file="stuk.actie.json") in screen.text
    assert "<table" in screen.html


def test_without_an_earlier_round_the_page_says_so(app: App) -> None:
    """
    Also when the earlier round has been deleted meanwhile.
    """
    keep_work(fields=CHANGED)
    screen = app("vergelijken")
    assert WORDS("compare.none") in screen.text
    assert WORDS("compare.lead_file") in screen.text
    before = keep_work(fields=LOW)
    keep_work(fields=CHANGED, previous=before)
    store().delete_assessment(before)
    assert WORDS("compare.none") in app("vergelijken").text


def test_too_few_answers_give_no_movement(app: App) -> None:
    """
    Nothing is drawn or claimed where one of the rounds has no score.
    """
    keep_work(fields={}, previous=keep_work(fields=LOW))
    screen = app("vergelijken")
    assert WORDS("comparison.unknown") in screen.text
    assert screen.html.count(WORDS("change.unknown")) == 5


def test_back_leads_to_taking_home(app: App) -> None:
    """
    Where the comparison was asked for.
    """
    keep_work()
    assert app("vergelijken").press("back-compare").address == "meenemen"
