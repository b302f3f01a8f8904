"""
The first page in a browser that was never here before: until its heading stands, in requests and in bytes.
"""

import os
import shutil
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, CDPSession, sync_playwright

from bench.figures import median, ratio, table
from bench.serving import APP, BARE, serving

VISITS = 5
PATIENCE_MS = 30_000
ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")


@dataclass
class Visit:
    """
    One first visit: the milliseconds until the heading stood, and what went over the wire until the page was at rest.
    """

    heading_ms: float = 0
    requests: int = 0
    received: float = 0

    def follow(self, wire: CDPSession) -> None:
        """
        Counts requests, and the bytes of files and of messages as they go over the wire.
        """
        wire.send("Network.enable")
        wire.on("Network.requestWillBeSent", self._count)
        wire.on("Network.loadingFinished", lambda event: self._add(event["encodedDataLength"]))
        wire.on(
            "Network.webSocketFrameReceived", lambda event: self._add(len(event["response"]["payloadData"]) * 3 / 4)
        )

    def _count(self, _: Any) -> None:
        self.requests += 1

    def _add(self, size: float) -> None:
        self.received += size


def measure(folder: Path) -> str:
    """
    Measures first visits to both servers in turns; as a section of Markdown.
    """
    with serving(APP, folder) as app, serving(BARE, folder) as bare, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=_find_chromium(), args=list(ARGUMENTS))
        rounds = [(_visit(chromium, app.url), _visit(chromium, bare.url)) for _ in range(VISITS + 1)]
        chromium.close()
    ours, theirs = zip(*rounds[1:], strict=True)  # the first visit warms the servers up
    rows = [_row("app", ours), _row("bare page", theirs)]
    compared = ratio(median(visit.heading_ms for visit in ours), median(visit.heading_ms for visit in theirs))
    head = ("server", "heading ms, median", "lowest", "highest", "requests", "kB over the wire")
    return f"## The first page in a new browser\n\n{table(head, rows)}\nUntil the heading: {compared} the bare page.\n"


def _visit(chromium: Browser, url: str) -> Visit:
    visit = Visit()
    context = chromium.new_context(locale="nl-NL", viewport={"width": 1280, "height": 720})
    page = context.new_page()
    visit.follow(context.new_cdp_session(page))
    begin = time.perf_counter()
    page.goto(url, wait_until="commit", timeout=PATIENCE_MS)
    page.locator("h1").first.wait_for(timeout=PATIENCE_MS)
    visit.heading_ms = 1000 * (time.perf_counter() - begin)
    page.wait_for_load_state("networkidle", timeout=PATIENCE_MS)
    context.close()
    return visit


def _row(name: str, visits: tuple[Visit, ...]) -> list[str]:
    took = [visit.heading_ms for visit in visits]
    requests, kilobytes = median(visit.requests for visit in visits), median(visit.received for visit in visits) / 1000
    return [name, f"{median(took):.0f}", f"{min(took):.0f}", f"{max(took):.0f}", f"{requests:.0f}", f"{kilobytes:.0f}"]


def _find_chromium() -> str | None:
    named = os.environ.get("CHROMIUM")
    return named or next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
