"""
The three counts of a room: who joined, who is active, who finished.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from actie.workshops.model import Presence

ACTIVE_WITHIN = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class Counts:
    """
    How many participants joined, wrote something in the last two minutes, and finished; removed ones are left out.
    """

    joined: int = 0
    active: int = 0
    finished: int = 0


def count_presences(presences: Iterable[Presence], now: datetime) -> Counts:
    """
    The counts of a room in one round.
    """
    present = [presence for presence in presences if presence.seat.removed_at is None]
    return Counts(
        joined=len(present),
        active=sum(one.changed_at is not None and now - one.changed_at <= ACTIVE_WITHIN for one in present),
        finished=sum(one.finished_at is not None for one in present),
    )


def counts_by_case(presences: Iterable[Presence], now: datetime) -> Mapping[int | None, Counts]:
    """
    The counts per case that somebody chose, in the order of the plan; who chose none comes last.
    """
    room = list(presences)
    cases = sorted({one.seat.case for one in room}, key=lambda case: (case is None, case))
    return {case: count_presences([one for one in room if one.seat.case == case], now) for case in cases}
