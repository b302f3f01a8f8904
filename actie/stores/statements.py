"""
Every statement of the SQL store, built once.

Parameters: assessment (an id), device (its hash), link_hash, sha256, now, before.
"""

from datetime import datetime

from sqlalchemy import BindParameter, String, Table, bindparam, delete, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from actie.stores.tables import assessments, devices, entries, links, questionnaires, workshop_questionnaires

_ASSESSMENT: BindParameter[str] = bindparam("assessment")
_DEVICE: BindParameter[str] = bindparam("device")
_SHA256: BindParameter[str] = bindparam("sha256")
_NOW: BindParameter[datetime] = bindparam("now")

HAS_QUESTIONNAIRE = select(questionnaires.c.sha256).where(questionnaires.c.sha256 == _SHA256)
READ_DOCUMENT = select(questionnaires.c.document).where(questionnaires.c.sha256 == _SHA256)
DELETE_UNUSED_QUESTIONNAIRES = delete(questionnaires).where(
    ~select(assessments.c.id).where(assessments.c.questionnaire_sha256 == questionnaires.c.sha256).exists(),
    ~select(workshop_questionnaires).where(workshop_questionnaires.c.sha256 == questionnaires.c.sha256).exists(),
)

KEPT = tuple(column for column in assessments.c if column is not assessments.c.source)  # what a Kept holds
OPEN = insert(assessments)
READ = select(*KEPT).where(assessments.c.id == _ASSESSMENT)
READ_ENTRIES = select(entries.c.field, entries.c.value, entries.c.revision).where(entries.c.assessment == _ASSESSMENT)
_CHANGE = (
    update(assessments)
    .where(assessments.c.id == _ASSESSMENT)
    .values(revision=assessments.c.revision + 1, changed_at=_NOW)
    .returning(assessments.c.revision)
)
ANNOTATE = _CHANGE  # what is no answer can be written in a closed round too
CHANGE = _CHANGE.where(~assessments.c.is_locked)
FINISH = _CHANGE.values(finished_at=func.coalesce(assessments.c.finished_at, _NOW))
KEEP_PLACE = update(assessments).where(assessments.c.id == _ASSESSMENT).values(place=bindparam("new_place"))
DELETE = delete(assessments).where(assessments.c.id == _ASSESSMENT)
DELETE_OLD = delete(assessments).where(
    assessments.c.changed_at < bindparam("before"),
    assessments.c.workshop.is_(None),  # the others go with their workshop
)

READ_TIED = (
    select(*KEPT).join(devices).where(devices.c.device_hash == _DEVICE).order_by(assessments.c.changed_at.desc())
)
_IS_PREFERRED = devices.c.assessment == func.coalesce(bindparam("preferred", type_=String()), "")
FIND_CURRENT = (
    select(devices.c.assessment)
    .where(devices.c.device_hash == _DEVICE, devices.c.is_current | _IS_PREFERRED)
    .order_by(
        _IS_PREFERRED.desc(), devices.c.tied_at.desc()
    )  # two tabs that switch at the same moment can mark two: the last one counts
    .limit(1)
)
UNMARK_CURRENT = update(devices).where(devices.c.device_hash == _DEVICE).values(is_current=False)
UNTIE = delete(devices).where(devices.c.device_hash == _DEVICE)
UNTIE_ONE = UNTIE.where(devices.c.assessment == _ASSESSMENT)

FIND_LINK = select(links.c.assessment).where(links.c.link_hash == bindparam("link_hash"))

PING = select(questionnaires.c.sha256).limit(1)  # touches the file, which SELECT 1 would not


def upsert(dialect: str, table: Table) -> sqlite.Insert | postgresql.Insert:
    """
    An insertion that overwrites the row with the same primary key; both databases say it alike, SQLAlchemy does not.
    """
    insertion = sqlite.insert(table) if dialect == "sqlite" else postgresql.insert(table)
    rest = {column.name: insertion.excluded[column.name] for column in table.c if not column.primary_key}
    return insertion.on_conflict_do_update(index_elements=list(table.primary_key), set_=rest)
