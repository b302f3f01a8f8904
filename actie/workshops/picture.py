"""
Draws what may be shown of one perspective: the whole and each case. How much that is has been decided (see views.py).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from actie.questionnaire.model import FacetId
from actie.scoring.group import FacetSpread, Group, Spread, score_group, spread_of
from actie.scoring.movement import facet_movement, statement_movement
from actie.workshops.chance import shuffled
from actie.workshops.crowds import cases_to_show
from actie.workshops.members import OWN_STATEMENT, Member
from actie.workshops.model import Movement, Plan, Subset
from actie.workshops.threshold import Hidden
from actie.workshops.views import Past, View, pairs_of


def draw(
    people: Sequence[Member], view: View | None, questionnaire: str, plan: Plan, earlier: Past | None, seed: str
) -> tuple[Subset, ...]:
    """
    The whole of a perspective and then each case, shown as far as the view goes; without a view nothing is shown.
    """
    chosen: dict[int | None, Sequence[Member]] = {None: people}
    chosen |= {case: [member for member in people if member.case == case] for case in range(len(plan.cases))}
    shown = {None, *view.cases} if view else set[int | None]()
    groups = _groups({case: chosen[case] for case in chosen if case in shown}, plan.threshold)
    return tuple(
        Subset(
            questionnaire=questionnaire,
            case=case,
            group=groups[case],
            own=_own_spreads(members, plan),
            comments=_comments(members, f"{seed}|{questionnaire}|{case}") if plan.shares_comments else {},
            movement=_movement(members, earlier) if view and view.has_movement and earlier else None,
        )
        if case in groups
        else Subset(questionnaire, case, Hidden(max(0, plan.threshold - len(members))))
        for case, members in chosen.items()
    )


def _groups(chosen: Mapping[int | None, Sequence[Member]], threshold: int) -> dict[int | None, Group]:
    groups = {case: score_group([member.answers for member in members]) for case, members in chosen.items()}
    scored = {case: _facets_to_show(groups, case, threshold) for case in groups}
    return {case: _without_quartiles(group, scored[case]) for case, group in groups.items()}


def _facets_to_show(groups: Mapping[int | None, Group], case: int | None, threshold: int) -> set[FacetId]:
    """
    The facets of which the quartiles may be shown: for those with a score the same rules hold as for the people.
    """
    return {facet for facet in FacetId if case in _cases_with_quartiles(groups, facet, threshold)}


def _cases_with_quartiles(groups: Mapping[int | None, Group], facet: FacetId, threshold: int) -> set[int | None]:
    scored = {case: group.facets[facet].n for case, group in groups.items()}
    whole = scored.pop(None)
    sizes: dict[int | None, int] = {**scored, None: whole - sum(scored.values())}
    return {*cases_to_show(sizes, threshold), *([None] if whole >= threshold else [])}


def _without_quartiles(group: Group, shown: set[FacetId]) -> Group:
    facets = {
        facet: spread if facet in shown else FacetSpread(spread.n, None) for facet, spread in group.facets.items()
    }
    return replace(group, facets=facets)


def _own_spreads(members: Sequence[Member], plan: Plan) -> dict[str, Spread]:
    return {
        field: replace(spread_of(OWN_STATEMENT, [member.own[field] for member in members]), item=field)
        for field in plan.own_fields
    }


def _comments(members: Sequence[Member], seed: str) -> dict[str, tuple[str, ...]]:
    items = members[0].answers.questionnaire.items
    written = {item: list(_remarks(members, item)) for item in items}
    return {item: shuffled(sorted(remarks), seed, item) for item, remarks in written.items() if remarks}


def _remarks(members: Sequence[Member], item: str) -> Iterator[str]:
    for member in members:
        answer = member.answers.answers.get(item)
        if answer and (remark := answer.note.strip()):
            yield remark


def _movement(members: Sequence[Member], earlier: Past) -> Movement | None:
    pairs = [(before.answers, after.answers) for before, after in pairs_of(members, earlier)]
    if not pairs:
        return None
    return Movement(
        len(pairs), {facet.value: moved for facet, moved in facet_movement(pairs).items()}, statement_movement(pairs)
    )
