"""
Sense checks of a questionnaire: what its shape cannot say.

A rule takes the document as it was read, so that it speaks even when other parts have the wrong shape.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from actie.errors import Fault
from actie.language import Language
from actie.questionnaire.model import POSITIONS, SCALE, FacetId, ItemKind, NonAnswer, RoleId
from actie.questionnaire.places import find, shown, walk

Rule = Callable[[object], Iterable[Fault]]

ITEMS = {
    "facets[].statements[].id": ItemKind.STATEMENT,
    "facets[].balance.id": ItemKind.BALANCE,
    "facets[].roles.asked": ItemKind.ROLE_ASKED,
    "facets[].roles.now": ItemKind.ROLE_NOW,
    "roles_once.asked": ItemKind.ROLE_ASKED,
    "roles_once.now": ItemKind.ROLE_NOW,
}
VALUES: dict[ItemKind, tuple[int | str, ...]] = {
    ItemKind.STATEMENT: tuple(range(1, SCALE + 1)),
    ItemKind.BALANCE: POSITIONS,
    ItemKind.ROLE_ASKED: tuple(RoleId),
    ItemKind.ROLE_NOW: tuple(RoleId),
}
CHOICES = ("scale", "facets[].balance.positions", "facets[].roles.options", "roles_once.options", "role_questions")
LENGTHS = {"facets[].statements[].text[]": 140, "facets[].balance.positions[][]": 70}
SAME_IN_BOTH = 25
SECONDS_PER_ITEM = (5, 60)


def unique_items(document: object) -> Iterator[Fault]:
    """
    No two items have the same id.
    """
    return _doubles((path, item) for path, item, _ in _items(document))


def facets_in_order(document: object) -> Iterator[Fault]:
    """
    The five facets occur once each, in the order A C T I E.
    """
    return _order(document, "facets", tuple(FacetId))


def roles_in_order(document: object) -> Iterator[Fault]:
    """
    The four roles occur once each, from hands off to side by side.
    """
    return _order(document, "roles", tuple(RoleId))


def unique_sources(document: object) -> Iterator[Fault]:
    """
    No two sources have the same key.
    """
    return _doubles(find(document, "sources[].key", str))


def unique_examples(document: object) -> Iterator[Fault]:
    """
    No two worked examples have the same name.
    """
    return _doubles(find(document, "examples[].name", str))


def known_sources(document: object) -> Iterator[Fault]:
    """
    Every source that an item rests on is in the list of sources.
    """
    known = {key for _, key in find(document, "sources[].key", str)}
    for path, key in _source_uses(document):
        if key not in known:
            yield Fault(path, f"{key} is not among the sources", "add it to `sources`, or remove it here")


def used_sources(document: object) -> Iterator[Fault]:
    """
    Every source in the list supports an item.
    """
    used = {key for _, key in _source_uses(document)}
    for path, key in find(document, "sources[].key", str):
        if key not in used:
            yield Fault(path, "no item rests on this source", "remove it, or name it at the items it supports")


def one_prefix(document: object) -> Iterator[Fault]:
    """
    All item ids begin with the same letter.
    """
    items = _items(document)
    for path, item, _ in items:
        if item[:1] != items[0][1][:1]:
            yield Fault(path, f"{item} begins with another letter than {items[0][1]}", "begin all item ids alike")


def facet_letters(document: object) -> Iterator[Fault]:
    """
    The id of an item in a facet bears the first letter of that facet: P-A1 in animo.
    """
    facets = [facet for _, facet in find(document, "facets[]", dict) if facet.get("id") in tuple(FacetId)]
    for facet in facets:
        letter = facet["id"][0].upper()
        for path, item, _ in _items({"facets": [facet]}):
            if item[2:3] != letter:
                yield Fault(path, f"{item} lacks the letter {letter} of its facet", f"write {item[:2]}{letter}…")


def translated(document: object) -> Iterator[Fault]:
    """
    A text of more than 25 characters is not the same in both languages.
    """
    for path, text in walk(document):
        nl, en = text.values() if isinstance(text, dict) and text.keys() == set(Language) else (None, "")
        if nl == en and len(str(nl)) > SAME_IN_BOTH:
            yield Fault(path, "is the same in Dutch and in English", "translate it")


def tidy_texts(document: object) -> Iterator[Fault]:
    """
    No text begins or ends with white space, or holds two blanks in a row.
    """
    for path, text in walk(document):
        if isinstance(text, str) and re.search(r"^\s|\s\s|\s$", text):
            yield Fault(path, "begins or ends with white space, or holds two blanks in a row", "remove the white space")


def texts_that_fit(document: object) -> Iterator[Fault]:
    """
    Statements and balance positions are short enough for the place where they are shown.
    """
    for pattern, longest in LENGTHS.items():
        for path, text in find(document, pattern, str):
            if len(text) > longest:
                yield Fault(path, f"has {len(text)} characters", f"keep it within {longest}")


def one_sentence(document: object) -> Iterator[Fault]:
    """
    A statement holds one sentence.
    """
    for path, text in find(document, "facets[].statements[].text[]", str):
        if re.search(r"[.!?]\s+\S", text):
            yield Fault(path, "holds more than one sentence", "put one thought in one sentence")


def distinct_choices(document: object) -> Iterator[Fault]:
    """
    Texts to choose between differ from each other.
    """
    for pattern in CHOICES:
        for place, choices in find(document, pattern):
            for language in Language:
                yield from _doubles(find(choices, f"[].{language}", str, place))


def one_reversed(document: object) -> Iterator[Fault]:
    """
    At most one statement of a facet is reversed.
    """
    for path, statements in find(document, "facets[].statements", list):
        if sum(value for _, value in find(statements, "[].reversed", bool)) > 1:
            yield Fault(path, "holds more than one reversed statement", "reverse at most one, or none")


def cut_offs_in_order(document: object) -> Iterator[Fault]:
    """
    The lower cut-off lies below the upper one.
    """
    low, high = (find(document, f"cut_offs.{name}", int) for name in ("under_way", "firm"))
    if low and high and low[0][1] >= high[0][1]:
        yield Fault("cut_offs", f"under_way {low[0][1]} is not below firm {high[0][1]}", "put the lower one first")


def roles_in_every_facet(document: object) -> Iterator[Fault]:
    """
    The role questions stand in every facet or in none.
    """
    asking = [facet.get("roles") is not None for _, facet in find(document, "facets[]", dict)]
    if any(asking) and not all(asking):
        yield Fault("facets", "some ask for roles and others do not", "give `roles` to every facet, or to none")


def roles_asked_one_way(document: object) -> Iterator[Fault]:
    """
    Roles are asked per facet or once, not both.
    """
    if find(document, "facets[].roles", dict) and find(document, "roles_once", dict):
        yield Fault("roles_once", "roles are asked in the facets too", "ask for roles in the facets, or once")


def honest_minutes(document: object) -> Iterator[Fault]:
    """
    The minutes leave 5 to 60 seconds for each item.
    """
    count, (fast, slow) = len(_items(document)), SECONDS_PER_ITEM
    for path, minutes in find(document, "minutes", int):
        if not count * fast <= minutes * 60 <= count * slow:
            yield Fault(path, f"{minutes} minutes cannot be right for {count} items", "count 5 to 60 seconds for each")


def examples_answer_known_items(document: object) -> Iterator[Fault]:
    """
    Worked examples answer items that exist.
    """
    known = {item for _, item, _ in _items(document)}
    for place, answers in find(document, "examples[].answers", dict):
        for item in answers:
            if item not in known:
                yield Fault(f"{place}.{item}", "there is no such item", "remove it, or correct the id")


def examples_answer_within_scales(document: object) -> Iterator[Fault]:
    """
    Worked examples answer with a value of the item's scale or with a non-answer.
    """
    accepted = {item: (*VALUES[kind], *NonAnswer) for _, item, kind in _items(document)}
    for place, answers in find(document, "examples[].answers", dict):
        for item, value in answers.items():
            if item in accepted and value not in accepted[item]:
                allowed = ", ".join(map(str, accepted[item]))
                yield Fault(f"{place}.{item}", f"{value} lies outside of its scale", f"use one of {allowed}")


def examples_name_every_facet(document: object) -> Iterator[Fault]:
    """
    Worked examples expect something of each of the five facets, and order all five.
    """
    for part, kind in {"facets": dict, "order": list}.items():
        for path, named in find(document, f"examples[].{part}", kind):
            if missing := [facet for facet in FacetId if facet not in named]:
                yield Fault(path, f"leaves out {', '.join(missing)}", "name all five facets")


def examples_choose_what_is_asked(document: object) -> Iterator[Fault]:
    """
    Worked examples choose a role only where that is asked.
    """
    if not find(document, "role_questions.chosen", dict):
        for path, _ in find(document, "examples[].chosen_role", str):
            yield Fault(path, "no role is chosen in this questionnaire", "remove it, or add `role_questions.chosen`")


NEEDED_FOR_SCORING: tuple[Rule, ...] = (unique_items, facets_in_order, roles_in_order)
RULES: tuple[Rule, ...] = (
    *NEEDED_FOR_SCORING,
    unique_sources,
    unique_examples,
    known_sources,
    used_sources,
    one_prefix,
    facet_letters,
    translated,
    tidy_texts,
    texts_that_fit,
    one_sentence,
    distinct_choices,
    one_reversed,
    cut_offs_in_order,
    roles_in_every_facet,
    roles_asked_one_way,
    honest_minutes,
    examples_answer_known_items,
    examples_answer_within_scales,
    examples_name_every_facet,
    examples_choose_what_is_asked,
)


def _items(document: object) -> list[tuple[str, str, ItemKind]]:
    return [(path, item, kind) for pattern, kind in ITEMS.items() for path, item in find(document, pattern, str)]


def _source_uses(document: object) -> list[tuple[str, Any]]:
    return [use for part in ("statements[]", "balance") for use in find(document, f"facets[].{part}.sources[]", str)]


def _doubles(found: Iterable[tuple[str, str]]) -> Iterator[Fault]:
    seen = set()
    for path, value in found:
        if value in seen:
            yield Fault(path, f"{shown(value)} occurs more than once", "make each one different")
        seen.add(value)


def _order(document: object, part: str, ids: Sequence[str]) -> Iterator[Fault]:
    found = [value for _, value in find(document, f"{part}[].id")]
    # An unknown id or a missing part is a fault of shape, which is reported as such.
    if len(found) == len(ids) and all(value in ids for value in found) and found != list(ids):
        yield Fault(part, f"stand in another order, or one stands twice: {', '.join(found)}", f"put {', '.join(ids)}")
