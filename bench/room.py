"""
A whole room at work: participants at human pace, a control screen and a projector, on one server.

Everybody joins in one second, reads about the role, answers one facet after the other, and says to be ready; then the
room is revealed, and every screen shows it. In one more room the server is killed and started again while people
answer. In the end every answer that was clicked is looked up in the database. All traffic stays on this machine.
"""

import asyncio
import random
import re
import time
from collections.abc import Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from actie.assessment.secrets import new_secret, secret_hash
from actie.stores import open_store, open_workshops
from actie.workshops.actions import Opened, open_workshop
from actie.workshops.model import Case, Plan
from bench.clicks import expected_answers
from bench.crowd import ROLE, Person
from bench.driver import Tab, read_cookie
from bench.figures import quantile, table
from bench.questions import QUESTIONNAIRE
from bench.serving import APP, Server, serving

SIZES = (12, 30, 60, 100, 200)
PAUSE = (2, 6)  # seconds before a click, as people do
READING = (5, 20)  # seconds for the first page, of a hundred and fifty words; most people take longer
ANSWER_SECONDS = 60
KILLED_SIZE, BEFORE_SECONDS, KILLED_AFTER_SECONDS, AWAY_SECONDS, AFTER_SECONDS = 60, 40, 36.5, 3, 20
SEEN_SECONDS = 30
HEADLINE = re.compile(r'class="headline">([^<]*)')
HEAD = (
    *("people", "click p50 ms", "p95", "p99", "next page p95 ms", "all in after ms", "join p95"),
    *("wall sees the reveal ms", "people see it p50", "p95", "CPU while answering", "MiB per person"),
    *("answers", "lost", "doubled"),
)
GOALS = (
    "Goals on two processors: click p95 at most 60 ms at 100 people and 150 ms at 200; 100 joins in one second all in "
    "within 3 s; the reveal seen by the projector within 1.5 s and by participants within 5 s (p95); at most 0.25 MiB "
    "per person; nothing lost or doubled, also when the server is killed."
)


@dataclass
class Room:
    """
    One workshop on one server with everybody in it, and what was measured of it; times in milliseconds.
    """

    server: Server
    opened: Opened
    people: list[Person] = field(default_factory=list)
    joined: list[float] = field(default_factory=list)
    took: list[float] = field(default_factory=list)
    seen: list[float] = field(default_factory=list)
    wall_seen: float = float("nan")
    all_in: float = float("nan")
    cpu_share: float = float("nan")
    mib_per_person: float = float("nan")


def measure(folder: Path) -> str:
    """
    Measures a room of each size, and one whose server is killed; as a section of Markdown.
    """
    return asyncio.run(_measure(folder))


async def _measure(folder: Path) -> str:
    rows = []
    for size in SIZES:
        with serving(APP, _new_folder(folder, str(size))) as server:
            room = await _play(server, size)
            rows.append([str(size), *_figures(room), *_kept(room)])
    killed = await _play_and_kill(_new_folder(folder, "killed"))
    return f"## A room\n\n{GOALS}\n\n{table(HEAD, rows)}\n{killed}\n"


async def _play(server: Server, size: int) -> Room:
    room, leader = _open(server), await asyncio.to_thread(read_cookie, server.url)
    store, now = open_workshops(server.database_url), datetime.now(UTC)
    store.tie_key(secret_hash(room.opened.lead_secret), secret_hash(leader), now)
    store.write_field(room.opened.workshop.id, "scene", "facets", now)  # the wall shows it as soon as it may
    async with AsyncExitStack() as tabs:
        control = await tabs.enter_async_context(Tab(f"{server.url}/leiden", leader))
        wall = await tabs.enter_async_context(Tab(f"{server.url}/op-het-scherm", leader))
        await control.run()
        await wall.run()
        await _come_in(room, size, tabs)
        begin, cpu = time.perf_counter(), server.cpu_seconds
        room.took = await _answer(room, ANSWER_SECONDS)
        room.cpu_share = (server.cpu_seconds - cpu) / (time.perf_counter() - begin)
        await _be_ready(room)
        await _reveal(room, control, wall)
    return room


async def _play_and_kill(folder: Path) -> str:
    async with AsyncExitStack() as tabs:
        with serving(APP, folder) as server:
            room = _open(server)
            await _come_in(room, KILLED_SIZE, tabs)
            answering = asyncio.create_task(_answer(room, BEFORE_SECONDS))
            await asyncio.sleep(KILLED_AFTER_SECONDS)
            server.process.kill()
            await answering
        await asyncio.sleep(AWAY_SECONDS)
        with serving(APP, folder, port=urlsplit(server.url).port) as again:
            room.server = again
            await asyncio.gather(*(person.tab.come_back() for person in room.people))
            took = await _answer(room, AFTER_SECONDS)
            answers, lost, doubled = _kept(room)
    return (
        f"Killed and started again with {KILLED_SIZE} people answering: {answers} answers clicked, **{lost} lost**, "
        f"{doubled} doubled; {len(took)} answers after it, p95 {quantile(took, 0.95):.0f} ms; "
        f"{sum(len(person.faults) for person in room.people)} clicks that nothing confirmed."
    )


