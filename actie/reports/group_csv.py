"""
The counts of a workshop, and answers row by row where that was announced, as comma-separated values.
"""

import csv
from io import StringIO

from actie.language import Language
from actie.reports.cells import Cell, neutral_row
from actie.reports.csv import SEPARATORS, separator_of
from actie.reports.group_report import RoomReport, RoomRows
from actie.reports.group_tables import counts_table, rows_table
from actie.reports.tables import Table


def write_group_csv(report: RoomReport, separator: str = "") -> bytes:
    """
    A line for every item with how many people chose what; what is hidden has a line that says so.

    In UTF-8 with a byte order mark. Numbers are not rounded, and written as spreadsheets do that expect the separator.
    """
    return _write(counts_table(report), separator or separator_of(report.language))


def write_rows_csv(report: RoomReport, table: RoomRows, separator: str = "") -> bytes:
    """
    A line for every person of one perspective in one round.
    """
    return _write(rows_table(report, table), separator or separator_of(report.language))


def _write(table: Table, separator: str) -> bytes:
    text, language = StringIO(), SEPARATORS[separator]
    writer = csv.writer(text, delimiter=separator, quoting=csv.QUOTE_ALL)
    writer.writerows([_written(cell, language) for cell in neutral_row(row)] for row in (table.headings, *table.rows))
    return text.getvalue().encode("utf-8-sig")


def _written(cell: Cell, language: Language) -> str:
    if cell is None:
        return ""
    return str(cell).replace(".", ",") if isinstance(cell, float) and language is Language.NL else str(cell)
