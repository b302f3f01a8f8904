"""
What a participant does in a room: be ready, wait, go on in a next round, look in the mirror; and what may be seen when.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from functools import lru_cache

from actie.assessment.model import Answer
from actie.assessment.secrets import new_secret
from actie.assessment.store import Kept
from actie.errors import StoreUnavailable, UnknownWorkshop
from actie.results import Mirror, build_mirror, build_results
from actie.ui import resources, state
from actie.ui.revealed import group_of, read_reveal
from actie.ui.work import Work
from actie.workshops import actions
from actie.workshops.model import Case, OwnResults, Plan, Stage, Workshop
from actie.workshops.threshold import Hidden

ROOM, REVEALED_HERE = "room", "revealed-here"
SCALE = frozenset("12345")
SEATS_REMEMBERED = 5000


class Situation(StrEnum):
    """
    Where a participant stands; each has its own words on the waiting page.
    """

    BUSY = "busy"
    READY = "ready"
    UNFINISHED = "unfinished"
    EMPTY = "empty"
    CLOSED = "closed"
    REVEALED = "revealed"
    NEXT_ROUND = "next_round"
    MISSED = "missed"
    REMOVED = "removed"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Place:
    """
    What never changes for somebody who sits in a room: the number, the case, and what was settled beforehand.
    """

    number: int
    case: Case | None
    plan: Plan


@dataclass(frozen=True, slots=True)
class Stand:
    """
    How it stands with a participant at this moment; `was` is the situation this page showed before, if any.
    """

    workshop: Workshop
    place: Place
    situation: Situation
    was: str

    @property
    def is_just_revealed(self) -> bool:
        """
        Whether the group was revealed while this page stood open.
        """
        return self.situation is Situation.REVEALED and self.was not in ("", Situation.REVEALED)


def place_in_room(work: Work | None) -> Place | None:
    """
    Where somebody sits with an assessment; None for somebody alone.
    """
    return _place(work.kept.seat) if work and work.kept.seat else None


def heading(work: Work) -> str:
    """
    What an assessment goes by at the head of a page: the title of its workshop, else the name of the initiative.
    """
    place = place_in_room(work)
    return place.plan.title if place else work.name


def open_own(work: Work) -> Mapping[str, str]:
    """
    The facilitator's own statements that somebody did not answer yet, by their field; none for somebody alone.
    """
    place = place_in_room(work)
    return {field: text for field, text in place.plan.own_fields.items() if not work.values.get(field)} if place else {}


def need_place() -> Place:
    """
    Where this device sits. Raises UnknownWorkshop when it sits nowhere.
    """
    found = place_in_room(state.need_work())
    if found is None:
        raise UnknownWorkshop("this device sits in no room")
    return found


def finish() -> None:
    """
    Says that this participant is ready; after closing the answers count too, until the reveal.
    """
    work = state.need_work()
    if work.progress.whole.answered and _read(work).stage in (Stage.OPEN, Stage.CLOSED):
        resources.store().finish_assessment(work.id, datetime.now(UTC))


def enter_round() -> None:
    """
    Goes on in the round that is open now; the one before is kept.
    """
    actions.enter_round(
        resources.workshops(),
        state.need_work().kept,
        state.language(),
        state.device_hash(),
        datetime.now(UTC),
        new_secret,
    )
    state.forget_work()


def may_see_results(work: Work) -> bool:
    """
    Whether somebody may see the own results now: alone always, in a room as its facilitator chose.
    """
    place = place_in_room(work)
    if place is None:
        return True
    if place.plan.own_results is OwnResults.AT_ONCE:
        return bool(work.kept.finished_at) or work.kept.is_locked
    workshop = _read(work)
    return workshop.stage is Stage.ENDED or _is_revealed(workshop, work.kept)


def may_see_group(work: Work) -> bool:
    """
    Whether somebody may see the group now: once the round of the own answers was revealed.
    """
    return bool(work.kept.workshop) and _is_revealed(_read(work), work.kept)


def look() -> Stand:
    """
    How it stands now, remembered so that `is_news` can tell when it stands otherwise.
    """
    work, place = state.need_work(), need_place()
    workshop, was = _read(work), state.remembered(ROOM).partition("|")[2]
    stand = Stand(workshop, place, _situation(workshop, work), was)
    state.remember(ROOM, f"{workshop.version}|{stand.situation}")
    if stand.is_just_revealed:
        state.remember(REVEALED_HERE, "yes")
    return stand


def was_revealed_here() -> bool:
    """
    Whether the group was revealed while this page stood open.
    """
    return bool(state.remembered(REVEALED_HERE))


def mirror(workshop: Workshop) -> Mirror | Hidden | None:
    """
    This participant beside the room, in the screen's language; None where nothing was revealed of this round.
    """
    work, place, language = state.need_work(), need_place(), state.language()
    reveal = read_reveal(workshop.id, work.kept.round, workshop.version)
    group = group_of(reveal, workshop.plan, work.questionnaire.sha256, None, language)
    if group is None:  # the picture can come a moment after the stage: whatever changes next is news
        state.remember(ROOM, f"{workshop.version}|")
    if group is None or isinstance(group, Hidden):
        return group
    assessment = work.assessment(language)
    own = {field: work.values.get(field) or "" for field in place.plan.own_fields}
    answers = {field: Answer(value=int(value)) for field, value in own.items() if value in SCALE}
    return build_mirror(build_results(assessment, language), group, {**assessment.answers, **answers})


def is_news() -> bool:
    """
    Whether it stands otherwise than this page shows. As long as nothing happens in the room this reads one row.
    """
    version, _, situation = state.remembered(ROOM).partition("|")
    try:
        work = state.need_work()
        workshop = _read(work)
        if str(workshop.version) == version:
            return False
        state.remember(ROOM, f"{workshop.version}|{situation}")
        return _situation(workshop, work) != situation
    except UnknownWorkshop:
        return True
    except StoreUnavailable:
        return False


def _read(work: Work) -> Workshop:
    return resources.workshops().read_workshop(work.kept.workshop or "")


def _is_revealed(workshop: Workshop, kept: Kept) -> bool:
    return workshop.round > kept.round or workshop.stage in (Stage.REVEALED, Stage.ENDED)


def _situation(workshop: Workshop, work: Work) -> Situation:
    if resources.workshops().read_seat(work.kept.seat or "").removed_at:
        return Situation.REMOVED
    if workshop.stage is Stage.ENDED:
        return Situation.ENDED
    if workshop.round > work.kept.round:
        return Situation.NEXT_ROUND if workshop.stage is Stage.OPEN else Situation.MISSED
    return _situation_in_round(workshop.stage, work)


def _situation_in_round(stage: Stage, work: Work) -> Situation:
    is_ready = work.kept.finished_at is not None
    if stage is Stage.REVEALED:
        return Situation.REVEALED
    if stage is Stage.OPEN:
        return Situation.READY if is_ready else Situation.BUSY
    if is_ready:
        return Situation.CLOSED
    return Situation.UNFINISHED if work.progress.whole.answered else Situation.EMPTY


@lru_cache(maxsize=SEATS_REMEMBERED)
def _place(seat: str) -> Place:
    found = resources.workshops().read_seat(seat)
    plan = resources.workshops().read_workshop(found.workshop).plan
    return Place(found.number, None if found.case is None else plan.cases[found.case], plan)
