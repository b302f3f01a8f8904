"""
Every page in every state, theme and width: nothing for axe to find, nothing off the side, everything by keyboard.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from actie.language import Language
from actie.questionnaire.model import FacetId
from tests.browser import looking
from tests.browser.serving import RunningServer
from tests.browser.walking import (
    KORT,
    NAME_FIELD,
    ORGANISATIE,
    UITVOERING,
    answer_facet,
    arrive,
    begin,
    begin_animo,
    current_work,
    element,
    every_kind_of_answer,
    go_next,
    is_kept,
    items,
    open_page,
    open_result_file,
    press,
    settle,
    stored,
    write_result_file,
)

LOCALES = {Language.NL: "nl-NL", Language.EN: "en-GB"}
LOOKS = {
    Language.NL: (("light", 1280), ("light", 390), ("light", 320), ("dark", 1280), ("dark", 640)),
    Language.EN: (("light", 390), ("dark", 1280)),
}
HEIGHTS = {1280: 720, 640: 512, 390: 844, 320: 512}
AFTERWARDS = ("uitleg", "afspraken", "afdrukken", "verder", "over-actie", "privacy", "")
ANIMO = [name for name, item in items().items() if name.startswith("P-") and item.facet is FacetId.ANIMO]
STOP = """() => {
  const focused = document.activeElement, box = focused.getBoundingClientRect(), style = getComputedStyle(focused);
  const seen = y => focused.contains(document.elementFromPoint(box.x + box.width / 2, y));
  return {
    key: focused.closest("[class*=st-key-]")?.className.match(/st-key-([\\w-]+)/)[1] ?? focused.tagName,
    ring: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    hidden: box.height < innerHeight && !(seen(box.top + 2) && seen(box.bottom - 2)),
  };
}"""

NewPage = Callable[..., Page]


def states(page: Page, server: RunningServer, folder: Path) -> Iterator[str]:
    """
    Stops at every page, in every state that a page has.
    """
    given = every_kind_of_answer(UITVOERING) | {NAME_FIELD: "Buurtkamer <De Linde>", "P-A1.note": "# geen kop"}
    yield from _answering(page, server, given)
    yield from _looking_back(page, server, write_result_file(folder / "full.actie.json", given))
    for questionnaire, addresses in ((KORT, ["empathie"]), (ORGANISATIE, ["rollen", "nakijken", "profiel"])):
        begin(page, server.url, questionnaire)
        for address in addresses:
            open_page(page, server.url, address)
            yield f"{questionnaire}, {address}"


def _answering(page: Page, server: RunningServer, given: dict[str, str]) -> Iterator[str]:
    open_page(page, server.url, "")
    yield "start"
    press(page, "begin")
    arrive(page, "kies")
    yield "choose"
    press(page, f"choose-{UITVOERING}")
    arrive(page, "initiatief")
    yield "initiative, empty"
    page.get_by_role("textbox").first.fill("Buurtkamer")
    element(page, "ruler-phase").get_by_role("radio").nth(1).click()
    settle(page)
    yield "initiative, filled"
    go_next(page, "initiatief", "rol")
    yield "role, nothing chosen"
    element(page, "pick-role").get_by_role("radio").nth(2).click()
    element(page, "doubt").locator("summary").click()
    settle(page)
    yield "role, chosen, in doubt"
    go_next(page, "rol", "animo")
    yield "facet, nothing chosen"
    answer_facet(page, FacetId.ANIMO, given)
    element(page, "more-P-A1").locator("summary").click()
    expect(element(page, "more-P-A1").get_by_role("textbox")).to_be_visible()
    element(page, "scale-P-A2").get_by_role("radio").nth(1).focus()
    settle(page)
    yield "facet, answered, explained, focused"
    open_page(page, server.url, "nakijken")
    yield "check, much is open"
    go_next(page, "nakijken", "profiel")
    yield "profile, little is known"


def _looking_back(page: Page, server: RunningServer, full: Path) -> Iterator[str]:
    open_result_file(page, server.url, full)
    yield "profile"
    page.locator(".stApp summary:visible").evaluate_all("folded => folded.forEach(each => each.click())")
    yield "profile, unfolded"
    for address in AFTERWARDS:
        open_page(page, server.url, address)
        yield address or "start, again"
    open_page(page, server.url, "meenemen")
    press(page, "make-link")
    expect(page.get_by_test_id("stCode")).to_be_visible()
    yield "take home, with a link"
    open_page(page, server.url, "mijn-gegevens")
    element(page, "delete").locator("summary").click()
    yield "mine, about to delete"
    open_page(page, server.url, "vergelijken")
    yield "compare, nothing to compare with"
    page.set_input_files("input[type=file]", full)
    expect(page.locator("table.plain")).to_be_visible()
    settle(page)
    yield "compare"
    open_page(page, server.url, "openen")
    refused: Any = {"name": "brief.actie.json", "mimeType": "application/json", "buffer": b'{"format": 1}'}
    page.set_input_files("input[type=file]", refused)
    expect(page.get_by_role("alert")).to_be_visible()
    page.locator("details summary").evaluate_all("folded => folded.forEach(each => each.click())")
    yield "open, a file is refused"


def faults(page: Page, language: Language) -> list[str]:
    """
    What is wrong with a page as it is now.
    """
    found = looking.violations(page) + looking.off_the_side(page) + looking.headings(page)
    if page.locator("html").get_attribute("lang") != language:
        found.append("the wrong language")
    return found + (looking.english_words(page) if language is Language.NL else [])


def lasting_faults(page: Page, language: Language) -> list[str]:
    """
    What is wrong with a page and stays so: while a page is drawn anew its colours are on their way.
    """
    if not faults(page, language):
        return []
    page.wait_for_timeout(1_000)
    settle(page)
    return faults(page, language)


@pytest.mark.parametrize("language", Language)
def test_every_page_in_every_state_is_without_fault(
    new_page: NewPage, server: RunningServer, tmp_path: Path, language: Language
) -> None:
    """
    Light and dark, from 1280 pixels to 320: axe finds nothing, nothing goes off the side, every word is translated.
    """
    page, found = new_page(locale=LOCALES[language], reduced_motion="reduce"), []
    for state in states(page, server, tmp_path):
        for theme, width in LOOKS[language]:
            page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]  # a plain str of LOOKS
            page.set_viewport_size({"width": width, "height": HEIGHTS[width]})
            expect(page.locator(".stApp")).to_have_css("color-scheme", theme)
            found += [f"{state}, {theme}, {width}: {fault}" for fault in lasting_faults(page, language)]
    assert found == []


@pytest.mark.parametrize("width", [320, 1280])
def test_wide_letters_words_and_lines_fit(new_page: NewPage, server: RunningServer, width: int, tmp_path: Path) -> None:
    """
    Who sets wide spacing loses no word: not on an answer, not on a button, not at the side (WCAG 1.4.12).
    """
    page = new_page(viewport={"width": width, "height": 720})
    given = every_kind_of_answer(UITVOERING)
    open_result_file(page, server.url, write_result_file(tmp_path / "x.actie.json", given))
    for address in ("profiel", "animo", "rol", "initiatief", "nakijken", "meenemen", ""):
        open_page(page, server.url, address)
        assert looking.clipped(page) == [], address


@pytest.mark.parametrize(("width", "quiet"), [(1280, 28), (390, 44), (320, 44)])
def test_answers_are_large_enough_to_hit(new_page: NewPage, server: RunningServer, width: int, quiet: int) -> None:
    """
    Scale, balance and roles are at least 44 pixels high; non-answers 44 on a phone, 28 where there is a mouse.
    """
    page = new_page(viewport={"width": width, "height": HEIGHTS[width]})
    begin_animo(page, server)
    for group, answers in (("scale-P-A1", 5), ("balance-P-A-balance", 5), ("role-P-A-role-asked", 4)):
        radios = element(page, group).get_by_role("radio")
        heights = radios.evaluate_all("radios => radios.map(radio => radio.getBoundingClientRect().height)")
        assert min(heights[:answers]) >= 44, group
        assert min(heights[answers:]) >= quiet, group


@pytest.mark.parametrize("width", [1280, 390, 320])
def test_every_stop_of_the_tab_key_is_seen(new_page: NewPage, server: RunningServer, width: int) -> None:
    """
    Each has a ring of at least three pixels and lies behind nothing; every item is on the way to Next.
    """
    page = new_page(viewport={"width": width, "height": HEIGHTS[width]})
    begin_animo(page, server)
    stops: list[dict[str, Any]] = []
    while not stops or stops[-1]["key"] != "next-animo":
        page.keyboard.press("Tab")
        stops.append(page.evaluate(STOP))
        assert len(stops) < 60, stops
    assert [stop for stop in stops if stop["ring"] < 3 or (stop["hidden"] and stop["key"] != "MAIN")] == []
    assert [key for stop in stops if (key := stop["key"]).startswith(("scale", "balance", "role"))] == [
        f"{'scale' if item[-1].isdigit() else item.split('-')[2]}-{item}" for item in ANIMO
    ]


def test_a_facet_is_answered_by_keyboard_alone(page: Page, server: RunningServer) -> None:
    """
    Tab comes to each question, arrows move without answering, Space answers; Enter on Next leads to the next heading.
    """
    work = begin_animo(page, server)
    group = "() => document.activeElement.closest('[class*=st-key-item-]')?.className.match(/st-key-item-([\\w-]+)/)[1]"
    for item in ANIMO:
        while page.evaluate(group) != item:
            page.keyboard.press("Tab")
        for key in ("ArrowRight", "ArrowRight"):
            page.keyboard.press(key)
        assert item not in stored(server, work)
        page.keyboard.press("Space")
        settle(page)
    chosen = ("3", "3", "3", "3", "3", "0", "faciliteren", "faciliteren")
    assert is_kept(server, work, ANIMO[-1], chosen[-1])
    assert stored(server, work) == dict(zip(ANIMO, chosen, strict=True))
    while page.evaluate(STOP)["key"] != "next-animo":
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    arrive(page, "contacten")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    assert page.get_by_test_id("stMain").evaluate("main => main.scrollTop") == 0


def test_an_answer_keeps_the_focus_and_is_taken_back_by_space(page: Page, server: RunningServer) -> None:
    """
    The page is not drawn anew under the hands of who answers, not even at the first answer after it was opened.
    """
    work = begin_animo(page, server)
    radio = element(page, "scale-P-A3").get_by_role("radio").first
    radio.evaluate("radio => radio.dataset.same = 'yes'")
    radio.focus()
    for value in ("1", None):
        page.keyboard.press("Space")
        assert is_kept(server, work, "P-A3", value)
        settle(page)
        expect(radio).to_be_focused()
        expect(radio).to_have_attribute("data-same", "yes")
    assert current_work(server, page) == work
