"""
Facets: five letters, each with where the middle half of the room stands.
"""

from actie.results.group_model import GroupResults
from actie.ui.components.markup import text
from actie.ui.components.scenes.picture import Picture, facet_name, hidden, line, line_key, table, tile
from actie.ui.room import Room

ROOMY = 150  # characters that fit on the two lines of a lead
WORDS = ("facet.attention", "facet.under_way", "facet.firm")


def draw(room: Room) -> Picture:
    """
    The spread of the five facets.
    """
    words, group = room.words, room.results
    rows = "".join(
        f"{tile(one)}<b>{facet_name(one.id, one.name)}</b>{line(one, group.cut_offs)}" for one in group.facets
    )
    names = tuple(words(f"table.{name}") for name in ("facet", "standing"))
    drawn = hidden(f"{_zones(room, group)}{rows}", "lines") + hidden(line_key(words), "reading")
    told = table(words("wall.facets"), names, [(one.name, one.says or one.word) for one in group.facets])
    return Picture(kind="facets", headline=words("wall.facets"), lead=text(_lead(group)), drawing=drawn + told)


def _lead(group: GroupResults) -> str:
    """
    The whole conclusion when it fits; else where the room differs most, which is what it is going to talk about.
    """
    return group.conclusion if len(group.conclusion) <= ROOMY else group.differs


def _zones(room: Room, group: GroupResults) -> str:
    edges = (0, *group.cut_offs, 100)
    zones = zip(WORDS, edges, edges[1:], strict=False)
    spans = (f'<b style="left:{low}%;width:{high - low}%">{text(room.words(key))}</b>' for key, low, high in zones)
    return f'<p class="zones">{"".join(spans)}</p>'
