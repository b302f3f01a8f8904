"""
Makes the tables of a store, and brings them up to date, with Alembic.

Each file in versions/ is one step; its name is its revision, so that names in order are steps in order.
"""

import logging
import time
from contextlib import suppress
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import OperationalError

from actie.errors import ActieError

FOLDER = Path(__file__).parent
NEWEST = max(step.stem for step in FOLDER.glob("versions/[0-9]*.py"))

_LOCK_KEY = 0x4143544945  # "ACTIE" in ASCII; any number that no other program locks
_WAL_ATTEMPTS = 40


def upgrade(engine: Engine) -> None:
    """
    Brings the tables to the newest revision; quick when they are.

    Safe when several processes start at once: one works, the others wait.
    Raises ActieError when the store is newer than this program.
    """
    with engine.connect() as connection:
        if _revision(connection) == NEWEST:
            return
    with engine.begin() as connection:
        _lock(connection)
        revision = _revision(connection)  # asked again: another process may have been first
        if revision and revision > NEWEST:
            raise ActieError(f"the store has revision {revision} and this program knows {NEWEST}: install a newer one")
        if revision != NEWEST:
            _run_migrations(connection)


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    revision: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return revision


def _lock(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        _use_wal(connection)
        # The driver itself begins no transaction before CREATE TABLE.
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK_KEY})


def _use_wal(connection: Connection) -> None:
    """
    Lets readers and a writer work side by side; the file remembers it.

    SQLite does not wait when two processes switch at the same moment, hence the attempts. A store that cannot switch
    works too, only slower.
    """
    for _ in range(_WAL_ATTEMPTS):
        with suppress(OperationalError):
            connection.exec_driver_sql("PRAGMA journal_mode=WAL")
            return
        time.sleep(0.05)


def _run_migrations(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415  a quarter of a second that a start with current tables does not pay
    from alembic.config import Config  # noqa: PLC0415  idem

    logging.getLogger("alembic").setLevel(logging.WARNING)
    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
