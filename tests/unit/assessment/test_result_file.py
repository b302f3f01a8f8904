"""
The result file: what is written, what is read, and what is refused.
"""

import json
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from actie.assessment.model import Agreement, Answer, Assessment, Initiative, OrganisationKind, Phase
from actie.assessment.result_file import ResultFile, read_result, write_result
from actie.errors import InvalidResultFile
from actie.language import Language
from actie.questionnaire.model import NonAnswer, RoleId, fingerprint
from actie.scoring.person import score_assessment
from tests.builders import assessment, small_questionnaire

MADE = datetime(2026, 11, 22, 10, 15, tzinfo=UTC)
QUESTIONNAIRE = small_questionnaire()
REMEDY = "use the file as it was downloaded"
FULL = assessment(
    {"P-A2": Answer(non_answer=NonAnswer.UNKNOWN, note="nog niet gevraagd"), "P-A1": 4, "P-A-role-now": "loslaten"},
    language=Language.EN,
    initiative=Initiative(
        name="Buurtkamer", phase=Phase.OPSTART, function="gids", organisation_kind=OrganisationKind.CORPORATIE
    ),
    chosen_role=RoleId.FACILITEREN,
    agreements=(Agreement(what="Bellen", who="Ilse", when="2026-12-10"),),
    round=2,
    participant="mees",
)


def contents(**parts: Any) -> dict[str, Any]:
    """
    What a result file holds, with other parts than the full one.
    """
    return json.loads(write_result(FULL, MADE)) | parts


def wording(**parts: Any) -> dict[str, Any]:
    """
    The part about the questionnaire, with other parts than the full one.
    """
    return contents()["questionnaire"] | parts


def read(document: object) -> ResultFile:
    """
    A document, written as JSON and read back.
    """
    return read_result(json.dumps(document), "a.actie.json")


def faults(document: object) -> list[str]:
    """
    The faults for which a document is refused.
    """
    with pytest.raises(InvalidResultFile) as error:
        read(document)
    return [str(fault) for fault in error.value.faults]


def test_a_result_file_has_the_shape_that_other_programs_rely_on() -> None:
    """
    Every part under its name, answers in the order of the questionnaire, nothing that was not answered.
    """
    written = contents()
    assert list(written["answers"].items()) == [
        ("P-A1", {"value": 4}),
        ("P-A2", {"non_answer": "unknown", "note": "nog niet gevraagd"}),
        ("P-A-role-now", {"value": "loslaten"}),
    ]
    del written["answers"], written["questionnaire"]
    assert written == {
        "format": "actie-result/1",
        "created_at": "2026-11-22T10:15:00Z",
        "language": "en",
        "initiative": {
            "name": "Buurtkamer",
            "phase": "opstart",
            "function": "gids",
            "organisation_kind": "corporatie",
            "tags": [],
        },
        "chosen_role": "faciliteren",
        "agreements": [{"what": "Bellen", "who": "Ilse", "when": "2026-12-10"}],
        "round": 2,
        "participant": "mees",
    }


def test_a_result_file_carries_the_whole_questionnaire() -> None:
    """
    With the fingerprint of exactly that wording.
    """
    document = QUESTIONNAIRE.document()
    sha256 = fingerprint(document)
    assert wording() == {"id": "small", "version": "1.0.0", "sha256": sha256, "document": document}


def test_a_moment_is_written_in_utc() -> None:
    """
    Wherever the file was made.
    """
    made = datetime(2026, 11, 22, 11, 15, tzinfo=timezone(timedelta(hours=1)))
    assert json.loads(write_result(FULL, made))["created_at"] == "2026-11-22T10:15:00Z"


@pytest.mark.parametrize(
    "original",
    [
        FULL,
        assessment(),
        assessment({"P-A1": Answer(note="x")}, initiative=Initiative(description="Lang", tags=("a",))),
    ],
    ids=["full", "empty", "notes"],
)
def test_what_is_written_is_read_back(original: Assessment) -> None:
    """
    The same assessment, and when the file was made; as text and as bytes.
    """
    text = write_result(original, MADE)
    assert read_result(text, "f") == read_result(text.encode(), "f") == ResultFile(original, MADE)


