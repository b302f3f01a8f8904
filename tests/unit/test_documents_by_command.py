"""
python -m actie export and form: documents without a browser.
"""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import docx
import pytest
from openpyxl import load_workbook

from actie.__main__ import REFUSED, main
from actie.assessment.model import Answer
from actie.assessment.result_file import write_result
from actie.settings import PROJECT
from tests.builders import assessment
from tests.unit.reports.reading import pdf_text, word_text

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
SOME = assessment({"P-A1": Answer(value=4, note="onder ons"), "P-A2": 2})


@pytest.fixture
def result(tmp_path: Path) -> Path:
    """
    A result file.
    """
    path = tmp_path / "tuin.actie.json"
    path.write_text(write_result(SOME, NOW), encoding="utf-8")
    return path


@pytest.mark.parametrize("kind", ["pdf", "docx", "xlsx", "csv"])
def test_a_result_file_becomes_a_document_beside_it(result: Path, capsys, kind: str) -> None:
    """
    Its name is printed, and it holds the remark.
    """
    assert main(["export", str(result), "--to", kind]) == 0
    made = Path(capsys.readouterr().out.strip())
    assert made == result.with_name(f"tuin.{kind}")
    assert "onder ons" in text_of(made)


@pytest.mark.parametrize("kind", ["pdf", "docx", "xlsx", "csv"])
def test_remarks_can_be_left_out_of_a_document(result: Path, kind: str) -> None:
    """
    And the document may be written elsewhere.
    """
    elsewhere = result.with_name("gedeeld")
    assert main(["export", str(result), "--to", kind, "--without-remarks", "-o", str(elsewhere)]) == 0
    assert "onder ons" not in text_of(elsewhere, kind)


def test_the_document_says_when_the_file_was_made(result: Path) -> None:
    """
    When the file itself does.
    """
    undated = result.with_name("undated.json")
    undated.write_text(result.read_text("utf-8").replace('"created_at": "2026-11-22T12:00:00Z"', '"created_at": null'))
    for path in (result, undated):
        main(["export", str(path), "--to", "pdf", "-o", str(path.with_suffix(".pdf"))])
    assert "Ingevuld op 22 november 2026" in text_of(result.with_suffix(".pdf"))
    assert "Ingevuld" not in text_of(undated.with_suffix(".pdf"))


def test_a_form_and_cards_are_made_by_the_id_of_a_questionnaire(tmp_path: Path, monkeypatch, capsys) -> None:
    """
    In the folder where one stands, under a name that says what they are.
    """
    monkeypatch.chdir(tmp_path)
    assert main(["form", "actie-kort", "--case", "De speeltuin"]) == 0
    assert main(["form", "actie-kort", "--language", "en", "--cards"]) == 0
    assert capsys.readouterr().out.split() == ["actie-kort-form-nl.pdf", "actie-kort-cards-en.pdf"]
    assert "De speeltuin" in text_of(tmp_path / "actie-kort-form-nl.pdf")
    assert "Question to begin with" in text_of(tmp_path / "actie-kort-cards-en.pdf")


def test_a_form_is_made_of_a_questionnaire_file(tmp_path: Path) -> None:
    """
    Also of one that this server does not offer.
    """
    form = tmp_path / "form.pdf"
    assert main(["form", str(PROJECT / "tests" / "data" / "small.yaml"), "-o", str(form)]) == 0
    assert "S-A1" in text_of(form) or "P-A1" in text_of(form)


@pytest.mark.parametrize("name", ["geen-vragenlijst", "geen.yaml"])
def test_a_questionnaire_that_is_not_there_is_refused(name: str, capsys) -> None:
    """
    Its name is repeated, and nothing is written.
    """
    assert main(["form", name]) == REFUSED
    assert capsys.readouterr().err == f"there is no questionnaire '{name}'\n"


def test_a_damaged_result_file_becomes_no_document(tmp_path: Path, capsys) -> None:
    """
    The faults are named.
    """
    damaged = tmp_path / "x.actie.json"
    damaged.write_text("{}")
    assert main(["export", str(damaged), "--to", "pdf"]) == REFUSED
    assert "x.actie.json" in capsys.readouterr().err
    assert not (tmp_path / "x.pdf").exists()


def text_of(path: Path, kind: str = "") -> str:
    """
    The words of a document.
    """
    content = path.read_bytes()
    match kind or path.suffix.removeprefix("."):
        case "pdf":
            return pdf_text(content)
        case "docx":
            return docx.Document(BytesIO(content)).core_properties.title + word_text(content)
        case "xlsx":
            cells = (cell.value for sheet in load_workbook(BytesIO(content)) for row in sheet for cell in row)
            return "\n".join(str(value) for value in cells)
    return content.decode("utf-8-sig")
