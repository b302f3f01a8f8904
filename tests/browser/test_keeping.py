"""
Nothing that a person answered or wrote is lost or undone, whatever happens to line, server, browser and database.

What counts is read from the database, not from the screen.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, WebSocket, expect

from tests.browser import looking
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
    make_link,
    open_page,
    press,
    start_clean,
    stored,
    write,
)

NewPage = Callable[..., Page]
Starter = Callable[..., RunningServer]
Line = Callable[[RunningServer], Proxy]
WRITTEN = (
    (NAME, NAME_FIELD),
    ("Wat ga je doen?", "agreement.1.what"),
)
HEALING_SECONDS = 40
NEVER, SOON = 3600, 1
CONNECTION_ENDS = 30_000  # a connection to a server that is away is tried again after up to half a minute


@pytest.fixture
def lost_line(watch: Watch) -> None:
    """
    Streamlit may complain in the console that its server is away.
    """
    watch.allow(LOST_LINE, reason="this test cuts the line or kills the server")


def set_heartbeat(page: Page, seconds: int) -> None:
    """
    Lets the slow heartbeat of a page that is opened afterwards come after so many seconds.

    NEVER makes sure that the first click after a loss is truly the first thing that the server hears.
    """
    page.add_init_script(
        "{ const set = window.setInterval; window.setInterval = (act, after, ...given) => "
        f"set(act, after >= 10000 ? {1000 * seconds} : after, ...given); }}"
    )


def find_back(*pages: Page) -> None:
    """
    Waits until the pages found their server again: no notice, and the questions can be answered.
    """
    for page in pages:
        expect(page.get_by_role("dialog")).to_be_hidden(timeout=CONNECTION_ENDS)
        expect(element(page, "foot").get_by_role("button").first).to_be_enabled()


def restart(server: RunningServer, *pages: Page) -> None:
    """
    Kills the server and starts it again, until the pages found it.
    """
    server.kill()
    for page in pages:
        expect(page.get_by_role("dialog")).to_be_visible()
    server.start()
    find_back(*pages)


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
    Answers of every kind and what was written stand there again.
    """
    begin(page, server.url)
    work = current_work(server, page)
    write(page, NAME, "Buurtkamer De Linde")
    assert is_kept(server, work, NAME_FIELD, "Buurtkamer De Linde")
    open_page(page, server.url, "animo")
    given = {"P-A1": "4", "P-A2": "unknown", "P-A-balance": "-1", "P-A-role-now": "loslaten"}
    for item, value in given.items():
        answer(page, item, value)
    assert is_kept(server, work, "P-A-role-now", "loslaten")
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


def test_the_first_click_after_a_restart_counts(new_page: NewPage, start_server: Starter, lost_line: None) -> None:
    """
    The server was killed: answering, changing, taking back and going on work at once, also when it had only just saved.
    """
    server = start_server()
    answers, changes, takes_back, goes_on, hurries = people = [new_page() for _ in range(5)]
    works = [begin_animo(person, server, given={"P-A1": "4"}) for person in people]
    answer(hurries, "P-A2", "4")
    assert is_kept(server, works[4], "P-A2", "4")
    restart(server, *people)
    answer(answers, "P-A2", "2")
    answer(changes, "P-A1", "1")
    answer(takes_back, "P-A1", "4")
    press(goes_on, "next-animo")
    answer(hurries, "P-A2", "1")
    arrive(goes_on, "contacten")
    assert is_kept(server, works[2], "P-A1", None)
    assert is_kept(server, works[4], "P-A2", "1")
    found = [stored(server, work) for work in works]
    assert found == [
        {"P-A1": "4", "P-A2": "2"},
        {"P-A1": "1"},
        {"P-A1": None},
        {"P-A1": "4"},
        {"P-A1": "4", "P-A2": "1"},
    ]


