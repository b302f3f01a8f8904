"""
What a facilitator does with a workshop: make it, lead it, hand it over, end it.
"""

import random
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import partial

from actie.assessment.secrets import new_secret, secret_hash
from actie.errors import NotLeading, StageMoved, UnknownWorkshop
from actie.questionnaire.model import Questionnaire
from actie.ui import address, resources, state
from actie.ui.plan_form import Wish, plan_of
from actie.workshops import actions, bots
from actie.workshops.model import Case, Key, KeyRole, Plan, Presence, SeatKind, Stage, Workshop

LEAD_LINK, GIVEN_LINK, PROJECT_LINK = "lead-link", "given-link", "project-link"
NOTE, MADE = "note", "made"
SHOWN_STAGE, DRAWN = "shown-stage", "drawn"
PRACTICE_CASES = (1, 2)
BEFORE_REVEAL, AFTER_REVEAL = ("", "welcome", "waiting"), "facets"  # scenes of the wall
SEEDS = 1_000_000
PRACTICE_SPEED = 3.0  # a practice round takes two minutes


def my_workshops() -> list[Workshop]:
    """
    The workshops that this device leads, the last opened first.
    """
    store, found = resources.workshops(), {}
    for key in store.device_keys(state.device_hash()):
        if key.role is KeyRole.LEAD and key.workshop not in found:
            with suppress(UnknownWorkshop):  # deleted meanwhile
                found[key.workshop] = store.read_workshop(key.workshop)
    return list(found.values())


def make(wish: Wish) -> None:
    """
    Makes a workshop of a faultless form, led by this device; its links are remembered until this page is left.
    """
    offered = resources.questionnaires()
    _open(plan_of(wish, offered), tuple(offered[name] for name in wish.questionnaires))


def make_practice() -> None:
    """
    Makes a room in which practice participants sit, and nobody else.
    """
    words, (_, questionnaire) = state.words(), next(iter(resources.questionnaires().items()))
    cases = tuple(
        Case(title=words(f"case.{n}.title"), description=words(f"case.{n}.text"), is_fictional=True)
        for n in PRACTICE_CASES
    )
    plan = Plan(
        title=words("practice.title"),
        language=state.language(),
        questionnaires=(questionnaire.sha256,),
        cases=cases,
        shares_comments=True,
        is_practice=True,
    )
    room = _open(plan, (questionnaire,))
    resources.workshops().write_field(room.id, "bots", str(random.randrange(SEEDS)), datetime.now(UTC))


def made() -> Workshop | None:
    """
    The workshop that was made on this page just now, if any.
    """
    return resources.workshops().read_workshop(state.remembered(MADE)) if state.remembered(MADE) else None


def go_on_with(workshop: str) -> None:
    """
    Has this tab lead one of this device's workshops from now on. Raises NotLeading.
    """
    store, device = resources.workshops(), state.device_hash()
    actions.require_lead(store, device, workshop)
    key = next(key for key in store.device_keys(device) if key.workshop == workshop and key.role is KeyRole.LEAD)
    store.tie_key(key.hash, device, datetime.now(UTC))
    state.lead(workshop)


def room() -> Workshop:
    """
    The workshop that this tab leads: the one it opened, else the one this device opened last. Raises NotLeading.
    """
    last = (key.workshop for key in resources.workshops().device_keys(state.device_hash()) if key.role is KeyRole.LEAD)
    found = actions.require_lead(resources.workshops(), state.device_hash(), state.led() or next(last, ""))
    state.lead(found.id)
    return found


def find_room() -> Workshop | None:
    """
    The workshop that this tab leads, if it still may; a tab that may no longer is told so on the next page.
    """
    try:
        return room()
    except (NotLeading, UnknownWorkshop):
        if state.led():
            state.lead("")
            state.forget_work("key")
        return None


def questionnaires(workshop: Workshop) -> dict[str, Questionnaire]:
    """
    The questionnaires of a workshop by fingerprint, in the order of its plan.
    """
    return {sha: resources.store().find_questionnaire(sha) for sha in workshop.plan.questionnaires}


