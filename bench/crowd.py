"""
People at work in a facet's questions, all of them on one server.
"""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from typing import Self

from actie.questionnaire.model import FacetId
from bench.driver import LostRun, Tab
from bench.serving import Server

QUESTIONS = ("scale-", "balance-", "role-")  # how the keys of the questions begin, in the app and on the bare page
TURNS_PAGE = 0.1
ROLE = "rol"


@dataclass(frozen=True, slots=True)
class Load:
    """
    How many people, the shortest and longest pause before a click, and the turns that a server gets; in seconds.
    """

    people: int
    pause: tuple[float, float]
    turns: int
    turn_seconds: float


@dataclass
class Person:
    """
    Somebody who fills in one facet after the other, and remembers which option was clicked last at each question.

    turns_page  the chance that somebody who has no question left goes on, and does not change an answer
    turned      the milliseconds that each next page took
    """

    tab: Tab
    chance: random.Random
    turns_page: float = TURNS_PAGE
    turned: list[float] = field(default_factory=list)
    clicked: dict[str, int] = field(default_factory=dict)
    clicks: int = 0
    faults: list[str] = field(default_factory=list)

    async def work(self, until: float, pause: tuple[float, float]) -> list[float]:
        """
        Answers questions, and turns the page now and then when none is open; the milliseconds that each answer took.
        """
        took: list[float] = []
        while (seconds := self.chance.uniform(*pause)) < until - time.perf_counter():
            await asyncio.sleep(seconds)
            try:
                took += await self._act()
            except LostRun as fault:
                self.faults.append(str(fault))
        return took

    async def _act(self) -> list[float]:
        questions = self.tab.keys(*QUESTIONS)
        still_open = [key for key in questions if not self.tab.chosen(key)]
        if questions and (still_open or self.chance.random() >= self.turns_page):
            return [await self._answer(self.chance.choice(still_open or questions))]
        if questions or self.tab.page == ROLE:
            self.turned.append(await self.tab.click(self.tab.keys("next-")[0]))
        else:  # the last facet is behind us
            self.turned.append(await self.tab.go(FacetId.ANIMO))
        return []

    async def _answer(self, key: str) -> float:
        options, chosen = self.tab.find(key).options, self.tab.chosen(key)
        place = self.chance.choice([place for place, option in enumerate(options) if option not in chosen])
        self.clicked[key], self.clicks = place, self.clicks + 1
        return await self.tab.give(key, options[place])


@dataclass
class Crowd:
    """
    The people on one server.

    took         the milliseconds of each answer
    cpu_seconds  what the server's processor worked meanwhile, in as many `seconds`
    grown_mib    the memory that each of the last newcomers took
    """

    server: Server
    new_tab: Callable[[Server], Awaitable[Tab]]
    people: list[Person] = field(default_factory=list)
    took: list[float] = field(default_factory=list)
    cpu_seconds: float = 0
    seconds: float = 0
    grown_mib: float = 0
    _tabs: AsyncExitStack = field(default_factory=AsyncExitStack)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._tabs.aclose()

    async def grow(self, size: int) -> None:
        """
        Lets people come in until there are this many, and forgets what was measured before.
        """
        before, newcomers = self.server.memory_mib, range(len(self.people), size)
        for number in newcomers:
            tab = await self._tabs.enter_async_context(await self.new_tab(self.server))
            tab.is_awake = False
            await tab.run()
            self.people.append(Person(tab, random.Random(number)))
        self.grown_mib = (self.server.memory_mib - before) / len(newcomers)
        self.took, self.cpu_seconds, self.seconds = [], 0, 0

    async def take_turn(self, load: Load) -> None:
        """
        Has everybody work for a while; before and after, the tabs are asleep and leave the machine to others.
        """
        begin, cpu = time.perf_counter(), self.server.cpu_seconds
        self._wake(True)
        working = (person.work(begin + load.turn_seconds, load.pause) for person in self.people)
        self.took += [one for took in await asyncio.gather(*working) for one in took]
        self._wake(False)
        self.cpu_seconds += self.server.cpu_seconds - cpu
        self.seconds += time.perf_counter() - begin

    @property
    def faults(self) -> list[str]:
        """
        The clicks that nothing confirmed.
        """
        return [fault for person in self.people for fault in person.faults]

    def _wake(self, is_awake: bool) -> None:
        for person in self.people:
            person.tab.is_awake = is_awake
