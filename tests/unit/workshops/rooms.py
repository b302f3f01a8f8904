"""
A room to test with, in memory: people join it, answer, and a facilitator moves it from stage to stage.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import count
from typing import Any
from uuid import uuid4

from actie.language import Language
from actie.questionnaire.model import Questionnaire
from actie.stores import open_store, open_workshops
from actie.workshops import actions
from actie.workshops.model import Case, Plan, Presence, Reveal, Seat, Subset, Workshop
from tests.builders import two_statement_questionnaire

DEVICE = "0" * 64


@cache
def perspective(number: int) -> Questionnaire:
    """
    The short form, in as many different wordings as there are numbers.
    """
    # Read anew: a copy of a model keeps the fingerprint of what it was copied from, once that was asked for.
    return Questionnaire.model_validate(two_statement_questionnaire().model_dump() | {"minutes": number + 1})


def a_plan(*, cases: int = 0, perspectives: int = 1, **parts: Any) -> Plan:
    """
    A plan with so many cases and perspectives.
    """
    return Plan(
        title="Middag",
        questionnaires=tuple(perspective(number).sha256 for number in range(perspectives)),
        cases=tuple(Case(title=f"Casus {case}", description=f"Over {case}") for case in range(cases)),
        **parts,
    )


class Room:
    """
    An open workshop, a clock that goes on a second at each action, and what was revealed until now.
    """

    def __init__(self, plan: Plan | None = None, url: str | None = None) -> None:
        address = url or f"memory://{uuid4().hex}"
        self.store, self.assessments = open_workshops(address), open_store(address)
        self.plan = plan or a_plan(threshold=3)
        self.questionnaires = {perspective(n).sha256: perspective(n) for n in range(len(self.plan.questionnaires))}
        self._moments = (datetime(2026, 11, 22, 13, tzinfo=UTC) + timedelta(seconds=second) for second in count())
        self._tokens = (f"token-{number}" for number in count())
        asked = tuple(self.questionnaires.values())
        self.opened = actions.open_workshop(self.store, self.plan, asked, DEVICE, self.now(), self.new_token)
        self.reveals: list[Reveal] = []

    def now(self) -> datetime:
        """
        A second later than the last time.
        """
        return next(self._moments)

    def new_token(self) -> str:
        """
        Another token each time; unlike a real one it is no secret.
        """
        return next(self._tokens)

    @property
    def workshop(self) -> Workshop:
        """
        The workshop as it is now.
        """
        return self.store.read_workshop(self.opened.workshop.id)

    def presence(self, seat: Seat) -> Presence:
        """
        How far a seat is in the current round.
        """
        presences = self.store.read_presences(seat.workshop, self.workshop.round)
        return next(presence for presence in presences if presence.seat.id == seat.id)

    def join(self, *, case: int | None = None, perspective_number: int = 0, **parts: Any) -> Seat:
        """
        Somebody comes in.
        """
        return actions.join(
            self.store,
            self.workshop,
            case=case,
            questionnaire=perspective(perspective_number).sha256,
            language=Language.NL,
            device_hash=parts.pop("device_hash", None),
            now=self.now(),
            new_token=self.new_token,
            **parts,
        )

    def enter(self, assessment: str) -> str:
        """
        Somebody goes on in the current round, from an assessment of an earlier one.
        """
        kept = self.assessments.read_assessment(assessment)
        return actions.enter_round(self.store, kept, Language.NL, None, self.now(), self.new_token)

    def answer(self, seat: Seat, field: str, value: str | None) -> None:
        """
        Somebody fills in a field.
        """
        self.assessments.save_entry(self.presence(seat).assessment or "", field, value, self.now())

    def finish(self, *seats: Seat) -> None:
        """
        Some press "Ik ben klaar".
        """
        for seat in seats:
            self.assessments.finish_assessment(self.presence(seat).assessment or "", self.now())

    def filled(self, size: int, **parts: Any) -> list[Seat]:
        """
        So many people join, answer the same and finish.
        """
        seats = [self.join(**parts) for _ in range(size)]
        for seat in seats:
            self.answer(seat, "P-A1", "4")
        self.finish(*seats)
        return seats

    def close(self) -> None:
        """
        The facilitator closes the round.
        """
        actions.close(self.store, self.workshop, self.now())

    def reopen(self) -> None:
        """
        The facilitator opens it again.
        """
        actions.reopen(self.store, self.workshop, self.now())

    def next_round(self) -> None:
        """
        The facilitator opens the next.
        """
        actions.next_round(self.store, self.workshop, self.now())

    def reveal(self) -> actions.Revealed:
        """
        The facilitator reveals a round that is closed.
        """
        shown = actions.reveal(self.store, self.workshop, self.questionnaires, self.now(), self.new_token)
        self.reveals.append(shown.reveal)
        return shown

    def reveal_again(self) -> actions.Revealed:
        """
        The facilitator closes and reveals.
        """
        self.close()
        return self.reveal()

    def subset(self, case: int | None = None, perspective_number: int = 0) -> Subset:
        """
        One subset of what was revealed last.
        """
        return find_subset(self.reveals[-1].subsets, case, perspective_number)


def find_subset(subsets: Sequence[Subset], case: int | None = None, perspective_number: int = 0) -> Subset:
    """
    One of the subsets of a reveal.
    """
    wanted = (perspective(perspective_number).sha256, case)
    return next(subset for subset in subsets if (subset.questionnaire, subset.case) == wanted)
