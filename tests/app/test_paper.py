"""
The page for the printer.
"""

from html import escape

import pytest

from actie.language import Language, words_in
from actie.reports import individual_report
from actie.reports.document import Bullets, Facts, Heading, Paragraph, Table
from tests.app.conftest import App
from tests.app.keeping import KORT, ORGANISATIE, UITVOERING, answered, keep_work, shipped
from tests.builders import assessment


def said_by(block: object) -> list[str]:
    """
    The texts of a block of a report.
    """
    match block:
        case Heading() | Paragraph():
            return [block.text]
        case Facts():
            return [text for item in block.items for text in item]
        case Bullets():
            return [text for item in block.items for text in (item.name, item.text, item.note)]
        case Table():
            return [*block.headings, *(text for row in block.rows for cell in row for text in (cell.text, *cell.notes))]
    return []


@pytest.mark.parametrize("language", Language)
def test_the_page_says_all_that_the_report_says(app: App, language: Language) -> None:
    """
    Part by part; what is added to the report stands on the page by itself.
    """
    keep_work(fields=answered() | {"initiative.description": "Een\ntuin", "agreement.1.what": "bellen"})
    html = app("afdrukken", language=language).html
    report = individual_report(assessment({"P-A1": 4}, questionnaire=shipped()[UITVOERING]), language)
    headings = [block for block in report.blocks if isinstance(block, Heading) and block.level == 2]
    assert [heading.text for heading in headings if escape(heading.text) not in html] == []
    assert "Een<br>tuin" in html


def test_the_paper_says_when_and_which_round(app: App) -> None:
    """
    Below the title.
    """
    keep_work(fields=answered(), round_number=2)
    said = words_in(Language.NL)("paper.filled_in", date="22 november 2026", n=2)
    assert said in app("afdrukken").text


@pytest.mark.parametrize("questionnaire", [KORT, ORGANISATIE])
def test_what_was_not_asked_leaves_no_gap(app: App, questionnaire: str) -> None:
    """
    No separators without something between them; no agreements is said in words.
    """
    keep_work(questionnaire, {})
    screen = app("afdrukken")
    assert words_in(Language.NL)("paper.no_agreements") in screen.text
    assert "· ·" not in screen.text


def test_the_page_holds_no_widget_but_the_way_back(app: App) -> None:
    """
    What is printed needs no click; the button to print is our own script's.
    """
    keep_work(fields=answered())
    screen = app("afdrukken")
    assert [button.key for button in screen.app.button] == ["back-paper"]
    assert "data-actie-print" in screen.html
    assert screen.press("back-paper").address == "meenemen"
