"""
Item: how the answers to one statement or balance are spread.
"""

from actie.questionnaire.model import ItemKind
from actie.results.group_model import Count, GroupItem
from actie.ui.components.markup import text
from actie.ui.components.scenes.picture import Picture, facet_name, hidden, level, poles, table
from actie.ui.room import Room

LONG = 110  # characters of a question that no longer fit on two lines


def draw(room: Room) -> Picture:
    """
    The distribution of the chosen item, non-answers apart; without a choice the first of the agenda.
    """
    group, item = room.results, chosen_item(room)
    facet = next((one for one in group.facets if one.id is item.facet), None)
    above = facet_name(facet.id, facet.name) if facet else text(room.words("wall.own_statement"))
    counts = (*item.counts, *item.non_answers)
    told = table(item.says, (room.words("wall.answer"), room.words("wall.how_many")), [(c.label, c.n) for c in counts])
    most = max((count.n for count in counts), default=1) or 1
    drawn = _vial(room, item) if item.kind is ItemKind.BALANCE else _bars(item.counts, most)
    return Picture(
        kind="item long" if len(item.text) > LONG else "item",
        above=above,
        headline=item.text,
        drawing=hidden(drawn + _apart(item.non_answers, most), f"spread {item.kind}") + told,
    )


def chosen_item(room: Room) -> GroupItem:
    """
    The item that the facilitator chose, else the first of the agenda, else the first statement.
    """
    group = room.results
    first = group.agenda[0].item if group.agenda else group.facets[0].statements[0]
    return group.items.get(room.item, first)


def _bars(counts: tuple[Count, ...], most: int) -> str:
    columns = "".join(
        f'<span class="{"" if one.n else "none"}" style="--share:{one.n / most:.3f}"><span><b>{one.n}</b><i></i></span>'
        f"<em>{text(one.label)}</em></span>"
        for one in counts
    )
    return f'<div class="bars">{columns}</div>'


def _vial(room: Room, item: GroupItem) -> str:
    counts = [count.n for count in item.counts]
    labels = "".join(f"<em>{text(count.label)}</em>" for count in item.counts)
    drawn = poles(room.words) + level(counts, max(counts, default=1) or 1)
    return f'<div class="wide">{drawn}<p class="places">{labels}</p></div>'


def _apart(counts: tuple[Count, ...], most: int) -> str:
    rows = "".join(
        f'<span class="{"" if one.n else "none"}" style="--share:{one.n / most:.3f}"><em>{text(one.label)}</em>'
        f"<i></i><b>{one.n}</b></span>"
        for one in counts
    )
    return f'<div class="apart">{rows}</div>'
