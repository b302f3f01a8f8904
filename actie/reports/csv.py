"""
One's own answers as comma-separated values.
"""

import csv
from io import StringIO

from actie.assessment.model import Assessment
from actie.language import Language, Words, words_in
from actie.reports.cells import Cell, neutral_row
from actie.reports.tables import answers_table
from actie.results import Results

SEPARATORS = {";": Language.NL, ",": Language.EN}  # with the language whose spreadsheets expect it


def separator_of(language: Language) -> str:
    """
    What stands between the cells in a language.
    """
    return next(separator for separator, its in SEPARATORS.items() if its is language)


def write_csv(results: Results, assessment: Assessment, separator: str = "") -> bytes:
    """
    One row per item, in UTF-8 with a byte order mark; by default with the separator of the language.

    Decimals are written as the spreadsheets do that expect the separator.
    """
    separator = separator or separator_of(results.language)
    table, words = answers_table(results, assessment), words_in(SEPARATORS[separator])
    text = StringIO()
    writer = csv.writer(text, delimiter=separator, quoting=csv.QUOTE_ALL)
    writer.writerows([_written(cell, words) for cell in neutral_row(row)] for row in (table.headings, *table.rows))
    return text.getvalue().encode("utf-8-sig")


def _written(cell: Cell, words: Words) -> str:
    if cell is None:
        return ""
    return cell if isinstance(cell, str) else words.number(cell)