def test_optional_parts_may_be_absent() -> None:
    """
    Another program need not write more than it knows.
    """
    document = {name: contents()[name] for name in ("format", "questionnaire", "answers")}
    assert read(document) == ResultFile(assessment(FULL.answers), None)


def test_optional_parts_may_be_null() -> None:
    """
    Null stands for what is absent, at every level.
    """
    empty = dict.fromkeys(("created_at", "language", "chosen_role", "agreements", "round", "participant"))
    answers = {"P-A1": {"value": 4, "non_answer": None, "note": None}, "P-A2": None, "P-A3": {"value": None}}
    document = contents(**empty, initiative={"name": None, "phase": None}, answers=answers)
    assert read(document) == ResultFile(assessment({"P-A1": 4}), None)


def test_a_result_is_scored_with_the_questionnaire_as_it_was() -> None:
    """
    A statement that was reversed then counts reversed, whatever the questionnaire of today says.
    """
    document = QUESTIONNAIRE.document()
    document["facets"][0]["statements"][0]["reversed"] = True
    then = wording(document=document, sha256=fingerprint(document))
    file = read(contents(questionnaire=then, answers={f"P-A{n}": {"value": 5} for n in range(1, 6)}))
    assert score_assessment(file.assessment).facets[0].score == 80


@pytest.mark.parametrize(
    ("parts", "fault"),
    [
        ({"format": "actie-result/2"}, "format: is 'actie-result/2', which is not known: use 'actie-result/1'"),
        ({"answers": None}, "answers: is missing: add it"),
        ({"colour": 1}, "colour: does not belong here: remove it, or correct its spelling"),
        ({"initiative": {"colour": 1}}, "initiative.colour: does not belong here: remove it, or correct its spelling"),
        ({"initiative": {"name": "a" * 201}}, "initiative.name: is too long: keep it within 200 characters"),
        ({"language": "fr"}, "language: is 'fr', which is not known: use 'nl' or 'en'"),
        ({"round": 0}, "round: is 0, which is too low: use 1 or more"),
        ({"round": "1"}, "round: is '1', not a whole number: write a whole number, without quotes"),
        ({"created_at": "gisteren"}, "created_at: is 'gisteren', not a moment: write it as 2026-11-22T10:15:00Z"),
        ({"created_at": 5}, "created_at: is 5, not a moment: write it as 2026-11-22T10:15:00Z"),
        (
            {"created_at": "2026-11-22T10:15:00"},
            "created_at: is '2026-11-22T10:15:00', without a time zone: write it as 2026-11-22T10:15:00Z",
        ),
        (
            {"created_at": "9999-12-31T23:59:59Z"},
            "created_at: is '9999-12-31T23:59:59Z', which is too high: use 2200-01-01T00:00:00Z or less",
        ),
        ({"agreements": [{}] * 4}, "agreements: holds more than 3: remove what is too many"),
        ({"answers": {"P-X1": {"value": 4}}}, "answers.P-X1: small has no such item: remove it, or correct the id"),
        (
            {"answers": {"P-A1": {"value": 6}}},
            "answers.P-A1.value: is 6, outside of its scale: use one of 1, 2, 3, 4, 5",
        ),
        (
            {"answers": {"P-A-balance": {"value": "0"}}},
            "answers.P-A-balance.value: is '0', outside of its scale: use one of -2, -1, 0, 1, 2",
        ),
        (
            {"answers": {"P-A-role-now": {"value": "baas"}}},
            (
                "answers.P-A-role-now.value: is 'baas', outside of its scale: "
                "use one of loslaten, stimuleren, faciliteren, coproduceren"
            ),
        ),
        (
            {"answers": {"P-A1": {"value": True}}},
            "answers.P-A1.value: is True, not a whole number: write a whole number, without quotes",
        ),
        (
            {"answers": {"P-A1": {"value": 4.0}}},
            "answers.P-A1.value: is 4.0, not a whole number: write a whole number, without quotes",
        ),
        (
            {"answers": {"P-A1": {"value": 4, "non_answer": "unknown"}}},
            "answers.P-A1: cannot be right: an answer has a value or a non_answer, not both: keep one of them",
        ),
        (
            {"answers": {"P-A1": {"non_answer": "ja"}}},
            (
                "answers.P-A1.non_answer: is 'ja', which is not known: "
                "use 'unknown', 'not_applicable', 'not_mine' or 'prefer_not'"
            ),
        ),
        ({"answers": {"P-A1": 4}}, "answers.P-A1: is 4, not a group of named parts: write it as names with values"),
        ({"answers": {"P-A1": {"note": "a" * 5001}}}, "answers.P-A1.note: is too long: keep it within 5000 characters"),
        ({"questionnaire": None}, "questionnaire: is missing: add it"),
        ({"questionnaire": wording(id="big")}, f"questionnaire.id: is 'big', but the document has 'small': {REMEDY}"),
        (
            {"questionnaire": wording(version="2.0.0")},
            f"questionnaire.version: is '2.0.0', but the document has '1.0.0': {REMEDY}",
        ),
        (
            {"questionnaire": wording(sha256="0")},
            f"questionnaire.sha256: is '0', but the document has '{QUESTIONNAIRE.sha256}': {REMEDY}",
        ),
        ({"questionnaire": wording(document=None)}, "questionnaire.document: is missing: add it"),
    ],
)
def test_a_wrong_part_is_refused_with_its_place(parts: dict[str, Any], fault: str) -> None:
    """
    One fault, told once.
    """
    assert faults(contents(**parts)) == [fault]


