"""
Roles: which role the room chose, and per facet which one is asked for and which one is taken now.
"""

from collections.abc import Callable

from actie.questionnaire.model import RoleId
from actie.results.group_model import GroupRoleRow, GroupRoles
from actie.ui.components.markup import text
from actie.ui.components.scenes.picture import Picture, facet_name, hidden, table
from actie.ui.room import Room


def draw(room: Room) -> Picture:
    """
    A ring holds how many find the role asked for, a sign how many take it now.
    """
    words, roles = room.words, room.results.roles
    assert roles  # the scene is only there when roles were asked
    head = "".join(_head(room, roles, role) for role in RoleId)
    rows = "".join(_row(row) for row in roles.rows)
    return Picture(
        kind="roles",
        headline=words("wall.roles"),
        lead=text(roles.says),
        drawing=hidden(f"<span></span>{head}{rows}", "grid") + hidden(_key(room), "reading") + _told(room, roles),
    )


def asked(row: GroupRoleRow, role: RoleId) -> int:
    """
    How many find a role asked for.
    """
    return sum(n for (wanted, _), n in row.pairs.items() if wanted is role)


def taken(row: GroupRoleRow, role: RoleId) -> int:
    """
    How many take a role now.
    """
    return sum(n for (_, now), n in row.pairs.items() if now is role)


def _head(room: Room, roles: GroupRoles, role: RoleId) -> str:
    chosen = roles.chosen.get(role, 0)
    told = f"<small>{text(room.words('wall.chosen', n=chosen))}</small>" if any(roles.chosen.values()) else ""
    return f'<b class="role"><span class="sign {role}"></span>{text(roles.names[role])}{told}</b>'


def _row(row: GroupRoleRow) -> str:
    name = facet_name(row.facet, row.name) if row.facet else text(row.name)
    return f"<b>{name}</b>{''.join(_cell(row, role) for role in RoleId)}"


def _cell(row: GroupRoleRow, role: RoleId) -> str:
    wanted, now = asked(row, role), taken(row, role)
    ring = f'<i class="ring">{wanted}</i>' if wanted else "<span></span>"
    sign = f'<i class="now"><span class="sign {role}"></span>{now}</i>' if now else ""
    return f'<span class="cell">{ring}{sign}</span>'


def _key(room: Room) -> str:
    ring, sign = (text(room.words(f"wall.role_{name}")) for name in ("asked", "now"))
    signs = "".join(f'<span class="sign {role}"></span>' for role in RoleId)
    return f'<span><i class="ring"></i>{ring}</span><span><i class="signs">{signs}</i>{sign}</span>'


def _told(room: Room, roles: GroupRoles) -> str:
    words, names = room.words, [roles.names[role] for role in RoleId]
    counts: tuple[tuple[str, Callable[[GroupRoleRow, RoleId], int]], ...] = (("asked", asked), ("now", taken))
    told = [
        (f"{row.name}, {words(f'wall.role_{name}')}", *(count(row, role) for role in RoleId))
        for row in roles.rows
        for name, count in counts
    ]
    return table(words("wall.roles"), (words("table.facet"), *names), told)
