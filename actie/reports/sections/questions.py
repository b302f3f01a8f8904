"""
The questions to take along to the initiators.
"""

from actie.language import words_in
from actie.reports.document import Block, Bullet, Bullets, Heading, Paragraph
from actie.results import Results


def blocks(results: Results) -> list[Block]:
    """
    A question a line, with the facet that it belongs to; nothing when there is none.
    """
    words = words_in(results.language)
    if not results.questions:
        return []
    lines = tuple(Bullet(question.text, note=question.facet_name, mark="ask") for question in results.questions)
    return [Heading(words("profile.questions")), Paragraph(words("profile.questions_lead"), "small"), Bullets(lines)]
