"""
What holds in a workshop at every moment, whatever participants and two facilitators do in whatever order.
"""

import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from actie.assessment.model import Answer, Assessment
from actie.errors import AlreadyCounted, RoundClosed, StageMoved
from actie.scoring.group import Group
from actie.stores import open_store
from actie.stores.sql import SqlStore
from actie.workshops import actions
from actie.workshops.counting import count_presences
from actie.workshops.model import Presence, Reveal, Stage
from tests.unit.workshops.rooms import DEVICE, Room, a_plan, perspective

THRESHOLD = 3
STEPS = {
    "close": actions.close,
    "reopen": actions.reopen,
    "next_round": actions.next_round,
}


class Workshops(RuleBasedStateMachine):
    """
    One room, its participants, and two facilitators of whom the second may look at an old page.
    """

    url: str | None = None

    def __init__(self) -> None:
        super().__init__()
        self.room = Room(a_plan(cases=2, threshold=THRESHOLD, shares_comments=True), self.url)
        self.old_page = self.room.workshop
        self.codes = [self.room.workshop.code]
        self.shown: dict[int, Reveal] = {}

    @property
    def presences(self) -> list[Presence]:
        """
        Everybody in the current round.
        """
        workshop = self.room.workshop
        return self.room.store.read_presences(workshop.id, workshop.round)

    def chosen(self, number: int) -> Presence | None:
        """
        Somebody in the room, if there is anybody.
        """
        room = self.presences
        return room[number % len(room)] if room else None

    @precondition(lambda self: self.room.workshop.stage is not Stage.ENDED)
    @rule(case=st.sampled_from([None, 0, 1]), answer=st.integers(1, 5))
    def somebody_joins_and_answers(self, case: int | None, answer: int) -> None:
        """
        And finishes, if the round is open.
        """
        seat = self.room.join(case=case)
        if self.room.workshop.stage is Stage.OPEN:
            self.room.answer(seat, "P-A1", str(answer))
            self.room.finish(seat)

    @rule(number=st.integers(0, 30), answer=st.integers(1, 5))
    def somebody_answers(self, number: int, answer: int) -> None:
        """
        Which succeeds exactly as long as the round is open and they are not taken out.
        """
        who = self.chosen(number)
        if who is None or who.assessment is None:
            return
        is_open = self.room.workshop.stage is Stage.OPEN and who.seat.removed_at is None
        try:
            self.room.assessments.save_entry(who.assessment, "P-A1", str(answer), self.room.now())
        except RoundClosed:
            assert not is_open
        else:
            assert is_open

    @rule(number=st.integers(0, 30))
    def somebody_finishes(self, number: int) -> None:
        """
        Twice is once.
        """
        who = self.chosen(number)
        if who is not None and who.assessment is not None:
            self.room.finish(who.seat)

    @rule(number=st.integers(0, 30))
    def somebody_goes_on_in_this_round(self, number: int) -> None:
        """
        From the sheet of the round before.
        """
        workshop = self.room.workshop
        last = self.room.store.read_presences(workshop.id, workshop.round - 1)
        sheets = [one.assessment for one in last if one.assessment]
        if sheets:
            entered = self.room.enter(sheets[number % len(sheets)])
            assert entered in {one.assessment for one in self.presences}

    @rule(number=st.integers(0, 30))
    def somebody_is_removed_or_let_in_again(self, number: int) -> None:
        """
        By the facilitator.
        """
        if who := self.chosen(number):
            self.room.store.mark_removed(who.seat.id, None if who.seat.removed_at else self.room.now())

    @precondition(lambda self: self.room.workshop.stage is not Stage.ENDED)
    @rule(source=st.sampled_from(["one", "two"]))
    def somebody_brings_a_result(self, source: str) -> None:
        """
        The same one counts once in a round.
        """
        alone = Assessment(questionnaire=perspective(0), answers={"P-A1": Answer(value=2)})
        before = len(self.presences)
        moment = {"now": self.room.now(), "new_token": self.room.new_token}
        with suppress(AlreadyCounted):
            actions.bring_result(
                self.room.store, self.room.workshop, alone, source, case=0, device_hash=DEVICE, **moment
            )
        assert len(self.presences) - before in (0, 1)

    @rule()
    def the_second_facilitator_looks(self) -> None:
        """
        And keeps that page open.
        """
        self.old_page = self.room.workshop

    @rule(step=st.sampled_from(sorted(STEPS)), is_old=st.booleans())
    def a_facilitator_moves_the_stage(self, step: str, is_old: bool) -> None:
        """
        From the page that was seen; who comes second changes nothing.
        """
        now, seen = self.room.workshop, self.old_page if is_old else self.room.workshop
        try:
            STEPS[step](self.room.store, seen, self.room.now())
        except StageMoved:
            assert self.room.workshop.stage is now.stage
        else:
            assert (seen.stage, seen.round) == (now.stage, now.round)

    @rule(is_old=st.booleans())
    def a_facilitator_reveals(self, is_old: bool) -> None:
        """
        Only a closed round, and only once.
        """
        now, seen = self.room.workshop, self.old_page if is_old else self.room.workshop
        try:
            revealed = actions.reveal(self.room.store, seen, self.room.questionnaires, self.room.now())
        except StageMoved:
            return
        assert (now.stage, now.round) == (Stage.CLOSED, seen.round)
        before = self.shown.get(now.round)
        assert revealed.is_new or revealed.reveal.subsets == (before and before.subsets)
        self.shown[now.round] = revealed.reveal
        self.everybody_counted_was_there_and_finished(revealed.reveal)

    def everybody_counted_was_there_and_finished(self, reveal: Reveal) -> None:
        """
        Each once, and never fewer than the threshold.
        """
        whole = reveal.subsets[0].group
        if isinstance(whole, Group):
            assert whole.n == len(reveal.members) >= THRESHOLD
        for subset in reveal.subsets[1:]:
            assert not isinstance(subset.group, Group) or subset.group.n >= THRESHOLD

    @precondition(lambda self: self.room.workshop.round > 1)
    @rule()
    def the_workshop_ends(self) -> None:
        """
        From wherever it stands.
        """
        with suppress(StageMoved):
            actions.end(self.room.store, self.room.workshop, self.room.now())

    @invariant()
    def nobody_sits_twice(self) -> None:
        """
        One seat, one number, one sheet per round.
        """
        room = self.presences
        sheets = [one.assessment for one in room if one.assessment]
        assert [one.seat.number for one in room] == list(range(1, len(room) + 1))
        assert len(set(sheets)) == len(sheets)

    @invariant()
    def sheets_are_locked_when_the_round_is_not_open(self) -> None:
        """
        Nothing can be written after closing, nor in an earlier round, nor by who was taken out.
        """
        workshop = self.room.workshop
        for round_number in range(1, workshop.round + 1):
            is_open = workshop.stage is Stage.OPEN and round_number == workshop.round
            kept = [sheet for _, sheet in self.room.store.read_answers(workshop.id, round_number)]
            assert all(sheet.is_locked is not is_open for sheet in kept)

    @invariant()
    def the_code_lives_as_long_as_the_workshop(self) -> None:
        """
        And stays the same.
        """
        workshop = self.room.workshop
        assert [workshop.code] == ([None] if workshop.stage is Stage.ENDED else self.codes)
        assert self.room.store.find_room(self.codes[0] or "") == (workshop.id if workshop.code else None)

    @invariant()
    def what_was_revealed_stays_as_it_was(self) -> None:
        """
        Nothing but a new reveal changes a picture, of this round or an earlier one.
        """
        assert {reveal.round: reveal for reveal in self.room.store.read_reveals(self.room.workshop.id)} == self.shown

    @invariant()
    def the_counts_are_in_order(self) -> None:
        """
        Nobody who finished has not joined.
        """
        counts = count_presences(self.presences, self.room.now())
        assert 0 <= counts.finished <= counts.joined
        assert 0 <= counts.active <= counts.joined


class WorkshopsOnSqlite(Workshops):
    """
    The same on a database.
    """

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="actie-room-"))
        self.url = f"sqlite:///{self.folder}/actie.db"
        super().__init__()

    def teardown(self) -> None:
        """
        Closes the database and throws it away.
        """
        store = open_store(self.url or "")
        assert isinstance(store, SqlStore)
        store.close()
        shutil.rmtree(self.folder)


Workshops.TestCase.settings = settings(max_examples=60, stateful_step_count=40)
WorkshopsOnSqlite.TestCase.settings = settings(max_examples=8, stateful_step_count=30)


class TestRoomInMemory(Workshops.TestCase):
    """
    A workshop that lives in memory.
    """


class TestRoomInDatabase(WorkshopsOnSqlite.TestCase):
    """
    A workshop that lives in a database.
    """
