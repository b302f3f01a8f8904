"""
The tables of the store, for SQLite and PostgreSQL alike; the migrations make them, a contract test compares the two.
"""

from datetime import UTC, datetime

from sqlalchemy import (
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    MetaData,
    Named,
    Table,
    Text,
    TypedColumns,
    TypeDecorator,
    false,
)

from actie.stores.text import storable


class Moment(TypeDecorator[datetime]):
    """
    A moment that comes back as aware UTC, also from SQLite, which keeps no time zone.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002  SQLAlchemy's signature
        """
        The moment on its way in.
        """
        return value and value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002  SQLAlchemy's signature
        """
        The moment on its way out.
        """
        return value and (value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC))


class Written(TypeDecorator[str]):
    """
    What a person wrote, without the characters that no database takes.
    """

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002  SQLAlchemy's signature
        """
        The text on its way in.
        """
        return value and storable(value)


class _Questionnaires(TypedColumns):
    sha256: Named[str] = Column(primary_key=True)
    id: Named[str]
    version: Named[str]
    document: Named[str] = Column(Text)


class _Workshops(TypedColumns):
    id: Named[str] = Column(primary_key=True)
    code: Named[str | None] = Column(unique=True, index=True)
    plan: Named[str] = Column(Text)
    stage: Named[str]
    round: Named[int]
    opened_at: Named[datetime] = Column(Moment)
    changed_at: Named[datetime] = Column(Moment)
    ended_at: Named[datetime | None] = Column(Moment)
    version: Named[int]
    seats: Named[int]  # how many were ever taken: the number of the last one


class _WorkshopQuestionnaires(TypedColumns):
    workshop: Named[str] = Column(ForeignKey("workshops.id", ondelete="CASCADE"), primary_key=True)
    sha256: Named[str] = Column(ForeignKey("questionnaires.sha256"), primary_key=True, index=True)


class _WorkshopFields(TypedColumns):
    workshop: Named[str] = Column(ForeignKey("workshops.id", ondelete="CASCADE"), primary_key=True)
    field: Named[str] = Column(primary_key=True)
    value: Named[str] = Column(Written)


class _Keys(TypedColumns):
    hash: Named[str] = Column(primary_key=True)
    workshop: Named[str] = Column(ForeignKey("workshops.id", ondelete="CASCADE"), index=True)
    role: Named[str]
    label: Named[str] = Column(Written)
    made_at: Named[datetime] = Column(Moment)


class _KeyTies(TypedColumns):
    device_hash: Named[str] = Column(primary_key=True)
    key_hash: Named[str] = Column(ForeignKey("keys.hash", ondelete="CASCADE"), primary_key=True, index=True)
    tied_at: Named[datetime] = Column(Moment)


class _Seats(TypedColumns):
    id: Named[str] = Column(primary_key=True)
    workshop: Named[str] = Column(ForeignKey("workshops.id", ondelete="CASCADE"))
    number: Named[int]
    kind: Named[str]
    case: Named[int | None]
    questionnaire_sha256: Named[str]  # no foreign key: the plan of the workshop keeps the wording
    joined_at: Named[datetime] = Column(Moment)
    removed_at: Named[datetime | None] = Column(Moment)


class _Reveals(TypedColumns):
    workshop: Named[str] = Column(ForeignKey("workshops.id", ondelete="CASCADE"), primary_key=True)
    round: Named[int] = Column(primary_key=True, autoincrement=False)
    document: Named[str] = Column(Text)


class _WrongCodes(TypedColumns):
    id: Named[int] = Column(primary_key=True)
    device_hash: Named[str] = Column(index=True)
    tried_at: Named[datetime] = Column(Moment)


class _Assessments(TypedColumns):
    id: Named[str] = Column(primary_key=True)
    questionnaire_sha256: Named[str] = Column(ForeignKey("questionnaires.sha256"), index=True)
    language: Named[str]
    round: Named[int]
    participant: Named[str] = Column(Written)
    previous: Named[str | None]  # no foreign key: the round before may be deleted while this one stays
    opened_at: Named[datetime] = Column(Moment)
    changed_at: Named[datetime] = Column(Moment)  # no index: every save would pay for it, only the purge would use it
    finished_at: Named[datetime | None] = Column(Moment)
    revision: Named[int]
    place: Named[str | None]
    workshop: Named[str | None] = Column(ForeignKey("workshops.id", ondelete="CASCADE"))
    seat: Named[str | None] = Column(ForeignKey("seats.id", ondelete="CASCADE"))
    is_locked: Named[bool] = Column(server_default=false())
    source: Named[str | None]  # the fingerprint of a result that was brought along


class _Entries(TypedColumns):
    assessment: Named[str] = Column(ForeignKey("assessments.id", ondelete="CASCADE"), primary_key=True)
    field: Named[str] = Column(primary_key=True)
    value: Named[str | None] = Column(Written)
    revision: Named[int]


class _Devices(TypedColumns):
    device_hash: Named[str] = Column(primary_key=True)
    assessment: Named[str] = Column(ForeignKey("assessments.id", ondelete="CASCADE"), primary_key=True, index=True)
    is_current: Named[bool]
    tied_at: Named[datetime] = Column(Moment)


class _Links(TypedColumns):
    link_hash: Named[str] = Column(primary_key=True)
    assessment: Named[str] = Column(ForeignKey("assessments.id", ondelete="CASCADE"), index=True)
    added_at: Named[datetime] = Column(Moment)


# Constraints are named alike on every database, so that a later migration finds them again.
metadata = MetaData(
    naming_convention={
        "pk": "%(table_name)s_pk",
        "fk": "%(table_name)s_%(column_0_name)s_fk",
        "ix": "%(table_name)s_%(column_0_name)s_ix",
    }
)
questionnaires = Table("questionnaires", metadata, _Questionnaires)
workshops = Table("workshops", metadata, _Workshops)
workshop_questionnaires = Table("workshop_questionnaires", metadata, _WorkshopQuestionnaires)
workshop_fields = Table("workshop_fields", metadata, _WorkshopFields)
keys = Table("keys", metadata, _Keys)
key_ties = Table("key_ties", metadata, _KeyTies)
seats = Table("seats", metadata, _Seats)
reveals = Table("reveals", metadata, _Reveals)
wrong_codes = Table("wrong_codes", metadata, _WrongCodes)
assessments = Table("assessments", metadata, _Assessments)
entries = Table("entries", metadata, _Entries)
devices = Table("devices", metadata, _Devices)
links = Table("links", metadata, _Links)

# What may be there once only, as indexes: SQLite can add those to a table that is there. Their first column finds rows.
Index(None, seats.c.workshop, seats.c.number, unique=True)
Index(None, assessments.c.seat, assessments.c.round, unique=True)
Index(None, assessments.c.workshop, assessments.c.round, assessments.c.source, unique=True)
