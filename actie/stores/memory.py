"""
The store in the memory of one process, for tests and demonstrations: it is gone when the process ends.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from threading import Lock

from actie.assessment.store import Entry, Kept
from actie.errors import StoreUnavailable, UnknownAssessment, UnknownQuestionnaire
from actie.language import Language
from actie.questionnaire.model import Questionnaire
from actie.stores.text import storable


class MemoryStore:
    """
    An AssessmentStore in dicts; what it hands out is never changed afterwards.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._questionnaires: dict[str, Questionnaire] = {}
        self._assessments: dict[str, Kept] = {}
        self._ties: dict[str, set[str]] = {}
        self._current: dict[str, str] = {}
        self._links: dict[str, str] = {}

    def keep_questionnaire(self, questionnaire: Questionnaire) -> None:
        """
        Remembers the wording.
        """
        with self._lock:
            self._questionnaires[questionnaire.sha256] = questionnaire

    def find_questionnaire(self, sha256: str) -> Questionnaire:
        """
        The wording that was remembered.
        """
        with self._lock:
            if sha256 not in self._questionnaires:
                raise UnknownQuestionnaire(sha256)
            return self._questionnaires[sha256]

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
        Remembers wording, assessment, first fields and device tie.
        """
        opened = Kept(
            id=assessment,
            questionnaire_sha256=questionnaire.sha256,
            language=language,
            round=round_number,
            participant=storable(participant),
            previous=previous,
            opened_at=now.astimezone(UTC),
            changed_at=now.astimezone(UTC),
            finished_at=None,
            revision=0,
            entries={field: Entry(storable(value), 0) for field, value in (entries or {}).items()},
        )
        with self._lock:
            if assessment in self._assessments:
                raise StoreUnavailable(f"there already is an assessment {assessment}")
            self._questionnaires[questionnaire.sha256] = questionnaire
            self._assessments[assessment] = opened
            self._tie(device_hash, assessment)

    def save_entry(self, assessment: str, field: str, value: str | None, now: datetime) -> int:
        """
        Replaces the assessment by one with the field in it.
        """
        with self._lock:
            kept = self._find(assessment)
            entry = Entry(value and storable(value), kept.revision + 1)
            self._change(replace(kept, entries={**kept.entries, field: entry}), now)
        return entry.revision

    def keep_place(self, assessment: str, place: str) -> None:
        """
        Replaces the place alone.
        """
        with self._lock:
            if found := self._assessments.get(assessment):
                self._assessments[assessment] = replace(found, place=place)

    def finish_assessment(self, assessment: str, now: datetime) -> None:
        """
        Counts as a write each time, but the moment of the first time stays.
        """
        with self._lock:
            kept = self._find(assessment)
            self._change(replace(kept, finished_at=kept.finished_at or now.astimezone(UTC)), now)

    def read_assessment(self, assessment: str) -> Kept:
        """
        The assessment as it is now.
        """
        with self._lock:
            return self._find(assessment)

    def current_assessment(self, device_hash: str, preferred: str | None = None) -> str | None:
        """
        The preferred assessment if it is tied, else the last one that the device was pointed at.
        """
        with self._lock:
            return preferred if preferred in self._ties.get(device_hash, ()) else self._current.get(device_hash)

    def device_assessments(self, device_hash: str) -> list[Kept]:
        """
        The tied assessments, without their entries.
        """
        with self._lock:
            tied = [
                replace(self._assessments[assessment], entries={}) for assessment in self._ties.get(device_hash, ())
            ]
        return sorted(tied, key=lambda kept: kept.changed_at, reverse=True)

    def point_device(self, device_hash: str, assessment: str | None, now: datetime) -> None:  # noqa: ARG002  no use here
        """
        Remembers the current assessment, or forgets every tie.
        """
        with self._lock:
            if assessment is None:
                self._ties.pop(device_hash, None)
                self._current.pop(device_hash, None)
            else:
                self._find(assessment)
                self._tie(device_hash, assessment)

    def untie_device(self, device_hash: str, assessment: str) -> None:
        """
        Forgets one tie.
        """
        with self._lock:
            self._ties.get(device_hash, set()).discard(assessment)
            if self._current.get(device_hash) == assessment:
                del self._current[device_hash]

    def add_link(self, assessment: str, link_hash: str, now: datetime) -> None:  # noqa: ARG002  no use here
        """
        Remembers what the link opens.
        """
        with self._lock:
            self._find(assessment)
            self._links[link_hash] = assessment

    def find_link(self, link_hash: str) -> str | None:
        """
        What the link opens.
        """
        with self._lock:
            return self._links.get(link_hash)

    def delete_assessment(self, assessment: str) -> None:
        """
        Forgets the assessment and all that points at it.
        """
        with self._lock:
            self._forget({assessment})

    def purge(self, before: datetime) -> int:
        """
        Forgets what is old, and the wording that is then out of use.
        """
        with self._lock:
            old = {kept.id for kept in self._assessments.values() if kept.changed_at < before}
            self._forget(old)
            used = {kept.questionnaire_sha256 for kept in self._assessments.values()}
            self._questionnaires = {key: wording for key, wording in self._questionnaires.items() if key in used}
        return len(old)

    def ping(self) -> None:
        """
        Memory always answers.
        """

    def _find(self, assessment: str) -> Kept:
        if assessment not in self._assessments:
            raise UnknownAssessment(assessment)
        return self._assessments[assessment]

    def _change(self, kept: Kept, now: datetime) -> None:
        self._assessments[kept.id] = replace(kept, revision=kept.revision + 1, changed_at=now.astimezone(UTC))

    def _tie(self, device_hash: str, assessment: str) -> None:
        self._ties.setdefault(device_hash, set()).add(assessment)
        self._current[device_hash] = assessment

    def _forget(self, gone: set[str]) -> None:
        self._assessments = {key: kept for key, kept in self._assessments.items() if key not in gone}
        self._links = {link: key for link, key in self._links.items() if key not in gone}
        self._current = {device: key for device, key in self._current.items() if key not in gone}
        for tied in self._ties.values():
            tied.difference_update(gone)