def presences(workshop: Workshop) -> list[Presence]:
    """
    Who is in the room and how far, in the current round; in a practice room the practice participants play first.
    """
    store = resources.workshops()
    if workshop.plan.is_practice and workshop.stage is Stage.OPEN:
        bots.play(store, resources.store(), workshop, datetime.now(UTC), new_secret, PRACTICE_SPEED)
    return store.read_presences(workshop.id, workshop.round)


def move(step: str) -> None:
    """
    Closes, re-opens, reveals, begins the next round or ends; a facilitator who was first wins, and that is told.
    """
    workshop, store, now = room(), resources.workshops(), datetime.now(UTC)
    try:
        if step == "reveal":
            _reveal(workshop, now)
        else:
            STEPS[step](store, workshop, now)
    except StageMoved:
        state.remember(NOTE, "control.moved")
    state.remember(SHOWN_STAGE, stage_mark(room()))


def notice_moves(workshop: Workshop) -> None:
    """
    Leaves a note when another facilitator moved the workshop since this page was drawn.
    """
    shown = state.remembered(SHOWN_STAGE)
    if shown and shown != stage_mark(workshop):
        state.remember(NOTE, "control.moved")
    state.remember(SHOWN_STAGE, stage_mark(workshop))


def stage_mark(workshop: Workshop) -> str:
    """
    Stage and round as one text.
    """
    return f"{workshop.stage}-{workshop.round}"


def mark(workshop: Workshop) -> str:
    """
    All of a workshop that a page shows and that another facilitator can change, as one text.
    """
    return repr((workshop.stage, workshop.round, sorted(workshop.fields.items())))


def write(field: str, value: str | None) -> None:
    """
    Writes one field of the workshop; what this page does itself is no news to it.
    """
    resources.workshops().write_field(room().id, field, value or None, datetime.now(UTC))
    remember_drawn(room())


def remember_drawn(workshop: Workshop) -> None:
    """
    Remembers what this page shows of a workshop.
    """
    state.remember(DRAWN, mark(workshop))


def is_news(workshop: Workshop) -> bool:
    """
    Whether somebody else changed what this page shows.
    """
    return state.remembered(DRAWN) != mark(workshop)


def show_scene(scene: str, **about: str) -> None:
    """
    Has the projector show a scene, about an item, case or questionnaire.
    """
    for part, value in about.items():
        write(f"scene.{part}", value)
    write("scene", scene)


def start_timer(minutes: int) -> None:
    """
    Starts a timebox that everybody sees.
    """
    write("timer", (datetime.now(UTC) + timedelta(minutes=minutes)).isoformat())


def stop_timer() -> None:
    """
    Takes the timebox away.
    """
    write("timer", None)


def seconds_left(workshop: Workshop) -> int | None:
    """
    How long the timebox still runs, 0 once it is over; None without one.
    """
    ends = workshop.fields.get("timer")
    if not ends:
        return None
    return max(0, round((datetime.fromisoformat(ends) - datetime.now(UTC)).total_seconds()))


def remove(seat: str) -> None:
    """
    Takes a participant of this workshop out: the answers stay, and count no more.
    """
    _mark_removed(seat, datetime.now(UTC))


def readmit(seat: str) -> None:
    """
    Lets a participant in again, with the answers as they were.
    """
    _mark_removed(seat, None)


def save_paper(questionnaire: str, case: int | None, entries: Mapping[str, str]) -> int:
    """
    Gives a paper form a seat, finished, with its answers; the number to write on the form.
    """
    workshop, store, now = room(), resources.workshops(), datetime.now(UTC)
    seat = actions.join(
        store,
        workshop,
        case=case,
        questionnaire=questionnaire,
        language=workshop.plan.language,
        device_hash=None,
        now=now,
        new_token=new_secret,
        kind=SeatKind.PAPER,
        entries=entries,
    )
    presence = next(one for one in store.read_presences(workshop.id, workshop.round) if one.seat.id == seat.id)
    if presence.assessment:
        resources.store().finish_assessment(presence.assessment, now)
    return seat.number


