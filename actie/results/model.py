"""
What a reader is told about one assessment, in one language: words, numbers and sentences, decided once.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from actie.assessment.model import Agreement, Initiative
from actie.language import Language
from actie.questionnaire.model import FacetId, RoleId
from actie.scoring.facet import PointKind
from actie.scoring.movement import Direction


@dataclass(frozen=True, slots=True)
class PointLine:
    """
    One ACTIE-point in words; `item` is the item that gave rise to it, if it was one item.
    """

    kind: PointKind
    text: str
    item: str | None


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """
    One statement with the answer given to it; `score` (0 to 100) is None for a non-answer and for nothing.
    """

    item: str
    text: str
    is_reversed: bool
    answer: str
    score: int | None
    note: str


@dataclass(frozen=True, slots=True)
class Rule:
    """
    One rule with its outcome in words, and the remarks that somebody wrote there.
    """

    name: str
    outcome: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Explanation:
    """
    How the numbers of one facet came about: the answers, then every rule with its outcome, in words.
    """

    answers: tuple[AnswerLine, ...]
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class FacetResult:
    """
    One facet in words and numbers.

    score, interval   0 to 100; None where too few statements count
    counts            "4 van 5 beantwoord", then each non-answer that occurs
    balance           −2 to +2, or None; `lean` says it in words, `position` is the sentence that was chosen
    reasons           why this facet deserves attention, one part each
    """

    id: FacetId
    letter: str
    name: str
    meaning: str
    opening_question: str
    score: float | None
    interval: tuple[float, float] | None
    word: str
    answered: str
    counts: tuple[str, ...]
    balance: int | None
    lean: str
    position: str
    role_asked: RoleId | None
    role_now: RoleId | None
    role_asked_word: str
    role_now_word: str
    attention: float
    reasons: tuple[str, ...]
    points: tuple[PointLine, ...]
    balance_note: str
    explanation: Explanation


@dataclass(frozen=True, slots=True)
class Question:
    """
    A question to take along to the initiators, and the facet it belongs to.
    """

    facet: FacetId
    facet_name: str
    text: str


@dataclass(frozen=True, slots=True)
class RoleResult:
    """
    The role picture: the names of the roles, what was chosen, and what is asked most; `once` is set where roles
    were asked once for the whole questionnaire: asked, now and the point that belongs to the gap (empty without one).
    """

    names: Mapping[RoleId, str]
    chosen: RoleId | None
    asked: Mapping[RoleId, int]
    now: Mapping[RoleId, int]
    most_asked: tuple[RoleId, ...]
    once: tuple[RoleId | None, RoleId | None] | None
    once_point: str


@dataclass(frozen=True, slots=True)
class Results:
    """
    All that a page, chart or document says about one assessment; `facets` in the order A C T I E, `order` by attention.

    `name_label` says of what the name is: of the initiative, or of the organisation.
    `is_empty` says that no question was answered at all, not even with "weet ik niet".
    A `…_says` is the conclusion that stands with a table or chart. `cut_offs` are the scores where the word changes.
    """

    language: Language
    title: str
    origin: str
    disclaimer: str
    initiative: Initiative
    name_label: str
    phase: str
    organisation: str
    round: int
    is_empty: bool
    cut_offs: tuple[int, int]
    conclusion: str
    balance_says: str
    roles_says: str
    not_mine_says: str
    facets: tuple[FacetResult, ...]
    order: tuple[FacetId, ...]
    roles: RoleResult | None
    questions: tuple[Question, ...]
    agreements: tuple[Agreement, ...]

    def facet(self, facet: FacetId) -> FacetResult:
        """
        The result of one facet.
        """
        return next(result for result in self.facets if result.id is facet)

    @property
    def in_order(self) -> tuple[FacetResult, ...]:
        """
        The facets in the order of the conversation.
        """
        return tuple(self.facet(facet) for facet in self.order)

    @property
    def has_scores(self) -> bool:
        """
        Whether every facet has a score, so that the five can be drawn together.
        """
        return all(result.score is not None for result in self.facets)

    @property
    def asks_roles(self) -> bool:
        """
        Whether the questionnaire asks which role is asked for and which is taken now, per facet or once.
        """
        has_once = self.roles is not None and self.roles.once is not None
        return has_once or any(result.role_asked_word for result in self.facets)


@dataclass(frozen=True, slots=True)
class FacetChange:
    """
    One facet in two rounds; `direction` is None where either round has no score.

    has_shifted   whether the balance was chosen in both rounds, and differently
    """

    id: FacetId
    letter: str
    name: str
    before: float | None
    after: float | None
    direction: Direction | None
    has_shifted: bool
    word_before: str
    word_after: str
    change: str
    lean_before: str
    lean_after: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """
    Two rounds of one person beside each other, in words and numbers.
    """

    language: Language
    label_before: str
    label_after: str
    cut_offs: tuple[int, int]
    conclusion: str
    facets: tuple[FacetChange, ...]
