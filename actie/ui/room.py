"""
What the wall may know of a workshop: nothing before the reveal, nothing of too few people, no secret and no answer.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from math import ceil

from actie.assessment.model import Agreement
from actie.errors import UnknownWorkshop
from actie.language import Language, Words, words_in
from actie.results.group_model import GroupResults
from actie.ui import address, resources, state
from actie.ui.revealed import group_of, read_reveal
from actie.workshops.actions import Counts, count_presences
from actie.workshops.model import Plan, Presence, Reveal, Stage, Workshop
from actie.workshops.threshold import Hidden

TIME_IS_UP_MINUTES = 5  # so long the wall says that the time is up
WALL = "wall"


@dataclass(frozen=True, slots=True)
class Perspective:
    """
    What one questionnaire of the workshop shows, over all cases; `group` is None when nobody answered it.
    """

    title: str
    group: GroupResults | Hidden | None


@dataclass(frozen=True, slots=True)
class Room:
    """
    What a scene may know.

    people        how many are finished, are active, and are in the room without either; they add up to who joined
    code          the join code; None once the workshop has ended
    address       what people type to come in, `link` what the QR code holds
    subject       whom the group is about: the chosen case, and the questionnaire where there are several
    minutes_left  of the timer: 0 when the time is up, None when none runs
    group         the chosen questionnaire and case, from the kept reveal of this round; None when there is nothing
    """

    title: str
    language: Language
    opened_at: datetime
    stage: Stage
    round: int
    threshold: int
    counts: Counts
    people: tuple[int, int, int]
    code: str | None
    address: str
    link: str
    wifi_name: str
    wifi_password: str
    scene: str
    item: str
    subject: str
    minutes_left: int | None
    agreements: tuple[Agreement, ...]
    group: GroupResults | Hidden | None
    perspectives: tuple[Perspective, ...]

    @property
    def words(self) -> Words:
        """
        The words of the workshop's language, which need not be that of the device.
        """
        return words_in(self.language)

    @property
    def results(self) -> GroupResults:
        """
        The group that is shown; asked for by scenes that are drawn only when there is one.
        """
        assert isinstance(self.group, GroupResults)
        return self.group


def read_room(workshop: str, now: datetime | None = None) -> Room:
    """
    The room as it stands at this moment, in two short reads. Raises UnknownWorkshop, StoreUnavailable.
    """
    moment, store = now or datetime.now(UTC), resources.workshops()
    found = store.read_workshop(workshop)
    return build_room(found, store.read_presences(workshop, found.round), moment)


def build_room(workshop: Workshop, presences: Sequence[Presence], now: datetime) -> Room:
    """
    What the wall may know of a workshop that was read together with who is in it.
    """
    plan, fields = workshop.plan, workshop.fields
    sha256, case = _chosen(workshop)
    reveal = _shown_reveal(workshop)
    return Room(
        title=plan.title,
        language=plan.language,
        opened_at=workshop.opened_at,
        stage=workshop.stage,
        round=workshop.round,
        threshold=plan.threshold,
        counts=count_presences(presences, now),
        people=_people(presences, now),
        code=workshop.code,
        address=address.without_scheme(address.room_address()),
        link=address.join_link(workshop.code) if workshop.code else "",
        wifi_name=fields.get("wifi.name", ""),
        wifi_password=fields.get("wifi.password", ""),
        scene=fields.get("scene", ""),
        item=fields.get("scene.item", ""),
        subject=_subject(plan, sha256, case),
        minutes_left=minutes_left(fields.get("timer", ""), now),
        agreements=workshop.agreements,
        group=group_of(reveal, plan, sha256, case, plan.language),
        perspectives=_perspectives(reveal, plan),
    )


def read_wall() -> Room | None:
    """
    The room that this device shows: of the key it got last; None when it has no key, or the workshop is gone.

    A wall stays with its workshop, also when the device gets the key of another.
    """
    held = [key.workshop for key in resources.workshops().device_keys(state.device_hash())]
    chosen = state.remembered(WALL) or state.led() or next(iter(held), "")
    if chosen not in held:
        return None
    state.remember(WALL, chosen)
    try:
        return read_room(chosen)
    except UnknownWorkshop:  # deleted in this very moment
        return None


def minutes_left(ends_at: str, now: datetime) -> int | None:
    """
    The minutes until a moment, begun ones included; 0 for a while after it, and None when there is no such moment.
    """
    if not ends_at:
        return None
    minutes = ceil((datetime.fromisoformat(ends_at) - now).total_seconds() / 60)
    return None if minutes < -TIME_IS_UP_MINUTES else max(0, minutes)


def _shown_reveal(workshop: Workshop) -> Reveal | None:
    """
    What was revealed of the current round; None as long as it is not revealed, also when it is open again.
    """
    is_revealed = workshop.stage is Stage.REVEALED
    return read_reveal(workshop.id, workshop.round, workshop.version) if is_revealed else None


def _chosen(workshop: Workshop) -> tuple[str, int | None]:
    plan, fields = workshop.plan, workshop.fields
    sha256, case = fields.get("scene.questionnaire", ""), fields.get("scene.case", "")
    is_case = case.isdecimal() and int(case) < len(plan.cases)
    return (sha256 if sha256 in plan.questionnaires else plan.questionnaires[0]), int(case) if is_case else None


def _subject(plan: Plan, sha256: str, case: int | None) -> str:
    about = [] if case is None else [plan.cases[case].title]
    perspective = [_title(plan, sha256)] if len(plan.questionnaires) > 1 else []
    return " · ".join(about + perspective)


def _title(plan: Plan, sha256: str) -> str:
    return resources.store().find_questionnaire(sha256).title.of(plan.language)


def _perspectives(reveal: Reveal | None, plan: Plan) -> tuple[Perspective, ...]:
    if reveal is None or len(plan.questionnaires) == 1:
        return ()
    language = plan.language
    return tuple(
        Perspective(_title(plan, one), group_of(reveal, plan, one, None, language)) for one in plan.questionnaires
    )


def _people(presences: Sequence[Presence], now: datetime) -> tuple[int, int, int]:
    everybody = count_presences(presences, now)
    busy = count_presences([one for one in presences if one.finished_at is None], now).active
    return everybody.finished, busy, everybody.joined - everybody.finished - busy