def links() -> list[Key]:
    """
    The links that lead to this workshop.
    """
    return resources.workshops().read_keys(room().id)


def add_link(role: KeyRole, label: str) -> None:
    """
    Makes a link with which somebody else leads or projects; it is remembered until this page is left.
    """
    secret = actions.add_key(resources.workshops(), room(), role, label, datetime.now(UTC), new_secret)
    link, name = (address.lead_link, GIVEN_LINK) if role is KeyRole.LEAD else (address.project_link, PROJECT_LINK)
    state.remember(name, link(secret))


def own_links() -> set[str]:
    """
    The hashes of the keys that this device itself holds.
    """
    return {key.hash for key in resources.workshops().device_keys(state.device_hash())}


def withdraw_link(key_hash: str) -> None:
    """
    Makes one link of this workshop worthless; who came in by it no longer leads or projects.
    """
    if key_hash in {key.hash for key in links()}:
        resources.workshops().remove_key(key_hash)
    for name in (LEAD_LINK, GIVEN_LINK, PROJECT_LINK):
        if secret_hash((state.remembered(name) or "").rpartition("/")[2]) == key_hash:
            state.remember(name, "")


def renew_link() -> None:
    """
    Makes a new link for the leader; every other device stops leading.
    """
    secret = actions.renew_lead(resources.workshops(), room(), state.device_hash(), datetime.now(UTC), new_secret)
    state.remember(LEAD_LINK, address.lead_link(secret))


def while_leading(workshop: Workshop, make: Callable[[], bytes]) -> Callable[[], bytes]:
    """
    The maker of a file as one that makes it for a facilitator only, also when the link was renewed since.
    """
    return partial(_make_for, state.device_hash(), workshop.id, make)


def delete() -> None:
    """
    Deletes the workshop with everything in it.
    """
    resources.workshops().delete_workshop(room().id)
    state.lead("")
    state.forget_work("workshop_deleted")


def take_note() -> str:
    """
    What there is to say once above the page: the key of a sentence, or an empty text.
    """
    note = state.remembered(NOTE)
    state.remember(NOTE, "")
    return note


def _open(plan: Plan, asked: tuple[Questionnaire, ...]) -> Workshop:
    opened = actions.open_workshop(
        resources.workshops(), plan, asked, state.device_hash(), datetime.now(UTC), new_secret
    )
    state.lead(opened.workshop.id)
    state.remember(MADE, opened.workshop.id)
    state.remember(LEAD_LINK, address.lead_link(opened.lead_secret))
    state.remember(PROJECT_LINK, address.project_link(opened.project_secret))
    return opened.workshop


def _make_for(device_hash: str, workshop: str, make: Callable[[], bytes]) -> bytes:
    actions.require_lead(resources.workshops(), device_hash, workshop)
    return make()


def _reveal(workshop: Workshop, now: datetime) -> None:
    store = resources.workshops()
    if workshop.stage is Stage.OPEN:
        actions.close(store, workshop, now)
        workshop = room()
    revealed = actions.reveal(store, workshop, questionnaires(workshop), now)
    if workshop.fields.get("scene", "") in BEFORE_REVEAL:
        show_scene(AFTER_REVEAL)
    if not revealed.is_new:
        state.remember(NOTE, "control.too_little")


def _mark_removed(seat: str, removed_at: datetime | None) -> None:
    store = resources.workshops()
    if store.read_seat(seat).workshop != room().id:
        raise UnknownWorkshop("this participant sits in another workshop")
    store.mark_removed(seat, removed_at)


STEPS: dict[str, Callable[..., object]] = {
    "close": actions.close,
    "reopen": actions.reopen,
    "next_round": actions.next_round,
    "end": actions.end,
}
