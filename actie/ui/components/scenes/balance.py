"""
Balance: five vials, and in each bubble how many stand there.
"""

from actie.ui.components.markup import text
from actie.ui.components.scenes.picture import Picture, facet_name, hidden, level, poles, table
from actie.ui.room import Room


def draw(room: Room) -> Picture:
    """
    Which way the room leans, per facet.
    """
    words, group = room.words, room.results
    counts = {facet.id: [count.n for count in facet.balance.counts] for facet in group.facets}
    most = max(max(row) for row in counts.values()) or 1
    rows = "".join(f"<b>{facet_name(one.id, one.name)}</b>{level(counts[one.id], most)}" for one in group.facets)
    told = [(one.name, one.balance.says, *counts[one.id]) for one in group.facets]
    head = (words("table.facet"), words("table.balance"), *(str(count.key) for count in group.facets[0].balance.counts))
    return Picture(
        kind="balance",
        headline=words("wall.balance"),
        lead=text(f"{group.balance_says} {words.count('wall.people', group.n)}"),
        drawing=hidden(poles(words) + rows, "levels") + table(words("wall.balance"), head, told),
    )
