"""
Agreements: what the group is going to do, who does it, and when.
"""

from math import ceil

from actie.assessment.model import Agreement
from actie.ui.components.markup import text
from actie.ui.components.scenes.picture import Picture
from actie.ui.room import Room

ROOMY, CHARACTERS_A_LINE = 10, 60  # so many lines of text fit at full size
LINES = {1: 13, 2: 6, 3: 4}  # of so many agreements each has at most so many lines, of more two


def draw(room: Room) -> Picture:
    """
    The agreements of the group, as the facilitator typed them.
    """
    words = room.words
    if not room.agreements:
        return Picture(
            kind="hidden", headline=words("wall.agreements"), drawing=f"<p>{text(words('wall.no_agreements'))}</p>"
        )
    lines = "".join(f"<li>{_line(number, one)}</li>" for number, one in enumerate(room.agreements, start=1))
    kind = "agenda many" if sum(map(_lines_of, room.agreements)) > ROOMY else "agenda roomy"
    drawn = f'<ol class="agenda" style="--lines:{LINES.get(len(room.agreements), 2)}">{lines}</ol>'
    return Picture(kind=kind, headline=words("wall.agreements"), drawing=drawn)


def _lines_of(agreement: Agreement) -> int:
    return ceil(len(agreement.what) / CHARACTERS_A_LINE) + bool(agreement.who or agreement.when)


def _line(number: int, agreement: Agreement) -> str:
    who = " · ".join(filter(None, (agreement.who, agreement.when)))
    return f'<span class="tile">{number}</span><p><span>{text(agreement.what)}</span><small>{text(who)}</small></p>'
