"""
How far an assessment has come: answered of applicable, whole and per facet.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from actie.questionnaire.model import FacetId, Item, NonAnswer, Questionnaire

NOT_COUNTED = frozenset({NonAnswer.NOT_APPLICABLE.value, NonAnswer.NOT_MINE.value})


@dataclass(frozen=True, slots=True)
class Count:
    """
    How many items were answered of those that apply; "weet ik niet" is an answer too.
    """

    answered: int
    applicable: int

    @property
    def share(self) -> float:
        """
        The answered share, 0 to 1; 1 when nothing applies.
        """
        return self.answered / self.applicable if self.applicable else 1.0

    @property
    def is_done(self) -> bool:
        """
        Whether nothing that applies is open.
        """
        return self.answered == self.applicable


@dataclass(frozen=True, slots=True)
class Progress:
    """
    Progress in the whole, per facet (None: what is asked once), the items still open, and the minutes they take.
    """

    whole: Count
    facets: Mapping[FacetId | None, Count]
    open_items: tuple[Item, ...]
    minutes_left: int


def progress_of(questionnaire: Questionnaire, fields: Mapping[str, str | None]) -> Progress:
    """
    The progress that the kept fields of an assessment make up.
    """
    items = tuple(questionnaire.items.values())
    open_items = tuple(item for item in items if not fields.get(item.id))
    places = dict.fromkeys(item.facet for item in items)
    return Progress(
        whole=_count(items, fields),
        facets={place: _count([item for item in items if item.facet is place], fields) for place in places},
        open_items=open_items,
        minutes_left=math.ceil(questionnaire.minutes * len(open_items) / len(items)),
    )


def _count(items: tuple[Item, ...] | list[Item], fields: Mapping[str, str | None]) -> Count:
    tokens = [fields.get(item.id) for item in items]
    applicable = [token for token in tokens if token not in NOT_COUNTED]
    return Count(sum(bool(token) for token in applicable), len(applicable))
