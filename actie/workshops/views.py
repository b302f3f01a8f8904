"""
How much of one perspective may be shown at a reveal, seen what was shown of it before.

Somebody who sees every picture can put them beside each other. So people are put on piles: on one pile lie those whom
no picture ever told apart. A picture may be shown when after it every pile still counts at least k people. Why that is
enough stands in docs/decisions/0007-frozen-reveal.md.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from actie.scoring.group import Group
from actie.workshops.crowds import cases_to_show, is_crowd
from actie.workshops.members import Member
from actie.workshops.model import Reveal, Subset


@dataclass(frozen=True, slots=True)
class View:
    """
    What is shown of a perspective beside the whole: which cases, and whether the movement since the round before.
    """

    cases: frozenset[int]
    has_movement: bool


@dataclass(frozen=True, slots=True)
class Past:
    """
    A round of which something was revealed: the picture, who counts in it now, and the piles by number of the seat.
    """

    reveal: Reveal
    members: Sequence[Member]
    piles: Mapping[int, int]

    def is_complete(self) -> bool:
        """
        Whether everybody who was counted is still there, so that it is known who came and who left.
        """
        return self.reveal.members.keys() <= {member.assessment for member in self.members}

    def counted(self, questionnaire: str) -> dict[str, Member]:
        """
        Those who were counted in one perspective, by seat.
        """
        return {
            member.seat: member
            for member in self.members
            if member.assessment in self.reveal.members and member.questionnaire == questionnaire
        }

    def is_changed(self, member: Member) -> bool:
        """
        Whether somebody who was counted answered differently since.
        """
        return self.reveal.members.get(member.assessment, member.revision) != member.revision

    def place(self, member: Member) -> tuple[int | None, bool] | None:
        """
        What sets somebody apart who was counted: the pile, and whether they changed; None for who was not counted.
        """
        if member.assessment not in self.reveal.members:
            return None
        return self.piles.get(member.number), self.is_changed(member)


def subsets_of(reveal: Reveal | None, questionnaire: str) -> tuple[Subset, ...]:
    """
    What was revealed of one perspective; nothing when its whole was too small.
    """
    subsets = tuple(one for one in (reveal.subsets if reveal else ()) if one.questionnaire == questionnaire)
    return subsets if subsets and isinstance(subsets[0].group, Group) else ()


def cases_shown(subsets: Iterable[Subset]) -> frozenset[int]:
    """
    The cases that can be seen in these subsets.
    """
    return frozenset(one.case for one in subsets if one.case is not None and isinstance(one.group, Group))


def choose_view(people: Sequence[Member], before: Past | None, earlier: Past | None, threshold: int) -> View | None:
    """
    The most that may be shown of people, seen what was shown before in this round and in an earlier one.

    None when nothing new may be shown.
    """
    if len(people) < threshold:
        return None
    views = _less_and_less(cases_to_show(Counter(member.case for member in people), threshold))
    return next((view for view in views if _may_show(people, before, earlier, view, threshold)), None)


def pile_up(people: Sequence[Member], before: Past | None, earlier: Past | None, view: View) -> dict[int, int]:
    """
    The piles, by number of the seat, once a view of people has been shown.
    """
    places = _places(people, before, earlier, view)
    piles = {place: number for number, place in enumerate(dict.fromkeys(places))}
    return {member.number: piles[place] for member, place in zip(people, places, strict=True)}


def pairs_of(people: Sequence[Member], earlier: Past) -> list[tuple[Member, Member]]:
    """
    The people in both rounds, with what they answered before, as it was revealed, and what they answered now.
    """
    counted = earlier.counted(people[0].questionnaire)
    both = [(counted[member.seat], member) for member in people if member.seat in counted]
    return [(before, after) for before, after in both if not earlier.is_changed(before)]


def _less_and_less(cases: frozenset[int]) -> Iterator[View]:
    for shown in (cases, frozenset[int]()):
        for has_movement in (True, False):
            yield View(shown, has_movement)


def _may_show(people: Sequence[Member], before: Past | None, earlier: Past | None, view: View, threshold: int) -> bool:
    moves = not view.has_movement or (earlier is not None and _may_move(people, earlier, threshold))
    return moves and is_crowd(_places(people, before, earlier, view), threshold)


def _may_move(people: Sequence[Member], earlier: Past, threshold: int) -> bool:
    """
    Whether there are people in both rounds, and those who left are nobody or enough on every pile.
    """
    now = {member.seat for member in people}
    counted = earlier.counted(people[0].questionnaire)
    left = [earlier.place(member) for seat, member in counted.items() if seat not in now]
    return earlier.is_complete() and is_crowd(left, threshold) and bool(pairs_of(people, earlier))


def _places(people: Sequence[Member], before: Past | None, earlier: Past | None, view: View) -> list[Hashable]:
    """
    For everybody, what sets them apart once a view is shown: what did before, the case, and the earlier round.
    """
    counted = earlier.counted(people[0].questionnaire) if earlier and view.has_movement else {}
    came_from = {seat: earlier.place(member) for seat, member in counted.items()} if earlier else {}
    return [
        (
            before.place(member) if before else None,
            member.case if member.case in view.cases else None,
            came_from.get(member.seat),
        )
        for member in people
    ]
