"""
What a group answered as tables: the facets, the items, the roles, and the remarks.
"""

from collections.abc import Mapping, Sequence

from actie.questionnaire.model import RoleId
from actie.results import GroupResults
from actie.results.group_model import GroupFacet, GroupItem, GroupRoleRow
from actie.results.naming import full_name
from actie.ui import state
from actie.ui.components.figure import show_distribution, show_group_chart
from actie.ui.components.markup import lines, said, show, text
from actie.ui.components.says import show_says
from actie.ui.components.vial import counted_vial


def show_group(group: GroupResults, place: str = "") -> None:
    """
    Shows a whole group: conclusion, facets, balances, every item, the roles, own statements and remarks.

    `place` keeps the charts of several groups on one page apart.
    """
    show_says(group.conclusion)
    show_group_facets(group)
    show(f"<h3>{said('table.balance')}</h3><p>{text(group.balance_says)}</p>")
    show_group_chart("group-balance", group, place)
    show_group_items(group)
    show_group_roles(group)
    show_own_statements(group, place)
    show_comments(group)


def show_group_facets(group: GroupResults) -> None:
    """
    Shows the five facets: the middle half of the room with its median in words, and where the balances stand.
    """
    heads = _heads("table.facet", "group_table.room", "table.balance")
    rows = "".join(_facet(facet, group.cut_offs) for facet in group.facets)
    show(
        f'<p>{text(group.facets_say)}</p><p class="muted small">{said("group_table.key")}</p>'
        f'<table class="facets room"><thead><tr><th scope="col"><span class="unseen">{said("table.letter")}</span></th>'
        f"{heads}</tr></thead><tbody>{rows}</tbody></table>"
    )


def show_group_items(group: GroupResults) -> None:
    """
    Shows the counts of every statement and balance, a facet at a time behind one click.
    """
    folds = (
        f"<details class='fold'><summary>{text(full_name(facet.id, facet.name))}</summary>"
        f"{items_table(facet.statements)}{items_table((facet.balance,))}</details>"
        for facet in group.facets
    )
    show(f"<h3>{said('group_table.items')}</h3>{''.join(folds)}")


def show_own_statements(group: GroupResults, place: str = "") -> None:
    """
    Shows the facilitator's own statements, which are no part of a facet: a chart for each, and the table of all.
    """
    if not group.own:
        return
    show(f"<h3>{said('group_table.own')}</h3>")
    for item in group.own:
        show(f"<p><b>{text(item.text)}</b><br>{text(item.says)}</p>")
        show_distribution(item, place)
    show(items_table(group.own))


def show_comments(group: GroupResults) -> None:
    """
    Shows the remarks per item, without their makers.
    """
    if not group.comments:
        return
    told = "".join(
        f"<dt>{text(item)}</dt><dd><ul>{''.join(f'<li>{lines(remark)}</li>' for remark in remarks)}</ul></dd>"
        for item, remarks in group.comments
    )
    show(f'<h3>{said("group_table.comments")}</h3><dl class="remarks">{told}</dl>')


def show_group_roles(group: GroupResults) -> None:
    """
    Shows which roles are asked and taken, per facet, and which were chosen; nothing where roles are not asked.
    """
    roles = group.roles
    if roles is None:
        return
    show(f"<h3>{said('profile.roles')}</h3><p>{text(roles.says)}</p>")
    if any(row.pairs for row in roles.rows):
        rows = "".join(_role_row(row, roles.names) for row in roles.rows)
        heads = _heads("table.facet", "group_table.same_role", "group_table.other_role")
        show(f"<table class='plain'><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>")
    if any(roles.chosen.values()):
        rows = "".join(_chosen(role, roles.chosen, roles.chosen_most_asked, roles.names) for role in RoleId)
        heads = _heads("group_table.chosen", "group_table.people", "group_table.asked_of_them")
        show(f"<table class='plain'><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>")


def items_table(items: Sequence[GroupItem]) -> str:
    """
    A table of items with the same positions: how many chose each, and the non-answers apart.
    """
    labels = [count.label for count in items[0].counts]
    heads = "".join(f'<th scope="col">{text(label)}</th>' for label in labels)
    rows = "".join(map(_item, items))
    return (
        f'<table class="plain counts"><thead><tr><th scope="col">{said("group_table.item")}</th>{heads}'
        f'<th scope="col">{said("group_table.apart")}</th></tr></thead><tbody>{rows}</tbody></table>'
    )


def _heads(*keys: str) -> str:
    return "".join(f'<th scope="col">{said(key)}</th>' for key in keys)


def _facet(facet: GroupFacet, cut_offs: tuple[int, int]) -> str:
    people = state.words()("group_table.scored", n=facet.n)
    return (
        f'<tr><td><span class="letter" aria-hidden="true">{facet.letter}</span></td>'
        f"<th scope='row'>{text(full_name(facet.id, facet.name))}<small>{text(people)}</small></th>"
        f"<td>{quartile_bar(facet.quartiles, cut_offs)}<span>{text(facet.word)}</span>"
        f"<small>{text(facet.says) if facet.quartiles else ''}</small></td>"
        f"<td>{counted_vial({int(count.key): count.n for count in facet.balance.counts})}"
        f"<span>{text(facet.balance.says)}</span></td></tr>"
    )


def quartile_bar(quartiles: tuple[float, float, float] | None, cut_offs: tuple[int, int]) -> str:
    """
    A line from 0 to 100 with the two cut-offs, the middle half as a capsule, and the median as a stroke.
    """
    ticks = "".join(f'<s style="left:{cut}%"></s>' for cut in cut_offs)
    if quartiles is None:
        return f'<span class="bar" aria-hidden="true">{ticks}</span>'
    low, median, high = quartiles
    band = f'<b style="left:{low:.4g}%;width:{high - low:.4g}%"></b>' if high > low else ""
    return f'<span class="bar" aria-hidden="true">{ticks}{band}<i style="left:{median:.4g}%"></i></span>'


def _item(item: GroupItem) -> str:
    counts = "".join(f'<td data-label="{text(count.label.rstrip("."))}">{count.n}</td>' for count in item.counts)
    apart = "".join(f"<small>{count.n} × {text(count.label)}</small>" for count in item.non_answers if count.n)
    return f"<tr><th scope='row'>{text(item.text)}</th>{counts}<td>{apart}</td></tr>"


def _role_row(row: GroupRoleRow, names: Mapping[RoleId, str]) -> str:
    same = [f"{n} × {text(names[asked])}" for (asked, now), n in _largest_first(row.pairs) if asked is now]
    other = [
        said("group_table.pair", n=n, asked=names[asked], now=names[now])
        for (asked, now), n in _largest_first(row.pairs)
        if asked is not now
    ]
    name = text(row.name) or said("group_table.once")
    return f"<tr><th scope='row'>{name}</th><td>{'<br>'.join(same)}</td><td>{'<br>'.join(other)}</td></tr>"


def _chosen(
    role: RoleId, chosen: Mapping[RoleId, int], asked: Mapping[tuple[RoleId, RoleId], int], names: Mapping[RoleId, str]
) -> str:
    most = [f"{n} × {text(names[other])}" for (first, other), n in _largest_first(asked) if first is role]
    return (
        f"<tr><th scope='row'>{text(names[role])}</th><td>{chosen.get(role, 0)}</td><td>{'<br>'.join(most)}</td></tr>"
    )


def _largest_first(pairs: Mapping[tuple[RoleId, RoleId], int]) -> list[tuple[tuple[RoleId, RoleId], int]]:
    return sorted(pairs.items(), key=lambda pair: -pair[1])
