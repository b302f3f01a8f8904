"""
Answers of a paper form as they are typed: one line per facet, one character per answer.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from actie.assessment.entries import CHOSEN_ROLE
from actie.questionnaire.model import POSITIONS, SCALE, FacetId, ItemKind, NonAnswer, Questionnaire, RoleId
from actie.workshops.model import Plan

OPEN = "-"
NON_ANSWERS = {
    "w": NonAnswer.UNKNOWN,
    "n": NonAnswer.NOT_APPLICABLE,
    "m": NonAnswer.NOT_MINE,
    "z": NonAnswer.PREFER_NOT,
}
SCALE_CHARACTERS = {str(value): str(value) for value in range(1, SCALE + 1)}
BALANCE_CHARACTERS = {
    character: str(position)
    for characters in ("abcde", "12345")
    for character, position in zip(characters, POSITIONS, strict=True)
}
ROLE_CHARACTERS = {
    character: role.value for number, role in enumerate(RoleId, start=1) for character in (str(number), role.value[0])
}
CHARACTERS = {
    ItemKind.STATEMENT: SCALE_CHARACTERS,
    ItemKind.BALANCE: BALANCE_CHARACTERS,
    ItemKind.ROLE_ASKED: ROLE_CHARACTERS,
    ItemKind.ROLE_NOW: ROLE_CHARACTERS,
}
BETWEEN = " ,;\t"


@dataclass(frozen=True, slots=True)
class Slot:
    """
    One place on the form: the field it fills, what sort of answer it takes, and whether a non-answer fits.
    """

    field: str
    kind: ItemKind
    takes_non_answers: bool = True

    def read(self, character: str) -> str | None:
        """
        What is stored for a character; None when it fits nothing here. An open place is stored as an empty text.
        """
        if character == OPEN:
            return ""
        if self.takes_non_answers and character in NON_ANSWERS:
            return NON_ANSWERS[character].value
        return CHARACTERS[self.kind].get(character)


@dataclass(frozen=True, slots=True)
class Line:
    """
    A line to type: the facet it is about, or `chosen_role`, `roles_once` or `own`; and its places in order.
    """

    name: str
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Misfit:
    """
    What is wrong with a typed line: the first character that fits no place, or how many places it has too few or many.
    """

    place: int
    character: str = ""
    missing: int = 0
    extra: int = 0


def lines_of(questionnaire: Questionnaire, plan: Plan) -> tuple[Line, ...]:
    """
    The lines to type for a questionnaire in a workshop, in the order of the form.
    """
    found = [Line(facet, _slots(questionnaire, facet)) for facet in FacetId]
    if questionnaire.role_questions.chosen:
        found.insert(0, Line(CHOSEN_ROLE, (Slot(CHOSEN_ROLE, ItemKind.ROLE_NOW, takes_non_answers=False),)))
    if questionnaire.roles_once:
        found.append(Line("roles_once", _slots(questionnaire, None)))
    if plan.own_statements:
        found.append(Line("own", tuple(Slot(field, ItemKind.STATEMENT) for field in plan.own_fields)))
    return tuple(found)


def read_line(slots: Sequence[Slot], typed: str) -> tuple[dict[str, str], Misfit | None]:
    """
    The entries of a typed line, and what is wrong with it, if anything. An empty line leaves every place open.
    """
    characters = [character for character in typed.lower() if character not in BETWEEN]
    entries: dict[str, str] = {}
    for place, (slot, character) in enumerate(zip(slots, characters, strict=False), start=1):
        value = slot.read(character)
        if value is None:
            return entries, Misfit(place, character)
        entries[slot.field] = value
    if characters and len(characters) != len(slots):
        off = len(slots) - len(characters)
        return entries, Misfit(len(entries), missing=max(off, 0), extra=max(-off, 0))
    return entries, None


def filled(entries: Mapping[str, str]) -> dict[str, str]:
    """
    The entries without the open places, as the store takes them.
    """
    return {field: value for field, value in entries.items() if value}


def _slots(questionnaire: Questionnaire, facet: FacetId | None) -> tuple[Slot, ...]:
    return tuple(Slot(item.id, item.kind) for item in questionnaire.items.values() if item.facet is facet)
