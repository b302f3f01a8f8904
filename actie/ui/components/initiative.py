"""
The options that describe an initiative.
"""

from actie.assessment.model import OrganisationKind, Phase
from actie.ui import state


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
