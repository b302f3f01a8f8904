"""
The result file: one assessment that can be taken along, opened and scored again, anywhere and to the same digits.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from actie.assessment.json_text import REMEDY, read_json
from actie.assessment.model import Agreement, Answer, Assessment, Initiative, Short
from actie.errors import Fault, InvalidQuestionnaire, InvalidResultFile
from actie.language import Language
from actie.questionnaire.faults import faults_of
from actie.questionnaire.files import parse_document
from actie.questionnaire.model import Item, Questionnaire, RoleId, fingerprint
from actie.questionnaire.places import WHOLE, find, readable, shown
from actie.questionnaire.rules import VALUES

FORMAT: Literal["actie-result/1"] = "actie-result/1"
DOCUMENT = "questionnaire.document"
UNANSWERED = Answer()
FIRST_YEAR = datetime(2000, 1, 1, tzinfo=UTC)
LAST_YEAR = datetime(2200, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class ResultFile:
    """
    What a result file holds: an assessment, and when the file was made (None when it does not say so).
    """

    assessment: Assessment
    created_at: datetime | None


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")


class _Wording(_Part):
    id: str
    version: str
    sha256: str
    document: dict[str, Any]


class _Contents(_Part):
    """
    The shape of a result file; a part with a default may be absent or null.
    """

    format: Literal["actie-result/1"]
    # Within these years every moment can be shown in every time zone.
    created_at: Annotated[AwareDatetime, Field(ge=FIRST_YEAR, le=LAST_YEAR)] | None = None
    language: Language = Language.NL
    questionnaire: _Wording
    initiative: Initiative = Initiative()
    chosen_role: RoleId | None = None
    answers: dict[str, Answer]
    agreements: Annotated[tuple[Agreement, ...], Field(max_length=3)] = ()
    round: Annotated[int, Field(ge=1, le=99)] = 1
    participant: Short = ""


def write_result(assessment: Assessment, created_at: datetime) -> str:
    """
    An assessment as the text of a result file; items without an answer are left out.
    """
    questionnaire, initiative, answers = assessment.questionnaire, assessment.initiative, assessment.answers
    document = {
        "format": FORMAT,
        "created_at": created_at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
        "language": assessment.language,
        "questionnaire": {
            "id": questionnaire.id,
            "version": questionnaire.version,
            "sha256": questionnaire.sha256,
            "document": questionnaire.document(),
        },
        "initiative": initiative.model_dump(mode="json", exclude=None if initiative.description else {"description"}),
        "chosen_role": assessment.chosen_role,
        "answers": {
            item: answers[item].model_dump(mode="json", exclude_defaults=True)
            for item in questionnaire.items
            if answers.get(item, UNANSWERED) != UNANSWERED
        },
        "agreements": [agreement.model_dump() for agreement in assessment.agreements],
        "round": assessment.round,
    }
    if assessment.participant:
        document["participant"] = assessment.participant
    return json.dumps(document, ensure_ascii=False, indent=1)


def read_result(text: str | bytes, file: str) -> ResultFile:
    """
    The assessment in the text of a result file, with the questionnaire as it was. Raises InvalidResultFile.

    `file` is the name under which its faults are reported, all at once.
    """
    try:
        return _read(text, file)
    except RecursionError:
        raise InvalidResultFile(file, [Fault(WHOLE, "is nested too deeply", REMEDY)]) from None


def _read(text: str | bytes, file: str) -> ResultFile:
    raw, faults = read_json(text, file)
    raw = _without_nulls(raw)
    contents = _read_contents(raw, faults)
    questionnaire = _read_questionnaire(raw, faults)
    faults += _wording_faults(raw)
    if questionnaire is not None:
        faults += _answer_faults(raw, questionnaire)
    if faults or contents is None or questionnaire is None:
        raise InvalidResultFile(file, faults)
    parts = {name: getattr(contents, name) for name in Assessment.model_fields} | {"questionnaire": questionnaire}
    parts["answers"] = {item: answer for item, answer in contents.answers.items() if answer != UNANSWERED}
    return ResultFile(Assessment(**parts), contents.created_at)


def _without_nulls(value: Any) -> Any:
    # The questionnaire stays as it was written: that is what its fingerprint belongs to.
    if isinstance(value, dict):
        return {k: v if k == "document" else _without_nulls(v) for k, v in value.items() if v is not None}
    return [_without_nulls(element) for element in value] if isinstance(value, list) else value


def _read_contents(raw: object, faults: list[Fault]) -> _Contents | None:
    try:
        return _Contents.model_validate_json(json.dumps(raw))
    except ValidationError as error:
        faults += faults_of(error, raw)
        return None


def _read_questionnaire(raw: object, faults: list[Fault]) -> Questionnaire | None:
    try:
        wordings = [parse_document(document, path) for path, document in find(raw, DOCUMENT, dict)]
    except InvalidQuestionnaire as error:
        faults += [Fault(f"{error.file}.{fault.path}", fault.problem, fault.remedy) for fault in error.faults]
        return None
    return wordings[0] if wordings else None


def _wording_faults(raw: object) -> Iterator[Fault]:
    for _, document in find(raw, DOCUMENT, dict):
        true = {"id": document.get("id"), "version": document.get("version"), "sha256": fingerprint(document)}
        for name, expected in true.items():
            for path, value in find(raw, f"questionnaire.{name}", str):
                if value != expected:
                    yield Fault(path, f"is {shown(value)}, but the document has {shown(expected)}", REMEDY)


def _answer_faults(raw: object, questionnaire: Questionnaire) -> Iterator[Fault]:
    for _, answers in find(raw, "answers", dict):
        for item, answer in answers.items():
            place = readable(raw, ("answers", item))
            if item not in questionnaire.items:
                yield Fault(place, f"{questionnaire.id} has no such item", "remove it, or correct the id")
            else:
                yield from _scale_faults(questionnaire.items[item], find(answer, "value", path=place))


def _scale_faults(item: Item, values: list[tuple[str, Any]]) -> Iterator[Fault]:
    for path, value in values:
        if type(value) in (int, str) and not item.accepts(value):
            allowed = ", ".join(map(str, VALUES[item.kind]))
            yield Fault(path, f"is {shown(value)}, outside of its scale", f"use one of {allowed}")
