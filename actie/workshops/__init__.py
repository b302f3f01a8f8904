"""
Rooms, participants, stages, the reveal, and what a group may see of its own answers.
"""

from actie.workshops.privacy import group_behind_threshold
from actie.workshops.threshold import THRESHOLD_DEFAULT, THRESHOLD_MAX, THRESHOLD_MIN, Hidden, check_threshold

__all__ = [
    "THRESHOLD_DEFAULT",
    "THRESHOLD_MAX",
    "THRESHOLD_MIN",
    "Hidden",
    "check_threshold",
    "group_behind_threshold",
]
