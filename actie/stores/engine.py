"""
How a process connects to SQLite or PostgreSQL.
"""

from sqlite3 import Connection as SqliteConnection

from sqlalchemy import URL, Engine, create_engine, event

PATIENCE_SECONDS = 5


def connect(url: URL) -> Engine:
    """
    A pool of connections to the database at an address; nothing is opened yet.
    """
    return _connect_sqlite(url) if url.get_backend_name() == "sqlite" else _connect_postgresql(url)


def _connect_sqlite(url: URL) -> Engine:
    engine = create_engine(
        url,
        hide_parameters=True,  # what people answered stays out of error messages
        # Few connections: threads then queue for one of them, which is fairer than SQLite's sleeping and trying again.
        pool_size=4,
        max_overflow=0,
        # IMMEDIATE: a transaction takes the write lock when it begins, so that writers queue. Should a transaction ever
        # read before it writes, SQLite's own choice would refuse it at once with "database is locked".
        connect_args={"isolation_level": "IMMEDIATE", "timeout": PATIENCE_SECONDS},
    )
    event.listen(engine, "connect", _set_up_sqlite)
    return engine


def _set_up_sqlite(connection: SqliteConnection, _record: object) -> None:
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA synchronous=NORMAL")  # in WAL mode safe against a killed process


def _connect_postgresql(url: URL) -> Engine:
    return create_engine(
        url,
        hide_parameters=True,  # idem
        pool_pre_ping=True,  # after a restart of the database the first click finds a fresh connection
        connect_args={"connect_timeout": PATIENCE_SECONDS, "tcp_user_timeout": 1000 * PATIENCE_SECONDS},
    )


def for_reading(engine: Engine) -> Engine:
    """
    The same pool for statements that only read, without the round trips that begin and end a transaction.
    """
    # The driver of SQLite begins none for a SELECT; setting AUTOCOMMIT there would undo IMMEDIATE.
    return engine if engine.dialect.name == "sqlite" else engine.execution_options(isolation_level="AUTOCOMMIT")
