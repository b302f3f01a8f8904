"""
How long a workshop is kept.
"""

from datetime import datetime, timedelta

from actie.workshops.model import Plan

WRONG_CODES_KEPT = timedelta(days=1)


def is_due(plan: Plan, ended_at: datetime | None, touched_at: datetime, now: datetime, idle_before: datetime) -> bool:
    """
    Whether a workshop may go: it ended longer ago than its plan allows, or never ended and was left alone too long.
    """
    if ended_at is None:
        return touched_at < idle_before
    return ended_at + timedelta(days=plan.retention_days) < now
