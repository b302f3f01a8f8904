"""
What the SQL store promises on top: tables, several processes, and a database that fails.
"""

import logging
import os
import sqlite3
import subprocess
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path
from subprocess import PIPE
from typing import Any

import psycopg
import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, make_url, text

from actie.assessment.store import AssessmentStore
from actie.errors import ActieError, StoreUnavailable, UnknownAssessment
from actie.language import Language
from actie.questionnaire.model import Questionnaire
from actie.stores import migrations, open_store, open_workshops
from actie.stores.engine import connect
from actie.stores.migrations import FOLDER, NEWEST, upgrade
from actie.stores.sql import SqlStore
from actie.stores.tables import metadata
from actie.stores.workshops_sql import SqlWorkshops
from actie.workshops.model import Reveal, Stage
from actie.workshops.store import WorkshopStore
from tests.contract import ASSESSMENT, DEVICE, LINK, NOW
from tests.contract.rooms import CODE, WORKSHOP, enter, join, key, move, open_room, plan

PROJECT = Path(__file__).parents[2]
OPEN_ON_COMMAND = """
import sys
import alembic.command  # beforehand, so that all come to the tables at the same moment
from actie.stores import migrations, open_store
print("ready", flush=True)
sys.stdin.readline()
open_store(sys.argv[1]).ping()
"""
OPEN_AND_TELL = """
import sys
from actie.stores import migrations, open_store
open_store(sys.argv[1]).ping()
print("alembic" in sys.modules)
"""
FIRST_ROWS = (
    "INSERT INTO questionnaires VALUES ('sha', 'small', '1.0.0', :document)",
    "INSERT INTO assessments VALUES (:assessment, 'sha', 'nl', 1, '', NULL, :now, :now, NULL, 1, 'animo')",
    "INSERT INTO entries VALUES (:assessment, 'P-A1', '4', 1)",
    "INSERT INTO devices VALUES (:device, :assessment, true, :now)",
    "INSERT INTO links VALUES (:link, :assessment, :now)",
)
FIRST_VALUES = {"assessment": ASSESSMENT, "device": DEVICE, "link": LINK, "now": NOW.replace(tzinfo=None)}


def python(*arguments: str) -> subprocess.Popen[str]:
    """
    Another process with the project's code.
    """
    command = [sys.executable, *arguments]
    return subprocess.Popen(command, cwd=PROJECT, text=True, stdin=PIPE, stdout=PIPE, stderr=PIPE)


def complaints(processes: list[subprocess.Popen[str]]) -> list[str]:
    """
    What processes complain of that are told to go on at the same moment.
    """
    for process in processes:
        assert process.stdout
        assert process.stderr
        assert process.stdout.readline() == "ready\n", process.stderr.read()
    for process in processes:
        assert process.stdin
        process.stdin.write("go\n")
        process.stdin.flush()
    return [process.communicate(timeout=60)[1] for process in processes]


def file_of(url: str) -> Path:
    return Path(str(make_url(url).database))


def rows_of(url: str, table: str) -> list[tuple[object, ...]]:
    engine = connect(make_url(url))
    with engine.connect() as connection:
        found = [tuple(row) for row in connection.execute(text(f"SELECT * FROM {table} ORDER BY 1, 2"))]
    engine.dispose()
    return found


def _rows(connection: sqlite3.Connection, statement: str) -> list[sqlite3.Row]:
    connection.row_factory = sqlite3.Row
    return connection.execute(statement).fetchall()


@contextmanager
def opened(url: str) -> Iterator[SqlStore]:
    store = open_store(url)
    assert isinstance(store, SqlStore)
    yield store
    store.close()


@contextmanager
def locked(file: Path, *, seconds: float) -> Iterator[None]:
    """
    A SQLite file in which another connection is writing, for so long.
    """
    with closing(sqlite3.connect(file, isolation_level=None, check_same_thread=False)) as other:
        other.execute("BEGIN IMMEDIATE")
        release = threading.Timer(seconds, other.execute, ["ROLLBACK"])
        release.start()
        yield
        release.join()


