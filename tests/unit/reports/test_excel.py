"""
Every cell of the workbook is read back and compared with the results.
"""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from actie.assessment.model import Agreement, Answer, Initiative
from actie.language import Language
from actie.reports import write_workbook
from actie.reports.tables import (
    about_lines,
    agreements_table,
    answers_table,
    codes_table,
    items_table,
    points_table,
    profile_table,
    questions_table,
)
from actie.results import build_results
from tests.builders import assessment

HOSTILE = [
    '=HYPERLINK("http://x","klik")',
    "@SUM(A1:A9)",
    "-2+3|cmd' /C calc'!A0",
    "+1",
    "{=1+1}",
    "http://voorbeeld.example/?a=1&b=2",
    "<b>vet</b> &amp; <script>alert(1)</script>",
    "مرحبا \u202e omgekeerd",
    "😀 \U0001f468\u200d\U0001f469\u200d\U0001f467",
    "_x0041_ geen A",
    "lang " * 1000,
    "12345",
    "regel één\nregel twee",
]


def read(file: bytes):
    """
    A workbook as openpyxl reads it.
    """
    return load_workbook(BytesIO(file), rich_text=False)


def chart_words(file: bytes) -> str:
    """
    The alternative words of all charts in a workbook.
    """
    with ZipFile(BytesIO(file)) as parts:
        drawings = [name for name in parts.namelist() if name.startswith("xl/drawings/drawing")]
        return " ".join(re.findall(r'descr="([^"]*)"', " ".join(parts.read(name).decode() for name in drawings)))


def table_cells(sheet, name: str) -> list[tuple[object, ...]]:
    """
    The cells of one table of a sheet, headings first.
    """
    return [tuple(cell.value for cell in row) for row in sheet[sheet.tables[name].ref]]


def as_held(rows) -> list[tuple[object, ...]]:
    """
    Rows as a spreadsheet holds them: an empty text is an empty cell, a number has 16 digits.
    """
    numbers = [tuple(float(f"{cell:.16g}") if isinstance(cell, float) else cell for cell in row) for row in rows]
    return [tuple(None if cell == "" else cell for cell in row) for row in numbers]


def test_every_table_reads_back_as_it_was_built(results, filled) -> None:
    """
    Numbers as numbers, unrounded; headings and texts as they are.
    """
    profile, answers, agreements, code_book = read(write_workbook(results, filled)).worksheets
    expected = {
        "profile": (profile, profile_table(results)),
        "answers": (answers, answers_table(results, filled)),
        "agreements": (agreements, agreements_table(results)),
        "questions": (agreements, questions_table(results)),
        "points": (agreements, points_table(results)),
        "items": (code_book, items_table(results, filled)),
        "codes": (code_book, codes_table(results, filled)),
    }
    for name, (sheet, table) in expected.items():
        assert table_cells(sheet, name) == as_held((table.headings, *table.rows))


def test_the_profile_holds_the_numbers_of_the_results(filled) -> None:
    """
    Score, interval, balance and attention of the first facet.
    """
    results = build_results(filled)
    sheet = read(write_workbook(results, filled)).worksheets[0]
    first = [cell.value for cell in sheet[2]]
    facet = results.facets[0]
    numbers = (facet.score, *facet.interval, facet.balance, facet.attention)
    assert (first[1], first[3], first[4], first[6], first[11]) == pytest.approx(numbers)


def test_the_profile_says_what_it_is_about_below_its_table(results, filled) -> None:
    """
    Every line with a text, and nothing else.
    """
    sheet = read(write_workbook(results, filled)).worksheets[0]
    lines = [(row[0], row[1]) for row in sheet.iter_rows(min_row=8, max_col=2, values_only=True)]
    assert lines == [(name, text) for name, text in about_lines(results) if text]
    assert "Buurtkamer De Linde" in [text for _, text in lines]


def test_headings_stay_in_sight_and_columns_are_wide_enough(results, filled) -> None:
    """
    On every sheet.
    """
    for sheet in read(write_workbook(results, filled)).worksheets:
        assert sheet.freeze_panes == "A2"
        assert all(8 <= column.width <= 61 for column in sheet.column_dimensions.values())


def test_the_document_has_a_title_and_a_language(results, filled) -> None:
    """
    For who reads it with a screen reader.
    """
    properties = read(write_workbook(results, filled)).properties
    assert properties.title == f"{results.title}: Buurtkamer De Linde"
    assert properties.language == results.language


def test_sheets_are_named_in_the_language_of_the_results(filled) -> None:
    """
    Dutch and English.
    """
    dutch, english = (read(write_workbook(build_results(filled, it), filled)).sheetnames for it in Language)
    assert dutch == ["Profiel", "Antwoorden", "Afspraken en vragen", "Codeboek"]
    assert english == ["Profile", "Answers", "Agreements and questions", "Code book"]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_comes_back_literally_and_is_never_run(text) -> None:
    """
    As an initiative, a note and an agreement: a text, no formula, no link, and nothing else is damaged.
    """
    hostile = assessment(
        {"P-A1": Answer(value=3, note=text)},
        initiative=Initiative(name=text[:200]),
        agreements=(Agreement(what=text, who=text[:200]),),
    )
    book = read(write_workbook(build_results(hostile), hostile))
    note = next(row[7] for row in book.worksheets[1].iter_rows() if row[0].value == "P-A1")
    what = book.worksheets[2]["B2"]
    assert {note.value.removeprefix("'"), what.value.removeprefix("'")} == {text}
    assert note.value[0] not in "=+-@"
    assert {cell.data_type for sheet in book for row in sheet for cell in row} <= {"s", "n"}
    assert not any(cell.hyperlink for sheet in book for row in sheet for cell in row)


def test_control_characters_break_nothing() -> None:
    """
    What XML refuses is left out, in cells and in the title of the document.
    """
    text = "a\x00b\x0bc\x1fd\ufffee"
    hostile = assessment({"P-A1": Answer(value=3, note=text)}, initiative=Initiative(name=text))
    file = write_workbook(build_results(hostile), hostile)
    book = read(file)
    assert book.worksheets[1]["H3"].value == "abcde"
    assert book.properties.title.endswith("abcde")
    assert ZipFile(BytesIO(file)).testzip() is None


def test_an_empty_assessment_makes_a_whole_workbook() -> None:
    """
    A table without agreements keeps its headings and one empty row.
    """
    nothing = assessment()
    book = read(write_workbook(build_results(nothing), nothing))
    assert table_cells(book.worksheets[2], "agreements")[1:] == [(None, None, None, None)]
    assert book.properties.title == "title"


def test_the_scores_are_drawn_from_the_cells_of_the_table(whole) -> None:
    """
    A chart below everything on the first sheet, with words for who cannot see it; its numbers are references.
    """
    results = build_results(whole)
    sheet = read(write_workbook(results, whole)).worksheets[0]
    (chart,) = sheet._charts
    assert chart.ser[0].val.numRef.f == "Profiel!$B$2:$B$6"
    assert chart.ser[0].cat.strRef.f == "Profiel!$A$2:$A$6"
    assert chart.anchor._from.row > sheet.max_row


def test_the_chart_has_words_that_hold_its_numbers(whole, filled) -> None:
    """
    Every facet with its score; without any score there is no chart.
    """
    drawing = chart_words(write_workbook(build_results(whole), whole))
    nothing = assessment()
    assert all(facet.name in drawing for facet in build_results(whole).facets)
    assert "Score per facet" in drawing
    assert read(write_workbook(build_results(nothing), nothing)).worksheets[0]._charts == []
