"""
The threshold k: its bounds, and what stands where a group is too small.
"""

from dataclasses import dataclass

from actie.errors import InvalidThreshold

THRESHOLD_MIN = 3
THRESHOLD_MAX = 20
THRESHOLD_DEFAULT = 5


@dataclass(frozen=True, slots=True)
class Hidden:
    """
    A result that is not shown because the group is too small: `needed` more people are needed. It is not "no data".

    0 when there are enough, and showing them would lay a smaller group beside them bare.
    """

    needed: int


def check_threshold(threshold: int) -> int:
    """
    A threshold from 3 to 20, as given. Raises InvalidThreshold for any other.
    """
    if not THRESHOLD_MIN <= threshold <= THRESHOLD_MAX:
        raise InvalidThreshold(threshold, THRESHOLD_MIN, THRESHOLD_MAX)
    return threshold
