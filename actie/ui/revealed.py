"""
What was revealed of a round, read once and told once per language for everybody who looks at it.
"""

from dataclasses import dataclass
from functools import lru_cache

from actie.language import Language
from actie.results import GroupResults
from actie.ui import resources
from actie.workshops.model import Plan, Reveal, Subset
from actie.workshops.telling import tell
from actie.workshops.threshold import Hidden

REMEMBERED = 64


@lru_cache(maxsize=REMEMBERED)
def read_reveal(workshop: str, round_number: int, version: int) -> Reveal | None:  # noqa: ARG001  read anew at a change
    """
    What was revealed of a round, if anything; the version of the workshop makes old what is remembered.
    """
    reveals = resources.workshops().read_reveals(workshop)
    return next((one for one in reveals if one.round == round_number), None)


def group_of(
    reveal: Reveal | None, plan: Plan, questionnaire: str, case: int | None, language: Language
) -> GroupResults | Hidden | None:
    """
    What may be shown of one questionnaire and case: results, or that the group is too small; None: nobody answered.
    """
    for subset in reveal.subsets if reveal else ():
        if reveal and (subset.questionnaire, subset.case) == (questionnaire, case):
            return _tell(_Frozen(reveal, plan, subset), language)
    return None


@dataclass(frozen=True, slots=True)
class _Frozen:
    """
    One subset of a frozen reveal. Two of the same moment are equal: what was revealed does not change.
    """

    reveal: Reveal
    plan: Plan
    subset: Subset

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Frozen) and self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key)

    @property
    def _key(self) -> tuple[object, ...]:
        reveal, subset = self.reveal, self.subset
        return reveal.workshop, reveal.round, reveal.revealed_at, subset.questionnaire, subset.case


@lru_cache(maxsize=REMEMBERED)
def _tell(frozen: _Frozen, language: Language) -> GroupResults | Hidden:
    subset = frozen.subset
    return tell(subset, frozen.plan, resources.store().find_questionnaire(subset.questionnaire), language)
