"""
A room to sit in: opened, moved and looked at behind the screen, as its facilitator does on another device.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from actie.assessment.secrets import new_secret, secret_hash
from actie.language import Language
from actie.settings import settings
from actie.stores import open_workshops
from actie.workshops import actions
from actie.workshops.model import Case, Plan, Presence, Workshop
from actie.workshops.store import WorkshopStore
from tests.app.keeping import KORT, answered, shipped, store
from tests.app.screen import DEVICE

LEADER = secret_hash("the-leader")
CASES = (Case(title="De moestuin", description="Bewoners willen tuinieren."), Case(title="De buurtkamer"))


def workshops() -> WorkshopStore:
    """
    The workshops of the app under test.
    """
    return open_workshops(settings().database_url)


def open_room(*questionnaires: str, **settled: Any) -> Workshop:
    """
    Opens a room for these questionnaires, by default the short one, with what is settled in its plan.
    """
    asked = tuple(shipped()[name] for name in questionnaires or (KORT,))
    plan = Plan(**{"title": "Dag van de buurt", "questionnaires": tuple(one.sha256 for one in asked), **settled})
    return actions.open_workshop(workshops(), plan, asked, LEADER, now(), new_secret).workshop


def room(opened: Workshop) -> Workshop:
    """
    A room as it stands now.
    """
    return workshops().read_workshop(opened.id)


def presences(opened: Workshop) -> list[Presence]:
    """
    Who sits in a room, and how far each is in its round.
    """
    return workshops().read_presences(opened.id, room(opened).round)


def sit(
    opened: Workshop, given: Mapping[str, str] | None = None, *, device: str = DEVICE, case: int | None = None
) -> str:
    """
    Gives a device a seat in a room, with some fields filled in; the id of its assessment.
    """
    sha256 = opened.plan.questionnaires[0]
    actions.join(
        workshops(),
        room(opened),
        case=case,
        questionnaire=sha256,
        language=Language.NL,
        device_hash=secret_hash(device),
        now=now(),
        new_token=new_secret,
        entries=given or {},
    )
    return store().current_assessment(secret_hash(device)) or ""


def fill(opened: Workshop, people: int, **differently: str) -> None:
    """
    Lets some people answer everything and be ready.
    """
    for number in range(people):
        assessment = sit(opened, {**answered(KORT), **differently}, device=f"person-{number}-{new_secret()}")
        store().finish_assessment(assessment, now())


def move(opened: Workshop, *steps: str) -> None:
    """
    Takes a room from stage to stage: close, reopen, reveal, next_round, end.
    """
    for step in steps:
        if step == "reveal":
            actions.reveal(workshops(), room(opened), {one.sha256: one for one in shipped().values()}, now())
        else:
            getattr(actions, step)(workshops(), room(opened), now())


def now() -> datetime:
    """
    This moment.
    """
    return datetime.now(UTC)
