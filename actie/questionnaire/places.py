"""
Places in a document, as a reader points at them: facets[animo].statements[P-A1].help.nl.
"""

from collections.abc import Iterator
from typing import Any

NAMED_BY = ("id", "key", "name")
WHOLE = "the file"
LONGEST = 80


def find(document: object, pattern: str, kind: type = object, path: str = "") -> list[tuple[str, Any]]:
    """
    Every value of a kind at a place such as `facets[].statements[].id`, with its path; what is absent is passed over.

    `[]` stands for every element of a list, or every value of a mapping. `path` is where the document itself stands.
    """
    found: list[tuple[str, Any]] = [(path, document)]
    for step in pattern.split("."):
        if key := step.removesuffix("[]"):
            found = [(_join(path, key), part[key]) for path, part in found if isinstance(part, dict) and key in part]
        if step.endswith("[]"):
            found = [element for path, many in found for element in elements(path, many)]
    return [(path, value) for path, value in found if isinstance(value, kind)]


def walk(value: object, path: str = "") -> Iterator[tuple[str, Any]]:
    """
    A document and everything in it, each with its path.
    """
    yield path or WHOLE, value
    for inner, element in elements(path, value):
        yield from walk(element, inner)


def elements(path: str, many: object) -> Iterator[tuple[str, Any]]:
    """
    The elements of a list or the values of a mapping, each with its path; nothing for anything else.
    """
    if isinstance(many, list):
        for number, element in enumerate(many, start=1):
            yield f"{path}[{_name(element, number)}]", element
    elif isinstance(many, dict):
        for key, element in many.items():
            yield _join(path, key), element


def readable(document: object, steps: tuple[str | int, ...]) -> str:
    """
    The path of a place that pydantic points at by keys and numbers.
    """
    path, value = "", document
    for step in steps:
        if isinstance(value, list) and isinstance(step, int):
            path, value = f"{path}[{_name(value[step], step + 1)}]", value[step]
        elif isinstance(value, dict) and step != "[key]":
            path, value = _join(path, str(step)), value.get(step)
    return path or WHOLE


def shown(value: object) -> str:
    """
    A value as a fault quotes it: on one line, and not too long.
    """
    text = repr(value)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _name(element: object, number: int) -> str:
    names = [element[key] for key in NAMED_BY if key in element] if isinstance(element, dict) else []
    return _plain(names[0]) if names and isinstance(names[0], str) else str(number)


def _join(path: str, key: str) -> str:
    return f"{path}.{_plain(key)}" if path else _plain(key)


def _plain(name: str) -> str:
    return name if name.isprintable() and len(name) <= LONGEST else shown(name)
