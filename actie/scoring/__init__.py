"""
Answers to numbers, in pure Python.
"""

from collections.abc import Callable

from actie.scoring import agreement, facet, group, movement, person, role, statement

# Every rule that turns answers into numbers, in the order in which docs/scoring.md explains them.
RULES: tuple[Callable[..., object], ...] = (
    statement.score_statement,
    facet.required,
    facet.score_facet,
    facet.certainty_interval,
    facet.unknown_share,
    facet.direction,
    facet.role_gap,
    facet.attention,
    facet.find_points,
    person.score_assessment,
    role.count_roles,
    role.most_frequent,
    agreement.agreement,
    group.quartiles,
    group.find_agenda,
    movement.direction,
)
