"""
What a workshop is made of: the plan, the stages, the seats, the keys, and a picture of the group that was revealed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from actie.assessment.entries import agreement_of, own_field
from actie.assessment.model import Agreement, Long, Short
from actie.language import Language
from actie.scoring.group import Group, Spread
from actie.scoring.movement import Moved
from actie.workshops.threshold import THRESHOLD_DEFAULT, THRESHOLD_MAX, THRESHOLD_MIN, Hidden

CASES_MAX = 12
OWN_STATEMENTS_MAX = 4
GROUP_AGREEMENTS = (1, 2, 3, 4, 5)
RETENTION_DAYS = 30


class Stage(StrEnum):
    """
    Where a workshop stands. Answers can be given while it is open; the group is shown once it is revealed.
    """

    OPEN = "open"
    CLOSED = "closed"
    REVEALED = "revealed"
    ENDED = "ended"


class OwnResults(StrEnum):
    """
    When participants see their own profile.
    """

    AT_ONCE = "at_once"
    AFTER_REVEAL = "after_reveal"


class SeatKind(StrEnum):
    """
    Who sits on a seat: a person with a device, a person who filled in a paper form, or a practice participant.
    """

    PERSON = "person"
    PAPER = "paper"
    BOT = "bot"


class KeyRole(StrEnum):
    """
    What a secret link lets a device do: lead the workshop, or show it on a wall.
    """

    LEAD = "lead"
    PROJECT = "project"


class Case(BaseModel):
    """
    A case that participants can choose; `is_fictional` marks a ready practice case.
    """

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")

    title: Short
    description: Long = ""
    is_fictional: bool = False


class Plan(BaseModel):
    """
    What a facilitator settled before the first participant came.

    questionnaires   fingerprints (sha256) of one to three questionnaires, the perspectives of the workshop
    threshold        k: nothing about fewer people is shown
    shares_comments  whether remarks may be shown (from the threshold) and exported; participants are told beforehand
    shares_rows      whether answers may be exported row by row; participants are told beforehand
    retention_days   days after the end until everything is deleted
    is_practice      a room for practice participants only
    """

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")

    title: Short
    language: Language = Language.NL
    questionnaires: Annotated[tuple[str, ...], Field(min_length=1, max_length=3)]
    cases: Annotated[tuple[Case, ...], Field(max_length=CASES_MAX)] = ()
    threshold: Annotated[int, Field(ge=THRESHOLD_MIN, le=THRESHOLD_MAX)] = THRESHOLD_DEFAULT
    own_results: OwnResults = OwnResults.AT_ONCE
    shares_comments: bool = False
    shares_rows: bool = False
    own_statements: Annotated[tuple[Short, ...], Field(max_length=OWN_STATEMENTS_MAX)] = ()
    retention_days: Annotated[int, Field(ge=1, le=3650)] = RETENTION_DAYS
    is_practice: bool = False

    @property
    def own_fields(self) -> dict[str, str]:
        """
        The own statements by the field that keeps their answer.
        """
        return {own_field(number): text for number, text in enumerate(self.own_statements, start=1)}


@dataclass(frozen=True, slots=True)
class Workshop:
    """
    A workshop as the store holds it; times are aware UTC.

    code      what participants type to find the room; None once the workshop has ended
    version   grows with every change, so that a page can tell whether it shows something old
    fields    what facilitators change during the workshop, one text each: `scene`, `timer`, `agreement.1.what` …
    """

    id: str
    code: str | None
    plan: Plan
    stage: Stage
    round: int
    opened_at: datetime
    changed_at: datetime
    ended_at: datetime | None = None
    version: int = 0
    fields: Mapping[str, str] = field(default_factory=dict)

    @property
    def agreements(self) -> tuple[Agreement, ...]:
        """
        What the group agreed, as far as there is a what.
        """
        written = (agreement_of(self.fields, number) for number in GROUP_AGREEMENTS)
        return tuple(agreement for agreement in written if agreement.what)


@dataclass(frozen=True, slots=True)
class Key:
    """
    A secret link to a workshop, known by the hash of its secret; `label` says for whom it was made.
    """

    hash: str
    workshop: str
    role: KeyRole
    label: str
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Seat:
    """
    A participant of a workshop, known by a number and never by a name.

    case      the place of the chosen case in the plan, None without cases
    """

    id: str
    workshop: str
    number: int
    kind: SeatKind
    case: int | None
    questionnaire_sha256: str
    joined_at: datetime
    removed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Presence:
    """
    How far a seat is in one round; without an assessment it has not begun this round.
    """

    seat: Seat
    assessment: str | None = None
    changed_at: datetime | None = None
    finished_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Movement:
    """
    How the people who took part in two rounds moved; `n` of them.
    """

    n: int
    facets: Mapping[str, Moved]
    statements: Mapping[str, Moved]


@dataclass(frozen=True, slots=True)
class Subset:
    """
    The people who answered one questionnaire about one case (None: about any), and what may be shown of them.

    own        the spread of each own statement, by its field (`own.1`)
    comments   the remarks per item, shuffled and without their makers; empty unless the plan shares them
    movement   per facet and per statement, over the people in this round and the one before; None where hidden or new
    """

    questionnaire: str
    case: int | None
    group: Group | Hidden
    own: Mapping[str, Spread] = field(default_factory=dict)
    comments: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    movement: Movement | None = None


@dataclass(frozen=True, slots=True)
class Reveal:
    """
    What a workshop may see of one round, computed once and frozen.

    subsets    per questionnaire the whole first (case None), then each case
    members    per counted assessment the revision that was counted
    """

    workshop: str
    round: int
    revealed_at: datetime
    subsets: tuple[Subset, ...]
    members: Mapping[str, int]
