"""
From click to confirmed: the page of a facet beside the bare page, with 1, 30 and 100 people on each.

Both servers run all the time and are used in turns of some seconds, so that whatever else the machine does falls on
both alike. In the end every answer that was clicked is looked up in the database.
"""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

from actie.assessment.secrets import new_secret, secret_hash
from actie.language import Language
from actie.questionnaire.model import FacetId
from actie.stores import open_store
from bench.crowd import Crowd, Load, Person
from bench.driver import RUN_SECONDS, Tab, read_cookie
from bench.figures import quantile, ratio, table
from bench.questions import QUESTIONNAIRE, stored_options
from bench.serving import APP, BARE, Server, serving

GOAL = 1.2
LOADS = (
    Load(1, pause=(0.02, 0.06), turns=10, turn_seconds=1.5),  # alone: a longer pause would only take time
    Load(30, pause=(2, 6), turns=3, turn_seconds=12),
    Load(100, pause=(2, 6), turns=4, turn_seconds=10),
)
KNOWN_ALREADY = {"initiative.name": "Buurttuin", "chosen_role": "stimuleren"}


def measure(folder: Path) -> str:
    """
    Measures every load and counts what was kept; as a section of Markdown.
    """
    return asyncio.run(_measure(folder))


async def _measure(folder: Path) -> str:
    times, costs = [], []
    with serving(APP, folder) as app, serving(BARE, folder) as bare:
        async with Crowd(app, _new_tab) as ours, Crowd(bare, _new_bare_tab) as theirs:
            for load in LOADS:
                await _compare(ours, theirs, load)
                times.append(_time_row(load, ours, theirs))
                costs += [_cost_row(load, "app", ours), _cost_row(load, "bare page", theirs)]
            kept = _kept_words(ours)
            unconfirmed = _unconfirmed_words(ours, theirs)
    goal = f"Goal: p95 within {GOAL}× the bare page at each size, and nothing lost."
    parts = (
        f"## From click to confirmed\n\n{goal}\n",
        table(("people", "app p50 ms", "p95", "p99", "bare p50 ms", "p95", "p99", "ratio p50", "ratio p95"), times),
        table(("server, people", "answers", "CPU", "CPU ms per answer", "memory per newcomer MiB"), costs),
        f"{kept}\n\n{unconfirmed}\n",
    )
    return "\n".join(parts)


async def _compare(ours: Crowd, theirs: Crowd, load: Load) -> None:
    for crowd in (ours, theirs):
        await crowd.grow(load.people)
    for _ in range(load.turns):
        for crowd in (ours, theirs):
            await crowd.take_turn(load)


def _time_row(load: Load, ours: Crowd, theirs: Crowd) -> list[str]:
    quantiles = [[quantile(crowd.took, share) for share in (0.5, 0.95, 0.99)] for crowd in (ours, theirs)]
    (p50, p95, _), (bare_p50, bare_p95, _) = quantiles
    figures = [f"{value:.1f}" for three in quantiles for value in three]
    return [str(load.people), *figures, ratio(p50, bare_p50), ratio(p95, bare_p95)]


def _cost_row(load: Load, name: str, crowd: Crowd) -> list[str]:
    per_answer = 1000 * crowd.cpu_seconds / len(crowd.took)
    cost = [f"{crowd.cpu_seconds / crowd.seconds:.0%}", f"{per_answer:.1f}", f"{crowd.grown_mib:.2f}"]
    return [f"{name}, {load.people}", str(len(crowd.took)), *cost]


def _kept_words(crowd: Crowd) -> str:
    clicks = writes = differing = 0
    store = open_store(crowd.server.database_url)
    for person in crowd.people:
        kept = store.read_assessment(store.current_assessment(secret_hash(person.tab.secret)) or "")
        entries = {field: entry.value for field, entry in kept.entries.items()}
        clicks, writes = clicks + person.clicks, writes + kept.revision
        differing += sum(entries.get(item) != value for item, value in expected_answers(person).items())
    lost = f"**{clicks - writes} lost**"
    return f"{clicks} answers clicked, {writes} written, {lost}; {differing} fields differ from the last click."


def _unconfirmed_words(ours: Crowd, theirs: Crowd) -> str:
    counts = f"{len(ours.faults)} in the app, {len(theirs.faults)} on the bare page"
    reasons = sorted({*ours.faults, *theirs.faults})
    return (
        f"Clicks that nothing confirmed within {RUN_SECONDS} seconds: {counts}{''.join(f'; {one}' for one in reasons)}."
    )


def expected_answers(person: Person) -> dict[str, str]:
    """
    What the store should hold for somebody: the option that was clicked last, by item.
    """
    items = {key.partition("-")[2]: place for key, place in person.clicked.items()}
    return {item: stored_options(item)[place] for item, place in items.items()}


async def _new_tab(server: Server) -> Tab:
    secret = await asyncio.to_thread(read_cookie, server.url)
    open_store(server.database_url).open_assessment(
        new_secret(), QUESTIONNAIRE, Language.NL, secret_hash(secret), datetime.now(UTC), entries=KNOWN_ALREADY
    )
    return Tab(f"{server.url}/{FacetId.ANIMO}", secret)


async def _new_bare_tab(server: Server) -> Tab:
    return Tab(server.url)
