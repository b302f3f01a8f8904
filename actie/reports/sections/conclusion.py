"""
The profile in one or two sentences.
"""

from actie.reports.document import Block, Paragraph
from actie.results import Results


def blocks(results: Results) -> list[Block]:
    """
    The conclusion, and what lies outside one's own reach.
    """
    told = (Paragraph(results.conclusion, "says"), Paragraph(results.not_mine_says))
    return [paragraph for paragraph in told if paragraph.text]
