"""
Agenda: what the room is going to talk about, at most three lines, and the question to open with.
"""

from math import ceil

from actie.results.group_model import AgendaLine
from actie.ui.components.markup import text
from actie.ui.components.scenes.picture import Picture, tile
from actie.ui.room import Room

LINES_MAX = 3
ROOMY, CHARACTERS_A_LINE = 11, 60  # so many lines of text fit at full size


def draw(room: Room) -> Picture:
    """
    The items that deserve a conversation, with reason and minutes.
    """
    words, agenda = room.words, room.results.agenda[:LINES_MAX]
    if not agenda:
        return Picture(
            kind="hidden", headline=words("wall.agenda"), drawing=f"<p>{text(words('wall.agenda_empty'))}</p>"
        )
    lines = "".join(f"<li>{_line(room, one)}</li>" for one in agenda)
    first = f"{text(words('wall.first_question'))} <b>{text(agenda[0].opening_question)}</b>"
    drawn = f'<ol class="agenda">{lines}</ol><p class="first">{first}</p>'
    kind = "agenda tight" if _lines_of(agenda) > ROOMY else "agenda"
    return Picture(kind=kind, headline=words("wall.agenda"), drawing=drawn)


def _lines_of(agenda: tuple[AgendaLine, ...]) -> int:
    texts = [agenda[0].opening_question, *(part for line in agenda for part in (line.item.text, line.why))]
    return sum(ceil(len(one) / CHARACTERS_A_LINE) for one in texts)


def _line(room: Room, line: AgendaLine) -> str:
    facet = next((tile(one) for one in room.results.facets if one.id is line.item.facet), '<span class="tile"></span>')
    minutes = text(room.words("wall.minutes", n=line.minutes))
    return f"{facet}<p><span>{text(line.item.text)}</span><small>{text(line.why)}</small></p><em>{minutes}</em>"
