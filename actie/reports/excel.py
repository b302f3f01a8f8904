"""
Results and answers as an Excel workbook.
"""

from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from actie.assessment.model import Assessment
from actie.language import words_in
from actie.reports.cells import neutral, neutral_row
from actie.reports.excel_charts import Bars, draw_bars
from actie.reports.sheets import OPTIONS, in_language, write_tables
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
from actie.results import Results


def write_workbook(results: Results, assessment: Assessment) -> bytes:
    """
    Four sheets: profile, answers, agreements with questions, and the code book; numbers are numbers, text is never run.
    """
    words = words_in(results.language)
    sheets = {
        "profile": {"profile": profile_table(results)},
        "answers": {"answers": answers_table(results, assessment)},
        "agreements": {
            "agreements": agreements_table(results),
            "questions": questions_table(results),
            "points": points_table(results),
        },
        "code_book": {"items": items_table(results, assessment), "codes": codes_table(results, assessment)},
    }
    file = BytesIO()
    with Workbook(file, OPTIONS) as workbook:
        text = workbook.add_format({"text_wrap": True, "valign": "top"})
        workbook.set_properties({"title": _title(results), "subject": neutral(results.conclusion)})
        for name, tables in sheets.items():
            sheet = workbook.add_worksheet(words(f"report.sheet.{name}"))
            below = write_tables(sheet, tables, text)
            if name == "profile":
                _draw_profile(workbook, sheet, _write_about(sheet, below, results), results)
    return in_language(file.getvalue(), results.language)


def _title(results: Results) -> str:
    name = results.initiative.name
    title = words_in(results.language)("report.title", title=results.title, name=name) if name else results.title
    return neutral(title)


def _write_about(sheet: Worksheet, top: int, results: Results) -> int:
    """
    What the profile is about and what it says, below its table; returns the row below.

    Lines without a text are left out.
    """
    about = [(label, text) for label, text in about_lines(results) if text]
    for row, (label, text) in enumerate(about, start=top):
        sheet.write_row(row, 0, neutral_row((label, text)))
    return top + len(about)


def _draw_profile(workbook: Workbook, sheet: Worksheet, below: int, results: Results) -> None:
    """
    The scores as bars, below everything else: they repeat the table.
    """
    words = words_in(results.language)
    scores = [f"{facet.name} {words.number(facet.score)}" for facet in results.facets if facet.score is not None]
    if not scores:
        return
    title = words("report.chart_title")
    last = len(results.facets)
    bars = Bars(sheet.get_name(), (1, 0, last, 0), (1, 1, last, 1))
    draw_bars(workbook, sheet, below + 1, title, [bars], f"{title}: {words.list(scores)}.", most=100)
