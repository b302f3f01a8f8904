"""
What a reader is told about a group, in one language: words, numbers and sentences, decided once.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from actie.language import Language
from actie.questionnaire.model import FacetId, ItemKind, RoleId
from actie.scoring.group import Reason
from actie.scoring.movement import Direction


@dataclass(frozen=True, slots=True)
class Count:
    """
    How many people chose one position or non-answer; `label` is its full text, `key` its value as it is stored.
    """

    key: str
    label: str
    n: int


@dataclass(frozen=True, slots=True)
class GroupItem:
    """
    How the group answered one statement, own statement or balance.

    counts       every position in scale order, also those that nobody chose
    non_answers  the four non-answers and "niet ingevuld", always apart from the scale
    says         the distribution in one sentence
    """

    id: str
    kind: ItemKind
    facet: FacetId | None
    text: str
    counts: tuple[Count, ...]
    non_answers: tuple[Count, ...]
    n: int
    median: float | None
    agreement: float | None
    says: str


@dataclass(frozen=True, slots=True)
class GroupFacet:
    """
    One facet of the group.

    n          how many have a score
    quartiles  first quartile, median, third quartile, 0 to 100; None when too few people have a score to show it
    word       the median in words (vraagt aandacht, op weg, staat stevig), or why there is none
    says       the spread in one sentence
    notes      what the facilitator can say about the facet: its meaning and the poles of its balance
    """

    id: FacetId
    letter: str
    name: str
    meaning: str
    opening_question: str
    n: int
    quartiles: tuple[float, float, float] | None
    word: str
    says: str
    balance: GroupItem
    statements: tuple[GroupItem, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """
    An item to talk about: why it is there, the question to open with, and minutes to give it.
    """

    item: GroupItem
    reason: Reason
    why: str
    opening_question: str
    minutes: int


@dataclass(frozen=True, slots=True)
class GroupRoleRow:
    """
    The roles of one facet (None: asked once): how many pairs of asked and now there are.
    """

    facet: FacetId | None
    name: str
    pairs: Mapping[tuple[RoleId, RoleId], int]


@dataclass(frozen=True, slots=True)
class GroupRoles:
    """
    The roles of the group: what they are called, what was chosen, asked × now per facet; `says` in one sentence.
    """

    names: Mapping[RoleId, str]
    chosen: Mapping[RoleId, int]
    chosen_most_asked: Mapping[tuple[RoleId, RoleId], int]
    rows: tuple[GroupRoleRow, ...]
    says: str


@dataclass(frozen=True, slots=True)
class MovementLine:
    """
    One facet or statement in two rounds: how many moved up, stayed the same and moved down, and A before and after.
    """

    id: str
    text: str
    counts: Mapping[Direction, int]
    agreement_before: float | None
    agreement_after: float | None
    says: str


@dataclass(frozen=True, slots=True)
class GroupMovement:
    """
    The movement of the people in both rounds; `n` of them.
    """

    n: int
    says: str
    facets: tuple[MovementLine, ...]
    statements: tuple[MovementLine, ...]


@dataclass(frozen=True, slots=True)
class GroupResults:
    """
    All that a page, scene or document says about one group: one questionnaire, one round, perhaps one case.

    conclusion  where the room agrees and differs most, in one or two sentences
    differs     the last sentence of the conclusion by itself, for where there is little room
    facets_say  the median of every facet in words, in one sentence
    own         the facilitator's own statements, never part of a facet
    comments    per item text the remarks that may be shown, shuffled
    """

    language: Language
    title: str
    n: int
    cut_offs: tuple[int, int]
    conclusion: str
    balance_says: str
    facets: tuple[GroupFacet, ...]
    roles: GroupRoles | None
    agenda: tuple[AgendaLine, ...]
    own: tuple[GroupItem, ...]
    comments: tuple[tuple[str, tuple[str, ...]], ...]
    movement: GroupMovement | None
    facets_say: str = ""
    differs: str = ""

    def facet(self, facet: FacetId) -> GroupFacet:
        """
        One facet of the group.
        """
        return next(one for one in self.facets if one.id is facet)

    @property
    def items(self) -> Mapping[str, GroupItem]:
        """
        Every statement, balance and own statement by its id.
        """
        of_facets = (item for facet in self.facets for item in (*facet.statements, facet.balance))
        return {item.id: item for item in (*of_facets, *self.own)}
