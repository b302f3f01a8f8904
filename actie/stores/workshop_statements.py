"""
Every statement about workshops, built once.

Parameters: workshop_id, seat_id, round_number, code_typed, device, key, now, since. They bear other names than the
columns that they are held against, since SQLAlchemy takes a name of a column for a value to be written.
"""

from datetime import datetime

from sqlalchemy import BindParameter, bindparam, delete, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.dml import ReturningInsert

from actie.stores.statements import KEPT
from actie.stores.tables import (
    assessments,
    entries,
    key_ties,
    keys,
    reveals,
    seats,
    workshop_fields,
    workshop_questionnaires,
    workshops,
    wrong_codes,
)
from actie.workshops.model import Stage

_WORKSHOP: BindParameter[str] = bindparam("workshop_id")
_SEAT: BindParameter[str] = bindparam("seat_id")
_ROUND: BindParameter[int] = bindparam("round_number")
_DEVICE: BindParameter[str] = bindparam("device")
_KEY: BindParameter[str] = bindparam("key")
_NOW: BindParameter[datetime] = bindparam("now")
_SINCE: BindParameter[datetime] = bindparam("since")

READ_WORKSHOP = select(workshops).where(workshops.c.id == _WORKSHOP)
READ_FIELDS = select(workshop_fields.c.field, workshop_fields.c.value).where(workshop_fields.c.workshop == _WORKSHOP)
FIND_ROOM = select(workshops.c.id).where(workshops.c.code == bindparam("code_typed"))

# Each change of a workshop begins with its own row, so that all that changes it or its seats happens one by one.
CHANGE = update(workshops).where(workshops.c.id == _WORKSHOP).values(version=workshops.c.version + 1, changed_at=_NOW)
CHANGE_PLAN = CHANGE.where(workshops.c.seats == 0).values(plan=bindparam("new_plan"))
MOVE = CHANGE.where(
    workshops.c.stage == bindparam("stage_before"), workshops.c.round == bindparam("round_before")
).values(stage=bindparam("new_stage"), round=bindparam("new_round"))
END = MOVE.values(code=None, ended_at=_NOW)
COUNT_SEAT = (
    CHANGE.where(workshops.c.stage != Stage.ENDED)
    .values(seats=workshops.c.seats + 1)
    .returning(workshops.c.seats, workshops.c.stage, workshops.c.round)
)
_OF_SEAT = update(workshops).where(
    workshops.c.id == select(seats.c.workshop).where(seats.c.id == _SEAT).scalar_subquery()
)
HOLD_OF_SEAT = _OF_SEAT.values(seats=workshops.c.seats).returning(workshops.c.id, workshops.c.stage, workshops.c.round)
CHANGE_OF_SEAT = HOLD_OF_SEAT.values(version=workshops.c.version + 1)

ADD_QUESTIONNAIRE = insert(workshop_questionnaires)
DELETE_QUESTIONNAIRES = delete(workshop_questionnaires).where(workshop_questionnaires.c.workshop == _WORKSHOP)
DELETE_FIELD = delete(workshop_fields).where(
    workshop_fields.c.workshop == _WORKSHOP, workshop_fields.c.field == bindparam("field_name")
)
DELETE_WORKSHOP = delete(workshops).where(workshops.c.id == _WORKSHOP)
_LAST_ANSWER = select(func.max(assessments.c.changed_at)).where(assessments.c.workshop == workshops.c.id)
READ_AGES = select(
    workshops.c.id,
    workshops.c.plan,
    workshops.c.ended_at,
    workshops.c.changed_at,
    _LAST_ANSWER.scalar_subquery().label("answered_at"),
).order_by(workshops.c.id)  # two processes that delete at the same moment go the same way

