"""
The store of workshops on SQLite or PostgreSQL, in the same tables as the store of assessments.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from functools import lru_cache

from sqlalchemy import Connection, Engine

from actie.assessment.store import Entry, Kept
from actie.errors import AlreadyCounted, CodeTaken, PlanFixed, StageMoved, UnknownQuestionnaire, UnknownWorkshop
from actie.language import Language
from actie.questionnaire.model import Questionnaire
from actie.stores import tables
from actie.stores import workshop_statements as statements
from actie.stores.database import Database, kept_of
from actie.stores.retention import WRONG_CODES_KEPT, is_due
from actie.stores.statements import HAS_QUESTIONNAIRE, upsert
from actie.stores.workshop_rows import (
    key_of,
    key_row,
    read_plan,
    seat_of,
    seat_row,
    sitting_row,
    touched_at,
    workshop_of,
    workshop_row,
)
from actie.workshops.model import Key, KeyRole, Plan, Presence, Reveal, Seat, Stage, Workshop
from actie.workshops.reveal_document import read_reveal, write_reveal

NO_ROUND = 0

# A reveal is frozen, and many look at it.
_read_reveal = lru_cache(32)(read_reveal)


class SqlWorkshops:
    """
    A WorkshopStore in the tables of one database; any number of threads and processes may use it at once.
    """

    def __init__(self, engine: Engine) -> None:
        self._database = Database(engine)
        dialect = self._database.dialect
        self._add_workshop = statements.add_workshop(dialect)
        self._put_field = upsert(dialect, tables.workshop_fields)
        self._put_reveal = upsert(dialect, tables.reveals)
        self._put_key_tie = upsert(dialect, tables.key_ties)

    def open_workshop(self, workshop: Workshop, questionnaires: tuple[Questionnaire, ...]) -> None:
        """
        Writes wordings, workshop and fields in one transaction; the database itself tells when the code is taken.
        """
        fields = [{"workshop": workshop.id, "field": name, "value": text} for name, text in workshop.fields.items()]
        with self._database.writing() as connection:
            for questionnaire in questionnaires:
                self._database.keep_wording(connection, questionnaire)
            if connection.scalar(self._add_workshop, workshop_row(workshop)) is None:
                raise CodeTaken(f"another room has the code {workshop.code}")
            _keep_perspectives(connection, workshop.id, workshop.plan)
            if fields:
                connection.execute(self._put_field, fields)

    def read_workshop(self, workshop: str) -> Workshop:
        """
        Reads the workshop before its fields, so that its version is never ahead of what comes with it.
        """
        with self._database.reading() as connection:
            row = connection.execute(statements.READ_WORKSHOP, {"workshop_id": workshop}).one_or_none()
            if row is None:
                raise UnknownWorkshop(workshop)
            rows = connection.execute(statements.READ_FIELDS, {"workshop_id": workshop})
            fields = {field: value for field, value in rows}  # noqa: C416  dict() of rows says less
        return workshop_of(row, fields)

    def find_room(self, code: str) -> str | None:
        """
        The workshop in whose row the code stands.
        """
        with self._database.reading() as connection:
            return connection.scalar(statements.FIND_ROOM, {"code_typed": code})

    def change_plan(self, workshop: str, plan: Plan, now: datetime) -> None:
        """
        One statement looks whether anybody joined and writes the plan.
        """
        change = {"workshop_id": workshop, "new_plan": plan.model_dump_json(), "now": now}
        with self._database.writing() as connection:
            if not connection.execute(statements.CHANGE_PLAN, change).rowcount:
                _require(connection, workshop)
                raise PlanFixed("somebody joined already, and was told what the plan says")
            connection.execute(statements.DELETE_QUESTIONNAIRES, {"workshop_id": workshop})
            _keep_perspectives(connection, workshop, plan)

    def move_stage(self, workshop: str, before: tuple[Stage, int], after: tuple[Stage, int], now: datetime) -> None:
        """
        One statement compares and moves; writers of answers that are on their way are waited for.
        """
        (stage_before, round_before), (stage, round_number) = before, after
        move = {
            "workshop_id": workshop,
            "stage_before": stage_before,
            "round_before": round_before,
            "new_stage": stage,
            "new_round": round_number,
            "now": now,
        }
        statement = statements.END if stage is Stage.ENDED else statements.MOVE
        with self._database.writing() as connection:
            if not connection.execute(statement, move).rowcount:
                _require(connection, workshop)
                raise StageMoved(f"workshop {workshop} does not stand at {stage_before} in round {round_before}")
            lock = {"workshop_id": workshop, "open_round": _open_round(stage, round_number)}
            connection.execute(statements.LOCK, lock)

    def write_field(self, workshop: str, field: str, value: str | None, now: datetime) -> None:
        """
        Writes one row, or deletes it.
        """
        with self._database.writing() as connection:
            _change(connection, workshop, now)
            if value is None:
                connection.execute(statements.DELETE_FIELD, {"workshop_id": workshop, "field_name": field})
            else:
                connection.execute(self._put_field, {"workshop": workshop, "field": field, "value": value})

    def add_key(self, key: Key) -> None:
        """
        Writes one row.
        """
        with self._database.writing() as connection:
            _require(connection, key.workshop)
            connection.execute(statements.ADD_KEY, key_row(key))

    def read_keys(self, workshop: str) -> list[Key]:
        """
        Those with this workshop in their row.
        """
        with self._database.reading() as connection:
            return [key_of(row) for row in connection.execute(statements.READ_KEYS, {"workshop_id": workshop})]

    def remove_key(self, key_hash: str) -> None:
        """
        The database takes the ties along.
        """
        with self._database.writing() as connection:
            connection.execute(statements.REMOVE_KEY, {"key": key_hash})

    def tie_key(self, key_hash: str, device_hash: str, now: datetime) -> Key | None:
        """
        Tying again changes nothing but the moment.
        """
        with self._database.writing() as connection:
            row = connection.execute(statements.FIND_KEY, {"key": key_hash}).one_or_none()
            if row is not None:
                tie = {"device_hash": device_hash, "key_hash": key_hash, "tied_at": now}
                connection.execute(self._put_key_tie, tie)
        return row and key_of(row)

    def untie_keys(self, device_hash: str, workshop: str | None = None) -> None:
        """
        Deletes ties.
        """
        statement = statements.UNTIE_KEYS if workshop is None else statements.UNTIE_KEYS_OF
        with self._database.writing() as connection:
            connection.execute(statement, {"device": device_hash, "workshop_id": workshop})

    def device_keys(self, device_hash: str) -> list[Key]:
        """
        All keys that share a tie with the device.
        """
        with self._database.reading() as connection:
            return [key_of(row) for row in connection.execute(statements.READ_DEVICE_KEYS, {"device": device_hash})]

    def device_role(self, device_hash: str, workshop: str) -> KeyRole | None:
        """
        The first role, in their own order, among the keys of this device for this workshop.
        """
        which = {"device": device_hash, "workshop_id": workshop}
        with self._database.reading() as connection:
            roles = set(connection.scalars(statements.READ_DEVICE_ROLES, which))
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
        The counter in the row of the workshop makes people who join at the same moment queue.
        """
        with self._database.writing() as connection:
            count = {"workshop_id": seat.workshop, "now": seat.joined_at}
            room = connection.execute(statements.COUNT_SEAT, count).one_or_none()
            if room is None:
                raise UnknownWorkshop(seat.workshop)
            brought = {"workshop_id": seat.workshop, "round_number": room.round, "brought": source}
            if source is not None and connection.scalar(statements.FIND_SOURCE, brought) is not None:
                raise AlreadyCounted("this result is in the room already")
            taken = replace(seat, number=room.seats)
            connection.execute(statements.ADD_SEAT, seat_row(taken))
            row = sitting_row(taken, assessment, language, room.round, seat.joined_at) | {
                "is_locked": room.stage != Stage.OPEN,
                "source": source,
            }
            self._database.add_assessment(connection, row, entries)
            if device_hash is not None:
                self._database.tie(connection, device_hash, assessment, seat.joined_at)
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
        Holds the row of the workshop, so that two who enter, or who enter and close, happen one by one.
        """
        with self._database.writing() as connection:
            room = connection.execute(statements.HOLD_OF_SEAT, {"seat_id": seat}).one_or_none()
            if room is None:
                raise UnknownWorkshop(f"seat {seat}")
            rounds = {row.round: row.id for row in connection.execute(statements.READ_ROUNDS, {"seat_id": seat})}
            if room.round not in rounds:
                sitting = seat_of(connection.execute(statements.READ_SEAT, {"seat_id": seat}).one())
                row = sitting_row(sitting, assessment, language, room.round, now) | {
                    "is_locked": room.stage != Stage.OPEN or sitting.removed_at is not None,
                    "previous": next(iter(rounds.values()), None),
                }
                self._database.add_assessment(connection, row, entries)
            entered: str = rounds.get(room.round, assessment)
            if device_hash is not None:
                self._database.tie(connection, device_hash, entered, now)
        return entered

    def read_seat(self, seat: str) -> Seat:
        """
        Reads one row.
        """
        with self._database.reading() as connection:
            row = connection.execute(statements.READ_SEAT, {"seat_id": seat}).one_or_none()
        if row is None:
            raise UnknownWorkshop(f"seat {seat}")
        return seat_of(row)

    def mark_removed(self, seat: str, removed_at: datetime | None) -> None:
        """
        Marks the seat, and then locks by the same rule as a move does.
        """
        with self._database.writing() as connection:
            room = connection.execute(statements.CHANGE_OF_SEAT, {"seat_id": seat}).one_or_none()
            if room is None:
                raise UnknownWorkshop(f"seat {seat}")
            connection.execute(statements.REMOVE_SEAT, {"seat_id": seat, "moment": removed_at})
            open_round = _open_round(Stage(room.stage), room.round)
            lock = {"workshop_id": room.id, "seat_id": seat, "open_round": open_round}
            connection.execute(statements.LOCK_SEAT, lock)

    def read_presences(self, workshop: str, round_number: int) -> list[Presence]:
        """
        One statement, since a facilitator's screen asks it all the time.
        """
        which = {"workshop_id": workshop, "round_number": round_number}
        with self._database.reading() as connection:
            rows = connection.execute(statements.READ_PRESENCES, which).all()
        return [Presence(seat_of(row), row.assessment, row.changed_at, row.finished_at) for row in rows]

    def read_answers(self, workshop: str, round_number: int) -> list[tuple[Seat, Kept]]:
        """
        Three statements for the whole round; the assessments before their entries, as for one.
        """
        which = {"workshop_id": workshop, "round_number": round_number}
        with self._database.reading() as connection:
            rows = {row.seat: row for row in connection.execute(statements.READ_ASSESSMENTS, which)}
            given: dict[str, dict[str, Entry]] = defaultdict(dict)
            for assessment, field, value, revision in connection.execute(statements.READ_ALL_ENTRIES, which):
                given[assessment][field] = Entry(value, revision)
            seats = [seat_of(row) for row in connection.execute(statements.READ_SEATS, {"workshop_id": workshop})]
        present = [(seat, rows[seat.id]) for seat in seats if seat.removed_at is None and seat.id in rows]
        return [(seat, kept_of(row, given.get(row.id, {}))) for seat, row in present]

    def keep_reveal(self, reveal: Reveal) -> None:
        """
        Writes one row, in the place of the one of this round.
        """
        row = {"workshop": reveal.workshop, "round": reveal.round, "document": write_reveal(reveal)}
        with self._database.writing() as connection:
            _change(connection, reveal.workshop, reveal.revealed_at)
            connection.execute(self._put_reveal, row)

    def read_reveals(self, workshop: str) -> list[Reveal]:
        """
        A document that was read before is not read again.
        """
        with self._database.reading() as connection:
            documents = connection.scalars(statements.READ_REVEALS, {"workshop_id": workshop}).all()
        return [_read_reveal(document) for document in documents]

    def count_wrong_code(self, device_hash: str, now: datetime) -> None:
        """
        Adds a row.
        """
        with self._database.writing() as connection:
            connection.execute(statements.ADD_WRONG_CODE, {"device_hash": device_hash, "tried_at": now})

    def wrong_codes(self, device_hash: str, since: datetime) -> int:
        """
        Counts rows; one of the very moment counts.
        """
        which = {"device": device_hash, "since": since}
        with self._database.reading() as connection:
            return connection.scalars(statements.COUNT_WRONG_CODES, which).one()

    def delete_workshop(self, workshop: str) -> None:
        """
        The database takes along all that belongs to it.
        """
        with self._database.writing() as connection:
            connection.execute(statements.DELETE_WORKSHOP, {"workshop_id": workshop})

    def purge_workshops(self, now: datetime, idle_before: datetime) -> int:
        """
        One transaction; how long a workshop stays stands in its plan, so each is looked at.
        """
        with self._database.writing() as connection:
            connection.execute(statements.DELETE_WRONG_CODES, {"since": now - WRONG_CODES_KEPT})
            due = [
                {"workshop_id": row.id}
                for row in connection.execute(statements.READ_AGES)
                if is_due(read_plan(row.plan), row.ended_at, touched_at(row), now, idle_before)
            ]
            if due:
                connection.execute(statements.DELETE_WORKSHOP, due)
        return len(due)


def _change(connection: Connection, workshop: str, now: datetime) -> None:
    if not connection.execute(statements.CHANGE, {"workshop_id": workshop, "now": now}).rowcount:
        raise UnknownWorkshop(workshop)


def _require(connection: Connection, workshop: str) -> None:
    if connection.execute(statements.READ_WORKSHOP, {"workshop_id": workshop}).one_or_none() is None:
        raise UnknownWorkshop(workshop)


def _keep_perspectives(connection: Connection, workshop: str, plan: Plan) -> None:
    for sha256 in dict.fromkeys(plan.questionnaires):
        if connection.scalar(HAS_QUESTIONNAIRE, {"sha256": sha256}) is None:
            raise UnknownQuestionnaire(sha256)
        connection.execute(statements.ADD_QUESTIONNAIRE, {"workshop": workshop, "sha256": sha256})


def _open_round(stage: Stage, round_number: int) -> int:
    return round_number if stage is Stage.OPEN else NO_ROUND
