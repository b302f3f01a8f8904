"""
Workshops: plan, fields, keys, seats and reveals; and which assessments belong to a seat.

Columns are added to the table of assessments as it is. Making that table anew, as Alembic offers for SQLite, would
delete the old one, and with it every entry, tie and link that points at it.
"""

from alembic import op
from sqlalchemy import Boolean, Column, DateTime, ForeignKey, Integer, String, Text, false

revision = "0002_workshops"
down_revision = "0001_first_tables"


def upgrade() -> None:
    """
    Makes the tables of workshops, and ties assessments to them.
    """
    _make_tables()
    _widen_assessments()


def _make_tables() -> None:
    op.create_table(
        "workshops",
        Column("id", String, primary_key=True),
        Column("code", String, unique=True, index=True),
        Column("plan", Text, nullable=False),
        Column("stage", String, nullable=False),
        Column("round", Integer, nullable=False),
        Column("opened_at", DateTime(timezone=True), nullable=False),
        Column("changed_at", DateTime(timezone=True), nullable=False),
        Column("ended_at", DateTime(timezone=True)),
        Column("version", Integer, nullable=False),
        Column("seats", Integer, nullable=False),
    )
    op.create_table(
        "workshop_questionnaires",
        _workshop(primary_key=True),
        Column("sha256", String, ForeignKey("questionnaires.sha256"), primary_key=True, index=True),
    )
    op.create_table(
        "workshop_fields",
        _workshop(primary_key=True),
        Column("field", String, primary_key=True),
        Column("value", Text, nullable=False),
    )
    op.create_table(
        "keys",
        Column("hash", String, primary_key=True),
        _workshop(index=True),
        Column("role", String, nullable=False),
        Column("label", Text, nullable=False),
        Column("made_at", DateTime(timezone=True), nullable=False),
    )
    op.create_table(
        "key_ties",
        Column("device_hash", String, primary_key=True),
        Column("key_hash", String, ForeignKey("keys.hash", ondelete="CASCADE"), primary_key=True, index=True),
        Column("tied_at", DateTime(timezone=True), nullable=False),
    )
    op.create_table(
        "seats",
        Column("id", String, primary_key=True),
        _workshop(),
        Column("number", Integer, nullable=False),
        Column("kind", String, nullable=False),
        Column("case", Integer),
        Column("questionnaire_sha256", String, nullable=False),
        Column("joined_at", DateTime(timezone=True), nullable=False),
        Column("removed_at", DateTime(timezone=True)),
    )
    op.create_index("seats_workshop_ix", "seats", ["workshop", "number"], unique=True)
    op.create_table(
        "reveals",
        _workshop(primary_key=True),
        Column("round", Integer, primary_key=True, autoincrement=False),
        Column("document", Text, nullable=False),
    )
    op.create_table(
        "wrong_codes",
        Column("id", Integer, primary_key=True),
        Column("device_hash", String, nullable=False, index=True),
        Column("tried_at", DateTime(timezone=True), nullable=False),
    )


def _widen_assessments() -> None:
    for column in (
        Column("workshop", String, ForeignKey("workshops.id", ondelete="CASCADE")),
        Column("seat", String, ForeignKey("seats.id", ondelete="CASCADE")),
    ):
        op.add_column("assessments", column, inline_references=True)
    op.add_column("assessments", Column("is_locked", Boolean, nullable=False, server_default=false()))
    op.add_column("assessments", Column("source", String))
    op.create_index("assessments_seat_ix", "assessments", ["seat", "round"], unique=True)
    op.create_index("assessments_workshop_ix", "assessments", ["workshop", "round", "source"], unique=True)


def _workshop(*, primary_key: bool = False, index: bool = False) -> Column[str]:
    reference = ForeignKey("workshops.id", ondelete="CASCADE")
    return Column("workshop", String, reference, primary_key=primary_key, nullable=False, index=index)
