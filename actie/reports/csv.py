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

SEPARATORS = {Language.NL: ";", Language.EN: ","}


def write_csv(results: Results, assessment: Assessment) -> bytes:
    """
    One row per item, in UTF-8 with a byte order mark; separator and decimals as spreadsheets of the language expect.
    """
    table, words = answers_table(results, assessment), words_in(results.language)
    text = StringIO()
    writer = csv.writer(text, delimiter=SEPARATORS[results.language], quoting=csv.QUOTE_ALL)
    writer.writerows([_written(cell, words) for cell in neutral_row(row)] for row in (table.headings, *table.rows))
    return text.getvalue().encode("utf-8-sig")


def _written(cell: Cell, words: Words) -> str:
    if cell is None:
        return ""
    return cell if isinstance(cell, str) else words.number(cell)
