"""
A picture of every page in both sizes, languages and themes: python tests/browser/screenshots.py FOLDER.
"""

import sys
import tempfile
from itertools import product
from pathlib import Path

from playwright.sync_api import Browser, Page, expect, sync_playwright

from actie.language import Language
from actie.questionnaire.model import FacetId
from tests.browser.conftest import ARGUMENTS, find_chromium
from tests.browser.serving import RunningServer
from tests.browser.walking import (
    UITVOERING,
    answer_facet,
    arrive,
    begin,
    current_work,
    element,
    every_kind_of_answer,
    is_kept,
    open_page,
    press,
    settle,
)

SIZES = {"1280": {"width": 1280, "height": 720}, "390": {"width": 390, "height": 844}}
LOCALES = {Language.NL: "nl-NL", Language.EN: "en-GB"}
AFTERWARDS = (
    "nakijken", "profiel", "uitleg", "afspraken", "meenemen", "afdrukken", "vergelijken", "mijn-gegevens", "openen",
    "over-actie", "privacy", "verder", "",
)  # fmt: skip


def take_all(folder: Path) -> int:
    """
    Takes every picture and puts it in a folder; returns how many there are.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place, sync_playwright() as playwright:
        server = RunningServer(Path(place)).start()
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=list(ARGUMENTS))
        for language, theme, size in product(Language, ("light", "dark"), SIZES):
            _walk(browser, server, folder, language, theme, size)
        browser.close()
        server.stop()
    return len(list(folder.glob("*.png")))


def _walk(browser: Browser, server: RunningServer, folder: Path, language: Language, theme: str, size: str) -> None:
    context = browser.new_context(
        viewport=SIZES[size], color_scheme=theme, locale=LOCALES[language], timezone_id="Europe/Amsterdam"
    )
    page = context.new_page()
    name = f"{language}-{theme}-{size}"
    open_page(page, server.url, "")
    _take(page, folder / f"{name}-01-start.png")
    open_page(page, server.url, "kies")
    _take(page, folder / f"{name}-02-kies.png")
    begin(page, server.url, UITVOERING)
    page.get_by_role("textbox").first.fill("Buurtkamer (fictief)")
    page.keyboard.press("Tab")
    assert is_kept(server, current_work(server, page), "initiative.name", "Buurtkamer (fictief)")
    element(page, "ruler-phase").get_by_role("radio").nth(1).click()
    settle(page)
    _take(page, folder / f"{name}-03-initiatief.png")
    press(page, "next-initiatief")
    arrive(page, "rol")
    element(page, "pick-role").get_by_role("radio").nth(2).click()
    settle(page)
    _take(page, folder / f"{name}-04-rol.png")
    answers = every_kind_of_answer(UITVOERING)
    for number, facet in enumerate(FacetId, start=5):
        open_page(page, server.url, facet)
        answer_facet(page, facet, answers)
        settle(page)
        _take(page, folder / f"{name}-{number:02}-{facet}.png")
    for number, address in enumerate(AFTERWARDS, start=10):
        open_page(page, server.url, address)
        _take(page, folder / f"{name}-{number:02}-{address or 'start-weer'}.png")
    context.close()


def _take(page: Page, file: Path) -> None:
    """
    The whole page, as high as it is; charts and fonts have time to arrive.
    """
    expect(page.locator("h1").first).to_be_visible()
    page.evaluate("document.fonts.ready")
    page.wait_for_timeout(400)
    size = page.viewport_size or SIZES["1280"]
    height = page.get_by_test_id("stMainBlockContainer").evaluate("block => block.scrollHeight")
    page.set_viewport_size({"width": size["width"], "height": max(size["height"], height)})
    page.wait_for_timeout(200)
    page.screenshot(path=file)
    page.set_viewport_size(size)


if __name__ == "__main__":
    print(f"{take_all(Path(sys.argv[1]))} pictures in {sys.argv[1]}")
