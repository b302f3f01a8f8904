"""
What was agreed with oneself.
"""

from actie.language import words_in
from actie.reports.document import Block, Cell, Heading, Paragraph, Table
from actie.results import Results

COLUMNS = ("what", "who", "when")
WIDTHS = (4, 2, 2)


def blocks(results: Results) -> list[Block]:
    """
    A row per agreement: what, with whom and when.
    """
    words = words_in(results.language)
    rows = tuple(
        (Cell(agreement.what), Cell(agreement.who), Cell(agreement.when))
        for agreement in results.agreements
        if not agreement.is_empty()
    )
    headings = tuple(words(f"agreements.{column}") for column in COLUMNS)
    made = Table(headings, rows, WIDTHS) if rows else Paragraph(words("paper.no_agreements"))
    return [Heading(words("agreements.title")), made]
