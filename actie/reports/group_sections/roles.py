"""
The roles of a group: which are asked and taken, per facet or once, and which were chosen beforehand.
"""

from collections.abc import Mapping

from actie.language import Words, words_in
from actie.questionnaire.model import RoleId
from actie.reports.document import Block, Cell, Heading, Paragraph, Table
from actie.results import GroupResults
from actie.results.group_model import GroupRoleRow, GroupRoles

ASKED = ("table.facet", "group_table.same_role", "group_table.other_role")
CHOSEN = ("group_table.chosen", "group_table.people", "group_table.asked_of_them")
ASKED_WIDTHS, CHOSEN_WIDTHS = (3, 3, 5), (3, 2, 5)


def blocks(group: GroupResults) -> list[Block]:
    """
    What the roles come down to, with a table of pairs and one of what was chosen; nothing where no roles are asked.
    """
    words, roles = words_in(group.language), group.roles
    if roles is None:
        return []
    made: list[Block] = [Heading(words("profile.roles"), 3), Paragraph(roles.says)]
    if any(row.pairs for row in roles.rows):
        rows = tuple(_asked(row, roles.names, words) for row in roles.rows)
        made.append(Table(tuple(words(column) for column in ASKED), rows, ASKED_WIDTHS))
    if any(roles.chosen.values()):
        rows = tuple(_chosen(role, roles) for role in RoleId)
        made.append(Table(tuple(words(column) for column in CHOSEN), rows, CHOSEN_WIDTHS))
    return made


def _asked(row: GroupRoleRow, names: Mapping[RoleId, str], words: Words) -> tuple[Cell, ...]:
    pairs = sorted(row.pairs.items(), key=lambda pair: -pair[1])
    same = [words("group.times", n=n, label=names[asked]) for (asked, now), n in pairs if asked is now]
    other = [
        words("group_table.pair", n=n, asked=names[asked], now=names[now])
        for (asked, now), n in pairs
        if asked is not now
    ]
    return Cell(row.name or words("group_table.once")), Cell("\n".join(same)), Cell("\n".join(other))


def _chosen(role: RoleId, roles: GroupRoles) -> tuple[Cell, ...]:
    asked = sorted(roles.chosen_most_asked.items(), key=lambda pair: -pair[1])
    most = [f"{n} × {roles.names[other]}" for (first, other), n in asked if first is role]
    return Cell(roles.names[role]), Cell(str(roles.chosen.get(role, 0))), Cell("\n".join(most))
