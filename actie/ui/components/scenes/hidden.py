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
    The empty vial, and how many answers are still needed, or whom it protects.
    """
    words, group = room.words, room.group
    told = needed(room, group if isinstance(group, Hidden) else None)
    why = f"<p>{text(words(_why(group)))}</p>" if isinstance(group, Hidden) else ""
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
    How many answers are needed before a group is shown, that it protects a smaller one, or that there are none at all.
    """
    if group is None:
        return room.words("wall.nothing_yet")
    return room.words.count("wall.needed", group.needed) if group.needed else room.words("wall.protects")


def _why(group: Hidden) -> str:
    return "wall.hidden_why" if group.needed else "wall.protects_why"
