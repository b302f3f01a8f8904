"""
Taking the results home.
"""

import re
from io import BytesIO

import pytest
from openpyxl import load_workbook

from actie import reports
from actie.assessment.entries import fields_of
from actie.assessment.result_file import read_result
from actie.assessment.secrets import secret_hash
from actie.language import Language
from actie.questionnaire.model import FacetId
from actie.reports import separator_of
from actie.settings import settings
from tests.app.conftest import App
from tests.app.keeping import KORT, answered, current, fields, keep_work, kept, store
from tests.app.seating import move, now, open_room, sit
from tests.unit.reports.reading import pdf_text, word_text

LINK = r"http://localhost:8501/hervat/([\w-]{43})"


def test_the_result_file_holds_everything(app: App) -> None:
    """
    Opened again it gives the same assessment.
    """
    keep_work(fields=answered() | {"P-A1.note": "nog vragen", "agreement.1.what": "bellen"})
    name, content = app("meenemen").download("download-file")
    assert name == "actie-buurtkamer.actie.json"
    assert fields_of(read_result(content, name).assessment) == fields()


@pytest.mark.parametrize("language", Language)
def test_excel_and_csv_are_made_in_the_language_of_the_screen(app: App, language: Language) -> None:
    """
    Both open as what they say they are.
    """
    keep_work(fields=answered())
    screen = app("meenemen", language=language)
    (excel, workbook), (csv, table) = screen.download("download-excel"), screen.download("download-csv")
    assert (excel, csv) == ("actie-buurtkamer.xlsx", "actie-buurtkamer.csv")
    assert {Language.NL: "Profiel", Language.EN: "Profile"}[language] in load_workbook(BytesIO(workbook)).sheetnames
    assert f'"P-A1"{separator_of(language)}'.encode() in table


def test_the_separator_of_a_csv_can_be_chosen(app: App) -> None:
    """
    The language's own comes first; the other is one click away.
    """
    keep_work(fields=answered())
    screen = app("meenemen")
    assert screen.app.radio(key="separator").value == ";"
    screen.app.radio(key="separator").set_value(",")
    assert b'"P-A1",' in screen.run().download("download-csv")[1]


@pytest.mark.parametrize("language", Language)
def test_the_report_is_made_as_pdf_and_word(app: App, language: Language) -> None:
    """
    With the remarks, the date and the conclusion, in the language of the screen.
    """
    keep_work(fields=answered() | {"P-A1.note": "nog vragen"})
    screen = app("meenemen", language=language)
    (pdf, paged), (word, flowing) = screen.download("download-pdf"), screen.download("download-word")
    assert (pdf, word) == ("actie-buurtkamer.pdf", "actie-buurtkamer.docx")
    title, date = {
        Language.NL: ("Jouw profiel: Buurtkamer", "22 november 2026"),
        Language.EN: ("Your profile: Buurtkamer", "22 November 2026"),
    }[language]
    for text in (pdf_text(paged), word_text(flowing)):
        assert [part for part in (title, date, "nog vragen") if part not in text] == []


def test_one_facet_is_offered_once_it_is_chosen(app: App) -> None:
    """
    Nothing is chosen beforehand; then the name of the facet is in the title and in the name of the file.
    """
    keep_work(fields=answered())
    screen = app("meenemen")
    assert screen.app.selectbox(key="facet-choice").value is None
    assert "download-facet" not in [button.key for button in screen.app.download_button]
    screen.app.selectbox(key="facet-choice").set_value(FacetId.TOERUSTING)
    name, content = screen.run().download("download-facet")
    assert name == "actie-toerusting-buurtkamer.pdf"
    assert "Jouw profiel bij Toerusting" in pdf_text(content)


def test_nothing_is_made_before_somebody_asks(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A page that is only looked at costs no document.
    """
    made: list[str] = []
    for name in ("individual_report", "write_pdf", "write_word", "write_workbook", "write_csv"):
        monkeypatch.setattr(reports, name, lambda *_, it=name, **__: made.append(it) or b"")
    keep_work(fields=answered())
    screen = app("meenemen")
    assert made == []
    screen.download("download-pdf")
    assert made == ["individual_report", "write_pdf"]


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("../../etc/passwd", "actie-etc-passwd.csv"),
        ("Tuin / <b>", "actie-tuin-b.csv"),
        ("", "actie.csv"),
        ("🌱", "actie.csv"),
        ("x" * 200, f"{'actie-' + 'x' * 54}.csv"),
    ],
)
def test_file_names_are_harmless_on_every_computer(app: App, name: str, file: str) -> None:
    """
    Letters, digits and dashes of the initiative's name, and not too many.
    """
    keep_work(fields={"initiative.name": name} if name else {})
    assert app("meenemen").download("download-csv")[0] == file


def test_a_personal_link_is_shown_once_and_kept_as_a_hash(app: App) -> None:
    """
    It opens this assessment; another page and back, and it is gone from the screen.
    """
    keep_work()
    screen = app("meenemen").press("make-link")
    link = re.search(LINK, screen.text)
    assert link
    assert (store().find_link(secret_hash(link[1])), store().find_link(link[1])) == (current(), None)
    assert link[1] in screen.run().text
    assert re.search(LINK, screen.open("profiel").open("meenemen").text) is None


def test_the_link_has_the_public_address_of_the_host(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Behind a proxy the browser's own address need not be the one to share.
    """
    monkeypatch.setenv("ACTIE_PUBLIC_URL", "https://actie.example.org/")
    settings.cache_clear()
    keep_work()
    assert "https://actie.example.org/hervat/" in app("meenemen").press("make-link").text


def test_a_next_round_keeps_the_initiative_and_asks_anew(app: App) -> None:
    """
    The same initiative, no answers, agreements or role; the round before is remembered.
    """
    first = keep_work(fields=answered() | {"initiative.phase": "idee", "agreement.1.what": "bellen"})
    screen = app("meenemen").press("round")
    assert screen.address == "initiatief"
    assert fields() == {"initiative.name": "Buurtkamer", "initiative.phase": "idee"}
    assert (kept().round, kept().previous) == (2, first)


@pytest.mark.parametrize(
    ("key", "address"), [("print", "afdrukken"), ("compare", "vergelijken"), ("back-meenemen", "afspraken")]
)
def test_each_button_leads_to_its_page(app: App, key: str, address: str) -> None:
    """
    Print, compare, and back.
    """
    keep_work(fields=answered())
    assert app("meenemen").press(key).address == address


def test_a_workshop_has_rounds_of_its_own(app: App) -> None:
    """
    Nobody begins one alone there; two rounds of the room can be compared.
    """
    opened = open_room()
    store().finish_assessment(sit(opened, answered(KORT)), now())
    assert {"round", "compare"} & {button.key for button in app("meenemen").app.button} == set()
    move(opened, "close", "reveal", "next_round")
    app("wachten").press("step-enter")
    store().finish_assessment(current(), now())
    assert {"round", "compare"} & {button.key for button in app("meenemen").app.button} == {"compare"}
