"""
What may be known of a group: nothing about fewer than k people leaves the model.
"""

from collections.abc import Sequence

from actie.assessment.model import Assessment
from actie.scoring.group import Group, score_group
from actie.workshops.threshold import THRESHOLD_DEFAULT, Hidden, check_threshold


def group_behind_threshold(assessments: Sequence[Assessment], threshold: int = THRESHOLD_DEFAULT) -> Group | Hidden:
    """
    The scored group, or Hidden when it counts fewer people than the threshold.

    Raises InvalidThreshold, and MixedResults when the assessments are not of one questionnaire version and round.
    """
    missing = check_threshold(threshold) - len(assessments)
    # Scored first, so that results that do not belong together are refused in a small group too.
    group = score_group(assessments) if assessments else None
    return group if group and missing <= 0 else Hidden(missing)


def may_show(subgroup_size: int, whole_size: int, threshold: int = THRESHOLD_DEFAULT) -> bool:
    """
    Whether a subgroup may be shown: it and the rest of the whole each count enough people, or there is no rest.

    A smaller rest could be found by taking the subgroup from the whole. Raises InvalidThreshold.
    """
    rest = whole_size - subgroup_size
    return subgroup_size >= check_threshold(threshold) and (rest == 0 or rest >= threshold)
