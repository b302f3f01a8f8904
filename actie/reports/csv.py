"""
One's own answers as comma-separated values.
"""

import csv
from io import StringIO

from actie.assessment.model import Assessment
from actie.language import Language
from actie.reports.cells import Cell, neutral_row
from actie.reports.tables import Table, answers_table
from actie.results import Results

SEPARATORS = {";": Language.NL, ",": Language.EN}  # with the language whose spreadsheets expect it


def separator_of(language: Language) -> str:
    """
    What stands between the cells in a language.
    """
    return next(separator for separator, its in SEPARATORS.items() if its is language)


def write_csv(results: Results, assessment: Assessment, separator: str = "") -> bytes:
    """
    One row per item; by default with the separator of the language.
    """
    return write_table(answers_table(results, assessment), separator or separator_of(results.language))


def write_table(table: Table, separator: str) -> bytes:
    """
    A table in UTF-8 with a byte order mark.

    Numbers are not rounded, and written as the spreadsheets do that expect the separator.
    """
    text, language = StringIO(), SEPARATORS[separator]
    writer = csv.writer(text, delimiter=separator, quoting=csv.QUOTE_ALL)
    writer.writerows([_written(cell, language) for cell in neutral_row(row)] for row in (table.headings, *table.rows))
    return text.getvalue().encode("utf-8-sig")


def _written(cell: Cell, language: Language) -> str:
    if cell is None:
        return ""
    return str(cell).replace(".", ",") if isinstance(cell, float) and language is Language.NL else str(cell)