def test_an_altered_document_is_known_by_its_fingerprint() -> None:
    """
    Nobody can change a question under an answer.
    """
    document = QUESTIONNAIRE.document() | {"minutes": 6}
    (fault,) = faults(contents(questionnaire=wording(document=document)))
    assert fault.startswith("questionnaire.sha256: is ")


def test_a_document_of_the_wrong_shape_is_refused() -> None:
    """
    With the place in the document, even when its fingerprint is right.
    """
    document = QUESTIONNAIRE.document() | {"minutes": "5"}
    (fault,) = faults(contents(questionnaire=wording(document=document, sha256=fingerprint(document))))
    assert fault.startswith("questionnaire.document.minutes: is '5', not a whole number")


def test_all_faults_are_told_at_once() -> None:
    """
    Of the shape, the questionnaire and the answers together.
    """
    document = contents(
        format="x", questionnaire=wording(sha256="0"), round=0, answers={"P-X1": {"value": 1}, "P-A1": {"value": 9}}
    )
    paths = ["format", "round", "questionnaire.sha256", "answers.P-X1", "answers.P-A1.value"]
    assert [fault.split(":")[0] for fault in faults(document)] == paths


@pytest.mark.parametrize("document", [None, 5, "x", [], {}, {"answers": []}, {"questionnaire": [], "answers": 5}])
def test_any_other_json_is_refused(document: object) -> None:
    """
    Whatever it is, in words.
    """
    assert faults(document)


@pytest.mark.parametrize("depth", [100, 300, 700, 100_000])
def test_deep_nesting_is_refused(depth: int) -> None:
    """
    At whichever step it is noticed.
    """
    text = write_result(FULL, MADE).replace('"mees"', "[" * depth + "]" * depth)
    with pytest.raises(InvalidResultFile):
        read_result(text, "f")


def test_faults_of_the_text_itself_are_told_with_the_others() -> None:
    """
    A name that stands twice does not hide what else is wrong.
    """
    text = write_result(FULL, MADE).replace('"round": 2', '"round": 1, "round": 0')
    with pytest.raises(InvalidResultFile) as error:
        read_result(text, "f")
    assert [fault.path for fault in error.value.faults] == ["'round'", "round"]
