"""
The answers come back from a CSV file as they were given.
"""

import csv

import pytest

from actie.assessment.model import Answer
from actie.language import Language
from actie.reports import csv as report
from actie.reports import write_csv
from actie.results import build_results
from tests.builders import assessment

HOSTILE = [
    '=HYPERLINK("http://x";"klik")',
    "@SOM(A1:A9)",
    "-2+3|cmd' /C calc'!A0",
    '<script>alert(1)</script>; "aanhaling", komma;\npuntkomma',
    "مرحبا \u202e omgekeerd",
    "😀" * 2500,
    "a\x00\x07b",
]


def rows_of(file: bytes, separator: str) -> list[list[str]]:
    """
    The rows of a file as the csv module reads them.
    """
    return list(csv.reader(file.decode("utf-8-sig").splitlines(keepends=True), delimiter=separator))


@pytest.mark.parametrize(("language", "separator"), [(Language.NL, ";"), (Language.EN, ",")])
def test_every_item_comes_back_on_a_row_of_its_own(filled, language, separator) -> None:
    """
    Headings, the chosen role, and the 40 items of the questionnaire; never a row of another length.
    """
    rows = rows_of(write_csv(build_results(filled, language), filled), separator)
    assert [row[0] for row in rows[1:]] == ["chosen_role", *filled.questionnaire.items]
    assert {len(row) for row in rows} == {8}


def test_spreadsheets_recognise_the_letters(filled) -> None:
    """
    A byte order mark, and then UTF-8.
    """
    assert write_csv(build_results(filled), filled).startswith(b"\xef\xbb\xbf")


def test_answers_are_written_with_their_value_meaning_and_score(filled) -> None:
    """
    A value, a note, a non-answer and nothing at all each have their own column.
    """
    rows = {row[0]: row[1:] for row in rows_of(write_csv(build_results(filled), filled), ";")}
    asked = ["name animo", "P-A2 text", "scale 2", "2", "", "25", "dat zag ik\nop dinsdag"]
    assert rows["P-A2"] == asked
    assert rows["P-A5"][2:6] == ["scale 5", "5", "", "0"]
    assert rows["P-A3"][2:] == ["", "", "weet ik niet", "", ""]
    assert rows["P-C1"][2:] == ["", "", "niet beantwoord", "", "alleen een opmerking"]


def test_balances_and_roles_are_written_as_they_were_chosen(filled) -> None:
    """
    A position with its sentence, a role with its name.
    """
    rows = {row[0]: row[1:] for row in rows_of(write_csv(build_results(filled), filled), ";")}
    assert rows["P-A-balance"][2:] == ["position -2", "-2", "", "", "zij wachten op mij"]
    assert rows["P-A-role-asked"][2:4] == ["stimuleren name", "stimuleren"]
    assert rows["chosen_role"] == ["", "which role chosen", "faciliteren name", "faciliteren", "", "", ""]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_notes_come_back_as_text_on_their_own_row(text) -> None:
    """
    Only the apostrophe against formulas is added, and what no file can hold is gone.
    """
    hostile = assessment({"P-A1": Answer(value=3, note=text)})
    note = {row[0]: row[-1] for row in rows_of(write_csv(build_results(hostile), hostile), ";")}["P-A1"]
    assert note.removeprefix("'") == text.replace("\x00", "").replace("\x07", "")
    assert note[0] not in "=+-@"


def test_decimals_are_written_as_the_language_writes_them(filled, monkeypatch) -> None:
    """
    A comma in Dutch, where a semicolon stands between the cells; a point in English.
    """
    table = report.answers_table(build_results(filled), filled)
    halves = type(table)(table.headings, ((62.5,) * 8,))
    monkeypatch.setattr(report, "answers_table", lambda *_: halves)
    assert rows_of(write_csv(build_results(filled, Language.NL), filled), ";")[1] == ["62,5"] * 8
    assert rows_of(write_csv(build_results(filled, Language.EN), filled), ",")[1] == ["62.5"] * 8


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(("separator", "half"), [(";", "62,5"), (",", "62.5")])
def test_the_separator_can_be_chosen_and_decimals_go_with_it(filled, monkeypatch, language, separator, half) -> None:
    """
    A spreadsheet that expects the separator reads the numbers as numbers.
    """
    table = report.answers_table(build_results(filled), filled)
    halves = type(table)(table.headings, ((62.5,) * 8,))
    monkeypatch.setattr(report, "answers_table", lambda *_: halves)
    assert rows_of(write_csv(build_results(filled, language), filled, separator), separator)[1] == [half] * 8
