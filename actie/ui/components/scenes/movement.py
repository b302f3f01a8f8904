"""
Movement: how many people moved up, stayed the same or moved down between two rounds, per facet.
"""

from actie.scoring.movement import Direction
from actie.ui.components.markup import text
from actie.ui.components.scenes.picture import Picture, bubbles, hidden, table
from actie.ui.room import Room

WAYS = (Direction.DOWN, Direction.SAME, Direction.UP)


def draw(room: Room) -> Picture:
    """
    The movement of the people who were in both rounds; unchanged is a result too.
    """
    words, movement = room.words, room.results.movement
    assert movement  # the scene is only there when two rounds can be compared
    names = [words(f"wall.moved_{way}") for way in WAYS]
    counts = [(one.text, [one.counts.get(way, 0) for way in WAYS]) for one in movement.facets]
    most = max((max(row) for _, row in counts), default=1) or 1
    rows = "".join(f'<b>{text(name)}</b><span class="track">{bubbles(row, most)}</span>' for name, row in counts)
    head = f'<p class="poles three">{"".join(f"<b>{text(name)}</b>" for name in names)}</p>'
    told = table(words("wall.movement"), (words("table.facet"), *names), [(name, *row) for name, row in counts])
    return Picture(
        kind="balance",
        headline=words("wall.movement"),
        lead=text(movement.says),
        drawing=hidden(head + rows, "levels") + told,
    )
