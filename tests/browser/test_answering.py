"""
A click on a question draws that question alone: what stands elsewhere on the page is true all the same.
"""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from actie.questionnaire.model import FacetId
from tests.browser.proxy import Proxy
from tests.browser.serving import RunningServer
from tests.browser.walking import answer, arrive, begin_animo, element, expect_answers, is_kept, option, press

HEARD = "body > [role=status]"
TICK = "element => getComputedStyle(element.querySelector('p'), '::after').content"


def expect_progress(page: Page, words: str, share: int) -> None:
    """
    Waits until the page tells how far it is, in words and as the bar of the first facet.
    """
    expect(page.locator(".progress")).to_contain_text(words)
    expect(page.locator(".bars i").first).to_have_attribute("style", f"width:{share}%")


def test_progress_follows_every_click(page: Page, server: RunningServer) -> None:
    """
    Answering, another kind of answer and taking back: words and bar are true, and stay true on the next page and back.
    """
    begin_animo(page, server)
    for item, value, words, share in (
        ("P-A1", "4", "beantwoord 1 van 40", 12),
        ("P-A2", "not_mine", "beantwoord 1 van 39", 14),
        ("P-A1", "4", "beantwoord 0 van 39", 0),
        ("P-A-balance", "0", "beantwoord 1 van 39", 14),
    ):
        answer(page, item, value)
        expect_progress(page, words, share)
    press(page, "next-animo")
    arrive(page, FacetId.CONTACTEN)
    expect_progress(page, "beantwoord 1 van 39", 14)
    press(page, "back-contacten")
    arrive(page, FacetId.ANIMO)
    answer(page, "P-A-balance", "0")
    expect_progress(page, "beantwoord 0 van 39", 0)


def test_every_saved_answer_is_said(page: Page, server: RunningServer) -> None:
    """
    The foot tells when it was saved, and a screen reader hears it each time.
    """
    begin_animo(page, server)
    expect(page.locator(HEARD)).to_have_text("")
    for item in ("P-A1", "P-A2"):
        page.locator(HEARD).evaluate("element => { element.textContent = ''; }")
        answer(page, item, "4")
        expect(page.locator(HEARD)).to_contain_text("Opgeslagen ")
    expect(page.locator(".saved")).to_contain_text("Opgeslagen ")


def test_a_click_leaves_the_rest_of_the_page_alone(page: Page, server: RunningServer) -> None:
    """
    Nothing else is drawn anew, and the focus stays on the option that was chosen.
    """
    begin_animo(page, server)
    page.evaluate("document.querySelectorAll('[role=radio], h1').forEach((element) => { element.same = true; })")
    option(page, "P-A2", "2").click()
    expect_progress(page, "beantwoord 1 van 40", 12)
    expect(option(page, "P-A2", "2")).to_be_focused()
    assert page.evaluate("[...document.querySelectorAll('[role=radio], h1')].every((element) => element.same)")


def test_a_remark_is_ticked_while_one_writes_on(page: Page, server: RunningServer) -> None:
    """
    It is saved after a pause; the fold stays open, the caret where it is, and what follows is saved too.
    """
    work = begin_animo(page, server)
    fold = element(page, "more-P-A1").locator("summary")
    assert fold.evaluate(TICK) == "none"
    fold.click()
    box = page.get_by_label("Jouw opmerking").first
    for part, whole in (("nog eens", "nog eens"), (" vragen", "nog eens vragen")):
        box.press_sequentially(part)
        assert is_kept(server, work, "P-A1.note", whole)
        expect(page.locator("html")).not_to_have_attribute("data-actie-typing", "")
        expect(box).to_be_focused()
        expect(box).to_have_value(whole)
    assert fold.evaluate(TICK) == '" ✓"'


def test_a_click_on_the_page_that_was_left_counts(
    page: Page, server: RunningServer, proxy: Callable[[RunningServer], Proxy]
) -> None:
    """
    On a slow line the next page is not there yet when somebody changes an answer on this one.
    """
    line = proxy(server)
    work = begin_animo(page, server, line.url, given={"P-A1": "4"})
    line.mute()
    press(page, "next-animo")
    answer(page, "P-A1", "2")
    assert is_kept(server, work, "P-A1", "2")
    line.restore()
    arrive(page, FacetId.ANIMO)
    expect_answers(page, {"P-A1": "2"})


def test_clicks_faster_than_the_server_are_all_kept(page: Page, server: RunningServer) -> None:
    """
    Each is drawn by itself, and none waits for another to be lost.
    """
    work = begin_animo(page, server)
    for value in ("1", "5", "3"):
        for item in ("P-A1", "P-A2", "P-A3", "P-A4"):
            answer(page, item, value)
    for item in ("P-A1", "P-A2", "P-A3", "P-A4"):
        assert is_kept(server, work, item, "3")
    expect_progress(page, "beantwoord 4 van 40", 50)
