"""
From the address of a store to the store.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from threading import Lock

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from actie.assessment.store import AssessmentStore
from actie.errors import ActieError, StoreUnavailable
from actie.stores.database import reaching_store
from actie.stores.engine import connect
from actie.stores.memory import MemoryStore
from actie.stores.migrations import upgrade
from actie.stores.shelves import Shelves
from actie.stores.sql import SqlStore
from actie.stores.workshops_memory import MemoryWorkshops
from actie.stores.workshops_sql import SqlWorkshops
from actie.workshops.store import WorkshopStore

Stores = tuple[AssessmentStore, WorkshopStore]

_ONE_AT_A_TIME = Lock()


def open_store(url: str) -> AssessmentStore:
    """
    The store at an address, with its tables up to date; one store per address and process.

    Addresses: `sqlite:///path/to/file.db`, `postgresql+psycopg://…`, `memory://` (gone when the process ends).
    Raises StoreUnavailable, and ActieError for an address of another kind.
    """
    return _open_once(url)[0]


def open_workshops(url: str) -> WorkshopStore:
    """
    The store of workshops at an address, beside the assessments that people make there; raises what `open_store` does.
    """
    return _open_once(url)[1]


def _open_once(url: str) -> Stores:
    with _ONE_AT_A_TIME:  # a cache alone would let two threads open two stores
        return _open(url)


@cache
def _open(url: str) -> Stores:
    try:
        address = make_url(url)
        open_kind = _KINDS[address.drivername]
    except (ArgumentError, KeyError) as error:
        raise ActieError(  # without the address itself: it may hold a password
            "the address of the store is not understood: give sqlite:///…, postgresql+psycopg://… or memory://"
        ) from error
    return open_kind(address)


def _open_memory(_address: URL) -> Stores:
    shelves = Shelves()
    return MemoryStore(shelves), MemoryWorkshops(shelves)


def _open_sqlite(address: URL) -> Stores:
    if address.database in {None, "", ":memory:"}:
        raise ActieError("a SQLite store needs a file, as in sqlite:///data/actie.db; without one, use memory://")
    folder = Path(str(address.database)).parent
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise StoreUnavailable(f"the folder {folder} of the store cannot be made") from error
    return _open_sql(address)


def _open_sql(address: URL) -> Stores:
    engine = connect(address)
    try:
        with reaching_store():
            upgrade(engine)
    except ActieError:
        engine.dispose()  # the next call tries again with connections of its own
        raise
    return SqlStore(engine), SqlWorkshops(engine)


_KINDS: dict[str, Callable[[URL], Stores]] = {
    "memory": _open_memory,
    "sqlite": _open_sqlite,
    "postgresql": _open_sql,
    "postgresql+psycopg": _open_sql,
}
