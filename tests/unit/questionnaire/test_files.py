"""
Questionnaire files: what is read, and what is refused.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from actie.errors import InvalidQuestionnaire
from actie.questionnaire import files
from actie.questionnaire.files import parse_document, read_questionnaire, read_questionnaires
from tests.builders import small_questionnaire

SMALL = (Path(__file__).parents[2] / "data" / "small.yaml").read_text(encoding="utf-8")
QUOTES = "put it between quotes"

Faults = Callable[[str | bytes], list[str]]


@pytest.fixture
def faults(tmp_path: Path) -> Faults:
    """
    The faults of a file that holds this text, as lines.
    """

    def read(content: str | bytes) -> list[str]:
        file = tmp_path / "small.yaml"
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        with pytest.raises(InvalidQuestionnaire) as error:
            read_questionnaire(file)
        return [str(fault) for fault in error.value.faults]

    return read


@pytest.mark.parametrize("loader", [files.LOADER, yaml.SafeLoader])
def test_the_small_questionnaire_is_read_by_every_parser(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, loader: type
) -> None:
    """
    The same with the fast parser and with the one that every PyYAML has, also after Windows Notepad.
    """
    monkeypatch.setattr(files, "LOADER", loader)
    (tmp_path / "small.yaml").write_text(SMALL, encoding="utf-8-sig")
    questionnaire = read_questionnaire(tmp_path / "small.yaml")
    assert (questionnaire.id, len(questionnaire.items)) == ("small", 25)
    assert questionnaire.document() == yaml.safe_load(SMALL)


def test_a_folder_is_read_whole_in_the_order_of_the_ids(tmp_path: Path) -> None:
    """
    A file that is put in the folder is found by itself.
    """
    for name in ("small", "another"):
        (tmp_path / f"{name}.yaml").write_text(SMALL.replace("id: small", f"id: {name}"), encoding="utf-8")
    assert [(name, each.id) for name, each in read_questionnaires(tmp_path).items()] == [
        ("another", "another"),
        ("small", "small"),
    ]


def test_a_file_is_called_after_its_questionnaire(tmp_path: Path) -> None:
    """
    The name under which it is found is the id that it bears.
    """
    (tmp_path / "other.yaml").write_text(SMALL, encoding="utf-8")
    with pytest.raises(InvalidQuestionnaire, match=r"other\.yaml: id: is small.*call the file small\.yaml"):
        read_questionnaires(tmp_path)


def test_a_folder_without_questionnaires_is_refused(tmp_path: Path) -> None:
    """
    An app without questions does not start, and says what to set right.
    """
    with pytest.raises(InvalidQuestionnaire, match=r"there is no questionnaire here: .*ACTIE_QUESTIONNAIRES"):
        read_questionnaires(tmp_path / "nowhere")


def test_all_faults_of_a_file_are_reported_at_once(faults: Faults) -> None:
    """
    What the parser, the shape and the rules each find wrong comes in one list.
    """
    wrong = SMALL.replace("minutes: 10", "minutes: ten\nminutes: 10").replace("firm: 75", "firm: 50")
    assert faults(wrong) == [
        "minutes: is 'ten', not a whole number: write a whole number, without quotes",
        "line 9: 'minutes' occurs twice in one group: keep one of them",
        "cut_offs: under_way 50 is not below firm 50: put the lower one first",
    ]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("title: [", r"line \d: is not YAML: did not find expected node content: correct this line or the one above"),
        ("title: a: b", "line 1: is not YAML: mapping values are not allowed"),
        ("title: *b", "line 1: aliases and tags are not used in these files: write out what is meant"),
        ("title: !!str 5", "line 1: aliases and tags are not used in these files: write out what is meant"),
        ("1: title", f"line 1: the name 1 is not text: {QUOTES}"),
        ("[a]: title", rf"line 1: the name \['a'\] is not text: {QUOTES}"),
        ("title: 2026-11-22", f"line 1: YAML reads '2026-11-22' as something else than text or a number: {QUOTES}"),
        ("title: 0x_", f"line 1: YAML reads '0x_' as something else than text or a number: {QUOTES}"),
        ("--- 1\n--- 2", "line 2: a second document begins: keep one in a file"),
        ("title: \x01", "character 8: cannot stand in YAML: control characters are not allowed: remove it"),
        ("", "the file: is None, not a group of named parts: write it as names with values"),
        ("[" * 100_000, "line 1: is not YAML: nested too deeply"),
        ("- " * 100_000, "line 1: is not YAML: nested too deeply"),
    ],
)
def test_what_yaml_allows_and_a_questionnaire_does_not_is_named(faults: Faults, text: str, fault: str) -> None:
    """
    With the line where it stands; no nesting can make the parser crash.
    """
    assert any(re.match(fault, found) for found in faults(text))


def test_a_file_in_another_encoding_is_refused(faults: Faults) -> None:
    """
    Only UTF-8 is read, with or without a byte order mark.
    """
    assert faults("titel: één".encode("latin-1")) == ["byte 8: is not UTF-8: save the file as UTF-8"]


def test_a_document_of_before_is_not_held_to_rules_of_style() -> None:
    """
    A questionnaire inside a result file opens as long as it can be scored.
    """
    document = small_questionnaire().document() | {"minutes": 60, "cut_offs": {"under_way": 75, "firm": 50}}
    assert parse_document(document, "questionnaire.document").minutes == 60


def test_a_document_that_cannot_be_scored_is_refused() -> None:
    """
    Facets in another order would order the conversation otherwise.
    """
    document = small_questionnaire().document()
    document["facets"].reverse()
    with pytest.raises(InvalidQuestionnaire, match="document: facets: stand in another order"):
        parse_document(document, "document")
