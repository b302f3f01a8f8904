"""
A workshop to hold the stores against, and what its tests do all the time.
"""

from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

from actie.assessment.store import AssessmentStore
from actie.errors import RoundClosed
from actie.language import Language
from actie.workshops.model import Key, KeyRole, Plan, Seat, SeatKind, Stage, Workshop
from actie.workshops.store import WorkshopStore
from tests.builders import two_statement_questionnaire
from tests.contract import NOW

WORKSHOP = "workshop-1"
CODE = "K7M4PX"
SHA256 = two_statement_questionnaire().sha256
LATER = NOW + timedelta(minutes=5)

OPEN, CLOSED, REVEALED, ENDED = Stage


def plan(**parts: Any) -> Plan:
    """
    A plan with one perspective.
    """
    return Plan(**{"title": "An afternoon", "questionnaires": (SHA256,)} | parts)


def workshop(name: str = WORKSHOP, code: str | None = CODE, **parts: Any) -> Workshop:
    """
    A workshop that was opened just now.
    """
    now = {"plan": plan(), "stage": OPEN, "round": 1, "opened_at": NOW, "changed_at": NOW}
    return Workshop(**now | {"id": name, "code": code} | parts)


def open_room(workshops: WorkshopStore, name: str = WORKSHOP, code: str | None = CODE, **parts: Any) -> Workshop:
    """
    A workshop in the store.
    """
    opened = workshop(name, code, **parts)
    workshops.open_workshop(opened, (two_statement_questionnaire(),))
    return opened


def seat(name: str, now: datetime = NOW, **parts: Any) -> Seat:
    """
    A seat to be taken.
    """
    taken = {"workshop": WORKSHOP, "number": 0, "kind": SeatKind.PERSON, "case": None, "questionnaire_sha256": SHA256}
    return Seat(**taken | {"id": name, "joined_at": now} | parts)


def join(workshops: WorkshopStore, name: str, now: datetime = NOW, **parts: Any) -> Seat:
    """
    Somebody who takes a seat, with an assessment called `<name> 1` and a device called `<name>'s phone`.
    """
    return workshops.take_seat(seat(name, now), f"{name} 1", Language.NL, f"{name}'s phone", **parts)


def enter(workshops: WorkshopStore, name: str, assessment: str, device: str | None = None, **parts: Any) -> str:
    """
    Somebody who goes on in the current round.
    """
    return workshops.enter_round(name, assessment, Language.NL, device, LATER, **parts)


def move(workshops: WorkshopStore, *stages: Stage, round_number: int = 1, now: datetime = LATER) -> None:
    """
    Goes through stages of one round, from the first to the last.
    """
    for before, after in pairwise(stages):
        workshops.move_stage(WORKSHOP, (before, round_number), (after, round_number), now)


def next_round(workshops: WorkshopStore) -> None:
    """
    From an open first round to an open second one.
    """
    move(workshops, OPEN, CLOSED, REVEALED)
    workshops.move_stage(WORKSHOP, (REVEALED, 1), (OPEN, 2), LATER)


def may_write(store: AssessmentStore, assessment: str) -> bool:
    """
    Whether an answer is taken; it is always the same one.
    """
    try:
        store.save_entry(assessment, "P-A1", "4", NOW)
    except RoundClosed:
        return False
    return True


def key(name: str, role: KeyRole = KeyRole.LEAD, room: str = WORKSHOP, now: datetime = NOW) -> Key:
    """
    A key to be added.
    """
    return Key(name, room, role, f"for {name}", now)
