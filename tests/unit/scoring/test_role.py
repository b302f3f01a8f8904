"""
Roles are counted, and a tie keeps all of the tied roles.
"""

from actie.questionnaire.model import RoleId
from actie.scoring.role import RolePicture, count_roles, most_frequent

LOSLATEN, STIMULEREN, FACILITEREN, COPRODUCEREN = RoleId


def test_roles_are_counted_in_their_fixed_order() -> None:
    """
    From hands off to side by side; roles nobody named are left out.
    """
    counted = count_roles([COPRODUCEREN, None, LOSLATEN, COPRODUCEREN])
    assert list(counted.items()) == [(LOSLATEN, 1), (COPRODUCEREN, 2)]


def test_the_most_frequent_role_stands_alone() -> None:
    """
    One role more often than the others is the mode.
    """
    assert most_frequent({STIMULEREN: 1, FACILITEREN: 3, COPRODUCEREN: 2}) == (FACILITEREN,)


def test_a_tie_keeps_all_of_the_tied_roles() -> None:
    """
    Never an arbitrary one, whichever was counted first.
    """
    assert most_frequent({COPRODUCEREN: 2, LOSLATEN: 2, STIMULEREN: 1}) == (LOSLATEN, COPRODUCEREN)


def test_no_roles_have_no_most_frequent_one() -> None:
    """
    Without answers there is no mode.
    """
    assert most_frequent({}) == ()


def test_the_role_picture_names_the_role_most_asked() -> None:
    """
    Asked counts, not what is done now.
    """
    assert RolePicture(chosen=None, asked={STIMULEREN: 2}, now={LOSLATEN: 5}).most_asked == (STIMULEREN,)
