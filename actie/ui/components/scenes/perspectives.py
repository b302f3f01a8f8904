"""
Perspectives: the five facets as each questionnaire of the workshop shows them, beside each other, never added up.
"""

from actie.questionnaire.model import FacetId
from actie.results.group_model import GroupResults
from actie.results.perspectives import build_perspectives
from actie.ui.components.markup import text
from actie.ui.components.scenes.hidden import needed
from actie.ui.components.scenes.picture import Picture, facet_name, hidden, line, line_key, table
from actie.ui.room import Perspective, Room


def draw(room: Room) -> Picture:
    """
    A column per perspective; one that is hidden says how many answers it needs.
    """
    words, shown = room.words, room.perspectives
    head = "".join(f'<b class="role">{text(one.title)}</b>' for one in shown)
    rows = "".join(_row(room, facet) for facet in FacetId)
    names = (words("table.facet"), *(one.title for one in shown))
    told = [(words(f"facet.{facet}"), *(_says(room, one, facet) for one in shown)) for facet in FacetId]
    grid = hidden(f"<span></span>{head}{rows}", "grid", style=f"--columns:{len(shown)}")
    return Picture(
        kind="perspectives",
        headline=words("wall.perspectives"),
        lead=text(_conclusion(shown)),
        drawing=grid + hidden(line_key(words), "reading") + table(words("wall.perspectives"), names, told),
    )


def _conclusion(shown: tuple[Perspective, ...]) -> str:
    beside = build_perspectives([(one.title, one.group) for one in shown if isinstance(one.group, GroupResults)])
    return beside.says if beside else ""


def _row(room: Room, facet: FacetId) -> str:
    cells = "".join(_cell(room, one, facet) for one in room.perspectives)
    return f"<b>{facet_name(facet, room.words(f'facet.{facet}'))}</b>{cells}"


def _cell(room: Room, perspective: Perspective, facet: FacetId) -> str:
    group = perspective.group
    if isinstance(group, GroupResults):
        return line(group.facet(facet), group.cut_offs)
    return f"<small>{text(needed(room, group))}</small>" if facet is FacetId.ANIMO else "<span></span>"


def _says(room: Room, perspective: Perspective, facet: FacetId) -> str:
    group = perspective.group
    if isinstance(group, GroupResults):
        return group.facet(facet).says or group.facet(facet).word
    return needed(room, group)
