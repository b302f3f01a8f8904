"""
The door of a room: find it by its code, take a seat, or bring a result that was made alone.
"""

import json
import time
from datetime import UTC, datetime
from hashlib import sha256

from actie.assessment.entries import fields_of
from actie.assessment.model import Assessment
from actie.assessment.result_file import read_result
from actie.assessment.secrets import new_secret
from actie.errors import AlreadyCounted, MixedResults, WrongCode
from actie.questionnaire.model import Questionnaire
from actie.ui import resources, state
from actie.ui.work import Work
from actie.workshops import actions
from actie.workshops.model import Workshop

TRIED, REFUSED = "tried", "refused"


def find_room(typed: str) -> Workshop | None:
    """
    The room with this code; None when there is none or this device tried too many, which takes a moment to hear.

    A code is tried once: running the page again does not count.
    """
    if state.remembered(TRIED) == typed or not is_complete(typed):
        return None
    try:
        return actions.find_room(resources.workshops(), typed, state.device_hash(), datetime.now(UTC))
    except WrongCode as wrong:
        state.remember(TRIED, typed)
        state.remember(REFUSED, "yes" if wrong.is_refused else "")
        time.sleep(actions.wrong_code_delay(resources.workshops(), state.device_hash(), datetime.now(UTC)))
        return None


def is_complete(typed: str) -> bool:
    """
    Whether this can be a code at all.
    """
    return actions.read_code(typed) is not None


def is_refused() -> bool:
    """
    Whether this device tried so many wrong codes that it has to wait.
    """
    return bool(state.remembered(REFUSED))


def try_again() -> None:
    """
    Lets a code be tried that was tried before.
    """
    state.remember(TRIED, "")


def perspectives(room: Workshop) -> list[Questionnaire]:
    """
    The questionnaires of a room, in the order of its plan.
    """
    return [resources.store().find_questionnaire(sha256) for sha256 in room.plan.questionnaires]


def go_on_in(room: Workshop) -> bool:
    """
    Makes this device's seat in a room what it works on; whether it has one.
    """
    kept = resources.store().device_assessments(state.device_hash())
    seated = [one for one in kept if one.workshop == room.id]
    if not seated:
        return False
    latest, current = max(seated, key=lambda one: one.round), state.work()
    if current is None or current.id != latest.id:
        resources.store().point_device(state.device_hash(), latest.id, datetime.now(UTC))
        state.forget_work()
    return True


def join(room: Workshop, case: int | None, questionnaire: str) -> None:
    """
    Takes a seat in a room. Raises UnknownWorkshop when it has ended.
    """
    actions.join(
        resources.workshops(),
        room,
        case=case,
        questionnaire=questionnaire,
        language=state.language(),
        device_hash=state.device_hash(),
        now=datetime.now(UTC),
        new_token=new_secret,
    )
    state.forget_work()


def own_result(room: Workshop) -> Work | None:
    """
    What this device filled in alone and could bring to a room: with answers, in wording that the room asks too.
    """
    found = state.work()
    if found is None or found.kept.workshop or not found.progress.whole.answered:
        return None
    return found if found.questionnaire.sha256 in room.plan.questionnaires else None


def bring_work(room: Workshop, case: int | None) -> str:
    """
    Brings what this device filled in alone to a room; the key of why that cannot be, or an empty text.
    """
    return _bring(room, state.need_work().assessment(state.language()), case)


def bring_file(room: Workshop, content: bytes, file: str, case: int | None) -> str:
    """
    Brings a result file to a room; the key of why that cannot be, or an empty text. Raises InvalidResultFile.
    """
    return _bring(room, read_result(content, file).assessment, case)


def fingerprint(assessment: Assessment) -> str:
    """
    What a result brought along is known by: the same for the file and for the assessment that it was made of.
    """
    told = [assessment.questionnaire.sha256, assessment.round, sorted(fields_of(assessment).items())]
    return sha256(json.dumps(told).encode()).hexdigest()


def _bring(room: Workshop, assessment: Assessment, case: int | None) -> str:
    try:
        actions.bring_result(
            resources.workshops(),
            room,
            assessment,
            fingerprint(assessment),
            case=case,
            device_hash=state.device_hash(),
            now=datetime.now(UTC),
            new_token=new_secret,
        )
    except AlreadyCounted:
        return "bring.counted"
    except MixedResults:
        return "bring.mixed"
    state.forget_work()
    return ""
