"""
Where the questions come from, and what this is not.
"""

from actie.language import words_in
from actie.reports.document import Block, Heading, Paragraph
from actie.results import Results


def blocks(results: Results) -> list[Block]:
    """
    Origin and disclaimer, as the questionnaire says them.
    """
    heading = Heading(words_in(results.language)("report.about"))
    return [heading, Paragraph(results.origin), Paragraph(results.disclaimer)]
