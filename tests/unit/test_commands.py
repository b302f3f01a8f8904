"""
python -m actie: what it prints, and what it refuses.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from actie.__main__ import REFUSED, main
from actie.assessment.json_text import MAX_BYTES
from actie.assessment.model import Assessment
from actie.assessment.result_file import write_result
from actie.language import Language
from actie.questionnaire.schema import schema_text
from actie.scoring.group import group_document, score_group
from actie.scoring.person import profile_document, score_assessment
from actie.settings import PROJECT, settings
from actie.stores import open_store
from tests.builders import assessment, full_answers, small_questionnaire

NOW = datetime(2026, 11, 22, tzinfo=UTC)
DATA = PROJECT / "tests" / "data"
CHECK = "check its name, and whether you may read it\n"
SOME = assessment({"P-A1": 4, "P-A2": 2, "P-A3": "unknown", "P-A4": "not_mine", "P-A-balance": -1})


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """
    An environment whose settings are read anew, before and after.
    """
    settings.cache_clear()
    yield monkeypatch
    settings.cache_clear()


def written(folder: Path, *people: Assessment) -> list[str]:
    """
    Result files of these people.
    """
    paths = [folder / f"{number}.actie.json" for number in range(len(people))]
    for path, person in zip(paths, people, strict=True):
        path.write_text(write_result(person, NOW), encoding="utf-8")
    return [str(path) for path in paths]


def test_a_profile_is_printed_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """
    The same numbers as the model has, not rounded.
    """
    assert main(["score", *written(tmp_path, SOME), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == profile_document(score_assessment(SOME))


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (Language.NL, ["name animo: op weg", "  Score: 50", "  Zekerheid: 25–75", "  Balans: iets naar afwachten"]),
        (Language.EN, ["name animo (en): under way", "  Score: 50", "  Certainty: 25–75", "  • P-A3 ask (en)"]),
    ],
)
def test_a_profile_is_printed_for_people_in_the_language_of_the_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], language: Language, lines: list[str]
) -> None:
    """
    In words, without being told which language.
    """
    main(["score", *written(tmp_path, SOME.model_copy(update={"language": language}))])
    assert set(lines) <= set(capsys.readouterr().out.splitlines())


def test_a_facet_without_numbers_is_printed_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """
    Where too little is applicable there is no score and no certainty.
    """
    nothing = {f"P-{letter}{number}": "not_applicable" for letter in "ACTIE" for number in range(1, 6)}
    main(["score", *written(tmp_path, assessment(nothing))])
    printed = capsys.readouterr().out
    assert "te weinig om iets te zeggen" in printed
    assert "Score" not in printed


def test_codes_for_the_terminal_do_not_reach_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """
    A name from somebody else's file cannot take over the screen.
    """
    file = tmp_path / "\x1b[2J\x9b2J.json"
    assert main(["score", str(file)]) == REFUSED
    assert capsys.readouterr().err.endswith("[2J2J.json: the file: No such file or directory: " + CHECK)


def test_a_group_is_printed_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """
    The same numbers as the model has, from the threshold.
    """
    people = [SOME, assessment({"P-A1": 1}), assessment()]
    assert main(["group", *written(tmp_path, *people), "--threshold", "3", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == json.loads(json.dumps(group_document(score_group(people))))


def test_a_group_is_printed_for_people(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """
    The quartiles of each facet, and what to talk about first.
    """
    people = [assessment(full_answers(small_questionnaire(), value=value)) for value in (1, 1, 4, 5, 5)]
    main(["group", *written(tmp_path, *people)])
    printed = capsys.readouterr().out.splitlines()
    assert printed[2] == "name animo: 0 – 75 – 100 (n = 5)"
    assert printed[-1].startswith("Hier eerst over praten: P-A1, P-A2")


@pytest.mark.parametrize("json_option", [[], ["--json"]])
def test_a_group_below_the_threshold_is_hidden(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], json_option: list[str]
) -> None:
    """
    How many people are needed, and nothing else; five is the threshold unless it is said otherwise.
    """
    assert main(["group", *written(tmp_path, SOME, SOME, SOME), *json_option]) == 0
    assert json.loads(capsys.readouterr().out) == {"hidden": {"needed": 2}}


@pytest.mark.parametrize(
    ("people", "options", "fault"),
    [
        ([SOME] * 3, ["--threshold", "2"], "the threshold is 2: use 3 to 20 people"),
        ([SOME] * 3, ["--threshold", "21"], "the threshold is 21: use 3 to 20 people"),
        ([SOME, SOME.model_copy(update={"round": 2})], [], "these results are of different rounds"),
        ([SOME, assessment(questionnaire=small_questionnaire(2))], [], "these results are of different questionnaires"),
    ],
)
def test_a_group_that_may_not_be_made_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], people: list[Assessment], options: list[str], fault: str
) -> None:
    """
    In words on standard error, with nothing on standard output.
    """
    assert main(["group", *written(tmp_path, *people), *options]) == REFUSED
    printed = capsys.readouterr()
    assert (printed.out, printed.err[: len(fault)]) == ("", fault)


def test_a_file_that_is_given_twice_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """
    Also under another name for the same place: one person would count twice.
    """
    (path,) = written(tmp_path, SOME)
    assert main(["group", path, f"{tmp_path}/../{tmp_path.name}/0.actie.json"]) == REFUSED
    assert "given more than once, so one person would count twice" in capsys.readouterr().err


def test_all_bad_files_of_a_group_are_named_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """
    What is absent, is no file, cannot be read, or is no result.
    """
    contents = {"latin": b"\xff", "broken": b"{", "empty": b"{}", "large": bytes(MAX_BYTES + 1)}
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    assert main(["group", *(str(tmp_path / name) for name in ("absent", ".", *contents))]) == REFUSED
    printed = capsys.readouterr()
    assert printed.out == ""
    assert [line.removeprefix(str(tmp_path)).split(": ")[:2] for line in printed.err.splitlines()] == [
        ["/absent", "the file"],
        ["", "the file"],
        ["/latin", "byte 1"],
        ["/broken", "line 1"],
        ["/empty", "format"],
        ["/empty", "questionnaire"],
        ["/empty", "answers"],
        ["/large", "the file"],
    ]


def test_the_questionnaires_of_this_server_are_checked(capsys: pytest.CaptureFixture[str]) -> None:
    """
    Without naming a file: one line for each that is in order.
    """
    assert main(["check"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(": ")[1].split()[0] for line in lines] == ["actie-kort", "actie-organisatie", "actie-uitvoering"]


def test_a_file_on_this_server_with_another_name_is_refused(
    tmp_path: Path, environment: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """
    There it would not be found under its id; a file that is named may be called anything.
    """
    path = tmp_path / "other.yaml"
    path.write_bytes((DATA / "small.yaml").read_bytes())
    environment.setenv("ACTIE_QUESTIONNAIRES", str(tmp_path))
    assert (main(["check"]), main(["check", str(path)])) == (REFUSED, 0)
    printed = capsys.readouterr()
    assert printed.err == f"{path}: id: is small, unlike the file: call the file small.yaml\n"
    assert printed.out == f"{path}: small 1.0.0, 25 items\n"


def test_every_fault_of_every_questionnaire_has_its_own_line(capsys: pytest.CaptureFixture[str]) -> None:
    """
    As file: path: what is wrong: what to do; good files are not spoken of when there are bad ones.
    """
    names = ["small", "invalid/unique_items", "invalid/examples_score_as_written", "invalid/honest_minutes"]
    assert main(["check", *(str(DATA / f"{name}.yaml") for name in names)]) == REFUSED
    printed = capsys.readouterr()
    faults = [line.split(": ") for line in printed.err.splitlines()]
    assert printed.out == ""
    assert [(Path(file).stem, len(parts)) for file, *parts in faults] == [
        ("unique_items", 3),
        ("examples_score_as_written", 3),
        ("honest_minutes", 3),
    ]


def test_the_schema_is_printed_as_it_stands_in_the_folder(capsys: pytest.CaptureFixture[str]) -> None:
    """
    So that it can be sent to a file.
    """
    assert main(["schema"]) == 0
    assert capsys.readouterr().out == schema_text()


def test_what_nobody_touched_for_a_while_is_deleted(
    environment: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """
    After the days of the setting, and not before.
    """
    environment.setenv("ACTIE_DATABASE_URL", "memory://")
    environment.setenv("ACTIE_RETENTION_DAYS", "7")
    store, now = open_store("memory://"), datetime.now(UTC)
    for name, days in {"old": 8, "young": 6}.items():
        store.open_assessment(name, small_questionnaire(), Language.NL, name, now - timedelta(days=days))
    assert main(["purge"]) == 0
    assert capsys.readouterr().out == "assessments deleted: 1\nworkshops deleted: 0\n"
    assert [bool(store.device_assessments(name)) for name in ("old", "young")] == [False, True]


def test_a_setting_that_cannot_be_used_is_refused(
    environment: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """
    Nothing is deleted when it is not known what is old.
    """
    environment.setenv("ACTIE_RETENTION_DAYS", "soon")
    assert main(["purge"]) == REFUSED
    assert capsys.readouterr().err.startswith("ACTIE_RETENTION_DAYS is 'soon'")


@pytest.mark.parametrize("arguments", [[], ["dance"], ["score"], ["group", "a", "--threshold", "many"]])
def test_a_command_that_is_not_understood_is_refused(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    """
    With the usage on standard error and the same exit status.
    """
    with pytest.raises(SystemExit) as leaving:
        main(arguments)
    printed = capsys.readouterr()
    assert (leaving.value.code, printed.out) == (REFUSED, "")
    assert "usage: python -m actie" in printed.err


def test_the_command_line_speaks_utf8_on_any_terminal(tmp_path: Path) -> None:
    """
    Also on one that is set to something else, as on Windows.
    """
    command = [sys.executable, "-m", "actie", "score", *written(tmp_path, SOME)]
    done = subprocess.run(
        command, cwd=PROJECT, env=os.environ | {"PYTHONIOENCODING": "cp1252"}, capture_output=True, check=True
    )
    assert "Zekerheid: 25–75" in done.stdout.decode()


def test_a_reader_that_stops_early_is_no_trouble() -> None:
    """
    As in `python -m actie schema | head -1`.
    """
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "actie", "schema"], cwd=PROJECT, stdout=writer, stderr=subprocess.PIPE, check=False
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")
