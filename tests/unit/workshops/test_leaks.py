"""
An attacker who sees every picture of a workshop at every moment cannot get at the answers of fewer than k people.

Each answer sheet of each version has a position of its own at some item, and "weet ik niet" everywhere else. So the
counts of a picture tell the attacker exactly of whom it was made: far more than he could ever know.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from itertools import combinations, product
from pathlib import Path
from random import Random

import pytest

from actie.questionnaire.model import ItemKind, NonAnswer
from actie.workshops import Hidden
from actie.workshops.members import members_of
from actie.workshops.model import Reveal, Seat, Stage, Subset
from actie.workshops.rows import rows_of
from tests.unit.workshops.rooms import Room, a_plan, perspective

PROJECT = Path(__file__).parents[3]
STATEMENTS = [item.id for item in perspective(0).items.values() if item.kind is ItemKind.STATEMENT]
SHEETS = [(item, position) for item in STATEMENTS for position in range(1, 6)]
PRINTED = {(item, str(position)): (item, position) for item, position in SHEETS}
HISTORIES = 12
STEPS = 26

Sheet = tuple[int, str, int]  # round, item and position: one person's answers of one version
Picture = frozenset[Sheet]


class Attack:
    """
    A room that lives through a history drawn by chance, and what an attacker sees of it.
    """

    def __init__(self, random: Random, size: int, threshold: int, cases: int, perspectives: int) -> None:
        plan = a_plan(
            cases=cases, perspectives=perspectives, threshold=threshold, shares_comments=True, shares_rows=True
        )
        self.random, self.size, self.threshold = random, size, threshold
        self.room = Room(plan)
        self.seats: list[Seat] = []
        self.removed: set[str] = set()
        self.first: dict[str, str] = {}
        self.owners: dict[Sheet, str] = {}
        self.pictures: set[Picture] = set()
        self.rows: set[Picture] = set()
        self.piles: list[int] = []
        self.strays: set[Sheet] = set()
        self._free = iter(SHEETS)
        self._worn: dict[str, tuple[str, int]] = {}

    def live(self) -> None:
        """
        Everybody comes in and answers; then all sorts of things happen.
        """
        for _ in range(self.random.randint(self.size // 2, self.size)):
            self.somebody_joins()
        self.facilitator_reveals()
        quarrels = self.random.choice((0, 0, 2))
        for _ in range(STEPS):
            self.random.choices(
                [
                    self.somebody_joins,
                    self.somebody_changes,
                    self.somebody_is_removed_or_back,
                    self.facilitator_reveals,
                    self.many_change,
                    self.round_two_begins,
                ],
                weights=[4, 6, quarrels, 4, 3, 2],
            )[0]()
        self.facilitator_reveals()

    def somebody_joins(self) -> None:
        """
        As long as there are chairs.
        """
        if len(self.seats) == self.size:
            return
        plan, random = self.room.plan, self.random
        seat = self.room.join(
            case=random.randrange(len(plan.cases)) if plan.cases else None,
            perspective_number=random.randrange(len(plan.questionnaires)),
        )
        self.seats.append(seat)
        self.first[seat.id] = self.room.presence(seat).assessment or ""
        self.fills_in(seat)

    def fills_in(self, seat: Seat) -> None:
        """
        Takes a new sheet: one position that nobody else ever takes in this round.
        """
        sheet = next(self._free, None)
        room = self.room
        if sheet is None or room.workshop.stage is not Stage.OPEN or seat.id in self.removed:
            return
        for item in [worn[0]] if (worn := self._worn.get(seat.id)) else STATEMENTS:
            room.answer(seat, item, NonAnswer.UNKNOWN.value)
        room.answer(seat, sheet[0], str(sheet[1]))
        room.answer(seat, f"{sheet[0]}.note", f"{sheet[1]}")
        if worn:
            room.answer(seat, f"{worn[0]}.note", None) if worn[0] != sheet[0] else None
        room.finish(seat)
        self._worn[seat.id] = sheet
        self.owners[room.workshop.round, *sheet] = seat.id

    def somebody_changes(self) -> None:
        """
        One person.
        """
        if self.seats:
            self.fills_in(self.random.choice(self.seats))

    def many_change(self) -> None:
        """
        Several at once, so that it may be enough.
        """
        for seat in self.random.sample(self.seats, min(len(self.seats), self.threshold + 1)):
            self.fills_in(seat)

    def somebody_is_removed_or_back(self) -> None:
        """
        The facilitator takes somebody out, or lets them in again.
        """
        if not self.seats:
            return
        seat = self.random.choice(self.seats)
        gone = seat.id not in self.removed
        self.room.store.mark_removed(seat.id, self.room.now() if gone else None)
        self.removed ^= {seat.id}

    def facilitator_reveals(self) -> None:
        """
        Whatever stage it is; after looking the round is open again.
        """
        if self.room.workshop.stage is Stage.OPEN:
            self.room.reveal_again()
            self.looks()
            if self.random.random() < 0.9:
                self.room.reopen()
        else:
            self.room.reopen()

    def round_two_begins(self) -> None:
        """
        At most once, after a reveal; everybody enters, most answer.
        """
        if self.room.workshop.round > 1:
            return
        if self.room.workshop.stage is Stage.OPEN:
            self.room.reveal_again()
            self.looks()
        self.room.next_round()
        self._free, self._worn = iter(SHEETS), {}
        eagerness = self.random.choice((0.5, 0.9, 1, 1))
        for seat in self.seats:
            self.room.enter(self.first[seat.id])
            if self.random.random() < eagerness:
                self.fills_in(seat)
        self.facilitator_reveals()

    def looks(self) -> None:
        """
        The attacker writes down of whom every picture and every row was made.
        """
        reveal = self.room.reveals[-1]
        for subset in reveal.subsets:
            remarks = [(item, int(text)) for item, texts in subset.comments.items() for text in texts]
            self.strays |= {(reveal.round, *remark) for remark in remarks} - sheets_in(subset, reveal)
        self.pictures |= {seen for subset in reveal.subsets if (seen := sheets_in(subset, reveal))}
        for questionnaire in self.room.plan.questionnaires:
            of_this = [subset for subset in reveal.subsets if subset.questionnaire == questionnaire]
            if any(subset.movement for subset in of_this):
                asked = {seat.id for seat in self.seats if seat.questionnaire_sha256 == questionnaire}
                self.piles += self.told_apart(lambda _, owner: owner, asked)
        stored = self.room.store.read_answers(reveal.workshop, reveal.round)
        members = members_of(stored, self.room.plan, self.room.questionnaires)
        for questionnaire in self.room.plan.questionnaires:
            rows = rows_of(self.room.plan, reveal, questionnaire, members, "seed")
            if isinstance(rows, tuple):
                told = [(item, text) for row in rows for item, text in row.fields.items()]
                self.rows.add(frozenset((reveal.round, *PRINTED[one]) for one in told if one in PRINTED))

    def told_apart(self, who: Callable[[Sheet, str], Hashable], among: set[str] | None = None) -> list[int]:
        """
        How many people lie on each pile, when all whom some picture tells apart are put on different ones.
        """
        traces: dict[Hashable, list[tuple[bool, ...]]] = defaultdict(list)
        pictures = sorted(self.pictures, key=sorted)
        for sheet, owner in self.owners.items():
            trace = tuple(sheet in picture for picture in pictures)
            if any(trace) and (among is None or owner in among):
                traces[who(sheet, owner)].append(trace)
        return list(Counter(tuple(sorted(trace)) for trace in traces.values()).values())

    def people(self, sheets: Iterable[Sheet]) -> set[str]:
        """
        Whose sheets these are.
        """
        return {self.owners[sheet] for sheet in sheets}


@pytest.mark.parametrize("threshold", [3, 5])
def test_the_attacks_are_worth_the_name(threshold: int) -> None:
    """
    In some histories there are many pictures, rows and movements to attack.
    """
    attacks = [Attack(Random(f"worth-{seed}"), 12, threshold, 2, 1) for seed in range(HISTORIES)]
    for attack in attacks:
        attack.live()
    assert max(len(attack.pictures) for attack in attacks) > 3
    assert max(len(attack.rows) for attack in attacks) > 1
    assert any(attack.piles for attack in attacks)


def test_nothing_scores_a_room_past_the_privacy() -> None:
    """
    Only the picture, which privacy has drawn, and the check of the threshold itself score a group.
    """
    scoring = {"scoring/__init__.py", "scoring/group.py", "workshops/picture.py", "workshops/privacy.py"}
    package = PROJECT / "actie"
    callers = [path for path in package.rglob("*.py") if "score_group" in path.read_text(encoding="utf-8")]
    assert {path.relative_to(package).as_posix() for path in callers} <= scoring


def sheets_in(subset: Subset, reveal: Reveal) -> Picture:
    """
    Of which sheets a picture was made; nothing where it is hidden.
    """
    if isinstance(subset.group, Hidden):
        return frozenset()
    spreads = [subset.group.items[item] for item in STATEMENTS]
    return frozenset((reveal.round, s.item, position) for s in spreads for position, n in s.counts.items() if n)


def laid_bare(pictures: Iterable[Picture]) -> Iterator[Picture]:
    """
    What can be got at by adding and subtracting up to four pictures, and by taking unions away from one picture.
    """
    seen = sorted(pictures, key=sorted)
    for chosen in (group for size in (1, 2, 3, 4) for group in combinations(seen, size)):
        everybody = frozenset().union(*chosen)
        for weights in product((-1, 1), repeat=len(chosen) - 1):
            sums = {
                sheet: (sheet in chosen[0])
                + sum(weight * (sheet in other) for weight, other in zip(weights, chosen[1:], strict=True))
                for sheet in everybody
            }
            yield frozenset(sheet for sheet, total in sums.items() if total)
        yield chosen[0].difference(*chosen[1:])


@pytest.mark.parametrize(("threshold", "cases", "perspectives"), [(3, 0, 1), (3, 3, 1), (3, 2, 2), (5, 2, 1)])
@pytest.mark.parametrize("size", range(1, 13))
def test_nobody_can_be_got_out_of_the_pictures(size: int, threshold: int, cases: int, perspectives: int) -> None:
    """
    Whatever pictures of cases, perspectives, rounds and moments are put together: nobody, or at least k people.
    """
    for seed in range(HISTORIES):
        attack = Attack(Random(f"{seed}-{size}-{threshold}-{cases}"), size, threshold, cases, perspectives)
        attack.live()
        crowds = [attack.people(sheets) for sheets in laid_bare(attack.pictures | attack.rows)]
        piles = attack.piles + attack.told_apart(lambda sheet, owner: (sheet[0], owner))
        assert all(len(crowd) == 0 or len(crowd) >= threshold for crowd in crowds), (seed, attack.pictures)
        assert all(pile >= threshold for pile in piles), (seed, attack.pictures)
        assert attack.strays == set(), "remarks of people who are not in the picture"
