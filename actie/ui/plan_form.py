"""
What a facilitator filled in to make a workshop: checked field by field, and turned into a plan.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from actie.assessment.model import SHORT
from actie.language import Language, words_in
from actie.questionnaire.model import Questionnaire
from actie.workshops.model import CASES_MAX, OWN_STATEMENTS_MAX, RETENTION_DAYS, Case, OwnResults, Plan
from actie.workshops.threshold import THRESHOLD_DEFAULT

PRACTICE_CASES = (1, 2, 3, 4)
BETWEEN_TITLE_AND_TEXT = ": "


@dataclass(frozen=True, slots=True)
class Wish:
    """
    The form as it stands: one case or own statement per line, questionnaires by id, ready cases by number.
    """

    title: str = ""
    language: Language = Language.NL
    questionnaires: tuple[str, ...] = ()
    cases: str = ""
    practice_cases: tuple[int, ...] = ()
    threshold: int = THRESHOLD_DEFAULT
    own_results: OwnResults = OwnResults.AT_ONCE
    shares_comments: bool = False
    shares_rows: bool = False
    own_statements: str = ""
    retention_days: int = RETENTION_DAYS


@dataclass(frozen=True, slots=True)
class Fault:
    """
    What is wrong with one field: the key of the words, and what they are filled in with.
    """

    key: str
    values: Mapping[str, object] = field(default_factory=dict)


def faults_of(wish: Wish) -> dict[str, Fault]:
    """
    What is wrong, by field; empty when a workshop can be made of it.
    """
    titles, statements = [title for title, _ in _own_cases(wish)], _lines(wish.own_statements)
    found = {
        "title": Fault("new.fault.title") if not wish.title.strip() else None,
        "questionnaires": Fault("new.fault.questionnaires") if not wish.questionnaires else None,
        "cases": _too_many("new.fault.cases", len(titles) + len(wish.practice_cases), CASES_MAX)
        or _too_long("new.fault.case_long", titles),
        "own_statements": _too_many("new.fault.own", len(statements), OWN_STATEMENTS_MAX)
        or _too_long("new.fault.own_long", statements),
    }
    return {name: fault for name, fault in found.items() if fault}


def plan_of(wish: Wish, questionnaires: Mapping[str, Questionnaire]) -> Plan:
    """
    The plan that a faultless form makes; `questionnaires` are those of the server, by id.
    """
    return Plan(
        title=wish.title.strip(),
        language=wish.language,
        questionnaires=tuple(questionnaires[name].sha256 for name in wish.questionnaires),
        cases=(
            *(Case(title=title, description=text) for title, text in _own_cases(wish)),
            *(_ready_case(number, wish.language) for number in wish.practice_cases),
        ),
        threshold=wish.threshold,
        own_results=wish.own_results,
        shares_comments=wish.shares_comments,
        shares_rows=wish.shares_rows,
        own_statements=tuple(_lines(wish.own_statements)),
        retention_days=wish.retention_days,
    )


def _own_cases(wish: Wish) -> list[tuple[str, str]]:
    return [_parts(line) for line in _lines(wish.cases)]


def _ready_case(number: int, language: Language) -> Case:
    words = words_in(language)
    return Case(title=words(f"case.{number}.title"), description=words(f"case.{number}.text"), is_fictional=True)


def _parts(line: str) -> tuple[str, str]:
    title, _, description = line.partition(BETWEEN_TITLE_AND_TEXT)
    return title.strip(), description.strip()


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _too_many(key: str, count: int, most: int) -> Fault | None:
    return Fault(key, {"n": count, "most": most}) if count > most else None


def _too_long(key: str, texts: list[str]) -> Fault | None:
    long = next((text for text in texts if len(text) > SHORT), "")
    return Fault(key, {"most": SHORT, "text": long[:40]}) if long else None
