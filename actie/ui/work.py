"""
The assessment that a device works on, as one run of the script sees it.
"""

from dataclasses import dataclass
from datetime import datetime

from actie.assessment.entries import assessment_from, initiative_field
from actie.assessment.model import Assessment
from actie.assessment.progress import Progress, progress_of
from actie.assessment.store import Entry, Kept
from actie.errors import UnknownAssessment
from actie.language import Language
from actie.questionnaire.model import Questionnaire
from actie.ui import resources


@dataclass
class Work:
    """
    An assessment as it is stored, with what this screen changed since; `revision` is the last one this tab has seen.
    """

    kept: Kept
    questionnaire: Questionnaire
    values: dict[str, str | None]
    revision: int
    saved_at: datetime

    @property
    def id(self) -> str:
        """
        The id of the assessment.
        """
        return self.kept.id

    @property
    def name(self) -> str:
        """
        The name of the initiative, empty as long as there is none.
        """
        return self.values.get(initiative_field("name")) or ""

    @property
    def is_blank(self) -> bool:
        """
        Whether nothing was ever filled in.
        """
        return not any(self.values.values())

    @property
    def progress(self) -> Progress:
        """
        How far the assessment has come at this moment.
        """
        return progress_of(self.questionnaire, self.values)

    def entry(self, name: str) -> Entry:
        """
        What a field holds at this moment, with the revision that this run read.
        """
        kept = self.kept.entries.get(name)
        return Entry(self.values.get(name), kept.revision if kept else 0)

    def assessment(self, language: Language) -> Assessment:
        """
        The assessment that the values make up at this moment.
        """
        fields = {name: value for name, value in self.values.items() if value}
        kept = self.kept
        return assessment_from(
            fields, self.questionnaire, language=language, round_number=kept.round, participant=kept.participant
        )


def read_work(device_hash: str, preferred: str | None = None) -> Work | None:
    """
    What a device works on, if anything: the preferred assessment, if it may open that. Raises StoreUnavailable.
    """
    current = resources.store().current_assessment(device_hash, preferred)
    try:
        return read_round(current) if current else None
    except UnknownAssessment:  # deleted in this very moment
        return None


def read_round(assessment: str) -> Work:
    """
    A kept assessment, such as the round before. Raises UnknownAssessment, StoreUnavailable.
    """
    return _work_of(resources.store().read_assessment(assessment))


def _work_of(kept: Kept) -> Work:
    return Work(
        kept=kept,
        questionnaire=resources.store().find_questionnaire(kept.questionnaire_sha256),
        values={name: entry.value for name, entry in kept.entries.items()},
        revision=kept.revision,
        saved_at=kept.changed_at,
    )
