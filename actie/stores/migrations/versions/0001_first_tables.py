"""
The first tables: questionnaires, assessments and their entries, devices and links.
"""

from alembic import op
from sqlalchemy import Boolean, Column, DateTime, ForeignKey, Integer, String, Text

revision = "0001_first_tables"
down_revision = None


def upgrade() -> None:
    """
    Makes the tables.
    """
    op.create_table(
        "questionnaires",
        Column("sha256", String, primary_key=True),
        Column("id", String, nullable=False),
        Column("version", String, nullable=False),
        Column("document", Text, nullable=False),
    )
    op.create_table(
        "assessments",
        Column("id", String, primary_key=True),
        Column("questionnaire_sha256", String, ForeignKey("questionnaires.sha256"), nullable=False, index=True),
        Column("language", String, nullable=False),
        Column("round", Integer, nullable=False),
        Column("participant", Text, nullable=False),
        Column("previous", String),
        Column("opened_at", DateTime(timezone=True), nullable=False),
        Column("changed_at", DateTime(timezone=True), nullable=False),
        Column("finished_at", DateTime(timezone=True)),
        Column("revision", Integer, nullable=False),
        Column("place", String),
    )
    op.create_table(
        "entries",
        Column("assessment", String, ForeignKey("assessments.id", ondelete="CASCADE"), primary_key=True),
        Column("field", String, primary_key=True),
        Column("value", Text),
        Column("revision", Integer, nullable=False),
    )
    op.create_table(
        "devices",
        Column("device_hash", String, primary_key=True),
        Column("assessment", String, ForeignKey("assessments.id", ondelete="CASCADE"), primary_key=True, index=True),
        Column("is_current", Boolean, nullable=False),
        Column("tied_at", DateTime(timezone=True), nullable=False),
    )
    op.create_table(
        "links",
        Column("link_hash", String, primary_key=True),
        Column("assessment", String, ForeignKey("assessments.id", ondelete="CASCADE"), nullable=False, index=True),
        Column("added_at", DateTime(timezone=True), nullable=False),
    )