@pytest.fixture
def sqlite_store(sqlite_url: str, questionnaire: Questionnaire) -> Iterator[SqlStore]:
    """
    A store in a SQLite file, with one assessment.
    """
    with opened(sqlite_url) as store:
        store.open_assessment(ASSESSMENT, questionnaire, Language.NL, DEVICE, NOW)
        yield store


@pytest.fixture
def postgresql_store(postgresql_url: str, questionnaire: Questionnaire) -> Iterator[SqlStore]:
    """
    A store in a PostgreSQL database, with one assessment.
    """
    with opened(postgresql_url) as store:
        store.open_assessment(ASSESSMENT, questionnaire, Language.NL, DEVICE, NOW)
        yield store


@pytest.fixture
def migrated(sql_url: str) -> Iterator[Engine]:
    """
    Connections to a database, of both kinds in turn, in which an app made its tables.
    """
    with opened(sql_url):
        engine = connect(make_url(sql_url))
    yield engine
    engine.dispose()


@pytest.fixture
def first_store(sql_url: str, questionnaire: Questionnaire) -> str:
    """
    The address of a database, of both kinds in turn, as the first release made it, with somebody's assessment.
    """
    address = make_url(sql_url)
    if address.get_backend_name() == "sqlite":
        file_of(sql_url).parent.mkdir()
    engine = connect(address)
    with engine.begin() as connection:
        config = Config()
        config.set_main_option("script_location", str(FOLDER))
        config.attributes["connection"] = connection
        command.upgrade(config, "0001_first_tables")
        for statement in FIRST_ROWS:
            connection.execute(text(statement), {**FIRST_VALUES, "document": questionnaire.model_dump_json()})
    engine.dispose()
    return sql_url


# Tables


def test_migrations_make_exactly_the_declared_tables(migrated: Engine) -> None:
    """
    What the migrations make is what tables.py says.
    """
    with migrated.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), metadata)
    if migrated.dialect.name == "sqlite":
        # SQLAlchemy does not see what a foreign key does on deletion where it stands beside its column: see below.
        differences = [difference for difference in differences if difference[0] not in {"remove_fk", "add_fk"}]
    assert differences == []


def test_foreign_keys_of_sqlite_are_the_declared_ones(sqlite_store: SqlStore, sqlite_url: str) -> None:
    """
    Every reference between tables is there, with what happens on deletion.
    """
    declared = {
        (table.name, key.parent.name, key.column.table.name, key.column.name, key.ondelete or "NO ACTION")
        for table in metadata.tables.values()
        for key in table.foreign_keys
    }
    with closing(sqlite3.connect(file_of(sqlite_url))) as other:
        made = {
            (table, key["from"], key["table"], key["to"], key["on_delete"])
            for table in metadata.tables
            for key in _rows(other, f"PRAGMA foreign_key_list({table})")
        }
    assert made == declared


@pytest.mark.parametrize("table", ["entries", "devices", "links"])
def test_store_of_the_first_release_keeps_everything(first_store: str, table: str) -> None:
    """
    Tables that were made and filled before there were workshops are brought up to date without losing a row.
    """
    before = rows_of(first_store, table)
    with opened(first_store) as store:
        kept = store.read_assessment(ASSESSMENT)
        assert store.save_entry(ASSESSMENT, "P-A2", "5", NOW) == 2
        assert store.current_assessment(DEVICE) == store.find_link(LINK) == ASSESSMENT
    assert (kept.workshop, kept.seat, kept.is_locked, kept.place) == (None, None, False, "animo")
    assert [row for row in rows_of(first_store, table) if row in before] == before


def test_store_of_the_first_release_takes_workshops(first_store: str) -> None:
    """
    In tables that were brought up to date a workshop can be opened, joined, and deleted with all it holds.
    """
    with opened(first_store) as store:
        workshops = open_workshops(first_store)
        open_room(workshops)
        join(workshops, "anna", entries={"P-A1": "4"})
        workshops.delete_workshop(WORKSHOP)
        with pytest.raises(UnknownAssessment):
            store.read_assessment("anna 1")
        assert store.read_assessment(ASSESSMENT).entries["P-A1"].value == "4"


