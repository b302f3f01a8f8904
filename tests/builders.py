"""
Questionnaires, answers and assessments to test with: made up, small, and the same every time.
"""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import zip_longest
from typing import Any

from actie.assessment.model import Answer, Assessment
from actie.language import Language
from actie.questionnaire.model import POSITIONS, FacetId, ItemKind, NonAnswer, Questionnaire, RoleId
from actie.results import GroupResults, build_group_results
from actie.scoring.group import score_group

LETTERS = dict(zip(FacetId, "ACTIE", strict=True))
NON_ANSWERS = set(NonAnswer)

Given = int | str | Answer


@cache
def small_questionnaire(statements: int = 5, *, reverse_last: bool = False, roles_once: bool = False) -> Questionnaire:
    """
    Five facets of 2 to 5 statements with a balance; the roles are asked per facet, or once for all.

    Statements are called P-A1, P-A2 … by the letter of their facet; then P-A-balance, P-A-role-asked, P-A-role-now.
    """
    facets = [_facet(facet, statements, reverse_last=reverse_last, has_roles=not roles_once) for facet in FacetId]
    return Questionnaire.model_validate_json(json.dumps(_questionnaire(facets, roles_once=roles_once)))


def two_statement_questionnaire() -> Questionnaire:
    """
    The short form: two statements per facet.
    """
    return small_questionnaire(2)


def answer(given: Given) -> Answer:
    """
    An Answer from what a test writes down: 4, -1, "stimuleren" or "unknown".
    """
    if isinstance(given, Answer):
        return given
    return Answer(non_answer=NonAnswer(given)) if given in NON_ANSWERS else Answer(value=given)


def answers(given: Mapping[str, Given]) -> dict[str, Answer]:
    """
    Answers by item from what a test writes down.
    """
    return {item: answer(value) for item, value in given.items()}


def facet_answers(facet: FacetId, given: Iterable[Given | None]) -> dict[str, Answer]:
    """
    Answers to the first statements of a facet, in order; None leaves a statement unanswered.
    """
    numbered = enumerate(given, start=1)
    return answers({f"P-{LETTERS[facet]}{number}": value for number, value in numbered if value is not None})


def full_answers(
    questionnaire: Questionnaire,
    *,
    value: int = 4,
    balance: int = 0,
    asked: RoleId = RoleId.STIMULEREN,
    now: RoleId = RoleId.STIMULEREN,
) -> dict[str, Answer]:
    """
    The same answer to every statement, every balance and every role question.
    """
    given: dict[ItemKind, int | str] = {
        ItemKind.STATEMENT: value,
        ItemKind.BALANCE: balance,
        ItemKind.ROLE_ASKED: asked.value,
        ItemKind.ROLE_NOW: now.value,
    }
    return {item.id: Answer(value=given[item.kind]) for item in questionnaire.items.values()}


def assessment(
    given: Mapping[str, Given] | None = None, *, questionnaire: Questionnaire | None = None, **parts: Any
) -> Assessment:
    """
    An assessment with these answers and nothing else, unless said in `parts`.
    """
    return Assessment(questionnaire=questionnaire or small_questionnaire(), answers=answers(given or {}), **parts)


def _text(words: str) -> dict[str, str]:
    return {"nl": words, "en": f"{words} (en)"}


def _texts(names: Iterable[object], what: str) -> dict[str, dict[str, str]]:
    return {str(name): _text(f"{what} {name}") for name in names}


def _facet(facet: FacetId, statements: int, *, reverse_last: bool, has_roles: bool) -> dict[str, Any]:
    letter = LETTERS[facet]
    parts = {part: _text(f"{part} {facet}") for part in ("name", "meaning", "waiting", "taking_over", "keep")}
    parts["opening_question"] = _text(f"opening question {facet}")
    return {
        "id": facet,
        **parts,
        "statements": [_statement(f"P-{letter}{number}") for number in range(1, statements)]
        + [_statement(f"P-{letter}{statements}") | ({"reversed": True} if reverse_last else {})],
        "balance": {
            "id": f"P-{letter}-balance",
            "positions": [_text(f"position {position}") for position in POSITIONS],
            "waiting_point": _text("do more"),
            "taking_over_point": _text("do less"),
            "sources": ["S1"],
        },
    } | ({"roles": _role_pair(f"P-{letter}")} if has_roles else {})


