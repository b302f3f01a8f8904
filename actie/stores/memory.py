"""
The store in the memory of one process, for tests and demonstrations: it is gone when the process ends.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from actie.assessment.entries import is_agreement
from actie.assessment.store import Entry, Kept
from actie.errors import RoundClosed, UnknownQuestionnaire
from actie.language import Language
from actie.questionnaire.model import Questionnaire
from actie.stores.shelves import Shelves, utc
from actie.stores.text import storable


class MemoryStore:
    """
    An AssessmentStore in dicts; what it hands out is never changed afterwards.
    """

    def __init__(self, shelves: Shelves | None = None) -> None:
        self._shelves = shelves or Shelves()

    def keep_questionnaire(self, questionnaire: Questionnaire) -> None:
        """
        Remembers the wording.
        """
        with self._shelves.lock:
            self._shelves.questionnaires[questionnaire.sha256] = questionnaire

    def find_questionnaire(self, sha256: str) -> Questionnaire:
        """
        The wording that was remembered.
        """
        with self._shelves.lock:
            if sha256 not in self._shelves.questionnaires:
                raise UnknownQuestionnaire(sha256)
            return self._shelves.questionnaires[sha256]

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
            opened_at=utc(now),
            changed_at=utc(now),
            finished_at=None,
            revision=0,
            entries={field: Entry(storable(value), 0) for field, value in (entries or {}).items()},
        )
        with self._shelves.lock:
            self._shelves.add_assessment(opened)
            self._shelves.questionnaires[questionnaire.sha256] = questionnaire
            self._shelves.tie(device_hash, assessment)

    def save_entry(self, assessment: str, field: str, value: str | None, now: datetime) -> int:
        """
        Replaces the assessment by one with the field in it.
        """
        with self._shelves.lock:
            kept = self._shelves.find_assessment(assessment)
            if kept.is_locked and not is_agreement(field):
                raise RoundClosed(f"assessment {assessment} cannot be written: its round is not open")
            entry = Entry(value and storable(value), kept.revision + 1)
            self._change(replace(kept, entries={**kept.entries, field: entry}), now)
        return entry.revision

    def keep_place(self, assessment: str, place: str) -> None:
        """
        Replaces the place alone.
        """
        with self._shelves.lock:
            if found := self._shelves.assessments.get(assessment):
                self._shelves.assessments[assessment] = replace(found, place=place)

    def finish_assessment(self, assessment: str, now: datetime) -> None:
        """
        Counts as a write each time, but the moment of the first time stays.
        """
        with self._shelves.lock:
            kept = self._shelves.find_assessment(assessment)
            self._change(replace(kept, finished_at=kept.finished_at or utc(now)), now)

    def read_assessment(self, assessment: str) -> Kept:
        """
        The assessment as it is now.
        """
        with self._shelves.lock:
            return self._shelves.find_assessment(assessment)

    def current_assessment(self, device_hash: str, preferred: str | None = None) -> str | None:
        """
        The preferred assessment if it is tied, else the last one that the device was pointed at.
        """
        with self._shelves.lock:
            is_tied = preferred in self._shelves.ties.get(device_hash, ())
            return preferred if is_tied else self._shelves.current.get(device_hash)

    def device_assessments(self, device_hash: str) -> list[Kept]:
        """
        The tied assessments, without their entries.
        """
        with self._shelves.lock:
            tied = [
                replace(self._shelves.assessments[assessment], entries={})
                for assessment in self._shelves.ties.get(device_hash, ())
            ]
        return sorted(tied, key=lambda kept: kept.changed_at, reverse=True)

    def point_device(self, device_hash: str, assessment: str | None, now: datetime) -> None:  # noqa: ARG002  no use here
        """
        Remembers the current assessment, or forgets every tie.
        """
        with self._shelves.lock:
            if assessment is None:
                self._shelves.ties.pop(device_hash, None)
                self._shelves.current.pop(device_hash, None)
            else:
                self._shelves.find_assessment(assessment)
                self._shelves.tie(device_hash, assessment)

    def untie_device(self, device_hash: str, assessment: str) -> None:
        """
        Forgets one tie.
        """
        with self._shelves.lock:
            self._shelves.ties.get(device_hash, set()).discard(assessment)
            if self._shelves.current.get(device_hash) == assessment:
                del self._shelves.current[device_hash]

    def add_link(self, assessment: str, link_hash: str, now: datetime) -> None:  # noqa: ARG002  no use here
        """
        Remembers what the link opens.
        """
        with self._shelves.lock:
            self._shelves.find_assessment(assessment)
            self._shelves.links[link_hash] = assessment

    def find_link(self, link_hash: str) -> str | None:
        """
        What the link opens.
        """
        with self._shelves.lock:
            return self._shelves.links.get(link_hash)

    def delete_assessment(self, assessment: str) -> None:
        """
        Forgets the assessment and all that points at it.
        """
        with self._shelves.lock:
            self._shelves.forget_assessments({assessment})

    def purge(self, before: datetime) -> int:
        """
        Forgets what is old, and the wording that is then out of use.
        """
        with self._shelves.lock:
            alone = [kept for kept in self._shelves.assessments.values() if kept.workshop is None]
            old = {kept.id for kept in alone if kept.changed_at < before}
            self._shelves.forget_assessments(old)
            self._forget_unused_questionnaires()
        return len(old)

    def ping(self) -> None:
        """
        Memory always answers.
        """

    def _change(self, kept: Kept, now: datetime) -> None:
        self._shelves.assessments[kept.id] = replace(kept, revision=kept.revision + 1, changed_at=utc(now))

    def _forget_unused_questionnaires(self) -> None:
        used = {kept.questionnaire_sha256 for kept in self._shelves.assessments.values()}
        used |= {sha256 for workshop in self._shelves.workshops.values() for sha256 in workshop.plan.questionnaires}
        for sha256 in self._shelves.questionnaires.keys() - used:
            del self._shelves.questionnaires[sha256]