def test_a_page_heals_by_itself_after_a_restart(new_page: NewPage, start_server: Starter, lost_line: None) -> None:
    """
    Without a click it shows what another tab answered; a word half written goes on where it was, and is kept.
    """
    server = start_server()
    reader, *writers = [new_page() for _ in range(3)]
    works = [begin_animo(person, server, given={"P-A1": "4"}) for person in (reader, *writers)]
    other = reader.context.new_page()
    open_page(other, server.url, "animo")
    answer(other, "P-A1", "2")
    assert is_kept(server, works[0], "P-A1", "2")
    other.close()
    open_page(writers[0], server.url, "initiatief")
    open_page(writers[1], server.url, "afspraken")
    boxes = [person.get_by_label(label).first for person, (label, _) in zip(writers, WRITTEN, strict=True)]
    for box in boxes:
        box.press_sequentially("Buurt")
    restart(server, reader, *writers)
    expect_answers(reader, {"P-A1": "2"})
    for box, work, (_, field) in zip(boxes, works[1:], WRITTEN, strict=True):
        box.press("End")
        box.press_sequentially("kamer")
        box.press("Tab")
        assert is_kept(server, work, field, "Buurtkamer")
    assert stored(server, works[0]) == {"P-A1": "2"}


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
    line, sockets = proxy(server), list[WebSocket]()
    page.on("websocket", lambda socket: sockets.append(socket))  # noqa: PLW0108  Playwright marks what it calls
    set_heartbeat(page, SOON)
    work = begin_animo(page, server, line.url)
    line.stall()
    with sockets[-1].expect_event("framesent"):
        answer(page, "P-A1", "4")
    line.cut()
    line.restore()
    find_back(page)
    assert is_kept(server, work, "P-A1", "4", HEALING_SECONDS)
    expect_answers(page, {"P-A1": "4"})


def test_a_lost_session_takes_the_first_click(page: Page, start_server: Starter, proxy: Line, lost_line: None) -> None:
    """
    The server forgot the session while a phone slept: the first click is kept all the same.
    """
    server = start_server(STREAMLIT_SERVER_DISCONNECTED_SESSION_TTL="1")
    line = proxy(server)
    set_heartbeat(page, NEVER)
    work = begin_animo(page, server, line.url, given={"P-A1": "4"})
    line.cut()
    expect(page.get_by_role("dialog")).to_be_visible()
    line.restore()
    find_back(page)
    answer(page, "P-A1", "2")
    assert is_kept(server, work, "P-A1", "2")


def test_a_forgotten_tab_writes_nothing_old_back(page: Page, server: RunningServer, proxy: Line) -> None:
    """
    What one tab changed the other never undoes, also when it clicks on before a slow line could show the change.
    """
    line = proxy(server)
    set_heartbeat(page, NEVER)
    work = begin_animo(page, server, line.url, given={"P-A1": "4"})
    other = page.context.new_page()
    open_page(other, server.url, "animo")
    answer(other, "P-A1", "2")
    assert is_kept(server, work, "P-A1", "2")
    line.mute()
    for item in ("P-A2", "P-A3"):
        answer(page, item, "5")
        assert is_kept(server, work, item, "5")
    line.restore()
    expect_answers(page, {"P-A1": "2"})
    answer(page, "P-A1", "4")
    assert is_kept(server, work, "P-A1", "4")


def test_a_tab_stays_with_its_own_work(page: Page, server: RunningServer) -> None:
    """
    Another tab began a new assessment: this one goes on in its own.
    """
    work = begin_animo(page, server, given={"P-A1": "4"})
    new_work = begin_animo(page.context.new_page(), server, given={"P-A2": "2"})
    answer(page, "P-A3", "5")
    assert is_kept(server, work, "P-A3", "5")
    assert stored(server, new_work) == {"P-A2": "2"}


def test_a_tab_of_the_person_before_writes_nothing(page: Page, server: RunningServer) -> None:
    """
    A new participant began on this device: the old tab says so, shows what is theirs now, and its click counts nowhere.
    """
    work = begin_animo(page, server, given={"P-A1": "4"})
    other = page.context.new_page()
    start_clean(other, server.url)
    expect(other.get_by_text("Dit apparaat begint opnieuw.")).to_be_visible()
    new_work = begin_animo(other, server, given={"P-A2": "2"})
    answer(page, "P-A3", "5")
    expect(page.get_by_text("De zelfscan die hier openstond is niet meer te openen.")).to_be_visible()
    expect_answers(page, {"P-A1": None, "P-A2": "2", "P-A3": None})
    assert (stored(server, work), stored(server, new_work)) == ({"P-A1": "4"}, {"P-A2": "2"})


