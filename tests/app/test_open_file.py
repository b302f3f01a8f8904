"""
Opening a result file.
"""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from actie.assessment.entries import assessment_from
from actie.assessment.result_file import write_result
from actie.language import Language, words_in
from actie.questionnaire.model import Questionnaire
from tests.app.conftest import App
from tests.app.keeping import KORT, answered, current, fields, keep_work, kept, shipped
from tests.builders import small_questionnaire

WORDS = words_in(Language.NL)
FULL = answered() | {"P-A1.note": "nog vragen", "agreement.1.what": "bellen", "initiative.phase": "idee"}


def written(given: dict[str, str], questionnaire: Questionnaire | None = None, **parts: Any) -> bytes:
    """
    A result file with these fields; `parts` replace what it says.
    """
    wording = questionnaire or shipped()["actie-uitvoering"]
    assessment = assessment_from(given, wording, language=Language.NL, round_number=2)
    document = json.loads(write_result(assessment, datetime(2026, 3, 1, tzinfo=UTC)))
    return json.dumps(document | parts).encode()


def test_opening_a_file_goes_on_where_it_was_made(app: App) -> None:
    """
    Everything in it is there again: answers, remarks, agreements, the initiative and the round.
    """
    screen = app("openen").upload("result-file", "buurtkamer.actie.json", written(FULL))
    assert screen.address == "profiel"
    assert (fields(), kept().round) == (FULL, 2)
    assert "Buurtkamer" in screen.text


def test_what_the_device_worked_on_stays(app: App) -> None:
    """
    A file takes no other assessment's place.
    """
    before = keep_work(KORT)
    app("openen").upload("result-file", "buurtkamer.actie.json", written(FULL))
    assert current() != before
    assert kept(before).id == before


def test_a_file_brings_a_questionnaire_that_this_server_does_not_know(app: App) -> None:
    """
    Its own wording is shown, not that of another version.
    """
    screen = app("openen").upload("result-file", "klein.actie.json", written({"P-A1": "2"}, small_questionnaire()))
    assert "P-A1 point" in screen.text
    assert "3. P-A3 text" in screen.open("animo").app.segmented_control(key="scale-P-A3").label.replace("\\", "")


def test_all_faults_of_a_bad_file_are_named(app: App) -> None:
    """
    Three things are wrong, three things are said, and nothing has changed.
    """
    bad = written(FULL, round=0, answers={"P-A1": {"value": 9}, "P-Z9": {"value": 1}})
    screen = app("openen").upload("result-file", "stuk.actie.json", bad)
    assert (screen.address, current()) == ("openen", None)
    assert WORDS("open.refused", file="stuk.actie.json") in screen.text
    assert [place for place in ("round", "P-A1", "P-Z9") if place not in screen.text] == []


@pytest.mark.parametrize("content", [b"", b"hallo", b"\xff\xfe", b"[" * 100_000, b'{"format": "actie-result/9"}'])
def test_a_file_that_is_no_result_is_refused_in_words(app: App, content: bytes) -> None:
    """
    Nothing, no JSON, no UTF-8, nested without end, another format: all are refused with a reason.
    """
    screen = app("openen").upload("result-file", "x.json", content)
    assert (screen.address, current()) == ("openen", None)
    assert WORDS("open.refused", file="x.json") in screen.text
    assert screen.html.count("<li>") >= 1


def test_a_file_with_endless_faults_names_the_first(app: App) -> None:
    """
    A page of faults is enough; how many more there are is said.
    """
    many = {f"P-Z{number}": {"value": 1} for number in range(500)}
    screen = app("openen").upload("result-file", "x.json", written({}, answers=many))
    assert screen.html.count("<li>") == 21
    assert WORDS("open.more", n=480) in screen.text


def test_back_leads_to_the_start(app: App) -> None:
    """
    Nothing is opened by looking.
    """
    assert (app("openen").press("back-open").address, current()) == ("start", None)