def test_newest_revision_is_the_last_file() -> None:
    """
    The revision that a start compares with is the one that Alembic comes to.
    """
    assert ScriptDirectory(FOLDER).get_heads() == [NEWEST]


def test_newer_tables_are_refused_in_words(migrated: Engine) -> None:
    """
    A program that is older than its store stops before it does harm, and says what to do.
    """
    with migrated.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999_from_the_future'"))
    with pytest.raises(ActieError, match=r"9999_from_the_future.*install a newer one"):
        upgrade(migrated)


def test_migrations_keep_out_of_the_log(sql_url: str, caplog: pytest.LogCaptureFixture) -> None:
    """
    Making the tables writes nothing into the app's own log.
    """
    with caplog.at_level(logging.INFO), opened(sql_url):
        assert caplog.messages == []


# Several processes


def test_four_processes_start_on_nothing_at_once(sql_url: str) -> None:
    """
    Processes that find an empty database at the same moment all get a working store.
    """
    assert complaints([python("-c", OPEN_ON_COMMAND, sql_url) for _ in range(4)]) == [""] * 4


def test_later_start_pays_for_no_alembic(migrated: Engine, sql_url: str) -> None:
    """
    A process that finds its tables up to date does not load Alembic.
    """
    assert python("-c", OPEN_AND_TELL, sql_url).communicate(timeout=60) == ("False\n", "")


def test_threads_that_start_together_share_a_store(sql_url: str) -> None:
    """
    Of threads that ask for an address at the same moment, one opens the store and all get it.
    """
    with ThreadPoolExecutor(8) as threads:
        stores = set(threads.map(open_store, [sql_url] * 8))
    with opened(sql_url) as store:
        assert stores == {store}


def test_killed_process_loses_no_kept_entry(sqlite_url: str) -> None:
    """
    Everything that was acknowledged before a kill -9 in the middle of writing is there for the next process.
    """
    with python("-m", "tests.contract.endless_writer", sqlite_url) as writer:
        assert writer.stdout
        told = [int(writer.stdout.readline()) for _ in range(300)]
        writer.kill()
        told += [int(line) for line in writer.stdout if line.endswith("\n")]
    with opened(sqlite_url) as store:
        kept = store.read_assessment(ASSESSMENT).entries
    assert {f"field-{number}": f"value-{number}" for number in told}.items() <= {
        field: entry.value for field, entry in kept.items()
    }.items()


def test_writer_waits_for_another_process(sqlite_store: SqlStore, sqlite_url: str) -> None:
    """
    A database that is locked for a moment costs a moment, no answer.
    """
    with locked(file_of(sqlite_url), seconds=0.2):
        assert sqlite_store.save_entry(ASSESSMENT, "P-A1", "4", NOW) == 1


