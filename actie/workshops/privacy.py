"""
What may be known of a group: nothing about fewer than k people leaves the model.

`reveal_of` is the only way from the answers in a room to anything that others see.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from actie.assessment.model import Assessment
from actie.scoring.group import Group, score_group
from actie.workshops.members import Member
from actie.workshops.model import Plan, Reveal, Subset, Workshop
from actie.workshops.picture import draw
from actie.workshops.threshold import THRESHOLD_DEFAULT, Hidden, check_threshold
from actie.workshops.views import Past, choose_view, pile_up, subsets_of


def group_behind_threshold(assessments: Sequence[Assessment], threshold: int = THRESHOLD_DEFAULT) -> Group | Hidden:
    """
    The scored group, or Hidden when it counts fewer people than the threshold.

    Raises InvalidThreshold, and MixedResults when the assessments are not of one questionnaire version and round.
    """
    missing = check_threshold(threshold) - len(assessments)
    # Scored first, so that results that do not belong together are refused in a small group too.
    group = score_group(assessments) if assessments else None
    return group if group and missing <= 0 else Hidden(missing)


@dataclass(frozen=True, slots=True)
class Drawn:
    """
    A reveal, the perspectives of which the old picture stays since too few changed, and the piles it leaves.
    """

    reveal: Reveal
    held_back: tuple[str, ...]
    piles: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class _Part:
    # The picture of one perspective, who was counted in it, their piles, and whether it is an old one against its will.
    subsets: tuple[Subset, ...]
    counted: Mapping[str, int]
    piles: Mapping[int, int]
    is_held_back: bool = False


def reveal_of(
    workshop: Workshop,
    members: Sequence[Member],
    *,
    before: Past | None = None,
    earlier: Past | None = None,
    now: datetime,
    seed: str,
) -> Drawn:
    """
    What may be seen of the current round of a workshop.

    members   all who count in the round
    before    what was revealed of this round already, if anything
    earlier   the round before, if there was one
    seed      a secret from which the remarks are shuffled
    """
    perspectives = workshop.plan.questionnaires
    parts = [_part(one, members, workshop.plan, before, earlier, seed) for one in perspectives]
    reveal = Reveal(
        workshop=workshop.id,
        round=workshop.round,
        revealed_at=now,
        subsets=tuple(subset for part in parts for subset in part.subsets),
        members={member: revision for part in parts for member, revision in part.counted.items()},
    )
    return Drawn(
        reveal=reveal,
        held_back=tuple(one for one, part in zip(perspectives, parts, strict=True) if part.is_held_back),
        piles={seat: pile for part in parts for seat, pile in part.piles.items()},
    )


def _part(
    questionnaire: str, members: Sequence[Member], plan: Plan, before: Past | None, earlier: Past | None, seed: str
) -> _Part:
    people = [member for member in members if member.questionnaire == questionnaire]
    now = {member.assessment: member.revision for member in people}
    old = _old_part(questionnaire, people, before) if before else None
    if old and old.counted == now:
        return old
    # Who was counted stays counted: when somebody is gone, the others alone would tell what they had answered.
    is_somebody_gone = old is not None and not old.counted.keys() <= now.keys()
    view = None if is_somebody_gone else choose_view(people, before if old else None, earlier, plan.threshold)
    if old and not view:
        return replace(old, is_held_back=True)
    subsets = draw(people, view, questionnaire, plan, earlier, seed)
    piles = pile_up(people, before if old else None, earlier, view) if view else {}
    return _Part(subsets, now if view else {}, piles)


def _old_part(questionnaire: str, people: Sequence[Member], before: Past) -> _Part | None:
    """
    What was shown of a perspective. Somebody who is gone may have been counted in it, so is taken for one who was.
    """
    subsets = subsets_of(before.reveal, questionnaire)
    others = {member.assessment for member in before.members if member.questionnaire != questionnaire}
    counted = {member: revision for member, revision in before.reveal.members.items() if member not in others}
    piles = {member.number: before.piles[member.number] for member in people if member.number in before.piles}
    return _Part(subsets, counted, piles) if subsets else None