ADD_KEY = insert(keys)
_KEYS = select(keys.c.hash, keys.c.workshop, keys.c.role, keys.c.label, keys.c.made_at)
READ_KEYS = _KEYS.where(keys.c.workshop == _WORKSHOP).order_by(keys.c.made_at, keys.c.hash)
FIND_KEY = _KEYS.where(keys.c.hash == _KEY)
REMOVE_KEY = delete(keys).where(keys.c.hash == _KEY)
READ_DEVICE_KEYS = (
    _KEYS.join(key_ties, key_ties.c.key_hash == keys.c.hash)
    .where(key_ties.c.device_hash == _DEVICE)
    .order_by(key_ties.c.tied_at.desc(), keys.c.hash)
)
READ_DEVICE_ROLES = (
    select(keys.c.role)
    .join(key_ties, key_ties.c.key_hash == keys.c.hash)
    .where(key_ties.c.device_hash == _DEVICE, keys.c.workshop == _WORKSHOP)
)
UNTIE_KEYS = delete(key_ties).where(key_ties.c.device_hash == _DEVICE)
UNTIE_KEYS_OF = UNTIE_KEYS.where(key_ties.c.key_hash.in_(select(keys.c.hash).where(keys.c.workshop == _WORKSHOP)))

ADD_SEAT = insert(seats)
READ_SEAT = select(seats).where(seats.c.id == _SEAT)
READ_SEATS = select(seats).where(seats.c.workshop == _WORKSHOP).order_by(seats.c.number)
REMOVE_SEAT = update(seats).where(seats.c.id == _SEAT).values(removed_at=bindparam("moment"))
FIND_SOURCE = select(assessments.c.id).where(
    assessments.c.workshop == _WORKSHOP, assessments.c.round == _ROUND, assessments.c.source == bindparam("brought")
)
READ_ROUNDS = (
    select(assessments.c.id, assessments.c.round)
    .where(assessments.c.seat == _SEAT)
    .order_by(assessments.c.round.desc())
)
READ_PRESENCES = (
    select(seats, assessments.c.id.label("assessment"), assessments.c.changed_at, assessments.c.finished_at)
    .join(assessments, (assessments.c.seat == seats.c.id) & (assessments.c.round == _ROUND), isouter=True)
    .where(seats.c.workshop == _WORKSHOP)
    .order_by(seats.c.number)
)
_OF_ROUND = (assessments.c.workshop == _WORKSHOP) & (assessments.c.round == _ROUND)
READ_ASSESSMENTS = select(*KEPT).where(_OF_ROUND)
READ_ALL_ENTRIES = (
    select(entries.c.assessment, entries.c.field, entries.c.value, entries.c.revision)
    .join(assessments)
    .where(_OF_ROUND)
)

# The one rule of what may be written; nothing in a workshop has the round 0, so that 0 locks everything.
_REMOVED = select(seats.c.id).where(seats.c.workshop == _WORKSHOP, seats.c.removed_at.is_not(None))
LOCK = (
    update(assessments)
    .where(assessments.c.workshop == _WORKSHOP)
    .values(is_locked=(assessments.c.round != bindparam("open_round")) | assessments.c.seat.in_(_REMOVED))
)
LOCK_SEAT = LOCK.where(assessments.c.seat == _SEAT)

READ_REVEALS = select(reveals.c.document).where(reveals.c.workshop == _WORKSHOP).order_by(reveals.c.round)

ADD_WRONG_CODE = insert(wrong_codes)
COUNT_WRONG_CODES = select(func.count()).where(wrong_codes.c.device_hash == _DEVICE, wrong_codes.c.tried_at >= _SINCE)
DELETE_WRONG_CODES = delete(wrong_codes).where(wrong_codes.c.tried_at < _SINCE)


def add_workshop(dialect: str) -> ReturningInsert[str]:
    """
    An insertion that writes and returns nothing when the code is taken.
    """
    insertion = sqlite.insert(workshops) if dialect == "sqlite" else postgresql.insert(workshops)
    return insertion.on_conflict_do_nothing(index_elements=[workshops.c.code]).returning(workshops.c.id)
