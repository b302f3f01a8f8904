"""
Agreements: what the group is going to do, who does it, and when.
"""

from actie.ui.components.markup import text
from actie.ui.components.scenes.picture import Picture
from actie.ui.room import Agreement, Room

ROOMY = 3  # so many have room for two lines each


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
    kind = "agenda many" if len(room.agreements) > ROOMY else "agenda"
    return Picture(kind=kind, headline=words("wall.agreements"), drawing=f'<ol class="agenda">{lines}</ol>')


def _line(number: int, agreement: Agreement) -> str:
    who = " · ".join(filter(None, (agreement.who, agreement.when)))
    return f'<span class="tile">{number}</span><p><span>{text(agreement.what)}</span><small>{text(who)}</small></p>'
