"""
What a questionnaire holds, as strict and frozen data.
"""

import hashlib
import json
from collections.abc import Iterator
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from actie.language.model import Text

FORMAT: Literal["actie-questionnaire/1"] = "actie-questionnaire/1"
SCALE = 5
POSITIONS = (-2, -1, 0, 1, 2)

ItemId = Annotated[str, StringConstraints(pattern=r"^[A-Z]-[A-Za-z0-9]+(-[a-z]+)*$")]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z]+(-[a-z]+)*$")]
Semver = Annotated[str, StringConstraints(pattern=r"^\d+\.\d+\.\d+$")]
Sources = Annotated[tuple[str, ...], Field(min_length=1)]
Five = Annotated[tuple[Text, ...], Field(min_length=5, max_length=5)]


class FacetId(StrEnum):
    """
    The five facets, in the order of the word ACTIE (Denters c.s. 2013).
    """

    ANIMO = "animo"
    CONTACTEN = "contacten"
    TOERUSTING = "toerusting"
    INBEDDING = "inbedding"
    EMPATHIE = "empathie"


class RoleId(StrEnum):
    """
    The roles a professional can take, from hands off to side by side.
    """

    LOSLATEN = "loslaten"
    STIMULEREN = "stimuleren"
    FACILITEREN = "faciliteren"
    COPRODUCEREN = "coproduceren"


class NonAnswer(StrEnum):
    """
    An answer that is never a number, each with its own meaning.
    """

    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"
    NOT_MINE = "not_mine"
    PREFER_NOT = "prefer_not"


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", allow_inf_nan=False)


class Source(_Part):
    """
    Something published that an item rests on.
    """

    key: Annotated[str, StringConstraints(pattern=r"^S\d+[a-f]?$")]
    title: Annotated[str, StringConstraints(min_length=1)]
    url: Annotated[str, StringConstraints(pattern=r"^https?://")] | None = None


class Statement(_Part):
    """
    A scaled item: 1 (does not apply at all) to 5 (applies fully).
    """

    id: ItemId
    text: Text
    help: Text
    point: Text
    ask: Text
    sources: Sources
    reversed: bool = False


class Balance(_Part):
    """
    A five-position item, −2 (too little) to +2 (too much), whose ideal is the middle.
    """

    id: ItemId
    positions: Five
    waiting_point: Text
    taking_over_point: Text
    sources: Sources

    def text_at(self, position: int) -> Text:
        """
        The sentence that belongs to a position from −2 to +2.
        """
        return self.positions[POSITIONS.index(position)]


class RoleTexts(_Part):
    """
    One text for each role.
    """

    loslaten: Text
    stimuleren: Text
    faciliteren: Text
    coproduceren: Text

    def of(self, role: RoleId) -> Text:
        """
        The text of one role.
        """
        text: Text = getattr(self, role.value)
        return text


class RolePair(_Part):
    """
    The role the initiative asks for (or the organisation wants) beside the role taken now.
    """

    asked: ItemId
    now: ItemId
    options: RoleTexts
    points: RoleTexts


class Facet(_Part):
    """
    One of the five facets with everything that is asked about it.
    """

    id: FacetId
    name: Text
    meaning: Text
    waiting: Text
    taking_over: Text
    opening_question: Text
    keep: Text
    statements: Annotated[tuple[Statement, ...], Field(min_length=2, max_length=5)]
    balance: Balance
    roles: RolePair | None = None


class Role(_Part):
    """
    A role in general: what it is, and how it can become too little or too much.
    """

    id: RoleId
    name: Text
    meaning: Text
    too_little: Text
    too_much: Text


class RoleQuestions(_Part):
    """
    How the questions about the roles are put; `chosen` is absent where no role is chosen beforehand.
    """

    asked: Text
    now: Text
    chosen: Text | None = None


class CutOffs(_Part):
    """
    The scores at which the word for a facet changes: below `under_way` it asks attention, from `firm` it stands firm.
    """

    under_way: Annotated[int, Field(ge=0, le=100)]
    firm: Annotated[int, Field(ge=0, le=100)]


