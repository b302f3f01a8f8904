"""
What an assessment is about, and the options that describe it.
"""

from actie.assessment.model import OrganisationKind, Phase
from actie.questionnaire.model import Questionnaire
from actie.ui import state


def subject(questionnaire: Questionnaire) -> str:
    """
    Where the words for the subject begin: an initiative, or the organisation where roles are asked once for all.
    """
    return "organisation_form" if questionnaire.roles_once else "initiative"


def phases() -> dict[str, str]:
    """
    The phases of an initiative as options.
    """
    words = state.words()
    return {phase.value: words(f"phase.{phase}") for phase in Phase}


def organisations() -> dict[str, str]:
    """
    The kinds of organisation as options.
    """
    words = state.words()
    return {kind.value: words(f"organisation.{kind}") for kind in OrganisationKind}
