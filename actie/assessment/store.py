"""
Where assessments are kept: the port that every store fulfils.

An assessment is kept as entries: one row per field. A field is an item id (`P-A1`), an item id with
`.note`, `chosen_role`, `initiative.name` and its sisters, or `agreement.1.what` and its sisters.
Two tabs of one person so never write over each other's fields.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from actie.language import Language
from actie.questionnaire.model import Questionnaire


@dataclass(frozen=True, slots=True)
class Entry:
    """
    What a field holds (None: taken back), and the revision of the assessment in which it was written.
    """

    value: str | None
    revision: int


@dataclass(frozen=True, slots=True)
class Kept:
    """
    An assessment as the store holds it; `revision` counts its writes, times are aware UTC.

    `workshop` and `seat` are set where somebody answers in a workshop; `is_locked` while its round cannot be answered.

    `place` is the page where somebody was last: no part of what was filled in, so two that differ in it are equal.
    """

    id: str
    questionnaire_sha256: str
    language: Language
    round: int
    participant: str
    previous: str | None
    opened_at: datetime
    changed_at: datetime
    finished_at: datetime | None
    revision: int
    entries: Mapping[str, Entry] = field(default_factory=dict)
    workshop: str | None = None
    seat: str | None = None
    is_locked: bool = False
    place: str | None = field(default=None, compare=False)


class AssessmentStore(Protocol):
    """
    Keeps assessments, the wording of their questionnaires, and which device or link may open which assessment.

    Devices and links are known by the sha256 of their secret, never by the secret.
    Every method raises StoreUnavailable when the store cannot be reached.
    """

    def keep_questionnaire(self, questionnaire: Questionnaire) -> None:
        """
        Keeps a questionnaire's wording once per sha256.
        """

    def find_questionnaire(self, sha256: str) -> Questionnaire:
        """
        The questionnaire with this fingerprint. Raises UnknownQuestionnaire.
        """

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
        Opens an assessment under a new id and makes it the current one of a device, in one transaction.

        `previous` is the id of the assessment of the round before; `entries` are fields to begin with.
        """

    def save_entry(self, assessment: str, field: str, value: str | None, now: datetime) -> int:
        """
        Writes one field (None takes it back) and returns the assessment's new revision.

        Raises UnknownAssessment, and RoundClosed when the assessment is locked, except for agreements with oneself.
        """

    def keep_place(self, assessment: str, place: str) -> None:
        """
        Remembers on which page somebody was last. That is no write: revision and times stay. Unknown ids are no error.
        """

    def finish_assessment(self, assessment: str, now: datetime) -> None:
        """
        Marks an assessment as finished; the first time counts. Raises UnknownAssessment.

        A locked one can be finished too: its answers stay what they are.
        """

    def read_assessment(self, assessment: str) -> Kept:
        """
        An assessment with all its entries. Raises UnknownAssessment.
        """

    def current_assessment(self, device_hash: str, preferred: str | None = None) -> str | None:
        """
        The id of the assessment that this device works on, if any: the preferred one, if the device is tied to it.
        """

    def device_assessments(self, device_hash: str) -> list[Kept]:
        """
        The assessments tied to a device (without their entries), last changed first.
        """

    def point_device(self, device_hash: str, assessment: str | None, now: datetime) -> None:
        """
        Makes an assessment the current one of a device; None: the device starts clean and loses all its ties.

        Raises UnknownAssessment.
        """

    def untie_device(self, device_hash: str, assessment: str) -> None:
        """
        Takes one assessment from a device; it stays for whoever else may open it. Twice is no error.
        """

    def add_link(self, assessment: str, link_hash: str, now: datetime) -> None:
        """
        Lets a personal link open an assessment. Raises UnknownAssessment.
        """

    def find_link(self, link_hash: str) -> str | None:
        """
        The id of the assessment that a personal link opens, if any.
        """

    def delete_assessment(self, assessment: str) -> None:
        """
        Deletes an assessment with its entries, links and device ties; deleting twice is no error.
        """

    def purge(self, before: datetime) -> int:
        """
        Deletes assessments last changed before a moment, and wordings nothing refers to; how many assessments went.

        Those of a workshop stay as long as their workshop.
        """

    def ping(self) -> None:
        """
        Reads something small, to tell whether the store answers.
        """
