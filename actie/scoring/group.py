"""
A group's assessments to distributions, quartiles, roles and an agenda. The privacy threshold is applied outside.
"""

import statistics
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from actie.assessment.model import Answer, Assessment
from actie.errors import MixedResults
from actie.questionnaire.model import POSITIONS, SCALE, FacetId, Item, ItemKind, NonAnswer, Questionnaire, RoleId
from actie.scoring.agreement import agreement
from actie.scoring.person import Profile, score_assessment
from actie.scoring.role import count_roles

DISAGREEMENT = 0.5
MANY_UNKNOWN = 1 / 3
LEANING = 1
ONCE = "once"


class Reason(StrEnum):
    """
    Why an item is on the agenda.
    """

    AGREEMENT = "agreement"
    UNKNOWN = "unknown"
    BALANCE = "balance"


@dataclass(frozen=True, slots=True)
class Spread:
    """
    How a group answered one statement or balance; `counts` hold every position, in scale order.
    """

    item: str
    kind: ItemKind
    counts: Mapping[int, int]
    non_answers: Mapping[NonAnswer, int]
    unanswered: int
    median: float | None
    agreement: float | None

    @property
    def n(self) -> int:
        """
        How many gave a position.
        """
        return sum(self.counts.values())

    @property
    def unknown_share(self) -> float:
        """
        The share of "weet ik niet" among those for whom the item is applicable; 0 to 1.
        """
        unknown, prefer_not = self.non_answers[NonAnswer.UNKNOWN], self.non_answers[NonAnswer.PREFER_NOT]
        applicable = self.n + unknown + prefer_not + self.unanswered
        return unknown / applicable if applicable else 0.0

    @property
    def mean_lean(self) -> float:
        """
        The mean distance from the middle of a balance; 0 to 2.
        """
        return sum(abs(position) * count for position, count in self.counts.items()) / self.n if self.n else 0.0


@dataclass(frozen=True, slots=True)
class FacetSpread:
    """
    The quartiles of the individual facet scores; None when nobody has one.
    """

    n: int
    quartiles: tuple[float, float, float] | None


@dataclass(frozen=True, slots=True)
class GroupRoles:
    """
    Roles in a group: asked × now per facet (None: asked once), and chosen × most asked over the people.
    """

    asked_now: Mapping[FacetId | None, Mapping[RoleId, Mapping[RoleId, int]]]
    chosen: Mapping[RoleId, int]
    chosen_most_asked: Mapping[RoleId, Mapping[RoleId, int]]


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """
    An item that deserves a conversation, and why.
    """

    item: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class Group:
    """
    What a group's answers say together, without any person in it.
    """

    questionnaire: str
    version: str
    n: int
    facets: Mapping[FacetId, FacetSpread]
    items: Mapping[str, Spread]
    roles: GroupRoles
    agenda: tuple[AgendaItem, ...]


def score_group(assessments: Sequence[Assessment]) -> Group:
    """
    Scores the assessments of a group. Raises MixedResults when there are none, or not of one questionnaire and round.
    """
    questionnaire = _common_questionnaire(assessments)
    profiles = [score_assessment(assessment) for assessment in assessments]
    items = {
        item.id: spread_of(item, [assessment.answers.get(item.id) for assessment in assessments])
        for item in questionnaire.items.values()
        if item.kind in (ItemKind.STATEMENT, ItemKind.BALANCE)
    }
    return Group(
        questionnaire=questionnaire.id,
        version=questionnaire.version,
        n=len(assessments),
        facets={facet: _facet_spread(profile.facet(facet).score for profile in profiles) for facet in FacetId},
        items=items,
        roles=_group_roles(profiles),
        agenda=find_agenda(items.values()),
    )


def spread_of(item: Item, answers: Iterable[Answer | None]) -> Spread:
    """
    How the answers to one statement or balance are spread.
    """
    positions: Sequence[int] = range(1, SCALE + 1) if item.kind is ItemKind.STATEMENT else POSITIONS
    given = list(answers)
    values = [answer.value for answer in given if answer is not None and isinstance(answer.value, int)]
    states = [answer.non_answer for answer in given if answer is not None and answer.non_answer is not None]
    counts = {position: values.count(position) for position in positions}
    return Spread(
        item=item.id,
        kind=item.kind,
        counts=counts,
        non_answers={state: states.count(state) for state in NonAnswer},
        unanswered=len(given) - len(values) - len(states),
        median=statistics.median(values) if values else None,
        agreement=agreement(list(counts.values())),
    )


def quartiles(scores: Sequence[float]) -> tuple[float, float, float] | None:
    """
    First quartile, median and third quartile by linear interpolation (statistics.quantiles, inclusive).

    With one score all three equal it; None without scores.
    """
    if not scores:
        return None
    if len(scores) == 1:
        return scores[0], scores[0], scores[0]
    first, median, third = statistics.quantiles(scores, n=4, method="inclusive")
    return first, median, third