class ExpectedFacet(_Part):
    """
    What a worked example expects of one facet.
    """

    score: float | None
    interval: Annotated[tuple[float, ...], Field(min_length=2, max_length=2)] | None
    answered: int
    applicable: int
    unknown_share: float
    balance: int | None
    role_gap: bool
    attention: float
    points: tuple[str, ...]


class Example(_Part):
    """
    A worked example: answers, and the numbers computed from them by hand.
    """

    name: str
    shows: str
    chosen_role: RoleId | None = None
    answers: dict[str, int | str]
    facets: dict[FacetId, ExpectedFacet]
    order: Annotated[tuple[FacetId, ...], Field(min_length=5, max_length=5)]
    most_asked: tuple[RoleId, ...] = ()


class Questionnaire(_Part):
    """
    One questionnaire in both languages, with its sources and worked examples.
    """

    format: Literal["actie-questionnaire/1"]
    id: Slug
    version: Semver
    title: Text
    audience: Text
    intro: Text
    minutes: Annotated[int, Field(ge=1, le=60)]
    origin: Text
    disclaimer: Text
    scale: Five
    balance_question: Text
    role_questions: RoleQuestions
    cut_offs: CutOffs
    roles: Annotated[tuple[Role, ...], Field(min_length=4, max_length=4)]
    facets: Annotated[tuple[Facet, ...], Field(min_length=5, max_length=5)]
    roles_once: RolePair | None = None
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]
    examples: Annotated[tuple[Example, ...], Field(min_length=4)]

    def document(self) -> dict[str, Any]:
        """
        The questionnaire as it was written, as JSON-able data.
        """
        return self.model_dump(mode="json", exclude_unset=True)

    @cached_property
    def sha256(self) -> str:
        """
        The fingerprint of the wording; the same text gives the same fingerprint on every machine.
        """
        return fingerprint(self.document())

    @cached_property
    def facet_by_id(self) -> dict[FacetId, Facet]:
        """
        The facets by their id.
        """
        return {facet.id: facet for facet in self.facets}

    @cached_property
    def role_by_id(self) -> dict[RoleId, Role]:
        """
        The roles by their id.
        """
        return {role.id: role for role in self.roles}

    @cached_property
    def items(self) -> dict[str, "Item"]:
        """
        Every item that can be answered, in the order of the pages.
        """
        return {item.id: item for item in _items(self)}


class ItemKind(StrEnum):
    """
    What sort of answer an item takes.
    """

    STATEMENT = "statement"
    BALANCE = "balance"
    ROLE_ASKED = "role_asked"
    ROLE_NOW = "role_now"


class Item(_Part):
    """
    One thing that can be answered, wherever it stands; `facet` is None for what is asked once.
    """

    id: ItemId
    kind: ItemKind
    facet: FacetId | None
    reversed: bool = False

    def accepts(self, value: object) -> bool:
        """
        Whether a value lies within this item's scale (non-answers are never values).
        """
        if self.kind is ItemKind.STATEMENT:
            return type(value) is int and 1 <= value <= SCALE
        if self.kind is ItemKind.BALANCE:
            return type(value) is int and value in POSITIONS
        return isinstance(value, str) and value in set(RoleId)


def fingerprint(document: dict[str, Any]) -> str:
    """
    The sha256 of a questionnaire document: hex digest of its JSON with sorted keys, no spaces, in UTF-8.
    """
    text = json.dumps(document, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _items(questionnaire: Questionnaire) -> Iterator[Item]:
    for facet in questionnaire.facets:
        for statement in facet.statements:
            yield Item(id=statement.id, kind=ItemKind.STATEMENT, facet=facet.id, reversed=statement.reversed)
        yield Item(id=facet.balance.id, kind=ItemKind.BALANCE, facet=facet.id)
        if facet.roles:
            yield Item(id=facet.roles.asked, kind=ItemKind.ROLE_ASKED, facet=facet.id)
            yield Item(id=facet.roles.now, kind=ItemKind.ROLE_NOW, facet=facet.id)
    if questionnaire.roles_once:
        yield Item(id=questionnaire.roles_once.asked, kind=ItemKind.ROLE_ASKED, facet=None)
        yield Item(id=questionnaire.roles_once.now, kind=ItemKind.ROLE_NOW, facet=None)
