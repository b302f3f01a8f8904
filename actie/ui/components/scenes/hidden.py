"""
Hidden: a group that is too small to be shown, an empty one, and a workshop that is over.
"""

from actie.ui.components.markup import text
from actie.ui.components.scenes import picture
from actie.ui.components.scenes.picture import Picture
from actie.ui.room import Room
from actie.workshops.threshold import Hidden

EMPTY = '<span class="level empty"><s></s></span>'


def draw(room: Room) -> Picture:
    """
    The empty vial, and how many answers are still needed.
    """
    words, group = room.words, room.group
    told = needed(room, group if isinstance(group, Hidden) else None)
    why = f"<p>{text(words('wall.hidden_why'))}</p>" if isinstance(group, Hidden) else ""
    drawing = f'{picture.hidden(EMPTY, "levels")}<p class="big">{text(told)}</p>{why}'
    return Picture(kind="hidden", headline=room.subject or room.title, drawing=drawing)


def draw_ended(room: Room) -> Picture:
    """
    The workshop is over.
    """
    words = room.words
    return Picture(kind="hidden", headline=words("wall.ended"), drawing=f"<p>{text(words('wall.ended_text'))}</p>")


def needed(room: Room, group: Hidden | None) -> str:
    """
    How many answers are needed before a group is shown, or that there are none at all.
    """
    if group is None:
        return room.words("wall.nothing_yet")
    return room.words.count("wall.needed", group.needed) if group.needed > 0 else room.words("wall.too_small")
