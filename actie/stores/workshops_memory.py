"""
The store of workshops in the memory of one process, beside the store of assessments that uses the same dicts.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from actie.assessment.store import Entry, Kept
from actie.errors import (
    AlreadyCounted,
    CodeTaken,
    PlanFixed,
    StageMoved,
    StoreUnavailable,
    UnknownQuestionnaire,
    UnknownWorkshop,
)
from actie.language import Language
from actie.questionnaire.model import Questionnaire
from actie.stores.retention import WRONG_CODES_KEPT, is_due
from actie.stores.shelves import Shelves, utc
from actie.stores.text import storable
from actie.workshops.model import Key, KeyRole, Plan, Presence, Reveal, Seat, Stage, Workshop


class MemoryWorkshops:
    """
    A WorkshopStore in dicts; what it hands out is never changed afterwards.
    """

    def __init__(self, shelves: Shelves) -> None:
        self._shelves = shelves

    def open_workshop(self, workshop: Workshop, questionnaires: tuple[Questionnaire, ...]) -> None:
        """
        Remembers wordings and workshop.
        """
        fields = {field: storable(value) for field, value in workshop.fields.items()}
        opened = replace(
            workshop, opened_at=utc(workshop.opened_at), changed_at=utc(workshop.changed_at), fields=fields
        )
        wordings = {questionnaire.sha256: questionnaire for questionnaire in questionnaires}
        with self._shelves.lock:
            if workshop.code is not None and self._shelves.find_room(workshop.code) is not None:
                raise CodeTaken(f"another room has the code {workshop.code}")
            if workshop.id in self._shelves.workshops:
                raise StoreUnavailable(f"there already is a workshop {workshop.id}")
            _check_wordings(workshop.plan, self._shelves.questionnaires | wordings)
            self._shelves.questionnaires.update(wordings)
            self._shelves.workshops[workshop.id] = opened
            self._shelves.seat_counts[workshop.id] = 0

    def read_workshop(self, workshop: str) -> Workshop:
        """
        The workshop as it is now.
        """
        with self._shelves.lock:
            return self._shelves.find_workshop(workshop)

    def find_room(self, code: str) -> str | None:
        """
        Looks at every workshop.
        """
        with self._shelves.lock:
            return self._shelves.find_room(code)

    def change_plan(self, workshop: str, plan: Plan, now: datetime) -> None:
        """
        Replaces the plan.
        """
        with self._shelves.lock:
            found = self._shelves.find_workshop(workshop)
            if self._shelves.seat_counts[workshop]:
                raise PlanFixed("somebody joined already, and was told what the plan says")
            _check_wordings(plan, self._shelves.questionnaires)
            self._shelves.change_workshop(replace(found, plan=plan), now)

    def move_stage(self, workshop: str, before: tuple[Stage, int], after: tuple[Stage, int], now: datetime) -> None:
        """
        Replaces stage and round, and locks or unlocks what belongs to the workshop.
        """
        with self._shelves.lock:
            found = self._shelves.find_workshop(workshop)
            if (found.stage, found.round) != before:
                raise StageMoved(f"workshop {workshop} does not stand at {before[0]} in round {before[1]}")
            moved = replace(found, stage=after[0], round=after[1])
            if moved.stage is Stage.ENDED:
                moved = replace(moved, code=None, ended_at=utc(now))
            self._shelves.change_workshop(moved, now)
            for kept in self._shelves.assessments_of(workshop):
                self._lock(kept)

    def write_field(self, workshop: str, field: str, value: str | None, now: datetime) -> None:
        """
        Replaces one field.
        """
        with self._shelves.lock:
            found = self._shelves.find_workshop(workshop)
            others = {name: text for name, text in found.fields.items() if name != field}
            fields = others if value is None else others | {field: storable(value)}
            self._shelves.change_workshop(replace(found, fields=fields), now)

    def add_key(self, key: Key) -> None:
        """
        Remembers the key.
        """
        with self._shelves.lock:
            self._shelves.find_workshop(key.workshop)
            self._shelves.keys[key.hash] = replace(key, label=storable(key.label), made_at=utc(key.made_at))

    def read_keys(self, workshop: str) -> list[Key]:
        """
        Those of this workshop.
        """
        with self._shelves.lock:
            found = [key for key in self._shelves.keys.values() if key.workshop == workshop]
        return sorted(found, key=lambda key: (key.made_at, key.hash))

    def remove_key(self, key_hash: str) -> None:
        """
        Forgets the key and its ties.
        """
        with self._shelves.lock:
            self._shelves.forget_key(key_hash)

    def tie_key(self, key_hash: str, device_hash: str, now: datetime) -> Key | None:
        """
        Remembers the tie.
        """
        with self._shelves.lock:
            found = self._shelves.keys.get(key_hash)
            if found is not None:
                self._shelves.key_ties[device_hash, key_hash] = utc(now)
        return found

    def untie_keys(self, device_hash: str, workshop: str | None = None) -> None:
        """
        Forgets ties.
        """
        with self._shelves.lock:
            for key in self._shelves.device_keys(device_hash):
                if workshop in (None, key.workshop):
                    del self._shelves.key_ties[device_hash, key.hash]

    def device_keys(self, device_hash: str) -> list[Key]:
        """
        The keys that the device was tied to.
        """
        with self._shelves.lock:
            return self._shelves.device_keys(device_hash)

    def device_role(self, device_hash: str, workshop: str) -> KeyRole | None:
        """
        The first role, in their own order, among the keys of this device for this workshop.
        """
        roles = {key.role for key in self.device_keys(device_hash) if key.workshop == workshop}
        return next((role for role in KeyRole if role in roles), None)

    def take_seat(
        self,
        seat: Seat,
        assessment: str,
        language: Language,
        device_hash: str | None,
        *,
        entries: Mapping[str, str] | None = None,
        source: str | None = None,
    ) -> Seat:
        """
        Remembers seat, assessment, first fields and device tie.
        """
        with self._shelves.lock:
            found = self._shelves.find_workshop(seat.workshop)
            if found.stage is Stage.ENDED:
                raise UnknownWorkshop(seat.workshop)
            if source is not None and source in self._sources_of(found):
                raise AlreadyCounted("this result is in the room already")
            number = self._shelves.seat_counts[found.id] + 1
            taken = replace(seat, number=number, joined_at=utc(seat.joined_at))
            self._open(taken, assessment, language, device_hash, seat.joined_at, entries=entries)
            self._shelves.seats[seat.id] = taken
            self._shelves.seat_counts[found.id] = number
            if source is not None:
                self._shelves.sources[assessment] = source
            self._shelves.change_workshop(found, seat.joined_at)
        return taken

    def enter_round(
        self,
        seat: str,
        assessment: str,
        language: Language,
        device_hash: str | None,
        now: datetime,
        *,
        entries: Mapping[str, str] | None = None,
    ) -> str:
        """
        Finds the assessment of this round, or opens one.
        """
        with self._shelves.lock:
            sitting = self._shelves.find_seat(seat)
            rounds = self._shelves.rounds_of(seat)
            entered = rounds.get(self._shelves.find_workshop(sitting.workshop).round)
            if entered is None:
                previous = rounds[max(rounds)] if rounds else None
                self._open(sitting, assessment, language, device_hash, now, entries=entries, previous=previous)
            elif device_hash is not None:
                self._shelves.tie(device_hash, entered)
        return entered or assessment

    def read_seat(self, seat: str) -> Seat:
        """
        The seat as it is now.
        """
        with self._shelves.lock:
            return self._shelves.find_seat(seat)

    def mark_removed(self, seat: str, removed_at: datetime | None) -> None:
        """
        Replaces the seat, and locks or unlocks its assessments.
        """
        with self._shelves.lock:
            found = self._shelves.find_seat(seat)
            workshop = self._shelves.find_workshop(found.workshop)
            self._shelves.seats[seat] = replace(found, removed_at=removed_at and utc(removed_at))
            self._shelves.change_workshop(workshop, workshop.changed_at)
            for assessment in self._shelves.rounds_of(seat).values():
                self._lock(self._shelves.assessments[assessment])

    def read_presences(self, workshop: str, round_number: int) -> list[Presence]:
        """
        Every seat beside its assessment, if it has one.
        """
        with self._shelves.lock:
            of_seat = {kept.seat: kept for kept in self._shelves.assessments_of(workshop) if kept.round == round_number}
            seats = self._shelves.seats_of(workshop)
        return [_presence(seat, of_seat.get(seat.id)) for seat in seats]

    def read_answers(self, workshop: str, round_number: int) -> list[tuple[Seat, Kept]]:
        """
        The seats with an assessment.
        """
        with self._shelves.lock:
            of_seat = {kept.seat: kept for kept in self._shelves.assessments_of(workshop) if kept.round == round_number}
            seats = self._shelves.seats_of(workshop)
        return [(seat, of_seat[seat.id]) for seat in seats if seat.removed_at is None and seat.id in of_seat]

    def keep_reveal(self, reveal: Reveal) -> None:
        """
        Remembers the reveal.
        """
        with self._shelves.lock:
            self._shelves.change_workshop(self._shelves.find_workshop(reveal.workshop), reveal.revealed_at)
            self._shelves.reveals[reveal.workshop, reveal.round] = reveal

    def read_reveals(self, workshop: str) -> list[Reveal]:
        """
        Those of this workshop.
        """
        with self._shelves.lock:
            found = [reveal for reveal in self._shelves.reveals.values() if reveal.workshop == workshop]
        return sorted(found, key=lambda reveal: reveal.round)

    def count_wrong_code(self, device_hash: str, now: datetime) -> None:
        """
        Remembers device and moment.
        """
        with self._shelves.lock:
            self._shelves.wrong_codes.append((device_hash, now))

    def wrong_codes(self, device_hash: str, since: datetime) -> int:
        """
        Counts them; one of the very moment counts.
        """
        with self._shelves.lock:
            return sum(device == device_hash and moment >= since for device, moment in self._shelves.wrong_codes)

    def delete_workshop(self, workshop: str) -> None:
        """
        Forgets all that belongs to it.
        """
        with self._shelves.lock:
            self._shelves.forget_workshop(workshop)

    def purge_workshops(self, now: datetime, idle_before: datetime) -> int:
        """
        Forgets what is due.
        """
        with self._shelves.lock:
            tried = self._shelves.wrong_codes
            tried[:] = [(device, moment) for device, moment in tried if moment >= now - WRONG_CODES_KEPT]
            due = [
                workshop.id
                for workshop in self._shelves.workshops.values()
                if is_due(workshop.plan, workshop.ended_at, self._touched_at(workshop), now, idle_before)
            ]
            for workshop in due:
                self._shelves.forget_workshop(workshop)
        return len(due)

    def _sources_of(self, workshop: Workshop) -> set[str | None]:
        counted = [kept for kept in self._shelves.assessments_of(workshop.id) if kept.round == workshop.round]
        return {self._shelves.sources.get(kept.id) for kept in counted}

    def _open(
        self,
        seat: Seat,
        assessment: str,
        language: Language,
        device_hash: str | None,
        now: datetime,
        *,
        entries: Mapping[str, str] | None,
        previous: str | None = None,
    ) -> None:
        room = self._shelves.find_workshop(seat.workshop)
        opened = Kept(
            id=assessment,
            questionnaire_sha256=seat.questionnaire_sha256,
            language=language,
            round=room.round,
            participant="",
            previous=previous,
            opened_at=utc(now),
            changed_at=utc(now),
            finished_at=None,
            revision=0,
            entries={field: Entry(storable(value), 0) for field, value in (entries or {}).items()},
            workshop=seat.workshop,
            seat=seat.id,
            is_locked=room.stage is not Stage.OPEN or seat.removed_at is not None,
        )
        self._shelves.add_assessment(opened)
        if device_hash is not None:
            self._shelves.tie(device_hash, assessment)

    def _lock(self, kept: Kept) -> None:
        room, seat = self._shelves.find_workshop(kept.workshop or ""), self._shelves.find_seat(kept.seat or "")
        may_write = room.stage is Stage.OPEN and kept.round == room.round and seat.removed_at is None
        self._shelves.assessments[kept.id] = replace(kept, is_locked=not may_write)

    def _touched_at(self, workshop: Workshop) -> datetime:
        return max([workshop.changed_at, *(kept.changed_at for kept in self._shelves.assessments_of(workshop.id))])


def _check_wordings(plan: Plan, known: Mapping[str, Questionnaire]) -> None:
    for sha256 in plan.questionnaires:
        if sha256 not in known:
            raise UnknownQuestionnaire(sha256)


def _presence(seat: Seat, kept: Kept | None) -> Presence:
    return Presence(seat, kept.id, kept.changed_at, kept.finished_at) if kept else Presence(seat)
