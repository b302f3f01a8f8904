"""
What to talk about first, with the reasons.
"""

from actie.language import words_in
from actie.reports.document import Block, Bullet, Bullets, Heading, Paragraph
from actie.results import Results


def blocks(results: Results) -> list[Block]:
    """
    The facets in the order of the conversation, each with its reasons and an opening question.
    """
    words = words_in(results.language)
    lines = tuple(
        Bullet(f"{'; '.join(facet.reasons)}.", facet.name, facet.opening_question)
        for facet in results.in_order
        if facet.reasons
    )
    order = Bullets(lines, is_ordered=True) if lines else Paragraph(words("first.none"))
    return [Heading(words("profile.first")), order]