def test_forgotten_tabs_write_nothing_old_back_after_a_restart(
    new_page: NewPage, start_server: Starter, lost_line: None
) -> None:
    """
    The answers that they still show undo nothing that another tab changed, and go into no other assessment.
    """
    server = start_server()
    changed, replaced, left = tabs = [new_page() for _ in range(3)]
    works = [begin_animo(tab, server, given={"P-A1": "4", "P-A2": "4"}) for tab in tabs]
    others = [tab.context.new_page() for tab in tabs]
    open_page(others[0], server.url, "animo")
    for item, click, value in (("P-A1", "2", "2"), ("P-A2", "4", None), ("P-A3", "1", "1")):
        answer(others[0], item, click)
        assert is_kept(server, works[0], item, value)
    start_clean(others[2], server.url)
    expect(others[2].get_by_text("Dit apparaat begint opnieuw.")).to_be_visible()
    new_works = [begin_animo(other, server, given={"P-A5": "2"}) for other in others[1:]]
    for other in others:
        other.close()
    restart(server, *tabs)
    answer(changed, "P-A4", "5")
    answer(replaced, "P-A4", "5")
    assert is_kept(server, works[0], "P-A4", "5")
    assert is_kept(server, works[1], "P-A4", "5")
    expect_answers(changed, {"P-A1": "2", "P-A2": None, "P-A3": "1"})
    expect_answers(left, {"P-A1": None, "P-A2": None, "P-A5": "2"})
    assert stored(server, works[0]) == {"P-A1": "2", "P-A2": None, "P-A3": "1", "P-A4": "5"}
    assert [stored(server, work) for work in new_works] == [{"P-A5": "2"}] * 2


def test_an_answer_that_cannot_be_saved_is_said_and_kept(page: Page, start_server: Starter) -> None:
    """
    The database refuses: a banner says so, the answer stays, is saved by itself in the end, and the banner goes.
    """
    server = start_server()
    set_heartbeat(page, SOON)
    work = begin_animo(page, server)
    banner = page.get_by_text("Nog niet opgeslagen. We proberen het opnieuw.")
    with locked_database(server):
        answer(page, "P-A1", "4")
        expect(banner).to_be_visible()
        expect(page.locator(".saved")).to_have_text("Nog niet opgeslagen")
        expect_answers(page, {"P-A1": "4"})
        assert stored(server, work) == {}
        assert looking.violations(page) == []
    assert is_kept(server, work, "P-A1", "4", HEALING_SECONDS)
    expect(banner).to_be_hidden()
    expect(page.locator(".saved")).to_contain_text("Opgeslagen")
    expect_answers(page, {"P-A1": "4"})


def test_a_personal_link_goes_on_elsewhere_and_leaves_no_trace(new_page: NewPage, server: RunningServer) -> None:
    """
    Another device goes on where the first one was; the secret is neither in its address bar nor in its history.
    """
    person, elsewhere = new_page(), new_page()
    work = begin_animo(person, server, given={"P-A1": "4"})
    link = make_link(person, server.url)
    assert _ask(link, "HEAD") == 204
    elsewhere.goto(link)
    arrive(elsewhere, "verder")
    press(elsewhere, "same")
    arrive(elsewhere, "animo")
    expect_answers(elsewhere, {"P-A1": "4"})
    history = elsewhere.context.new_cdp_session(elsewhere).send("Page.getNavigationHistory")["entries"]
    assert link.rpartition("/")[2] not in " ".join([elsewhere.url, *(entry["url"] for entry in history)])
    assert current_work(server, elsewhere) == work


def test_a_link_of_somebody_else_leaves_the_own_work(new_page: NewPage, server: RunningServer) -> None:
    """
    Who is somebody else finds back what stood on the device, at the page of last time; the link still works.
    """
    person, other = new_page(), new_page()
    work = begin_animo(person, server, given={"P-A1": "4"})
    own = begin_animo(other, server, given={"P-A2": "2"})
    link = make_link(person, server.url)
    other.goto(link)
    arrive(other, "verder")
    assert current_work(server, other) == work
    press(other, "other")
    arrive(other, "start")
    expect(other.get_by_text("De zelfscan van de link is hier dicht.")).to_be_visible()
    press(other, "further")
    arrive(other, "animo")
    expect_answers(other, {"P-A1": None, "P-A2": "2"})
    assert current_work(server, other) == own
    other.goto(link)
    arrive(other, "verder")


def test_an_unknown_link_says_so_in_plain_words(page: Page, server: RunningServer) -> None:
    """
    Who mistypes a link reads what may be wrong, on a page from which they can begin.
    """
    page.goto(f"{server.url}/hervat/{'x' * 43}")
    arrive(page, "start")
    expect(page.get_by_text("Deze link werkt niet meer.")).to_be_visible()


def _ask(address: str, method: str) -> int:
    parts = urlsplit(address)
    with closing(HTTPConnection(parts.netloc, timeout=10)) as connection:
        connection.request(method, parts.path)
        return connection.getresponse().status
