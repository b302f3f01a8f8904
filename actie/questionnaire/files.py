"""
Reads questionnaire files, the only place that knows YAML.
"""

import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from actie.errors import Fault, InvalidQuestionnaire
from actie.questionnaire.faults import faults_of
from actie.questionnaire.model import Questionnaire
from actie.questionnaire.places import shown
from actie.questionnaire.rules import NEEDED_FOR_SCORING, RULES, Rule

# The C parser is about eight times as fast; not every PyYAML is built with it.
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DEEPEST = 20
PLAIN = ("null", "bool", "int", "float")
TAG = "tag:yaml.org,2002:"


def read_questionnaires(folder: Path) -> dict[str, Questionnaire]:
    """
    Every questionnaire of a folder by its id, in the order of the ids. Raises InvalidQuestionnaire, OSError.
    """
    return {path.stem: read_named(path) for path in questionnaire_paths(folder)}


def questionnaire_paths(folder: Path) -> list[Path]:
    """
    The questionnaire files of a folder, sorted. Raises InvalidQuestionnaire when there are none.
    """
    paths = sorted(folder.glob("*.yaml"))
    if not paths:
        fault = Fault("*.yaml", "there is no questionnaire here", "put one here, or correct ACTIE_QUESTIONNAIRES")
        raise InvalidQuestionnaire(str(folder), [fault])
    return paths


def read_named(path: Path) -> Questionnaire:
    """
    The questionnaire in a file that is called after its id. Raises InvalidQuestionnaire, OSError.
    """
    questionnaire = read_questionnaire(path)
    if questionnaire.id != path.stem:
        fault = Fault("id", f"is {questionnaire.id}, unlike the file", f"call the file {questionnaire.id}.yaml")
        raise InvalidQuestionnaire(str(path), [fault])
    return questionnaire


def read_questionnaire(path: Path) -> Questionnaire:
    """
    The questionnaire in a file, held to its shape and to every rule. Raises InvalidQuestionnaire, OSError.
    """
    document, faults = _read_yaml(path)
    return parse_document(document, str(path), RULES, faults)


def parse_document(
    document: object, name: str, rules: Sequence[Rule] = NEEDED_FOR_SCORING, found: Sequence[Fault] = ()
) -> Questionnaire:
    """
    The questionnaire that a document describes. Raises InvalidQuestionnaire with all faults, `found` among them.

    A document from a result file is held to the rules that scoring needs: a rule of style that is added later
    must not close the results of before.
    """
    faults = [*found, *(fault for rule in rules for fault in rule(document))]
    try:
        questionnaire = Questionnaire.model_validate_json(json.dumps(document))
    except ValidationError as error:
        raise InvalidQuestionnaire(name, faults_of(error, document) + faults) from None
    if faults:
        raise InvalidQuestionnaire(name, faults)
    return questionnaire


def _read_yaml(path: Path) -> tuple[object, list[Fault]]:
    faults: list[Fault] = []
    try:
        return _read_events(LOADER(path.read_bytes().decode("utf-8-sig")), faults), faults
    except UnicodeDecodeError as error:
        fault = Fault(f"byte {error.start + 1}", "is not UTF-8", "save the file as UTF-8")
    except yaml.reader.ReaderError as error:
        fault = Fault(f"character {error.position + 1}", f"cannot stand in YAML: {error.reason}", "remove it")
    except yaml.MarkedYAMLError as error:
        fault = Fault(_line(error.problem_mark), f"is not YAML: {error.problem}", "correct this line or the one above")
    raise InvalidQuestionnaire(str(path), [*faults, fault])


def _read_events(loader: Any, faults: list[Fault]) -> object:
    """
    The document as plain data, read event by event: yaml.load overlooks double names, and deep nesting makes it crash.
    """
    loader.get_event()
    if loader.check_event(yaml.StreamEndEvent):
        return None
    loader.get_event()
    document = _value(loader, faults, DEEPEST)
    loader.get_event()
    if not loader.check_event(yaml.StreamEndEvent):
        faults.append(Fault(_line(loader.peek_event().start_mark), "a second document begins", "keep one in a file"))
    return document


def _value(loader: Any, faults: list[Fault], depth: int) -> Any:
    event = loader.get_event()
    line = _line(event.start_mark)
    if depth == 0:
        raise yaml.MarkedYAMLError(problem="nested too deeply", problem_mark=event.start_mark)
    if isinstance(event, yaml.AliasEvent) or event.tag:
        faults.append(Fault(line, "aliases and tags are not used in these files", "write out what is meant"))
    match event:
        case yaml.ScalarEvent():
            return _scalar(loader, event, faults)
        case yaml.SequenceStartEvent():
            return list(_elements(loader, faults, depth))
        case yaml.MappingStartEvent():
            return _mapping(loader, faults, depth)


def _elements(loader: Any, faults: list[Fault], depth: int) -> Iterator[Any]:
    while not loader.check_event(yaml.SequenceEndEvent):
        yield _value(loader, faults, depth - 1)
    loader.get_event()


def _mapping(loader: Any, faults: list[Fault], depth: int) -> dict[str, Any]:
    mapping: dict[str, Any] = {}
    while not loader.check_event(yaml.MappingEndEvent):
        line = _line(loader.peek_event().start_mark)
        name, value = _value(loader, faults, depth - 1), _value(loader, faults, depth - 1)
        if not isinstance(name, str):
            faults.append(Fault(line, f"the name {shown(name)} is not text", "put it between quotes"))
        elif name in mapping:
            faults.append(Fault(line, f"{shown(name)} occurs twice in one group", "keep one of them"))
        else:
            mapping[name] = value
    loader.get_event()
    return mapping


def _scalar(loader: Any, event: yaml.ScalarEvent, faults: list[Fault]) -> object:
    kind = loader.resolve(yaml.ScalarNode, event.value, event.implicit).removeprefix(TAG)
    if kind in PLAIN:
        # A number such as 0x_ has the form of a number and is none.
        with suppress(ValueError):
            return getattr(loader, f"construct_yaml_{kind}")(yaml.ScalarNode(kind, event.value))
    if kind != "str":
        problem = f"YAML reads {shown(event.value)} as something else than text or a number"
        faults.append(Fault(_line(event.start_mark), problem, "put it between quotes"))
    return event.value


def _line(mark: Any) -> str:
    return f"line {mark.line + 1}"
