"""
Rows of the tables of workshops to what they hold, and back.
"""

from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import Row

from actie.language import Language
from actie.stores import tables
from actie.workshops.model import Key, KeyRole, Plan, Seat, SeatKind, Stage, Workshop

AnyRow = Row[*tuple[Any, ...]]

_WORKSHOP, _KEY, _SEAT = (
    tuple(column.name for column in table.c if column is not tables.workshops.c.seats)
    for table in (tables.workshops, tables.keys, tables.seats)
)

# A plan is frozen, and pages that follow a workshop read it all the time.
read_plan = lru_cache(256)(Plan.model_validate_json)


def workshop_row(workshop: Workshop) -> dict[str, Any]:
    """
    The row of a workshop in which nobody sits yet.
    """
    return {name: getattr(workshop, name) for name in _WORKSHOP} | {"plan": workshop.plan.model_dump_json(), "seats": 0}


def workshop_of(row: AnyRow, fields: Mapping[str, str]) -> Workshop:
    """
    The workshop in a row, with its fields.
    """
    columns = {name: row._mapping[name] for name in _WORKSHOP}
    columns |= {"plan": read_plan(row.plan), "stage": Stage(row.stage)}
    return Workshop(**columns, fields=fields)


def key_row(key: Key) -> dict[str, Any]:
    """
    The row of a key.
    """
    return {name: getattr(key, name) for name in _KEY}


def key_of(row: AnyRow) -> Key:
    """
    The key in a row.
    """
    return Key(**{**row._mapping, "role": KeyRole(row.role)})


def seat_row(seat: Seat) -> dict[str, Any]:
    """
    The row of a seat.
    """
    return {name: getattr(seat, name) for name in _SEAT}


def seat_of(row: AnyRow) -> Seat:
    """
    The seat in a row, which may hold more.
    """
    columns = {name: row._mapping[name] for name in _SEAT}
    return Seat(**columns | {"kind": SeatKind(row.kind)})


def sitting_row(seat: Seat, assessment: str, language: Language, round_number: int, now: datetime) -> dict[str, Any]:
    """
    The row of a new assessment on a seat.
    """
    return {
        "id": assessment,
        "questionnaire_sha256": seat.questionnaire_sha256,
        "language": language,
        "round": round_number,
        "participant": "",
        "opened_at": now,
        "changed_at": now,
        "workshop": seat.workshop,
        "seat": seat.id,
    }


def touched_at(row: AnyRow) -> datetime:
    """
    When a workshop or an answer in it was last changed.
    """
    moments: list[datetime] = [row.changed_at, row.answered_at or row.changed_at]
    return max(moments)
