"""
The documents of a workshop are made when they are asked for, and read back.
"""

from io import BytesIO

import docx
import pytest
from pypdf import PdfReader

from actie.language import Language, words_in
from actie.workshops.codes import write_code
from tests.app.conftest import App
from tests.app.keeping import KORT
from tests.app.leading import lead_room
from tests.app.seating import fill, move

WORDS = words_in(Language.NL)


def pdf_words(content: bytes) -> str:
    """
    The words of a PDF, with one space between them.
    """
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages).split())


def test_the_report_is_there_as_pdf_and_as_word(app: App) -> None:
    """
    Both name the workshop and count its people; the PDF is the first thing to do on the page of the group.
    """
    opened = lead_room(KORT)
    fill(opened, 5)
    move(opened, "close", "reveal")
    screen = app("groep")
    name, pdf = screen.download("export-pdf")
    word_name, word = screen.download("export-word")
    written = "\n".join(paragraph.text for paragraph in docx.Document(BytesIO(word)).paragraphs)
    assert (name, word_name) == ("actie-dag-van-de-buurt.pdf", "actie-dag-van-de-buurt.docx")
    assert all("5 mensen tellen hier mee." in told for told in (pdf_words(pdf), written))


@pytest.mark.parametrize("page", ["groep", "leiden"])
def test_a_page_has_one_thing_to_do_first(app: App, page: str) -> None:
    """
    The PDF where one takes things along, the next step where one leads.
    """
    opened = lead_room(KORT)
    fill(opened, 5)
    move(opened, "close", "reveal")
    screen = app(page) if page == "groep" else app(page).unfold("fold-take")
    buttons = [*screen.app.button, *screen.app.get("download_button")]
    assert screen.download("export-pdf")
    assert len([one for one in buttons if one.proto.type == "primary"]) == 1


def test_the_poster_shows_the_group(app: App) -> None:
    """
    Its conclusion, and no more than that nothing was revealed before the reveal.
    """
    opened = lead_room(KORT)
    fill(opened, 5)
    early = app("groep").download("export-poster")
    move(opened, "close", "reveal")
    name, content = app("groep").download("export-poster")
    assert name == "actie-poster-op-a3-dag-van-de-buurt.pdf"
    assert "5 mensen tellen hier mee." in pdf_words(content)
    assert WORDS("group_report.not_revealed") in pdf_words(early[1])


def test_the_run_sheet_has_the_code_and_no_secret(app: App) -> None:
    """
    The way in for participants hangs on the wall; the way to lead does not.
    """
    opened = lead_room(KORT)
    words = pdf_words(app("groep").download("export-run_sheet")[1])
    assert opened.code
    assert write_code(opened.code) in words
    assert f"{WORDS('run_sheet.address')}: " in words
    assert "/leid/" not in words


def test_after_the_end_the_run_sheet_has_no_code(app: App) -> None:
    """
    Nobody can join any more.
    """
    opened = lead_room(KORT)
    move(opened, "close", "reveal", "end")
    assert opened.code
    assert write_code(opened.code) not in pdf_words(app("groep").download("export-run_sheet")[1])


def test_question_cards_can_be_printed(app: App) -> None:
    """
    Beside the form of the same questionnaire.
    """
    lead_room(KORT)
    name, content = app("leiden").unfold("fold-take").download(f"cards-{KORT}")
    assert (name, content[:5]) == (f"{KORT}-cards.pdf", b"%PDF-")
