"""
Joined, active in the last two minutes, finished; for the room and per case.
"""

from datetime import UTC, datetime, timedelta

from actie.workshops.counting import Counts, count_presences, counts_by_case
from actie.workshops.model import Presence, Seat, SeatKind

NOW = datetime(2026, 11, 22, 13, tzinfo=UTC)


def presence(*, case: int | None = None, removed: bool = False, **ago: float) -> Presence:
    """
    A seat that changed or finished so many seconds ago, if it did.
    """
    moments = {name: NOW - timedelta(seconds=seconds) for name, seconds in ago.items()}
    seat = Seat("s", "w", 1, SeatKind.PERSON, case, "q", NOW, removed_at=NOW if removed else None)
    return Presence(seat, "a", **moments)


def test_an_empty_room_counts_nobody() -> None:
    """
    Three times nothing.
    """
    assert count_presences([], NOW) == Counts(joined=0, active=0, finished=0)


def test_active_is_who_wrote_within_two_minutes() -> None:
    """
    The two minutes themselves included.
    """
    room = [presence(), presence(changed_at=0), presence(changed_at=120), presence(changed_at=121)]
    assert count_presences(room, NOW) == Counts(joined=4, active=2, finished=0)


def test_who_was_removed_is_not_counted() -> None:
    """
    Neither as joined nor as finished.
    """
    room = [presence(changed_at=9, finished_at=9), presence(removed=True, changed_at=9, finished_at=9)]
    assert count_presences(room, NOW) == Counts(joined=1, active=1, finished=1)


def test_each_case_has_its_own_counts() -> None:
    """
    In the order of the plan; those without a case come last.
    """
    counted = counts_by_case([presence(), presence(case=2), presence(case=0), presence(case=2, finished_at=999)], NOW)
    assert list(counted) == [0, 2, None]
    assert counted[2] == Counts(joined=2, active=0, finished=1)
