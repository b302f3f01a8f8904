"""
Making documents: how long each takes and how much memory, for one person.
"""

import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from actie.assessment.entries import assessment_from, note_field
from actie.assessment.model import Assessment
from actie.language import Language
from actie.reports import individual_report, write_csv, write_form, write_pdf, write_word, write_workbook
from actie.results import build_results
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
GROUPS: dict[int, dict[str, Callable[[list[Assessment]], bytes]]] = {12: {}, 100: {}}  # documents about groups, by size


def measure(_: Path) -> str:
    """
    Measures every kind in a process of its own, each time for another person; as a section of Markdown.
    """
    rows = [(kind, *_measured(kind)) for kind in KINDS]
    head = ("for one person", "first, ms", "next, ms", "slowest, ms", "KiB", "peak memory, MiB")
    return f"## Documents\n\nGoal: a PDF within {GOAL_MS} ms, the first aside.\n\n{table(head, rows)}"


def _measured(kind: str) -> list[str]:
    command = [sys.executable, "-m", "bench.reports", kind]
    return subprocess.run(command, cwd=PROJECT, check=True, capture_output=True, text=True).stdout.split()


def _measure_here(kind: str) -> str:
    import resource  # noqa: PLC0415 Windows has none, and needs none to import this

    chance, took, file = random.Random(1), [], b""
    for _ in range(ROUNDS):
        person = _answered(chance)
        begin = time.perf_counter()
        file = KINDS[kind](person)
        took.append(1000 * (time.perf_counter() - begin))
    first, *others = took
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return f"{first:.0f} {median(others):.0f} {max(others):.0f} {len(file) / 1024:.0f} {peak:.0f}"


def _answered(chance: random.Random) -> Assessment:
    """
    Somebody with an answer to everything, and a remark that is nobody else's, so that nothing is made twice.
    """
    fields = {item: chance.choice(stored_options(item)) for item in QUESTIONNAIRE.items}
    remarks = {note_field(item): f"opmerking {chance.random()}" for item in list(fields)[::3]}
    return assessment_from(fields | remarks, QUESTIONNAIRE, language=Language.NL)


if __name__ == "__main__":
    print(_measure_here(sys.argv[1]))
