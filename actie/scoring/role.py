"""
The role picture: which roles are asked for, which are taken now, and which one was chosen.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from actie.questionnaire.model import RoleId

ROLES = tuple(RoleId)


@dataclass(frozen=True, slots=True)
class RolePicture:
    """
    How often each role is asked for and taken now (only roles that occur), beside the chosen role.
    """

    chosen: RoleId | None
    asked: Mapping[RoleId, int]
    now: Mapping[RoleId, int]

    @property
    def most_asked(self) -> tuple[RoleId, ...]:
        """
        The role asked for most often; a tie keeps all of the tied roles.
        """
        return most_frequent(self.asked)


def count_roles(roles: Iterable[RoleId | None]) -> dict[RoleId, int]:
    """
    How often each role occurs, in the fixed order of the roles; those that do not occur are left out.
    """
    given = [role for role in roles if role is not None]
    return {role: given.count(role) for role in ROLES if role in given}


def most_frequent(counts: Mapping[RoleId, int]) -> tuple[RoleId, ...]:
    """
    The mode or, in a tie, all the modes in the fixed order of the roles.
    """
    most = max(counts.values(), default=0)
    return tuple(role for role in ROLES if most and counts.get(role) == most)
