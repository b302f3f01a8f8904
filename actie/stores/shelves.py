"""
What the two stores in memory share: everything that is kept, the lock that guards it, and what both do with it.
"""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from threading import Lock

from actie.assessment.store import Kept
from actie.errors import StoreUnavailable, UnknownAssessment, UnknownWorkshop
from actie.questionnaire.model import Questionnaire
from actie.workshops.model import Key, Reveal, Seat, Workshop


@dataclass(frozen=True, slots=True)
class Shelves:
    """
    A dict per kind of thing. Whoever reads or changes them holds the lock, the methods below included.

    seat_counts   how many seats of a workshop were ever taken
    sources       per assessment the fingerprint of the result that was brought along
    key_ties      (device, key) → when it was tied
    """

    lock: Lock = field(default_factory=Lock)
    questionnaires: dict[str, Questionnaire] = field(default_factory=dict)
    assessments: dict[str, Kept] = field(default_factory=dict)
    ties: dict[str, set[str]] = field(default_factory=dict)
    current: dict[str, str] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    workshops: dict[str, Workshop] = field(default_factory=dict)
    seats: dict[str, Seat] = field(default_factory=dict)
    seat_counts: dict[str, int] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)
    keys: dict[str, Key] = field(default_factory=dict)
    key_ties: dict[tuple[str, str], datetime] = field(default_factory=dict)
    reveals: dict[tuple[str, int], Reveal] = field(default_factory=dict)
    wrong_codes: list[tuple[str, datetime]] = field(default_factory=list)

    def find_assessment(self, assessment: str) -> Kept:
        """
        An assessment. Raises UnknownAssessment.
        """
        if assessment not in self.assessments:
            raise UnknownAssessment(assessment)
        return self.assessments[assessment]

    def add_assessment(self, opened: Kept) -> None:
        """
        A new assessment. Raises StoreUnavailable when there is one with this id.
        """
        if opened.id in self.assessments:
            raise StoreUnavailable(f"there already is an assessment {opened.id}")
        self.assessments[opened.id] = opened

    def tie(self, device_hash: str, assessment: str) -> None:
        """
        Makes an assessment the current one of a device.
        """
        self.ties.setdefault(device_hash, set()).add(assessment)
        self.current[device_hash] = assessment

    def forget_assessments(self, gone: set[str]) -> None:
        """
        Removes assessments and all that points at them.
        """
        for assessment in gone:
            self.assessments.pop(assessment, None)
            self.sources.pop(assessment, None)
        for pointing in (self.links, self.current):
            for name in [name for name, assessment in pointing.items() if assessment in gone]:
                del pointing[name]
        for tied in self.ties.values():
            tied.difference_update(gone)

    def find_workshop(self, workshop: str) -> Workshop:
        """
        A workshop. Raises UnknownWorkshop.
        """
        if workshop not in self.workshops:
            raise UnknownWorkshop(workshop)
        return self.workshops[workshop]

    def find_room(self, code: str) -> str | None:
        """
        The workshop with this code, if any.
        """
        return next((found.id for found in self.workshops.values() if found.code == code), None)

    def change_workshop(self, workshop: Workshop, now: datetime) -> None:
        """
        Replaces a workshop by its next version.
        """
        self.workshops[workshop.id] = replace(workshop, version=workshop.version + 1, changed_at=utc(now))

    def find_seat(self, seat: str) -> Seat:
        """
        A seat. Raises UnknownWorkshop.
        """
        if seat not in self.seats:
            raise UnknownWorkshop(f"seat {seat}")
        return self.seats[seat]

    def seats_of(self, workshop: str) -> list[Seat]:
        """
        The seats of a workshop, by number.
        """
        found = [seat for seat in self.seats.values() if seat.workshop == workshop]
        return sorted(found, key=lambda seat: seat.number)

    def assessments_of(self, workshop: str) -> list[Kept]:
        """
        The assessments on all seats of a workshop.
        """
        return [kept for kept in self.assessments.values() if kept.workshop == workshop]

    def rounds_of(self, seat: str) -> dict[int, str]:
        """
        The assessments of one seat, by round.
        """
        return {kept.round: kept.id for kept in self.assessments.values() if kept.seat == seat}

    def device_keys(self, device_hash: str) -> list[Key]:
        """
        The keys of a device, last tied first.
        """
        tied = [(moment, key) for (device, key), moment in self.key_ties.items() if device == device_hash]
        tied.sort(key=lambda tie: (-tie[0].timestamp(), tie[1]))
        return [self.keys[key] for _, key in tied]

    def forget_key(self, key_hash: str) -> None:
        """
        Removes a key with its ties.
        """
        self.keys.pop(key_hash, None)
        for tie in [tie for tie in self.key_ties if tie[1] == key_hash]:
            del self.key_ties[tie]

    def forget_workshop(self, workshop: str) -> None:
        """
        Removes a workshop with all that belongs to it.
        """
        self.forget_assessments({kept.id for kept in self.assessments_of(workshop)})
        for seat in self.seats_of(workshop):
            del self.seats[seat.id]
        for key in [key for key in self.keys.values() if key.workshop == workshop]:
            self.forget_key(key.hash)
        for revealed in [place for place in self.reveals if place[0] == workshop]:
            del self.reveals[revealed]
        self.seat_counts.pop(workshop, None)
        self.workshops.pop(workshop, None)


def utc(moment: datetime) -> datetime:
    """
    The same moment as every store tells it.
    """
    return moment.astimezone(UTC)
