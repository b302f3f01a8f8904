"""
Practice participants: they join, answer over five minutes and finish, the same way again for the same seed.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from actie.assessment.store import AssessmentStore, Kept
from actie.errors import AlreadyCounted, RoundClosed
from actie.questionnaire.model import Questionnaire
from actie.workshops.bot_answers import bot_answers
from actie.workshops.chance import share_of
from actie.workshops.joining import join
from actie.workshops.model import Plan, SeatKind, Stage, Workshop
from actie.workshops.store import WorkshopStore

BOTS = 12
CASES = 2  # so that there are enough for each to be shown
SEED = "bots"  # the field of a workshop that holds the seed
NUMBER = "bot"  # the field of an assessment that holds which practice participant answers
JOINING_SECONDS = 60
ANSWERING_SECONDS = (200, 280)
FINISHING_SECONDS = 10


@dataclass(frozen=True, slots=True)
class Step:
    """
    One field that a practice participant fills in, and when.
    """

    at: datetime
    field: str
    value: str


@dataclass(frozen=True, slots=True)
class Script:
    """
    All that one practice participant does in one round; `number` counts from 1.
    """

    number: int
    questionnaire: str
    case: int | None
    joins_at: datetime
    steps: tuple[Step, ...]
    finishes_at: datetime


def schedule(
    seed: str,
    n: int,
    questionnaires: Sequence[Questionnaire],
    *,
    plan: Plan,
    round_number: int = 1,
    started_at: datetime,
    speed: float = 1.0,
) -> tuple[Script, ...]:
    """
    What n practice participants do in a round that started at a moment; at speed 2 they take half the time.
    """
    return tuple(
        _script(number, seed, questionnaires, plan, round_number, started_at, speed) for number in range(1, n + 1)
    )


def play(
    store: WorkshopStore,
    assessments: AssessmentStore,
    workshop: Workshop,
    now: datetime,
    new_token: Callable[[], str],
    speed: float = 1.0,
) -> None:
    """
    Writes what the practice participants of a room should have done by now and is not there yet.

    Two who do so at once write the same; in a room without a seed, and while it is not open, nothing happens.
    """
    seed = workshop.fields.get(SEED)
    if seed is None or not workshop.plan.is_practice or workshop.stage is not Stage.OPEN:
        return
    scripts = schedule(
        seed,
        BOTS,
        [assessments.find_questionnaire(sha256) for sha256 in workshop.plan.questionnaires],
        plan=workshop.plan,
        round_number=workshop.round,
        started_at=_started_at(store, workshop, now),
        speed=speed,
    )
    present = _enter(store, workshop, [script for script in scripts if script.joins_at <= now], now, new_token)
    with suppress(RoundClosed):  # a facilitator closed the round in this very moment
        for script in scripts:
            if script.number in present:
                _answer(assessments, present[script.number], script, now)


def _script(  # noqa: PLR0917  as `schedule`
    number: int,
    seed: str,
    questionnaires: Sequence[Questionnaire],
    plan: Plan,
    round_number: int,
    started_at: datetime,
    speed: float,
) -> Script:
    questionnaire = questionnaires[(number - 1) % len(questionnaires)]
    fields = tuple(bot_answers(seed, number, questionnaire, plan, round_number).items())
    joins_at = started_at + timedelta(seconds=JOINING_SECONDS * share_of(seed, "joins", number)) / speed
    shortest, longest = ANSWERING_SECONDS
    seconds = shortest + (longest - shortest) * share_of(seed, "answers", number, round_number)
    pause = timedelta(seconds=seconds) / len(fields) / speed
    return Script(
        number=number,
        questionnaire=questionnaire.sha256,
        case=number % min(CASES, len(plan.cases)) if plan.cases else None,
        joins_at=joins_at,
        steps=tuple(Step(joins_at + pause * place, *field) for place, field in enumerate(fields, start=1)),
        finishes_at=joins_at + pause * len(fields) + timedelta(seconds=FINISHING_SECONDS) / speed,
    )


def _started_at(store: WorkshopStore, workshop: Workshop, now: datetime) -> datetime:
    field = f"{SEED}.{workshop.round}"
    if field not in workshop.fields:
        store.write_field(workshop.id, field, now.isoformat(), now)
    return datetime.fromisoformat(workshop.fields.get(field, now.isoformat()))


def _enter(
    store: WorkshopStore, workshop: Workshop, due: Sequence[Script], now: datetime, new_token: Callable[[], str]
) -> dict[int, Kept]:
    """
    Seats who is due, or lets them into a next round; by number the assessments that are there.
    """
    present = _present(store, workshop, workshop.round)
    missing = [script for script in due if script.number not in present]
    if not missing:
        return present
    last = _present(store, workshop, workshop.round - 1)
    for script in missing:
        if workshop.round == 1:
            _join(store, workshop, script, now, new_token)
        elif kept := last.get(script.number):
            entries = {NUMBER: str(script.number)}
            store.enter_round(kept.seat or "", new_token(), workshop.plan.language, None, now, entries=entries)
    return _present(store, workshop, workshop.round)


def _join(
    store: WorkshopStore, workshop: Workshop, script: Script, now: datetime, new_token: Callable[[], str]
) -> None:
    with suppress(AlreadyCounted):  # by another page, or taken out of the room since
        join(
            store,
            workshop,
            case=script.case,
            questionnaire=script.questionnaire,
            language=workshop.plan.language,
            device_hash=None,
            now=now,
            new_token=new_token,
            kind=SeatKind.BOT,
            entries={NUMBER: str(script.number)},
            source=f"{NUMBER}.{script.number}",
        )


def _present(store: WorkshopStore, workshop: Workshop, round_number: int) -> dict[int, Kept]:
    answers = store.read_answers(workshop.id, round_number)
    return {int(kept.entries[NUMBER].value or 0): kept for seat, kept in answers if seat.kind is SeatKind.BOT}


def _answer(assessments: AssessmentStore, kept: Kept, script: Script, now: datetime) -> None:
    for step in _due(script, kept, now):
        assessments.save_entry(kept.id, step.field, step.value, now)
    if script.finishes_at <= now and kept.finished_at is None:
        assessments.finish_assessment(kept.id, now)


def _due(script: Script, kept: Kept, now: datetime) -> Iterator[Step]:
    return (step for step in script.steps if step.at <= now and step.field not in kept.entries)
