"""
The store on SQLite or PostgreSQL.
"""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, Engine
from sqlalchemy.sql.dml import ReturningUpdate

from actie.assessment.entries import is_agreement
from actie.assessment.store import Entry, Kept
from actie.errors import RoundClosed, UnknownAssessment, UnknownQuestionnaire
from actie.language import Language
from actie.questionnaire.model import Questionnaire
from actie.stores import statements, tables
from actie.stores.database import Database, kept_of


class SqlStore:
    """
    An AssessmentStore in the tables of one database; any number of threads and processes may use it at once.
    """

    def __init__(self, engine: Engine) -> None:
        self._database = Database(engine)
        self._put_link = statements.upsert(self._database.dialect, tables.links)
        self._questionnaires: dict[str, Questionnaire] = {}

    def keep_questionnaire(self, questionnaire: Questionnaire) -> None:
        """
        Writes the wording when it is not there yet.
        """
        with self._database.writing() as connection:
            self._database.keep_wording(connection, questionnaire)

    def find_questionnaire(self, sha256: str) -> Questionnaire:
        """
        Reads and checks a wording once per process: it never changes.
        """
        if questionnaire := self._questionnaires.get(sha256):
            return questionnaire
        with self._database.reading() as connection:
            document = connection.scalar(statements.READ_DOCUMENT, {"sha256": sha256})
        if document is None:
            raise UnknownQuestionnaire(sha256)
        return self._questionnaires.setdefault(sha256, Questionnaire.model_validate_json(document))

    def open_assessment(
        self,
        assessment: str,
        questionnaire: Questionnaire,
        language: Language,
        device_hash: str,
        now: datetime,
        *,
        round_number: int = 1,
        participant: str = "",
        previous: str | None = None,
        entries: Mapping[str, str] | None = None,
    ) -> None:
        """
        Writes wording, assessment, first fields and device tie in one transaction.
        """
        opened = {
            "id": assessment,
            "questionnaire_sha256": questionnaire.sha256,
            "language": language,
            "round": round_number,
            "participant": participant,
            "previous": previous,
            "opened_at": now,
            "changed_at": now,
        }
        with self._database.writing() as connection:
            self._database.keep_wording(connection, questionnaire)
            self._database.add_assessment(connection, opened, entries)
            self._database.tie(connection, device_hash, assessment, now)

    def save_entry(self, assessment: str, field: str, value: str | None, now: datetime) -> int:
        """
        One short transaction; the change of the assessment's row makes writers of the same assessment queue, and looks
        whether it is locked without asking again.
        """
        with self._database.writing() as connection:
            revision = _change(
                connection, statements.ANNOTATE if is_agreement(field) else statements.CHANGE, assessment, now
            )
            entry = {"assessment": assessment, "field": field, "value": value, "revision": revision}
            connection.execute(self._database.put_entry, entry)
        return revision

    def keep_place(self, assessment: str, place: str) -> None:
        """
        Changes one column.
        """
        with self._database.writing() as connection:
            connection.execute(statements.KEEP_PLACE, {"assessment": assessment, "new_place": place})

    def finish_assessment(self, assessment: str, now: datetime) -> None:
        """
        Counts as a write each time, but the moment of the first time stays.
        """
        with self._database.writing() as connection:
            _change(connection, statements.FINISH, assessment, now)

    def read_assessment(self, assessment: str) -> Kept:
        """
        Reads the assessment before its entries, so that its revision is never ahead of what comes with it.
        """
        with self._database.reading() as connection:
            row = connection.execute(statements.READ, {"assessment": assessment}).one_or_none()
            if row is None:
                raise UnknownAssessment(assessment)
            fields = connection.execute(statements.READ_ENTRIES, {"assessment": assessment}).all()
        return kept_of(row, {field: Entry(value, revision) for field, value, revision in fields})

    def current_assessment(self, device_hash: str, preferred: str | None = None) -> str | None:
        """
        The tie to the preferred assessment, else the one that is marked as current.
        """
        with self._database.reading() as connection:
            return connection.scalar(statements.FIND_CURRENT, {"device": device_hash, "preferred": preferred})

    def device_assessments(self, device_hash: str) -> list[Kept]:
        """
        All assessments that share a tie with the device.
        """
        with self._database.reading() as connection:
            return [kept_of(row, {}) for row in connection.execute(statements.READ_TIED, {"device": device_hash})]

    def point_device(self, device_hash: str, assessment: str | None, now: datetime) -> None:
        """
        Moves the mark of the current assessment, or removes every tie.
        """
        with self._database.writing() as connection:
            if assessment is None:
                connection.execute(statements.UNTIE, {"device": device_hash})
            else:
                _require(connection, assessment)
                self._database.tie(connection, device_hash, assessment, now)

    def untie_device(self, device_hash: str, assessment: str) -> None:
        """
        Removes one tie.
        """
        with self._database.writing() as connection:
            connection.execute(statements.UNTIE_ONE, {"device": device_hash, "assessment": assessment})

    def add_link(self, assessment: str, link_hash: str, now: datetime) -> None:
        """
        Adding a link again changes nothing but its moment.
        """
        with self._database.writing() as connection:
            _require(connection, assessment)
            link = {"link_hash": link_hash, "assessment": assessment, "added_at": now}
            connection.execute(self._put_link, link)

    def find_link(self, link_hash: str) -> str | None:
        """
        The assessment in the link's row.
        """
        with self._database.reading() as connection:
            return connection.scalar(statements.FIND_LINK, {"link_hash": link_hash})

    def delete_assessment(self, assessment: str) -> None:
        """
        The database takes entries, ties and links along.
        """
        with self._database.writing() as connection:
            connection.execute(statements.DELETE, {"assessment": assessment})

    def purge(self, before: datetime) -> int:
        """
        One transaction; a wording in use stays.
        """
        with self._database.writing() as connection:
            purged = connection.execute(statements.DELETE_OLD, {"before": before}).rowcount
            connection.execute(statements.DELETE_UNUSED_QUESTIONNAIRES)
        self._questionnaires.clear()
        return purged

    def ping(self) -> None:
        """
        Reads at most one row.
        """
        with self._database.reading() as connection:
            connection.execute(statements.PING)

    def close(self) -> None:
        """
        Closes the connections; the next use opens new ones.
        """
        self._database.close()


def _change(connection: Connection, change: ReturningUpdate[int], assessment: str, now: datetime) -> int:
    revision: int | None = connection.scalar(change, {"assessment": assessment, "now": now})
    if revision is None:
        _require(connection, assessment)
        raise RoundClosed(f"assessment {assessment} cannot be written: its round is not open")
    return revision


def _require(connection: Connection, assessment: str) -> None:
    if connection.execute(statements.READ, {"assessment": assessment}).one_or_none() is None:
        raise UnknownAssessment(assessment)
