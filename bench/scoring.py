"""
Scoring in pure Python: one assessment, ten thousand, and a group of a hundred.
"""

import random
import time
from collections.abc import Callable
from pathlib import Path

from actie.assessment.entries import assessment_from
from actie.assessment.model import Assessment
from actie.language import Language
from actie.scoring.group import score_group
from actie.scoring.person import score_assessment
from bench.figures import table
from bench.questions import QUESTIONNAIRE, stored_options

MANY, GROUP = 10_000, 100
GOAL_MS = 500
ROUNDS = 5


def measure(_: Path) -> str:
    """
    Measures some rounds and takes the quickest, which nothing disturbed; as a section of Markdown.
    """
    chance = random.Random(1)
    people = [_answered(chance) for _ in range(GROUP)]
    rows = (
        ("one assessment", f"{_milliseconds(lambda: score_assessment(people[0])):.3f}"),
        (f"{MANY} assessments", f"{_milliseconds(lambda: _score(people * (MANY // GROUP))):.0f}"),
        (f"a group of {GROUP}", f"{_milliseconds(lambda: score_group(people)):.1f}"),
    )
    return f"## Scoring\n\nGoal: {MANY} assessments within {GOAL_MS} ms.\n\n{table(('what', 'ms'), rows)}"


def _score(people: list[Assessment]) -> None:
    for assessment in people:
        score_assessment(assessment)


def _answered(chance: random.Random) -> Assessment:
    fields = {item: chance.choice(stored_options(item)) for item in QUESTIONNAIRE.items}
    return assessment_from(fields, QUESTIONNAIRE, language=Language.NL)


def _milliseconds(work: Callable[[], object]) -> float:
    took = []
    for _ in range(ROUNDS):
        begin = time.perf_counter()
        work()
        took.append(1000 * (time.perf_counter() - begin))
    return min(took)
