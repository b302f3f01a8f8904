"""
The browser script: focus, words for screen readers, language, and what people see when the line or the server fails.
"""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import LOST_LINE, Watch
from tests.browser.proxy import Proxy
from tests.browser.serving import SMALL_APP, RunningServer
from tests.browser.walking import NAME, NAME_FIELD, begin, current_work, is_kept

ANSWER = "deels"


def scroll_top(page: Page) -> int:
    """
    How far the page is scrolled.
    """
    return int(page.evaluate("document.querySelector('[data-testid=stMain]').scrollTop"))


def choose(page: Page, answer: str) -> None:
    """
    Answers the question of the first page, and waits until the server has seen it.
    """
    page.get_by_role("radio", name=answer, exact=True).click()
    expect(page.get_by_text(f"gekozen: {answer}")).to_be_visible()


def test_the_next_page_begins_at_its_heading(page: Page, small_server: RunningServer) -> None:
    """
    After a button at the bottom the new page is at its top, and the focus is on its heading.
    """
    page.goto(small_server.url)
    page.get_by_role("button", name="Naar de tweede", exact=True).press("Enter")
    expect(page.get_by_role("heading", name="Tweede pagina")).to_be_focused()
    assert scroll_top(page) == 0


def test_the_focus_goes_to_the_item_that_was_asked_for(page: Page, small_server: RunningServer) -> None:
    """
    A page can be opened at one of its questions.
    """
    page.goto(small_server.url)
    page.get_by_role("button", name="Naar de vraag op de tweede").press("Enter")
    expect(page.get_by_role("radio", name="nee")).to_be_focused()
    expect(page.get_by_role("radio", name="nee")).to_be_in_viewport()


def test_going_back_in_the_browser_puts_the_focus_on_the_heading(page: Page, small_server: RunningServer) -> None:
    """
    The browser's own way back is a page change like any other.
    """
    page.goto(small_server.url)
    page.get_by_role("button", name="Naar de tweede", exact=True).click()
    expect(page.get_by_role("heading", name="Tweede pagina")).to_be_focused()
    page.go_back()
    expect(page.get_by_role("heading", name="Eerste pagina")).to_be_focused()


def test_the_first_page_leaves_the_focus_alone(page: Page, small_server: RunningServer) -> None:
    """
    Who opens the app begins where every page begins.
    """
    page.goto(small_server.url)
    expect(page.get_by_text("hartslag 2")).to_be_visible()
    assert page.evaluate("document.activeElement.tagName") == "BODY"


def test_a_heartbeat_does_not_move_the_focus(page: Page, small_server: RunningServer) -> None:
    """
    Who is in the middle of answering stays there while the page refreshes itself.
    """
    page.goto(small_server.url)
    radio = page.get_by_role("radio", name=ANSWER)
    radio.focus()
    expect(page.get_by_text("hartslag 3")).to_be_visible()
    expect(radio).to_be_focused()


def test_what_was_saved_is_said_once(page: Page, small_server: RunningServer) -> None:
    """
    A screen reader hears "Opgeslagen" after an answer, and nothing when the page opens.
    """
    page.goto(small_server.url)
    expect(page.get_by_text("hartslag 1")).to_be_visible()
    live = page.locator("body > [role=status]")
    expect(live).to_have_text("")
    choose(page, ANSWER)
    expect(live).to_have_text("Opgeslagen")


def test_streamlits_own_words_are_dutch(page: Page, small_server: RunningServer) -> None:
    """
    Skip link, help, progress, copying, choosing and closing speak Dutch, in text and to screen readers.
    """
    page.goto(f"{small_server.url}/widgets")
    expect(page.get_by_role("link", name="Naar de inhoud")).to_be_attached()
    expect(page.get_by_role("button", name="Uitleg bij Naam")).to_be_visible()
    expect(page.get_by_role("progressbar", name="Voortgang")).to_be_visible()
    page.get_by_text("K7M 4PX").hover()
    expect(page.get_by_role("button", name="Kopieer")).to_be_visible()
    expect(page.get_by_placeholder("Kies")).to_be_visible()
    page.get_by_role("button", name="Vraag het").click()
    expect(page.get_by_role("dialog").get_by_role("button", name="Sluiten")).to_be_visible()


def test_choosing_a_file_speaks_dutch(page: Page, small_server: RunningServer) -> None:
    """
    The button, the limit, the removal and both refusals.
    """
    page.goto(f"{small_server.url}/widgets")
    box = page.get_by_role("group", name="Bestand")
    expect(box.get_by_role("button", name="Kies een bestand")).to_be_visible()
    expect(box).to_contain_text("hoogstens 2 MB")
    for name, kind, size, words in (
        ("groot.json", "application/json", 3_000_000, "Het bestand mag hoogstens 2 MB zijn."),
        ("brief.txt", "text/plain", 3, "Dit soort bestand kunnen we niet lezen."),
    ):
        page.set_input_files("input[type=file]", {"name": name, "mimeType": kind, "buffer": b"x" * size})
        expect(page.get_by_text(words)).to_be_attached()
        expect(page.get_by_role("button", name=f"Verwijder {name}")).to_be_attached()


