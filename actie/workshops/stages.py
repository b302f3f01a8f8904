"""
From stage to stage: open, closed, revealed, perhaps a next round, and ended.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from actie.assessment.secrets import new_secret
from actie.errors import StageMoved
from actie.questionnaire.model import Questionnaire
from actie.workshops.members import Member, members_of
from actie.workshops.model import Reveal, Stage, Workshop
from actie.workshops.piles import piles_field, read_piles, write_piles
from actie.workshops.privacy import reveal_of
from actie.workshops.store import WorkshopStore
from actie.workshops.views import Past


@dataclass(frozen=True, slots=True)
class Revealed:
    """
    What a reveal showed; `held_back` names the questionnaires of which the old picture stays, since too few changed.
    """

    reveal: Reveal
    held_back: tuple[str, ...] = ()

    @property
    def is_new(self) -> bool:
        """
        Whether the picture holds everything that was answered until now.
        """
        return not self.held_back


def close(store: WorkshopStore, workshop: Workshop, now: datetime) -> None:
    """
    Closes the round: nobody can answer any more. Raises StageMoved, UnknownWorkshop.
    """
    _move(store, workshop, {Stage.OPEN}, (Stage.CLOSED, workshop.round), now)


def reopen(store: WorkshopStore, workshop: Workshop, now: datetime) -> None:
    """
    Opens the same round again; what was revealed of it stays as it is. Raises StageMoved, UnknownWorkshop.
    """
    _move(store, workshop, {Stage.CLOSED, Stage.REVEALED}, (Stage.OPEN, workshop.round), now)


def next_round(store: WorkshopStore, workshop: Workshop, now: datetime) -> None:
    """
    Opens the next round, after the reveal of this one. Raises StageMoved, UnknownWorkshop.
    """
    _move(store, workshop, {Stage.REVEALED}, (Stage.OPEN, workshop.round + 1), now)


def end(store: WorkshopStore, workshop: Workshop, now: datetime) -> None:
    """
    Ends the workshop, from any stage: its code is free again. Raises StageMoved, UnknownWorkshop.
    """
    _move(store, workshop, set(Stage) - {Stage.ENDED}, (Stage.ENDED, workshop.round), now)


def reveal(
    store: WorkshopStore,
    workshop: Workshop,
    questionnaires: Mapping[str, Questionnaire],
    now: datetime,
    new_token: Callable[[], str] = new_secret,
) -> Revealed:
    """
    Shows the group what it answered in a closed round; the old picture stays where too few changed since.

    Raises StageMoved, UnknownWorkshop. Who loses from another facilitator keeps nothing, so that a picture is frozen
    as soon as somebody can see it.
    """
    reveals = {reveal.round: reveal for reveal in store.read_reveals(workshop.id)}
    members = _members(store, workshop, workshop.round, questionnaires)
    piles = store.read_workshop(workshop.id).fields  # not those that a page read a while ago
    before = _past(reveals.get(workshop.round), members, piles)
    last = reveals.get(workshop.round - 1)
    earlier = _past(last, _members(store, workshop, last.round, questionnaires), piles) if last else None
    drawn = reveal_of(workshop, members, before=before, earlier=earlier, now=now, seed=new_token())
    if before or workshop.stage is not Stage.REVEALED:  # revealed without a picture: a process stopped just here
        _move(store, workshop, {Stage.CLOSED}, (Stage.REVEALED, workshop.round), now)
    if before and (before.reveal.subsets, before.reveal.members) == (drawn.reveal.subsets, drawn.reveal.members):
        return Revealed(before.reveal, drawn.held_back)
    store.write_field(workshop.id, piles_field(workshop.round), write_piles(drawn.piles), now)
    store.keep_reveal(drawn.reveal)
    return Revealed(drawn.reveal, drawn.held_back)


def _members(
    store: WorkshopStore, workshop: Workshop, round_number: int, questionnaires: Mapping[str, Questionnaire]
) -> tuple[Member, ...]:
    return members_of(store.read_answers(workshop.id, round_number), workshop.plan, questionnaires)


def _past(reveal: Reveal | None, members: Sequence[Member], fields: Mapping[str, str]) -> Past | None:
    return Past(reveal, members, read_piles(fields.get(piles_field(reveal.round), ""))) if reveal else None


def _move(
    store: WorkshopStore, workshop: Workshop, stages: set[Stage], after: tuple[Stage, int], now: datetime
) -> None:
    if workshop.stage not in stages:
        raise StageMoved(f"a workshop that is {workshop.stage} cannot be {after[0]}")
    store.move_stage(workshop.id, (workshop.stage, workshop.round), after, now)