@pytest.mark.parametrize("attempts", [1, 40])
def test_start_waits_for_another_process(sqlite_url: str, attempts: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A new file that is locked for a moment delays a start, also when there was no chance to make it quick for readers.
    """
    monkeypatch.setattr(migrations, "_WAL_ATTEMPTS", attempts)
    file_of(sqlite_url).parent.mkdir()
    with locked(file_of(sqlite_url), seconds=0.2), opened(sqlite_url) as store:
        store.ping()


def test_writer_does_not_wait_for_readers(sqlite_store: SqlStore, sqlite_url: str) -> None:
    """
    While another process is in the middle of reading, a write goes through; the reader keeps its picture.
    """
    with closing(sqlite3.connect(file_of(sqlite_url), isolation_level=None)) as other:
        other.execute("BEGIN")
        before = other.execute("SELECT revision FROM assessments").fetchall()
        assert sqlite_store.save_entry(ASSESSMENT, "P-A1", "4", NOW) == 1
        assert other.execute("SELECT revision FROM assessments").fetchall() == before


# Failing databases

EVERY_METHOD: dict[str, Callable[[SqlStore, Questionnaire], object]] = {
    "keep_questionnaire": lambda store, questionnaire: store.keep_questionnaire(questionnaire),
    "find_questionnaire": lambda store, _: store.find_questionnaire("sha256"),
    "open_assessment": lambda store, questionnaire: store.open_assessment(
        ASSESSMENT, questionnaire, Language.NL, DEVICE, NOW
    ),
    "save_entry": lambda store, _: store.save_entry(ASSESSMENT, "P-A1", "4", NOW),
    "finish_assessment": lambda store, _: store.finish_assessment(ASSESSMENT, NOW),
    "read_assessment": lambda store, _: store.read_assessment(ASSESSMENT),
    "current_assessment": lambda store, _: store.current_assessment(DEVICE),
    "device_assessments": lambda store, _: store.device_assessments(DEVICE),
    "point_device": lambda store, _: store.point_device(DEVICE, None, NOW),
    "keep_place": lambda store, _: store.keep_place(ASSESSMENT, "animo"),
    "untie_device": lambda store, _: store.untie_device(DEVICE, ASSESSMENT),
    "add_link": lambda store, _: store.add_link(ASSESSMENT, LINK, NOW),
    "find_link": lambda store, _: store.find_link(LINK),
    "delete_assessment": lambda store, _: store.delete_assessment(ASSESSMENT),
    "purge": lambda store, _: store.purge(NOW),
    "ping": lambda store, _: store.ping(),
}


EVERY_WORKSHOP_METHOD: dict[str, Callable[[SqlWorkshops], object]] = {
    "open_workshop": open_room,
    "read_workshop": lambda store: store.read_workshop(WORKSHOP),
    "find_room": lambda store: store.find_room(CODE),
    "change_plan": lambda store: store.change_plan(WORKSHOP, plan(), NOW),
    "move_stage": lambda store: move(store, Stage.OPEN, Stage.CLOSED),
    "write_field": lambda store: store.write_field(WORKSHOP, "scene", "join", NOW),
    "add_key": lambda store: store.add_key(key("a-key")),
    "read_keys": lambda store: store.read_keys(WORKSHOP),
    "remove_key": lambda store: store.remove_key("a-key"),
    "tie_key": lambda store: store.tie_key("a-key", DEVICE, NOW),
    "untie_keys": lambda store: store.untie_keys(DEVICE),
    "device_keys": lambda store: store.device_keys(DEVICE),
    "device_role": lambda store: store.device_role(DEVICE, WORKSHOP),
    "take_seat": lambda store: join(store, "anna"),
    "enter_round": lambda store: enter(store, "anna", "anna 2"),
    "read_seat": lambda store: store.read_seat("anna"),
    "mark_removed": lambda store: store.mark_removed("anna", NOW),
    "read_presences": lambda store: store.read_presences(WORKSHOP, 1),
    "read_answers": lambda store: store.read_answers(WORKSHOP, 1),
    "keep_reveal": lambda store: store.keep_reveal(Reveal(WORKSHOP, 1, NOW, (), {})),
    "read_reveals": lambda store: store.read_reveals(WORKSHOP),
    "count_wrong_code": lambda store: store.count_wrong_code(DEVICE, NOW),
    "wrong_codes": lambda store: store.wrong_codes(DEVICE, NOW),
    "delete_workshop": lambda store: store.delete_workshop(WORKSHOP),
    "purge_workshops": lambda store: store.purge_workshops(NOW, NOW),
}


def test_every_method_of_both_stores_is_in_these_lists() -> None:
    """
    A method that comes later is held against a failing database too.
    """
    assert {*EVERY_METHOD} == {name for name in vars(AssessmentStore) if not name.startswith("_")}
    assert {*EVERY_WORKSHOP_METHOD} == {name for name in vars(WorkshopStore) if not name.startswith("_")}


@pytest.mark.parametrize("method", EVERY_WORKSHOP_METHOD.values(), ids=EVERY_WORKSHOP_METHOD)
def test_workshops_tell_of_unreachable_store(tmp_path: Path, method: Callable[[SqlWorkshops], object]) -> None:
    """
    Whatever is asked of workshops in a store that cannot be reached raises StoreUnavailable.
    """
    with pytest.raises(StoreUnavailable):
        method(SqlWorkshops(connect(make_url(f"sqlite:///{tmp_path}/no such folder/actie.db"))))


@pytest.mark.parametrize("method", EVERY_METHOD.values(), ids=EVERY_METHOD)
def test_every_method_tells_of_unreachable_store(
    tmp_path: Path, questionnaire: Questionnaire, method: Callable[[SqlStore, Questionnaire], object]
) -> None:
    """
    Whatever is asked of a store that cannot be reached raises StoreUnavailable, with the cause.
    """
    store = SqlStore(connect(make_url(f"sqlite:///{tmp_path}/no such folder/actie.db")))
    with pytest.raises(StoreUnavailable) as refusal:
        method(store, questionnaire)
    assert "unable to open database file" in str(refusal.value.__cause__)


def test_removed_database_is_told_as_unavailable(
    postgresql_store: SqlStore, postgres: Any, postgresql_url: str
) -> None:
    """
    A PostgreSQL database that goes away under a running app raises StoreUnavailable.
    """
    with psycopg.connect(postgres.get_uri(), autocommit=True) as admin:
        admin.execute(f"DROP DATABASE {make_url(postgresql_url).database} WITH (FORCE)")
    with pytest.raises(StoreUnavailable):
        postgresql_store.save_entry(ASSESSMENT, "P-A1", "4", NOW)


def test_store_heals_after_cut_connections(postgresql_store: SqlStore, postgresql_url: str) -> None:
    """
    When PostgreSQL cuts all connections (as a restart does), the very next write succeeds.
    """
    with psycopg.connect(postgresql_url.replace("+psycopg", ""), autocommit=True) as admin:
        admin.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    assert postgresql_store.save_entry(ASSESSMENT, "P-A1", "4", NOW) == 1


def test_read_only_file_is_told_as_unavailable(sqlite_store: SqlStore, sqlite_url: str) -> None:
    """
    A file that cannot be written raises StoreUnavailable, and can still be read.
    """
    store = SqlStore(connect(make_url(f"sqlite:///file:{file_of(sqlite_url)}?mode=ro&uri=true")))
    with pytest.raises(StoreUnavailable):
        store.save_entry(ASSESSMENT, "P-A1", "4", NOW)
    assert store.read_assessment(ASSESSMENT).revision == 0
    store.close()


def test_failing_write_tells_nobody_the_answer(migrated: Engine, questionnaire: Questionnaire) -> None:
    """
    What a person wrote is nowhere in the error of a write that failed, so in no log.
    """
    store = SqlStore(migrated)
    store.open_assessment(ASSESSMENT, questionnaire, Language.NL, DEVICE, NOW)
    with migrated.begin() as connection:
        connection.execute(text("DROP TABLE entries"))
    answer = "for nobody else"
    with pytest.raises(StoreUnavailable) as refusal:
        store.save_entry(ASSESSMENT, "P-A1.note", answer, NOW)
    assert answer not in "".join(traceback.format_exception(refusal.value))


def test_file_that_is_no_database_is_refused(sqlite_url: str) -> None:
    """
    A file of another kind in the place of the store raises StoreUnavailable and is left as it was.
    """
    file_of(sqlite_url).parent.mkdir()
    file_of(sqlite_url).write_text("a letter to the council, much longer than the header of a database file" * 10)
    with pytest.raises(StoreUnavailable):
        open_store(sqlite_url)
    assert file_of(sqlite_url).read_text().startswith("a letter")


# Files


def test_made_folder_is_closed_to_others(sqlite_store: SqlStore, sqlite_url: str) -> None:
    """
    Only the app's own account may look into the folder that the store makes (Windows has no such permissions).
    """
    assert os.name != "posix" or file_of(sqlite_url).parent.stat().st_mode & 0o777 == 0o700


def test_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    """
    When a file stands where the folder should come, the message names the folder; once it is gone the store opens.
    """
    obstacle = tmp_path / "data"
    obstacle.touch()
    with pytest.raises(StoreUnavailable, match="data/deeper"):
        open_store(f"sqlite:///{obstacle}/deeper/actie.db")
    obstacle.unlink()
    with opened(f"sqlite:///{obstacle}/deeper/actie.db") as store:
        store.ping()
