"""
How a facet is named in full.
"""

from actie.questionnaire.model import FacetId


def full_name(facet: FacetId, name: str) -> str:
    """
    The name of a facet, with the Dutch word that its letter comes from where the two begin differently.
    """
    return name if name.lower().startswith(facet.value[0]) else f"{name} ({facet.value})"
