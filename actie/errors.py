"""
Every error that actie raises.

    ActieError
    ├── InvalidFile                  a file that cannot be used, with all its faults
    │   ├── InvalidQuestionnaire     a questionnaire file
    │   └── InvalidResultFile        a result file
    ├── UnknownItem                  an item that the questionnaire does not hold
    ├── UnknownQuestionnaire         no questionnaire of that id or fingerprint
    ├── UnknownAssessment            no assessment for this device, link or id
    ├── UnknownWorkshop              no workshop for this id, code or key
    ├── WrongCode                    a code that no room has
    ├── CodeTaken                    another room has this code already
    ├── PlanFixed                    a plan that may not change any more: somebody has joined
    ├── StageMoved                   another facilitator moved the workshop first
    ├── RoundClosed                  an answer that came after the round was closed
    ├── AlreadyCounted               a result that is in the room already
    ├── NotLeading                   a device that does not lead this workshop
    ├── MixedResults                 results that may not be put in one group
    ├── InvalidThreshold             a privacy threshold outside of its bounds
    ├── InvalidSetting               an environment variable that cannot be used
    └── StoreUnavailable             the store could not read or write
"""

from dataclasses import dataclass


class ActieError(Exception):
    """
    Anything that actie refuses, in words that a person can use.
    """


@dataclass(frozen=True, slots=True)
class Fault:
    """
    One thing that is wrong in a file: where it stands, what it is, and what to do about it.
    """

    path: str
    problem: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.path}: {self.problem}: {self.remedy}"


class InvalidFile(ActieError):
    """
    A file that cannot be used; `faults` names everything that is wrong with it at once.
    """

    def __init__(self, file: str, faults: list[Fault]) -> None:
        super().__init__("\n".join(f"{file}: {fault}" for fault in faults))
        self.file = file
        self.faults = tuple(faults)


class InvalidQuestionnaire(InvalidFile):
    """
    A questionnaire file that breaks the format or a sense check.
    """


class InvalidResultFile(InvalidFile):
    """
    A result file that is damaged, altered, or of another format version.
    """


class UnknownItem(ActieError):
    """
    An item id that the questionnaire does not hold.
    """

    def __init__(self, questionnaire: str, item: str) -> None:
        super().__init__(f"{questionnaire} has no item {item!r}")
        self.questionnaire = questionnaire
        self.item = item


class UnknownQuestionnaire(ActieError):
    """
    No questionnaire goes by this id or fingerprint.
    """

    def __init__(self, name: str) -> None:
        super().__init__(f"there is no questionnaire {name!r}")
        self.name = name


class UnknownAssessment(ActieError):
    """
    No assessment belongs to this device, link or id (it may have been deleted).
    """


class UnknownWorkshop(ActieError):
    """
    No workshop goes by this id or key, or it was deleted or has ended.
    """


class WrongCode(ActieError):
    """
    A code that no room has; `is_refused` says that this device tried too many.
    """

    def __init__(self, *, is_refused: bool) -> None:
        super().__init__("this device tried too many codes" if is_refused else "no room has this code")
        self.is_refused = is_refused


class CodeTaken(ActieError):
    """
    Another room has this code already; a new one can be drawn.
    """


class PlanFixed(ActieError):
    """
    A plan may not change any more, because participants were told what it says.
    """


class StageMoved(ActieError):
    """
    The workshop stands at another stage or round than the caller thought.
    """


class RoundClosed(ActieError):
    """
    An answer came after the round was closed; what was stored before is kept.
    """


class AlreadyCounted(ActieError):
    """
    A result that was brought along is in the room already.
    """


class NotLeading(ActieError):
    """
    This device does not lead the workshop.
    """


class MixedResults(ActieError):
    """
    Results of different questionnaires, versions or rounds, which may not be put in one group.
    """


class InvalidThreshold(ActieError):
    """
    A privacy threshold outside of its bounds.
    """

    def __init__(self, threshold: int, lowest: int, highest: int) -> None:
        super().__init__(f"the threshold is {threshold}: use {lowest} to {highest} people")
        self.threshold = threshold


class InvalidSetting(ActieError):
    """
    An environment variable with a value that cannot be used.
    """


class StoreUnavailable(ActieError):
    """
    The store could not be read or written; what was on its way is still with the caller.
    """