def _new_folder(folder: Path, name: str) -> Path:
    place = folder / name
    place.mkdir()
    return place


def _open(server: Server) -> Room:
    plan = Plan(
        title="Meting",
        questionnaires=(QUESTIONNAIRE.sha256,),
        cases=(Case(title="Buurttuin (verzonnen)", is_fictional=True),),
    )
    store, now = open_workshops(server.database_url), datetime.now(UTC)
    return Room(server, open_workshop(store, plan, (QUESTIONNAIRE,), secret_hash(new_secret()), now, new_secret))


async def _come_in(room: Room, size: int, tabs: AsyncExitStack) -> None:
    before, address = room.server.memory_mib, f"{room.server.url}/doe-mee?code={room.opened.workshop.code}"
    for number in range(size):
        secret = await asyncio.to_thread(read_cookie, room.server.url)
        tab = await tabs.enter_async_context(Tab(address, secret))
        await tab.run()
        room.people.append(Person(tab, random.Random(number), turns_page=1))
    begin = time.perf_counter()
    room.joined = list(await asyncio.gather(*(_join(person) for person in room.people)))
    room.all_in = 1000 * (time.perf_counter() - begin)
    room.mib_per_person = (room.server.memory_mib - before) / size


async def _join(person: Person) -> float:
    await asyncio.sleep(person.chance.random())
    return await person.tab.click("start")


async def _answer(room: Room, seconds: float) -> list[float]:
    until = time.perf_counter() + seconds
    took = await asyncio.gather(*(_fill_in(person, until) for person in room.people))
    return [one for times in took for one in times]


async def _fill_in(person: Person, until: float) -> list[float]:
    if person.tab.page == ROLE:
        await asyncio.sleep(person.chance.uniform(*READING))
    return await person.work(until, PAUSE)


async def _be_ready(room: Room) -> None:
    for person in room.people:
        await person.tab.go("nakijken")
        await person.tab.click("next-nakijken")


async def _reveal(room: Room, control: Tab, wall: Tab) -> None:
    before, begin = _headline(wall), time.perf_counter()
    everybody = [_until(_has_mirror(person.tab), begin) for person in room.people]
    watching = asyncio.gather(_until(lambda: _headline(wall) != before, begin), *everybody)
    await control.click(control.keys("reveal-")[0])
    room.wall_seen, *room.seen = await watching


def _headline(wall: Tab) -> str:
    found = HEADLINE.search("".join(wall.drawing))
    return found[1] if found else ""


def _has_mirror(tab: Tab) -> Callable[[], bool]:
    return lambda: tab.page == "spiegel"


async def _until(is_so: Callable[[], bool], begin: float) -> float:
    while not is_so():
        if time.perf_counter() - begin > SEEN_SECONDS:
            return float("inf")
        await asyncio.sleep(0.01)
    return 1000 * (time.perf_counter() - begin)


def _figures(room: Room) -> list[str]:
    click = [quantile(room.took, share) for share in (0.5, 0.95, 0.99)]
    turned = [one for person in room.people for one in person.turned]
    times = [*click, quantile(turned, 0.95), room.all_in, quantile(room.joined, 0.95), room.wall_seen]
    seen = [quantile(room.seen, share) for share in (0.5, 0.95)]
    return [*(f"{one:.0f}" for one in (*times, *seen)), f"{room.cpu_share:.0%}", f"{room.mib_per_person:.2f}"]


def _kept(room: Room) -> list[str]:
    """
    How many answers were clicked, how many are stored otherwise than they were clicked last, and how many seats or
    answers are stored that nobody made.
    """
    store, lost, doubled = open_store(room.server.database_url), 0, 0
    for person in room.people:
        kept = store.read_assessment(store.current_assessment(secret_hash(person.tab.secret)) or "")
        stored, clicked = {name: entry.value for name, entry in kept.entries.items()}, expected_answers(person)
        lost += sum(stored.get(item) != value for item, value in clicked.items())
        doubled += sum(item in QUESTIONNAIRE.items and item not in clicked for item in stored)
    seats = open_workshops(room.server.database_url).read_presences(room.opened.workshop.id, 1)
    doubled += abs(len(seats) - len(room.people))
    return [str(sum(person.clicks for person in room.people)), str(lost), str(doubled)]
