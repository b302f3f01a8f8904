"""
Deleting what was kept long enough, at one address.
"""

from datetime import datetime, timedelta
from typing import NamedTuple

from actie.stores.opening import open_store, open_workshops

IDLE_WORKSHOP_DAYS = 365


class Purged(NamedTuple):
    """
    How many assessments of people alone and how many workshops were deleted.
    """

    assessments: int
    workshops: int


def purge_store(url: str, now: datetime, retention_days: int) -> Purged:
    """
    Deletes assessments that nobody touched for so many days, and workshops that are over or were left alone for a year.

    Workshops go first, so that their wordings go along. Raises StoreUnavailable.
    """
    workshops = open_workshops(url).purge_workshops(now, now - timedelta(days=IDLE_WORKSHOP_DAYS))
    return Purged(open_store(url).purge(now - timedelta(days=retention_days)), workshops)