def test_a_persons_own_words_are_left_alone(page: Page, small_server: RunningServer) -> None:
    """
    Who writes "Close" in a box keeps what they wrote.
    """
    page.goto(f"{small_server.url}/widgets")
    box = page.get_by_role("textbox", name="Tekst")
    box.fill("Close")
    box.press("Tab")
    expect(page.get_by_role("progressbar", name="Voortgang")).to_be_visible()
    expect(box).to_have_value("Close")


LEAVING: dict[str, Callable[[Page], object]] = {
    "the language link": lambda page: page.locator(".language a").click(),
    "a link in the head": lambda page: page.get_by_test_id("stPageLink").first.click(),
    "a link in the text": lambda page: page.locator(".aside a").click(),
}


def foot_says(page: Page) -> str:
    """
    What stands in the foot while the words of the app are covered.
    """
    return str(page.locator(".saved").evaluate("foot => getComputedStyle(foot, '::after').content"))


@pytest.mark.parametrize("leave", LEAVING.values(), ids=LEAVING.keys())
def test_leaving_in_the_middle_of_a_word_keeps_it(
    page: Page, server: RunningServer, leave: Callable[[Page], object]
) -> None:
    """
    Who types and leaves the page at once loses nothing, and arrives where they wanted to be.
    """
    begin(page, server.url)
    work = current_work(server, page)
    page.get_by_label(NAME).first.press_sequentially("Buurtkamer")
    leave(page)
    assert is_kept(server, work, NAME_FIELD, "Buurtkamer")
    if leave is not LEAVING["the language link"]:
        expect(page).not_to_have_url(re.compile("/initiatief"))


def test_typing_is_handed_in_after_a_pause(page: Page, server: RunningServer) -> None:
    """
    Until then the foot says that it is not saved; the focus and the caret stay where they are.
    """
    begin(page, server.url)
    box = page.get_by_label(NAME).first
    box.press_sequentially("Buurtkamer")
    assert foot_says(page) == '"Nog niet opgeslagen"'
    assert is_kept(server, current_work(server, page), NAME_FIELD, "Buurtkamer")
    expect(page.locator("html")).not_to_have_attribute("data-actie-typing", "")
    box.press_sequentially(" Oost")
    expect(box).to_be_focused()
    expect(box).to_have_value("Buurtkamer Oost")


def test_a_failing_page_shows_words_and_no_cause(page: Page, small_server: RunningServer) -> None:
    """
    An error that nothing catches becomes a sentence; what and where it was stands in the log alone.
    """
    page.goto(f"{small_server.url}/tweede")
    page.get_by_role("button", name="Ga fout").click()
    expect(page.get_by_text("Er ging iets mis. Laad de pagina opnieuw.")).to_be_visible()
    expect(page.locator("body")).not_to_contain_text("geheim")
    assert "een geheim pad" in small_server.log.read_text()


def test_a_button_can_print_the_page(page: Page, small_server: RunningServer) -> None:
    """
    An element marked data-actie-print opens the print window.
    """
    page.add_init_script("window.print = () => { window.printed = true; }")
    page.goto(f"{small_server.url}/tweede")
    page.get_by_role("button", name="Druk af").click()
    assert page.evaluate("window.printed") is True


def test_a_cut_line_is_told_in_dutch_and_heals_by_itself(
    page: Page, small_server: RunningServer, proxy: Callable[[RunningServer], Proxy], watch: Watch
) -> None:
    """
    The person reads that we try again; when the line is back the answer is still there and the next one works.
    """
    watch.allow(LOST_LINE, reason="this test cuts the line")
    line = proxy(small_server)
    page.goto(line.url)
    choose(page, ANSWER)
    line.cut()
    expect(page.get_by_role("dialog")).to_contain_text("We proberen het vanzelf opnieuw")
    line.restore()
    expect(page.get_by_role("dialog")).to_be_hidden(timeout=30_000)
    choose(page, "klopt niet")


def test_a_stalled_line_delivers_the_click_later(
    page: Page, small_server: RunningServer, proxy: Callable[[RunningServer], Proxy]
) -> None:
    """
    What is clicked while nothing moves arrives when the line moves again.
    """
    line = proxy(small_server)
    page.goto(line.url)
    expect(page.get_by_text("gekozen: None")).to_be_visible()
    line.stall()
    page.get_by_role("radio", name=ANSWER).click()
    line.restore()
    expect(page.get_by_text(f"gekozen: {ANSWER}")).to_be_visible()


def test_a_page_comes_back_after_a_restart(
    page: Page, start_server: Callable[..., RunningServer], watch: Watch
) -> None:
    """
    The server is killed and started again: the page finds it by itself, and shows the answer it held.
    """
    watch.allow(LOST_LINE, reason="this test kills the server")
    server = start_server(SMALL_APP)
    page.goto(server.url)
    choose(page, ANSWER)
    server.kill()
    expect(page.get_by_role("dialog")).to_contain_text("Geen verbinding")
    server.start()
    expect(page.get_by_role("dialog")).to_be_hidden(timeout=30_000)
    choose(page, "klopt")
