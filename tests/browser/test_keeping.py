"""
Nothing that a person answered or wrote is lost or undone, whatever happens to line, server, browser and database.

What counts is read from the database, not from the screen.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import ARGUMENTS, LOST_LINE, Watch, find_chromium
from tests.browser.proxy import Proxy
from tests.browser.serving import RunningServer
from tests.browser.walking import (
    NAME,
    NAME_FIELD,
    answer,
    arrive,
    begin,
    begin_animo,
    current_work,
    database_path,
    element,
    expect_answers,
    is_kept,
    open_page,
    press,
    settle,
    stored,
    write,
)

NewPage = Callable[..., Page]
Starter = Callable[..., RunningServer]
Line = Callable[[RunningServer], Proxy]
HEALING_SECONDS = 40


@pytest.fixture
def lost_line(watch: Watch) -> None:
    """
    Streamlit may complain in the console that its server is away.
    """
    watch.allow(LOST_LINE, reason="this test cuts the line or kills the server")


def find_back(*pages: Page) -> None:
    """
    Waits until the pages found their server again: no notice, and the questions can be answered.
    """
    for page in pages:
        expect(page.get_by_role("dialog")).to_be_hidden(timeout=30_000)
        expect(page.locator("[role=radio], [data-testid=stTextInputRootElement] input").first).to_be_enabled()


@contextmanager
def locked_database(server: RunningServer) -> Iterator[None]:
    """
    Keeps every other writer out of the database.
    """
    with closing(sqlite3.connect(database_path(server), isolation_level=None)) as database:
        database.execute("BEGIN EXCLUSIVE")
        yield
        database.execute("ROLLBACK")


def test_everything_survives_a_reload(page: Page, server: RunningServer) -> None:
    """
    Answers, a non-answer and what was written stand there again.
    """
    begin(page, server.url)
    write(page, NAME, "Buurtkamer De Linde")
    given = {"P-A1": "4", "P-A2": "unknown", "P-A-balance": "-1", "P-A-role-now": "loslaten"}
    assert is_kept(server, current_work(server, page), NAME_FIELD, "Buurtkamer De Linde")
    open_page(page, server.url, "animo")
    for item, value in given.items():
        answer(page, item, value)
    assert is_kept(server, current_work(server, page), "P-A-role-now", "loslaten")
    page.reload()
    arrive(page, "animo")
    expect_answers(page, given)
    expect(page.locator(".brand")).to_contain_text("Buurtkamer De Linde")


def test_everything_survives_a_restart_of_the_browser(
    browser: Browser, server: RunningServer, tmp_path: Path, watch: Watch
) -> None:
    """
    Who closes the browser and comes back another day goes on where they were.
    """

    def open_browser() -> Page:
        context = browser.browser_type.launch_persistent_context(
            str(tmp_path), executable_path=find_chromium(), args=list(ARGUMENTS), locale="nl-NL"
        )
        watch.follow(context)
        return context.pages[0]

    person = open_browser()
    begin_animo(person, server, given={"P-A1": "4"})
    person.context.close()
    person = open_browser()
    open_page(person, server.url, "animo")
    expect_answers(person, {"P-A1": "4"})
    person.context.close()


def test_taking_an_answer_back_is_kept(page: Page, server: RunningServer) -> None:
    """
    A second click takes an answer back, and a reload shows none.
    """
    work = begin_animo(page, server, given={"P-A1": "4"})
    answer(page, "P-A1", "4")
    assert is_kept(server, work, "P-A1", None)
    page.reload()
    arrive(page, "animo")
    expect_answers(page, {"P-A1": None})


def test_the_first_click_after_a_restart_counts(
    new_page: NewPage, start_server: Starter, lost_line: None
) -> None:
    """
    The server was killed: answering, changing, taking back and going on all work at the very first click.
    """
    server = start_server()
    first, changes, takes_back, goes_on = people = [new_page() for _ in range(4)]
    works = [begin_animo(person, server, given={"P-A1": "4"}) for person in people]
    server.restart()
    find_back(*people)
    answer(first, "P-A2", "2")
    answer(changes, "P-A1", "1")
    answer(takes_back, "P-A1", "4")
    press(goes_on, "next-animo")
    arrive(goes_on, "contacten")
    settle(takes_back)
    found = [stored(server, work) for work in works]
    assert found == [{"P-A1": "4", "P-A2": "2"}, {"P-A1": "1"}, {"P-A1": None}, {"P-A1": "4"}]


def test_a_page_heals_by_itself_after_a_restart(page: Page, start_server: Starter, lost_line: None) -> None:
    """
    Without a click the page comes alive: it shows what another tab answered.
    """
    server = start_server()
    work = begin_animo(page, server, given={"P-A1": "4"})
    other = page.context.new_page()
    open_page(other, server.url, "animo")
    answer(other, "P-A1", "2")
    assert is_kept(server, work, "P-A1", "2")
    server.restart()
    find_back(page)
    expect_answers(page, {"P-A1": "2"})
    assert stored(server, work) == {"P-A1": "2"}


def test_a_click_after_ten_seconds_without_a_line_counts(
    page: Page, server: RunningServer, proxy: Line, lost_line: None
) -> None:
    """
    The line is away for ten seconds: what was answered stays, and the first click afterwards is kept.
    """
    line = proxy(server)
    work = begin_animo(page, server, line.url, given={"P-A1": "4"})
    line.cut()
    page.wait_for_timeout(10_000)
    line.restore()
    find_back(page)
    expect_answers(page, {"P-A1": "4"})
    answer(page, "P-A1", "2")
    assert is_kept(server, work, "P-A1", "2")


def test_a_click_that_the_line_swallowed_is_kept_in_the_end(
    page: Page, server: RunningServer, proxy: Line, lost_line: None
) -> None:
    """
    The line stalls, a person answers, the line breaks: the answer is kept without a further click.
    """
    line = proxy(server)
    work = begin_animo(page, server, line.url)
    line.stall()
    answer(page, "P-A1", "4")
    line.cut()
    line.restore()
    find_back(page)
    assert is_kept(server, work, "P-A1", "4", HEALING_SECONDS)
    expect_answers(page, {"P-A1": "4"})


def test_a_lost_session_takes_the_first_click(
    page: Page, start_server: Starter, proxy: Line, lost_line: None
) -> None:
    """
    The server forgot the session while a phone slept: the first click is kept all the same.
    """
    server = start_server(STREAMLIT_SERVER_DISCONNECTED_SESSION_TTL="1")
    line = proxy(server)
    work = begin_animo(page, server, line.url, given={"P-A1": "4"})
    line.cut()
    page.wait_for_timeout(3_000)
    line.restore()
    find_back(page)
    answer(page, "P-A1", "2")
    assert is_kept(server, work, "P-A1", "2")


def test_a_forgotten_tab_writes_nothing_old_back(page: Page, server: RunningServer) -> None:
    """
    What one tab changed the other shows at its next click, and never undoes.
    """
    work = begin_animo(page, server, given={"P-A1": "4"})
    other = page.context.new_page()
    open_page(other, server.url, "animo")
    answer(other, "P-A1", "2")
    assert is_kept(server, work, "P-A1", "2")
    answer(page, "P-A2", "5")
    expect_answers(page, {"P-A1": "2", "P-A2": "5"})
    assert stored(server, work) == {"P-A1": "2", "P-A2": "5"}


def test_a_forgotten_tab_writes_nothing_old_back_after_a_restart(
    page: Page, start_server: Starter, lost_line: None
) -> None:
    """
    Its own click counts; what another tab changed, took back or added stays as that tab left it.
    """
    server = start_server()
    work = begin_animo(page, server, given={"P-A1": "4", "P-A2": "4"})
    other = page.context.new_page()
    open_page(other, server.url, "animo")
    for item, click, value in (("P-A1", "2", "2"), ("P-A2", "4", None), ("P-A3", "1", "1")):
        answer(other, item, click)
        assert is_kept(server, work, item, value)
    server.restart()
    find_back(page)
    answer(page, "P-A4", "5")
    left = {"P-A1": "2", "P-A2": None, "P-A3": "1", "P-A4": "5"}
    expect_answers(page, left)
    assert is_kept(server, work, "P-A4", "5")
    assert stored(server, work) == left


def test_a_tab_stays_with_its_own_work(page: Page, start_server: Starter, lost_line: None) -> None:
    """
    Another tab began a new assessment: the first tab goes on in its own, before and after a restart, and never in the new.
    """
    server = start_server()
    work = begin_animo(page, server, given={"P-A1": "4"})
    other = page.context.new_page()
    new_work = begin_animo(other, server, given={"P-A2": "2"})
    answer(page, "P-A3", "5")
    assert is_kept(server, work, "P-A3", "5")
    server.restart()
    find_back(page)
    answer(page, "P-A4", "1")
    assert is_kept(server, work, "P-A4", "1")
    assert stored(server, new_work) == {"P-A2": "2"}


@pytest.mark.parametrize("is_restarted", [False, True])
def test_a_tab_of_the_person_before_writes_nothing(
    page: Page, start_server: Starter, lost_line: None, is_restarted: bool
) -> None:
    """
    A new participant began on this device: the tab of the person before shows theirs no more, and adds nothing to the new.
    """
    server = start_server()
    work = begin_animo(page, server, given={"P-A1": "4"})
    other = page.context.new_page()
    open_page(other, server.url, "")
    press(other, "clean")
    new_work = begin_animo(other, server, given={"P-A2": "2"})
    if is_restarted:
        server.restart()
        find_back(page)
    answer(page, "P-A3", "5")
    expect_answers(page, {"P-A1": None, "P-A2": "2", "P-A3": None})
    assert (stored(server, work), stored(server, new_work)) == ({"P-A1": "4"}, {"P-A2": "2"})


def test_written_words_survive_line_and_server(
    page: Page, start_server: Starter, proxy: Line, lost_line: None
) -> None:
    """
    A name typed before a cut, during it and after a restart; a remark and an agreement across a restart: all are kept.
    """
    server = start_server()
    line = proxy(server)
    begin(page, line.url)
    work = current_work(server, page)
    name = page.get_by_label(NAME)
    name.fill("Buurtkamer")
    line.cut()
    expect(page.get_by_role("dialog")).to_be_visible()
    line.restore()
    find_back(page)
    expect(name).to_have_value("Buurtkamer")
    write(page, NAME, "Buurtkamer De Linde")
    assert is_kept(server, work, NAME_FIELD, "Buurtkamer De Linde")
    server.restart()
    find_back(page)
    expect(name).to_have_value("Buurtkamer De Linde")
    write(page, NAME, "Buurtkamer De Eik")
    assert is_kept(server, work, NAME_FIELD, "Buurtkamer De Eik")


def test_an_answer_that_cannot_be_saved_is_said_and_kept(page: Page, start_server: Starter) -> None:
    """
    The database refuses: a banner says so, the answer stays, is saved by itself in the end, and the banner goes.
    """
    server = start_server()
    work = begin_animo(page, server)
    banner = page.get_by_text("Nog niet opgeslagen. We proberen het opnieuw.")
    with locked_database(server):
        answer(page, "P-A1", "4")
        expect(banner).to_be_visible(timeout=30_000)
        expect(page.locator(".saved")).to_have_text("Nog niet opgeslagen")
        expect_answers(page, {"P-A1": "4"})
        assert stored(server, work) == {}
    assert is_kept(server, work, "P-A1", "4", HEALING_SECONDS)
    expect(banner).to_be_hidden()
    expect(page.locator(".saved")).to_contain_text("Opgeslagen")
    expect_answers(page, {"P-A1": "4"})
