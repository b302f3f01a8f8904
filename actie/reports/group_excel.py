"""
The results of a workshop as an Excel workbook.
"""

from io import BytesIO

from xlsxwriter import Workbook

from actie.assessment.model import Assessment
from actie.language import Words, words_in
from actie.questionnaire.model import Questionnaire
from actie.reports.cells import neutral
from actie.reports.group_charts import draw_agenda, draw_facets
from actie.reports.group_report import RoomReport
from actie.reports.group_tables import (
    agenda_table,
    counts_table,
    facets_table,
    movement_table,
    overview_table,
    own_table,
    parts_table,
    questions,
    remarks_table,
    roles_table,
    room_agreements_table,
    rows_table,
)
from actie.reports.sheets import OPTIONS, in_language, write_tables
from actie.reports.tables import Table, codes_table, items_table
from actie.results import build_results

Tables = dict[str, Table]


def write_group_workbook(report: RoomReport) -> bytes:
    """
    A sheet for each sort of result and the code book; rows of persons only where the report holds them.

    Numbers are numbers and not rounded; text is never run.
    """
    words = words_in(report.language)
    file = BytesIO()
    with Workbook(file, OPTIONS) as workbook:
        text = workbook.add_format({"text_wrap": True, "valign": "top"})
        workbook.set_properties({"title": neutral(report.plan.title), "subject": report.says})
        for name, tables in _sheets(report, words).items():
            below = write_tables(workbook.add_worksheet(name), tables, text)
            if "facets" in tables:
                draw_facets(workbook, name, below, report)
            if "agenda" in tables:
                draw_agenda(workbook, name, below, report)
    return in_language(file.getvalue(), report.language)


def _sheets(report: RoomReport, words: Words) -> dict[str, Tables]:
    has_moved = any(part.round > 1 for part in report.parts)
    sheets: dict[str, Tables] = {
        "overview": {"overview": overview_table(report), "parts": parts_table(report)},
        "facets": {"facets": facets_table(report)},
        "items": {"counts": counts_table(report)},
        "roles": {"roles": roles_table(report)},
        "agenda": {"agenda": agenda_table(report)},
        "agreements": {"agreements": room_agreements_table(report)},
        **({"movement": {"movement": movement_table(report)}} if has_moved else {}),
        **({"remarks": {"remarks": remarks_table(report)}} if report.plan.shares_comments else {}),
    }
    named = {words(f"group_report.sheet.{name}"): tables for name, tables in sheets.items()}
    rows = {
        words("group_report.sheet.rows", number=number): {f"rows_{number}": rows_table(report, table)}
        for number, table in enumerate(report.rows, start=1)
    }
    return named | rows | {words("report.sheet.code_book"): _code_book(report)}


def _code_book(report: RoomReport) -> Tables:
    tables: Tables = {}
    for number, questionnaire in enumerate(questions(report), start=1):
        items, codes = _explained(report, questionnaire)
        tables |= {f"items_{number}": items, f"codes_{number}": codes}
    return tables | {"own": own_table(report)}


def _explained(report: RoomReport, questionnaire: Questionnaire) -> tuple[Table, Table]:
    """
    The items of a questionnaire and the codes of their answers, as they stand in the code book of one person.
    """
    unanswered = Assessment(questionnaire=questionnaire)
    results = build_results(unanswered, report.language)
    return items_table(results, unanswered), codes_table(results, unanswered)
