"""
What the store holds for a device: put there before a test, and looked at after it.
"""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from functools import cache
from itertools import cycle
from pathlib import Path

from actie.assessment.entries import initiative_field
from actie.assessment.secrets import new_secret, secret_hash
from actie.assessment.store import AssessmentStore, Kept
from actie.language import Language
from actie.questionnaire.files import read_questionnaires
from actie.questionnaire.model import Item, ItemKind, Questionnaire, RoleId
from actie.settings import PROJECT, settings
from actie.stores import open_store
from tests.app.screen import DEVICE

UITVOERING, ORGANISATIE, KORT = "actie-uitvoering", "actie-organisatie", "actie-kort"
NAME = initiative_field("name")
NOW = datetime(2026, 11, 22, 13, 32, tzinfo=UTC)


@cache
def shipped() -> dict[str, Questionnaire]:
    """
    The questionnaires that come with the app.
    """
    return read_questionnaires(PROJECT / "questionnaires")


def store() -> AssessmentStore:
    """
    The store of the app under test.
    """
    return open_store(settings().database_url)


def keep_work(
    questionnaire: str | Questionnaire = UITVOERING,
    fields: Mapping[str, str] | None = None,
    *,
    device: str = DEVICE,
    round_number: int = 1,
    previous: str | None = None,
) -> str:
    """
    Puts an assessment in the store as the one that a device works on; its id.
    """
    wording = shipped()[questionnaire] if isinstance(questionnaire, str) else questionnaire
    opened = new_secret()
    store().open_assessment(
        opened,
        wording,
        Language.NL,
        secret_hash(device),
        NOW,
        round_number=round_number,
        previous=previous,
        entries={NAME: "Buurtkamer"} if fields is None else fields,
    )
    return opened


def current(device: str = DEVICE) -> str | None:
    """
    The id of the assessment that a device works on.
    """
    return store().current_assessment(secret_hash(device))


def kept(assessment: str | None = None) -> Kept:
    """
    An assessment as it is stored, by default the one that the device works on.
    """
    return store().read_assessment(assessment or current() or "")


def fields(assessment: str | None = None) -> dict[str, str]:
    """
    What was filled in, by field.
    """
    return {name: entry.value for name, entry in kept(assessment).entries.items() if entry.value is not None}


def every_kind_of_answer(questionnaire: Questionnaire) -> dict[Item, str]:
    """
    An answer to every item of a questionnaire, with all values and non-answers among them.
    """
    given: dict[ItemKind, Iterator[str]] = {
        ItemKind.STATEMENT: cycle(
            ("4", "5", "unknown", "2", "3", "4", "not_applicable", "1", "5", "not_mine", "3", "prefer_not")
        ),
        ItemKind.BALANCE: cycle(("0", "-1", "1", "2", "-2")),
        ItemKind.ROLE_ASKED: cycle(RoleId),
        ItemKind.ROLE_NOW: cycle((RoleId.FACILITEREN, RoleId.STIMULEREN)),
    }
    return {item: next(given[item.kind]) for item in questionnaire.items.values()}


def answered(questionnaire: str | Questionnaire = UITVOERING) -> dict[str, str]:
    """
    The fields of an assessment that is filled in to the end.
    """
    wording = shipped()[questionnaire] if isinstance(questionnaire, str) else questionnaire
    given = {item.id: value for item, value in every_kind_of_answer(wording).items()}
    return {NAME: "Buurtkamer", "chosen_role": "stimuleren", **given}


@contextmanager
def store_away(database: Path) -> Iterator[None]:
    """
    For a while the store can be neither read nor written: a folder stands where its file was.
    """
    store().close()  # type: ignore[attr-defined]  # the SQL store has it, the port has not
    aside = database.with_suffix(".aside")
    database.rename(aside)
    database.mkdir()
    yield
    store().close()  # type: ignore[attr-defined]  # idem
    database.rmdir()
    aside.rename(database)


@contextmanager
def store_full(database: Path) -> Iterator[None]:
    """
    For a while the store can be read but takes no answers, as when the disk is full.
    """
    with damage(database, "CREATE TRIGGER full BEFORE INSERT ON entries BEGIN SELECT RAISE(ABORT, 'full'); END"):
        yield


@contextmanager
def damage(database: Path, statement: str) -> Iterator[None]:
    """
    Does something to the store behind the app's back; a trigger called `full` goes again afterwards.
    """
    _execute(database, statement)
    yield
    _execute(database, "DROP TRIGGER IF EXISTS full")


def _execute(database: Path, statement: str) -> None:
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute(statement)
