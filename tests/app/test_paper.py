"""
The page for the printer.
"""

import pytest

from actie.language import Language, words_in
from tests.app.conftest import App
from tests.app.keeping import KORT, ORGANISATIE, UITVOERING, answered, keep_work, shipped


@pytest.mark.parametrize("language", Language)
def test_everything_stands_on_one_page(app: App, language: Language) -> None:
    """
    Initiative, conclusion, table, points, questions, agreements, explanation and where it comes from.
    """
    words, questionnaire = words_in(language), shipped()[UITVOERING]
    described = {
        "initiative.phase": "opstart",
        "initiative.function": "huismeester",
        "initiative.description": "Een\ntuin",
    }
    keep_work(fields=answered() | described | {"agreement.1.what": "bellen", "agreement.1.when": "morgen"})
    screen = app("afdrukken", language=language)
    title = questionnaire.title.of(language)
    assert f"{title} · Buurtkamer · {words('phase.opstart')} · huismeester" in screen.text
    assert "Een<br>tuin" in screen.html
    assert "bellen · morgen" in screen.text
    assert [
        part for part in (questionnaire.origin, questionnaire.disclaimer) if part.of(language) not in screen.text
    ] == []


def test_the_paper_says_when_and_which_round(app: App) -> None:
    """
    With the sentences that were chosen on the balance, the roles, and what to talk about first.
    """
    keep_work(fields=answered() | {"P-A1": "unknown", "P-A2": "not_mine"}, round_number=2)
    words, facet, screen = words_in(Language.NL), shipped()[UITVOERING].facets[0], app("afdrukken")
    assert words("paper.filled_in", date="22 november 2026", n=2) in screen.text
    assert f"<td>{facet.balance.text_at(0).nl}</td><td>loslaten</td><td>faciliteren</td>" in screen.html
    assert f"Vraag: {facet.statements[0].ask.nl}" in screen.text
    assert [part for part in ("not up to me", words("profile.first")) if part in screen.text] == [
        words("profile.first")
    ]
    assert facet.opening_question.nl in screen.text


def test_the_paper_of_the_short_list_has_no_roles(app: App) -> None:
    """
    No columns of what was not asked; what is not one's own to decide is told.
    """
    keep_work(KORT, answered(KORT) | {"P-A1": "not_mine"})
    screen, words = app("afdrukken"), words_in(Language.NL)
    assert words("table.asked") not in screen.text
    assert words("not_mine.says", n=1)[:20] in screen.text


def test_what_is_not_there_leaves_no_gap(app: App) -> None:
    """
    No separators without something between them; no agreements is said in words.
    """
    keep_work(ORGANISATIE, {})
    screen = app("afdrukken")
    assert f"<p>{shipped()[ORGANISATIE].title.nl}</p>" in screen.html
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
