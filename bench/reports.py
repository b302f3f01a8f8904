"""
Making documents: how long each takes and how much memory, for one person and for groups.
"""

import random
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from actie.assessment.entries import assessment_from, note_field
from actie.assessment.model import Assessment
from actie.language import Language
from actie.reports import individual_report, write_csv, write_form, write_pdf, write_word, write_workbook
from actie.reports.group_csv import write_group_csv
from actie.reports.group_excel import write_group_workbook
from actie.reports.group_json import write_group_json
from actie.reports.group_report import RoomReport, build_room_report
from actie.reports.poster import write_poster
from actie.reports.room_document import room_document
from actie.reports.run_sheet import run_sheet
from actie.results import build_results
from actie.workshops.members import Member
from actie.workshops.model import Case, Plan, Stage, Workshop
from actie.workshops.privacy import reveal_of
from bench.figures import median, table
from bench.questions import QUESTIONNAIRE, stored_options
from bench.serving import PROJECT

GOAL_MS = 100
ROUNDS = 15
KINDS: dict[str, Callable[[Assessment], bytes]] = {
    "PDF": lambda person: write_pdf(individual_report(person)),
    "Word": lambda person: write_word(individual_report(person)),
    "Excel": lambda person: write_workbook(build_results(person), person),
    "CSV": lambda person: write_csv(build_results(person), person),
    "paper form": lambda person: write_form(QUESTIONNAIRE, person.language, case=person.initiative.name),
}
GROUP_KINDS: dict[str, Callable[[RoomReport], bytes]] = {
    "report, PDF": lambda room: write_pdf(room_document(room, held="22 november 2026")),
    "report, Word": lambda room: write_word(room_document(room, held="22 november 2026")),
    "Excel": write_group_workbook,
    "CSV": write_group_csv,
    "JSON": write_group_json,
    "poster": write_poster,
    "run sheet": lambda room: write_pdf(run_sheet(room, (QUESTIONNAIRE,), code="K7M 4PX", address="zelfscan.example")),
}
GROUPS = (12, 100)  # people, in two cases
NOW = datetime(2026, 11, 22, 15, tzinfo=UTC)
PLAN = Plan(
    title="Middag",
    questionnaires=(QUESTIONNAIRE.sha256,),
    cases=(Case(title="Eerste casus"), Case(title="Tweede casus")),
    shares_comments=True,
    shares_rows=True,
)
HEAD = ("first, ms", "next, ms", "slowest, ms", "KiB", "peak memory, MiB")


def measure(_: Path) -> str:
    """
    Measures every kind in a process of its own, each time for another person; as a section of Markdown.
    """
    parts = [table(("for one person", *HEAD), [(kind, *_measured(kind)) for kind in KINDS])]
    for people in GROUPS:
        rows = [(kind, *_measured(kind, str(people))) for kind in GROUP_KINDS]
        parts.append(table((f"for {people} people", *HEAD), rows))
    return f"## Documents\n\nGoal: a PDF about one person within {GOAL_MS} ms, the first aside.\n\n" + "\n".join(parts)


def _measured(kind: str, people: str = "") -> list[str]:
    command = [sys.executable, "-m", "bench.reports", kind, people]
    return subprocess.run(command, cwd=PROJECT, check=True, capture_output=True, text=True).stdout.split()


def _measure_here(kind: str, people: int) -> str:
    import resource  # noqa: PLC0415 Windows has none, and needs none to import this

    chance, took, file = random.Random(1), [], b""
    for _ in range(ROUNDS):
        make = partial(GROUP_KINDS[kind], _room(people, chance)) if people else partial(KINDS[kind], _answered(chance))
        begin = time.perf_counter()
        file = make()
        took.append(1000 * (time.perf_counter() - begin))
    first, *others = took
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return f"{first:.0f} {median(others):.0f} {max(others):.0f} {len(file) / 1024:.0f} {peak:.0f}"


def _room(people: int, chance: random.Random) -> RoomReport:
    """
    A workshop in which everybody answered everything and was revealed, each time another one.
    """
    members = tuple(_member(number, chance) for number in range(people))
    workshop = Workshop("w", "K7M4PX", PLAN, Stage.REVEALED, 1, NOW, NOW, fields={"agreement.1.what": "Bellen"})
    drawn = reveal_of(workshop, members, now=NOW, seed=str(chance.random()))
    known = {QUESTIONNAIRE.sha256: QUESTIONNAIRE}
    return build_room_report(workshop, [drawn.reveal], known, joined=people, seed="seed", members={1: members})


def _member(number: int, chance: random.Random) -> Member:
    return Member(
        seat=f"seat-{number}",
        number=number,
        assessment=f"assessment-{number}",
        revision=1,
        questionnaire=QUESTIONNAIRE.sha256,
        case=number % len(PLAN.cases),
        answers=_answered(chance),
        own={},
    )


def _answered(chance: random.Random) -> Assessment:
    """
    Somebody with an answer to everything, and a remark that is nobody else's, so that nothing is made twice.
    """
    fields = {item: chance.choice(stored_options(item)) for item in QUESTIONNAIRE.items}
    remarks = {note_field(item): f"opmerking {chance.random()}" for item in list(fields)[::3]}
    return assessment_from(fields | remarks, QUESTIONNAIRE, language=Language.NL)


if __name__ == "__main__":
    print(_measure_here(sys.argv[1], int(sys.argv[2] or 0)))