def _statement(item: str) -> dict[str, Any]:
    return {"id": item} | _texts(("text", "help", "point", "ask"), item) | {"sources": ["S1"]}


def _role_pair(item: str) -> dict[str, Any]:
    return {
        "asked": f"{item}-role-asked",
        "now": f"{item}-role-now",
        "options": _texts(RoleId, "option"),
        "points": _texts(RoleId, "point"),
    }


def _questionnaire(facets: list[dict[str, Any]], *, roles_once: bool) -> dict[str, Any]:
    parts = ("title", "audience", "intro", "origin", "disclaimer", "balance_question")
    roles = [{"id": role} | _texts(("name", "meaning", "too_little", "too_much"), role) for role in RoleId]
    return {
        "format": "actie-questionnaire/1",
        "id": "small",
        "version": "1.0.0",
        **{part: _text(part) for part in parts},
        "minutes": 5,
        "scale": [_text(f"scale {value}") for value in range(1, 6)],
        "role_questions": _texts(("asked", "now", "chosen"), "which role"),
        "cut_offs": {"under_way": 50, "firm": 75},
        "roles": roles,
        "facets": facets,
        "sources": [{"key": "S1", "title": "A source"}],
        "examples": [_nothing_answered(number, facets) for number in range(1, 5)],
    } | ({"roles_once": _role_pair("P-once")} if roles_once else {})


def _nothing_answered(number: int, facets: list[dict[str, Any]]) -> dict[str, Any]:
    expected = {
        "score": None,
        "interval": [0.0, 100.0],
        "answered": 0,
        "unknown_share": 0.0,
        "balance": None,
        "role_gap": False,
        "attention": 0.5,
        "points": ["keep"],
    }
    return {
        "name": f"example {number}",
        "shows": "nothing answered",
        "answers": {},
        "facets": {facet["id"]: expected | {"applicable": len(facet["statements"])} for facet in facets},
        "order": list(FacetId),
    }


def group_results(
    people: Iterable[Mapping[str, Given]],
    language: Language = Language.NL,
    *,
    questionnaire: Questionnaire | None = None,
    chosen: Iterable[RoleId | None] = (),
    **more: Any,
) -> GroupResults:
    """
    The results of people who answered like this, and chose these roles beforehand; `more` is what the room has besides.
    """
    asked = questionnaire or small_questionnaire()
    everybody = zip_longest(people, chosen)
    group = score_group([assessment(given, questionnaire=asked, chosen_role=role) for given, role in everybody])
    return build_group_results(group, asked, language, **more)


def divided_room(language: Language = Language.NL, **more: Any) -> GroupResults:
    """
    Six people: all agree on P-A1, are far apart on P-C1, three do not know P-T1, and lean in every way.
    """
    each = range(6)
    scores = [{f"P-{letter}{number}": 3 + n % 2 for letter in "ACTIE" for number in (2, 3, 4)} for n in each]
    given: list[dict[str, Given]] = [
        {
            "P-A1": 4,
            "P-C1": 1 if n < 3 else 5,
            "P-T1": "unknown" if n < 3 else 2,
            "P-A-balance": 0,
            "P-C-balance": -2 if n < 4 else 1,
            "P-T-balance": (-1, 0, 1)[n % 3],
            "P-I-balance": 2,
            "P-E-balance": "unknown",
            "P-A-role-asked": "faciliteren",
            "P-A-role-now": "loslaten" if n < 4 else "faciliteren",
        }
        | scores[n]
        for n in each
    ]
    for person in given[1:]:
        person.pop("P-E2")
        person.pop("P-E3")
    return group_results(given, language, chosen=(RoleId.STIMULEREN, RoleId.STIMULEREN, RoleId.LOSLATEN), **more)
