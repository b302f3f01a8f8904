"""
Browser tests: a real server and a real Chromium.

    server        the app on its own temporary database, shared by all tests of a run: tests tell their people apart by
                  their browser context, so nothing of one test is seen by another. Do not kill it.
    start_server  start_server(ACTIE_RETENTION_DAYS="1") -> a server of the test's own; .kill(), .restart(), .stop(),
                  .url, .port, .database_url, .log (see serving.py). Ends with the test.
    small_server  the same server parts around a small app of our own (small_app/), for what the browser script and the
                  server must get right whatever the pages look like.
    page          a new person in front of a screen of 1280×720, Dutch, in Amsterdam. Goes nowhere by itself:
                  page.goto(server.url).
    new_page      new_page(locale="en-GB", viewport={"width": 390, "height": 844}) -> a page of one more person, with
                  the options of Playwright's Browser.new_context. Every call is another device, with cookies of its
                  own; page.context.new_page() is a second tab on the same device.
    watch         what the pages of this test asked for and complained about. After the test it fails on any request to
                  another host, any console error and any uncaught exception. A test that cuts the line on purpose says
                  so: watch.allow(LOST_LINE, reason="this test cuts the line").
    proxy         proxy(server) -> a line to a server with .url, .cut(), .stall(), .restore() (see proxy.py).

Chromium is $CHROMIUM, else chromium, chromium-browser or google-chrome on the PATH, else Playwright's own.
"""

import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Error, Page, Request, expect, sync_playwright

from tests.browser.proxy import Proxy
from tests.browser.serving import APP, SMALL_APP, RunningServer

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
LOST_LINE = (  # what Streamlit writes in the console when its server is away
    "WebSocket|ERR_CONNECTION|Failed to load resource|disconnected from server|server is not responding"
    "|reaching server endpoint"
)
NO_CHROMIUM = (
    "the browser tests need Chromium: install it, name it in $CHROMIUM, or run: python -m playwright install chromium"
)

PATIENCE_MS = 15_000  # a slow machine is no error
expect.set_options(timeout=PATIENCE_MS)


class Watch:
    """
    What the pages of one test asked for and complained about.
    """

    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.complaints: list[str] = []
        self._allowed: list[str] = []

    def allow(self, pattern: str, *, reason: str) -> None:
        """
        Lets complaints that match a pattern pass, for a reason.
        """
        assert reason
        self._allowed.append(pattern)

    def follow(self, context: BrowserContext) -> None:
        """
        Watches every page of a context, those opened later too.
        """
        context.on("request", self._note_request)
        context.on("console", self._note_console)
        context.on("weberror", lambda error: self.complaints.append(f"uncaught: {error.error}"))

    def unexpected(self) -> list[str]:
        """
        The complaints that no reason was given for.
        """
        return [text for text in self.complaints if not any(re.search(pattern, text) for pattern in self._allowed)]

    def _note_request(self, request: Request) -> None:
        self.requests.append(request)
        address = urlsplit(request.url)
        if address.scheme not in ("data", "blob") and address.hostname not in ("127.0.0.1", "localhost"):
            self.complaints.append(f"request to another host: {request.url}")

    def _note_console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.complaints.append(f"console: {message.text} ({message.location.get('url')})")


def find_chromium() -> str | None:
    """
    The path of an installed Chromium, or None for Playwright's own.
    """
    named = os.environ.get("CHROMIUM")
    return named or next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """
    One Chromium for all tests of a run.
    """
    with sync_playwright() as playwright:
        try:
            chromium = playwright.chromium.launch(executable_path=find_chromium(), args=list(ARGUMENTS))
        except Error as error:
            pytest.fail(f"{NO_CHROMIUM} ({str(error).splitlines()[0]})", pytrace=False)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """
    The app, shared by all tests of a run.
    """
    running = RunningServer(tmp_path_factory.mktemp("server")).start()
    yield running
    running.stop()


@pytest.fixture(scope="session")
def small_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """
    The small app, shared by all tests of a run.
    """
    running = RunningServer(tmp_path_factory.mktemp("small-server"), SMALL_APP).start()
    yield running
    running.stop()


@pytest.fixture
def start_server(tmp_path: Path) -> Iterator[Callable[..., RunningServer]]:
    """
    Starts servers of the test's own.
    """
    running: list[RunningServer] = []

    def start(app: Path = APP, **environment: str) -> RunningServer:
        folder = tmp_path / f"server-{len(running)}"
        folder.mkdir()
        running.append(RunningServer(folder, app, **environment))
        return running[-1].start()

    yield start
    for each in running:
        each.stop()


@pytest.fixture
def proxy() -> Iterator[Callable[[RunningServer], Proxy]]:
    """
    Puts a line that can fail between a browser and a server.
    """
    lines: list[Proxy] = []

    def lay(server: RunningServer) -> Proxy:
        lines.append(Proxy(server.port))
        return lines[-1]

    yield lay
    for line in lines:
        line.close()


@pytest.fixture
def watch() -> Iterator[Watch]:
    """
    Fails the test on requests to other hosts and on errors in the browser.
    """
    watching = Watch()
    yield watching
    assert watching.unexpected() == []


@pytest.fixture
def new_page(
    browser: Browser,
    watch: Watch,
    start_server: Callable[..., RunningServer],  # pages close before their servers stop
    proxy: Callable[[RunningServer], Proxy],  # and before their lines end
) -> Iterator[Callable[..., Page]]:
    """
    Opens a page for one more person.
    """
    contexts: list[BrowserContext] = []

    def open_page(**options: Any) -> Page:
        defaults = {
            "viewport": {"width": 1280, "height": 720},
            "locale": "nl-NL",
            "timezone_id": "Europe/Amsterdam",
        }
        context = browser.new_context(**{**defaults, **options})
        context.set_default_timeout(PATIENCE_MS)
        watch.follow(context)
        contexts.append(context)
        return context.new_page()

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    """
    A new person in front of an ordinary screen.
    """
    return new_page()
