"""
One SQL database as both stores use it: how it is read and written, and the steps that they share.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, Row
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoFreeConnection

from actie.assessment.store import Entry, Kept
from actie.errors import StoreUnavailable
from actie.language import Language
from actie.questionnaire.model import Questionnaire
from actie.stores import statements, tables
from actie.stores.engine import for_reading


@contextmanager
def reaching_store() -> Iterator[None]:
    """
    Turns what goes wrong between the program and the database into StoreUnavailable.
    """
    try:
        yield
    except (DBAPIError, NoFreeConnection) as error:
        raise StoreUnavailable("the store cannot be read or written at this moment") from error


class Database:
    """
    A pool of connections with the statements that depend on the kind of database.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._reader = for_reading(engine)
        self.dialect = engine.dialect.name
        self.put_entry = statements.upsert(self.dialect, tables.entries)
        self._put_questionnaire = statements.upsert(self.dialect, tables.questionnaires)
        self._put_tie = statements.upsert(self.dialect, tables.devices)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """
        A connection for statements that only read.
        """
        with reaching_store(), self._reader.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """
        A connection in a transaction, undone as a whole when something is raised in it.
        """
        with reaching_store(), self._engine.begin() as connection:
            yield connection

    def close(self) -> None:
        """
        Closes the connections; the next use opens new ones.
        """
        self._engine.dispose()

    def keep_wording(self, connection: Connection, questionnaire: Questionnaire) -> None:
        """
        Writes the wording of a questionnaire when it is not there yet.
        """
        if connection.scalar(statements.HAS_QUESTIONNAIRE, {"sha256": questionnaire.sha256}) is None:
            wording = {
                "sha256": questionnaire.sha256,
                "id": questionnaire.id,
                "version": questionnaire.version,
                "document": questionnaire.model_dump_json(exclude_unset=True),
            }
            connection.execute(self._put_questionnaire, wording)

    def add_assessment(self, connection: Connection, row: dict[str, Any], entries: Mapping[str, str] | None) -> None:
        """
        Writes the row of a new assessment at revision 0, and its first fields.
        """
        connection.execute(statements.OPEN, row | {"revision": 0})
        fields = [
            {"assessment": row["id"], "field": field, "value": value, "revision": 0}
            for field, value in (entries or {}).items()
        ]
        if fields:
            connection.execute(self.put_entry, fields)

    def tie(self, connection: Connection, device_hash: str, assessment: str, now: datetime) -> None:
        """
        Makes an assessment the current one of a device.
        """
        tie = {"device_hash": device_hash, "assessment": assessment, "is_current": True, "tied_at": now}
        connection.execute(statements.UNMARK_CURRENT, {"device": device_hash})
        connection.execute(self._put_tie, tie)


def kept_of(row: Row[*tuple[Any, ...]], entries: Mapping[str, Entry]) -> Kept:
    """
    The assessment that a row and its entries hold.
    """
    return Kept(**{**row._mapping, "language": Language(row.language)}, entries=entries)
