"""
What a group may see of its own answers.
"""

from actie.workshops.privacy import (
    THRESHOLD_DEFAULT,
    THRESHOLD_MAX,
    THRESHOLD_MIN,
    Hidden,
    check_threshold,
    group_behind_threshold,
    may_show,
)

__all__ = [
    "THRESHOLD_DEFAULT",
    "THRESHOLD_MAX",
    "THRESHOLD_MIN",
    "Hidden",
    "check_threshold",
    "group_behind_threshold",
    "may_show",
]
