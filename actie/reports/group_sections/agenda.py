"""
What a group could talk about: in order, why, the question to open with, and how everybody answered.
"""

from actie.language import Words, words_in
from actie.reports.document import Block, Bullet, Bullets, Heading, Paragraph
from actie.reports.group_sections.answered import answered
from actie.results import GroupResults
from actie.results.group_model import AgendaLine

DRAWN = 10  # of what comes later, the counts stand in the tables


def blocks(group: GroupResults) -> list[Block]:
    """
    The agenda as a list, then the answers to each item by its number.
    """
    words = words_in(group.language)
    heading = Heading(words("group_report.sheet.agenda"), 3)
    if not group.agenda:
        return [heading, Paragraph(words("group_table.no_agenda"))]
    agenda = Bullets(tuple(agenda_line(line, words) for line in group.agenda), is_ordered=True)
    items = [(f"{number}. {line.item.text}", line.item) for number, line in enumerate(group.agenda[:DRAWN], start=1)]
    drawn = [block for text, item in items for block in (Paragraph(text), answered(item, words))]
    rest = [Paragraph(words("room_report.rest"), "small")] if len(group.agenda) > DRAWN else []
    return [heading, agenda, *drawn, *rest]


def agenda_line(line: AgendaLine, words: Words) -> Bullet:
    """
    An item with its reason, the question to open with and the minutes.
    """
    minutes = words.count("group_table.minutes", line.minutes)
    return Bullet(line.why, line.item.text.rstrip("."), f"{line.opening_question} ({minutes})")