def find_agenda(spreads: Iterable[Spread]) -> tuple[AgendaItem, ...]:
    """
    The items a group should talk about, each once, with its reason; ties keep the order of the questionnaire.

    Lowest agreement first among those below 0.5; then the highest unknown share from one third; then the balances
    that lean most, from a mean distance of 1.
    """
    everything = list(spreads)
    apart = [s for s in everything if s.agreement is not None and s.agreement < DISAGREEMENT]
    unknown = [s for s in everything if s.unknown_share >= MANY_UNKNOWN]
    leaning = [s for s in everything if s.kind is ItemKind.BALANCE and s.mean_lean >= LEANING]
    reasons: dict[str, Reason] = {}
    for spread in sorted(apart, key=lambda s: s.agreement or 0.0):
        reasons.setdefault(spread.item, Reason.AGREEMENT)
    for spread in sorted(unknown, key=lambda s: -s.unknown_share):
        reasons.setdefault(spread.item, Reason.UNKNOWN)
    for spread in sorted(leaning, key=lambda s: -s.mean_lean):
        reasons.setdefault(spread.item, Reason.BALANCE)
    return tuple(AgendaItem(item, reason) for item, reason in reasons.items())


def group_document(group: Group) -> dict[str, object]:
    """
    A group result as JSON-able data in the format actie-group/1; numbers are not rounded.
    """
    return {
        "format": "actie-group/1",
        "questionnaire": {"id": group.questionnaire, "version": group.version},
        "n": group.n,
        "facets": {
            facet: {"n": spread.n, "quartiles": list(spread.quartiles) if spread.quartiles else None}
            for facet, spread in group.facets.items()
        },
        "items": {item: spread_document(spread) for item, spread in group.items.items()},
        "roles": {
            "asked_now": {facet or ONCE: table for facet, table in group.roles.asked_now.items()},
            "chosen": group.roles.chosen,
            "chosen_most_asked": group.roles.chosen_most_asked,
        },
        "agenda": [{"item": entry.item, "reason": entry.reason} for entry in group.agenda],
    }


def read_group(document: Mapping[str, Any]) -> Group:
    """
    The group that a document in the format actie-group/1 describes; the reverse of `group_document`.
    """
    roles = document["roles"]
    return Group(
        questionnaire=document["questionnaire"]["id"],
        version=document["questionnaire"]["version"],
        n=document["n"],
        facets={FacetId(facet): _read_facet(spread) for facet, spread in document["facets"].items()},
        items={item: read_spread(item, spread) for item, spread in document["items"].items()},
        roles=GroupRoles(
            asked_now={
                None if facet == ONCE else FacetId(facet): _read_table(table)
                for facet, table in roles["asked_now"].items()
            },
            chosen=_read_counts(roles["chosen"]),
            chosen_most_asked=_read_table(roles["chosen_most_asked"]),
        ),
        agenda=tuple(AgendaItem(entry["item"], Reason(entry["reason"])) for entry in document["agenda"]),
    )


def spread_document(spread: Spread) -> dict[str, object]:
    """
    How an item was answered, as JSON-able data.
    """
    return {
        "counts": {str(position): count for position, count in spread.counts.items()},
        "non_answers": spread.non_answers,
        "unanswered": spread.unanswered,
        "n": spread.n,
        "median": spread.median,
        "agreement": spread.agreement,
    }


def read_spread(item: str, document: Mapping[str, Any]) -> Spread:
    """
    How an item was answered, from such data; the positions tell a statement from a balance.
    """
    counts = {int(position): count for position, count in document["counts"].items()}
    return Spread(
        item=item,
        kind=ItemKind.BALANCE if set(counts) == set(POSITIONS) else ItemKind.STATEMENT,
        counts=counts,
        non_answers={NonAnswer(state): count for state, count in document["non_answers"].items()},
        unanswered=document["unanswered"],
        median=document["median"],
        agreement=document["agreement"],
    )


def _read_facet(document: Mapping[str, Any]) -> FacetSpread:
    known = document["quartiles"]
    return FacetSpread(document["n"], (known[0], known[1], known[2]) if known else None)


def _read_counts(counts: Mapping[str, int]) -> dict[RoleId, int]:
    return {RoleId(role): count for role, count in counts.items()}


def _read_table(table: Mapping[str, Mapping[str, int]]) -> dict[RoleId, dict[RoleId, int]]:
    return {RoleId(role): _read_counts(counts) for role, counts in table.items()}


def _common_questionnaire(assessments: Sequence[Assessment]) -> Questionnaire:
    if not assessments:
        raise MixedResults("a group needs at least one result")
    if len({assessment.questionnaire.sha256 for assessment in assessments}) > 1:
        raise MixedResults("these results are of different questionnaires or versions: group those of one version")
    if len({assessment.round for assessment in assessments}) > 1:
        raise MixedResults("these results are of different rounds: group those of one round")
    return assessments[0].questionnaire


def _facet_spread(scores: Iterable[float | None]) -> FacetSpread:
    known = [score for score in scores if score is not None]
    return FacetSpread(len(known), quartiles(known))


def _group_roles(profiles: Sequence[Profile]) -> GroupRoles:
    pairs: dict[FacetId | None, list[tuple[RoleId | None, RoleId | None]]] = {
        facet: [(p.facet(facet).role_asked, p.facet(facet).role_now) for p in profiles] for facet in FacetId
    }
    pairs[None] = [(profile.role_asked, profile.role_now) for profile in profiles]
    most = [(profile.roles.chosen, role) for profile in profiles for role in profile.roles.most_asked]
    return GroupRoles(
        asked_now={facet: table for facet, given in pairs.items() if (table := _cross_table(given))},
        chosen=count_roles(profile.roles.chosen for profile in profiles),
        chosen_most_asked=_cross_table(most),
    )


def _cross_table(pairs: Sequence[tuple[RoleId | None, RoleId | None]]) -> dict[RoleId, dict[RoleId, int]]:
    rows = {row: count_roles(column for first, column in pairs if first is row) for row in RoleId}
    return {row: columns for row, columns in rows.items() if columns}
