"""
What people do with a workshop: open it, find and join it, move it from stage to stage, and reveal the answers.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from actie.assessment.secrets import secret_hash
from actie.errors import CodeTaken
from actie.questionnaire.model import Questionnaire
from actie.workshops.codes import CODE_LETTERS, find_room, new_code, read_code, write_code, wrong_code_delay
from actie.workshops.counting import Counts, count_presences, counts_by_case
from actie.workshops.joining import bring_result, enter_round, join
from actie.workshops.keys import add_key, renew_lead, require_lead
from actie.workshops.model import KeyRole, Plan, Stage, Workshop
from actie.workshops.stages import Revealed, close, end, next_round, reopen, reveal
from actie.workshops.store import WorkshopStore

__all__ = [
    "CODE_LETTERS",
    "Counts",
    "Opened",
    "Revealed",
    "add_key",
    "bring_result",
    "close",
    "count_presences",
    "counts_by_case",
    "end",
    "enter_round",
    "find_room",
    "join",
    "new_code",
    "next_round",
    "open_workshop",
    "read_code",
    "renew_lead",
    "reopen",
    "require_lead",
    "reveal",
    "write_code",
    "wrong_code_delay",
]

CODE_DRAWS = 20


@dataclass(frozen=True, slots=True)
class Opened:
    """
    A new workshop with the secrets to lead and to project it, which are kept nowhere.
    """

    workshop: Workshop
    lead_secret: str
    project_secret: str


def open_workshop(  # noqa: PLR0917  two makers of chance stand last, and one of them is seldom given
    store: WorkshopStore,
    plan: Plan,
    questionnaires: tuple[Questionnaire, ...],
    device_hash: str,
    now: datetime,
    new_token: Callable[[], str],
    draw_code: Callable[[], str] = new_code,
) -> Opened:
    """
    Opens a workshop that this device leads. Raises CodeTaken when every code that was drawn belongs to another room.
    """
    workshop = _open_with_free_code(store, plan, questionnaires, now, new_token(), draw_code)
    lead = add_key(store, workshop, KeyRole.LEAD, "", now, new_token)
    project = add_key(store, workshop, KeyRole.PROJECT, "", now, new_token)
    store.tie_key(secret_hash(lead), device_hash, now)
    return Opened(workshop, lead, project)


def _open_with_free_code(
    store: WorkshopStore,
    plan: Plan,
    questionnaires: tuple[Questionnaire, ...],
    now: datetime,
    workshop_id: str,
    draw_code: Callable[[], str],
) -> Workshop:
    for _ in range(CODE_DRAWS):
        workshop = Workshop(workshop_id, draw_code(), plan, Stage.OPEN, 1, opened_at=now, changed_at=now)
        with suppress(CodeTaken):
            store.open_workshop(workshop, questionnaires)
            return workshop
    raise CodeTaken(f"{CODE_DRAWS} codes were drawn, and each belongs to another room")
