"""
What every session shares, built once for the process: settings, questionnaires, store.

Kept in this module and not in Streamlit's caches, which any browser can empty.
"""

from functools import cache

from actie.assessment.store import AssessmentStore
from actie.questionnaire.files import read_questionnaires
from actie.questionnaire.model import Questionnaire
from actie.settings import settings
from actie.stores import open_store, open_workshops
from actie.workshops.store import WorkshopStore


@cache
def questionnaires() -> dict[str, Questionnaire]:
    """
    The questionnaires of this server by id, in the order in which people choose from them: the longest first.
    """
    found = read_questionnaires(settings().questionnaires)
    return dict(sorted(found.items(), key=lambda entry: -entry[1].minutes))


def newest(known: Questionnaire) -> Questionnaire:
    """
    The version of a questionnaire that this server offers now, or the known one where it offers none.
    """
    return questionnaires().get(known.id, known)


def store() -> AssessmentStore:
    """
    The store of this process.
    """
    return open_store(settings().database_url)


def workshops() -> WorkshopStore:
    """
    The workshops in the store of this process.
    """
    return open_workshops(settings().database_url)
