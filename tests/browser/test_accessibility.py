"""
Every page in every state: no axe violation, nothing off the side, focus and targets that one can see and hit.

What axe cannot see is checked by hand beneath: rings, targets, reflow, the language and English words of Streamlit.
"""

import re
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from actie.language import Language
from actie.questionnaire.model import FacetId
from tests.browser.serving import RunningServer
from tests.browser.walking import (
    KORT,
    ORGANISATIE,
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

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
SIZES = {"wide": {"width": 1280, "height": 720}, "phone": {"width": 390, "height": 844}}
LOCALES = {Language.NL: "nl-NL", Language.EN: "en-GB"}
PAGES_AFTERWARDS = (
    "nakijken",
    "profiel",
    "uitleg",
    "afspraken",
    "meenemen",
    "afdrukken",
    "vergelijken",
    "mijn-gegevens",
    "openen",
    "verder",
    "over-actie",
    "privacy",
    "",
)
ENGLISH = re.compile(
    r"Press Enter|Press Ctrl|Drag and drop|Browse files|\bUpload\b|\bClose\b|Limit \d|Skip to|Link to heading|Running"
    r"|Copy to clipboard|Fullscreen|Help for|Choose an option|No results|Connection error|\bprogress\b|Remove ",
)
TEXTS = """() => {
  const named = [...document.querySelectorAll('[aria-label],[placeholder],[title]')].filter(e => e.checkVisibility());
  const names = named.flatMap(e => ['aria-label', 'placeholder', 'title'].map(a => e.getAttribute(a)));
  return [...document.body.innerText.split('\\n'), ...names].filter(Boolean);
}"""
SIDEWAYS = "() => [document.scrollingElement, document.querySelector('[data-testid=stMain]')].map(e => e.scrollWidth)"
SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }"""


def violations(page: Page) -> list[str]:
    """
    What axe finds wrong with a page as it is now, also below the fold: the window is as high as the page.
    """
    size = page.viewport_size or SIZES["wide"]
    height = page.get_by_test_id("stMainBlockContainer").evaluate("block => block.scrollHeight")
    page.set_viewport_size({"width": size["width"], "height": max(size["height"], height)})
    found = Axe().run(page, options=RULES).response["violations"]
    page.set_viewport_size(size)
    return [f"{page.url} {fault['id']}: {node['html'][:160]}" for fault in found for node in fault["nodes"]]


def english_words(page: Page, seconds: float = 5) -> list[str]:
    """
    What still stands on the page of Streamlit's own words after some seconds, in which our script translates them.
    """
    deadline = time.monotonic() + seconds
    while found := [text for text in page.evaluate(TEXTS) if ENGLISH.search(text)]:
        if time.monotonic() > deadline:
            break
        page.wait_for_timeout(100)
    return found


def walk(page: Page, server: RunningServer) -> Iterator[str]:
    """
    Stops at every page of a whole journey, in every state that a page has.
    """
    open_page(page, server.url, "")
    yield "start"
    open_page(page, server.url, "kies")
    yield "choose"
    begin(page, server.url, UITVOERING)
    yield "initiative, empty"
    page.get_by_role("textbox").first.fill("Buurtkamer <fictief>")
    page.keyboard.press("Tab")
    assert is_kept(server, current_work(server, page), "initiative.name", "Buurtkamer <fictief>")
    element(page, "ruler-phase").get_by_role("radio").nth(1).click()
    settle(page)
    yield "initiative, filled"
    press(page, "next-initiatief")
    arrive(page, "rol")
    yield "role, nothing chosen"
    element(page, "pick-role").get_by_role("radio").nth(2).click()
    element(page, "doubt").locator("summary").click()
    settle(page)
    yield "role, chosen, in doubt"
    answers = every_kind_of_answer(UITVOERING)
    open_page(page, server.url, FacetId.ANIMO)
    yield "facet, nothing chosen"
    answer_facet(page, FacetId.ANIMO, answers)
    element(page, "more-P-A1").locator("summary").click()
    expect(element(page, "more-P-A1").get_by_role("textbox")).to_be_visible()
    settle(page)
    element(page, "scale-P-A2").get_by_role("radio").nth(1).focus()
    yield "facet, chosen, explained, focused"
    open_page(page, server.url, "profiel")
    yield "profile, half"
    for facet in list(FacetId)[1:]:
        open_page(page, server.url, facet)
        answer_facet(page, facet, answers)
        settle(page)
    for address in PAGES_AFTERWARDS:
        open_page(page, server.url, address)
        yield address or "start, again"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("theme", "language"), [("light", Language.NL), ("dark", Language.EN)])
def test_no_page_in_any_state_has_an_axe_violation(
    new_page: Callable[..., Page], server: RunningServer, theme: str, language: Language, size: str
) -> None:
    """
    Axe finds nothing on any page of a whole journey, and no page scrolls sideways or shows more than one h1.
    """
    page = new_page(viewport=SIZES[size], color_scheme=theme, locale=LOCALES[language])
    for state in walk(page, server):
        assert violations(page) == [], state
        assert max(page.evaluate(SIDEWAYS)) <= SIZES[size]["width"], state
        assert page.locator("h1").count() == 1, state


@pytest.mark.parametrize("questionnaire", [KORT, ORGANISATIE])
def test_other_questionnaires_have_no_axe_violation_either(
    page: Page, server: RunningServer, questionnaire: str
) -> None:
    """
    The pages that differ per questionnaire: a facet, the roles asked once, the check page, the profile.
    """
    begin(page, server.url, questionnaire)
    once = ("rollen",) if questionnaire == ORGANISATIE else ()
    for address in ("empathie", *once, "nakijken", "profiel"):
        open_page(page, server.url, address)
        assert violations(page) == [], address


def test_a_refused_file_and_unsaved_answers_have_no_axe_violation(page: Page, server: RunningServer) -> None:
    """
    What goes wrong is shown as accessibly as what goes well.
    """
    open_page(page, server.url, "openen")
    bad: Any = {"name": "bad.actie.json", "mimeType": "application/json", "buffer": b'{"format": 1}'}
    page.locator("input[type=file]").set_input_files(bad)
    expect(page.get_by_role("alert").first).to_contain_text("kan niet worden geopend")
    page.locator("details summary").first.click()
    assert violations(page) == []


def test_no_english_word_of_streamlit_stands_on_a_dutch_page(page: Page, server: RunningServer) -> None:
    """
    Visible texts, labels, placeholders and tooltips are Dutch on every page.
    """
    for state in walk(page, server):
        assert english_words(page) == [], state
        assert page.locator("html").get_attribute("lang") == "nl", state


@pytest.mark.parametrize("width", [320, 640])
def test_nothing_goes_off_the_side_when_enlarged(
    new_page: Callable[..., Page], server: RunningServer, width: int
) -> None:
    """
    At 320 pixels (400 %), at 640 (200 %) and with wide text spacing every page fits; WCAG 1.4.10 and 1.4.12.
    """
    page = new_page(viewport={"width": width, "height": 512})
    for state in walk(page, server):
        assert max(page.evaluate(SIDEWAYS)) <= width, state
        page.add_style_tag(content=SPACING) if "facet" in state else None
        assert max(page.evaluate(SIDEWAYS)) <= width, state


@pytest.mark.parametrize(("size", "quiet"), [("wide", 28), ("phone", 44)])
def test_answers_are_large_enough_to_hit(
    new_page: Callable[..., Page], server: RunningServer, size: str, quiet: int
) -> None:
    """
    The scale and the role cards are at least 44 pixels high; non-answers 44 on a phone and 28 with a mouse.
    """
    page = new_page(viewport=SIZES[size])
    begin(page, server.url)
    open_page(page, server.url, FacetId.ANIMO)
    expect(element(page, "role-P-A-role-now").get_by_role("radio")).to_have_count(8)
    heights = "radios => radios.map(radio => Math.round(radio.getBoundingClientRect().height))"
    scale = element(page, "scale-P-A1").get_by_role("radio").evaluate_all(heights)
    roles = element(page, "role-P-A-role-asked").get_by_role("radio").evaluate_all(heights)
    assert min(scale[:5] + roles[:4]) >= 44
    assert min(scale[5:] + roles[4:]) >= quiet


def test_every_stop_of_the_tab_key_shows_where_it_is(page: Page, server: RunningServer) -> None:
    """
    On a facet page each tab stop has a ring of at least three pixels, and the last one is the way on.
    """
    begin(page, server.url)
    open_page(page, server.url, FacetId.ANIMO)
    expect(element(page, f"next-{FacetId.ANIMO}").get_by_role("button")).to_be_visible()
    page.locator("body").press("Home")
    ring = """() => { const e = document.activeElement, s = getComputedStyle(e);
      return [e.closest('[class*=st-key-]')?.className.match(/st-key-([\\w-]+)/)?.[1] ?? e.tagName,
              s.outlineStyle === 'none' ? 0 : parseFloat(s.outlineWidth)]; }"""
    stops = []
    while not stops or stops[-1][0] != f"next-{FacetId.ANIMO}":
        page.keyboard.press("Tab")
        stops.append(page.evaluate(ring))
        assert len(stops) < 60, stops
    assert [stop for stop in stops if stop[1] < 3] == []


def test_a_facet_is_answered_by_keyboard_alone(page: Page, server: RunningServer) -> None:
    """
    Arrows move without answering, Space answers and takes back; Enter on Next brings the focus to the next heading.
    """
    begin(page, server.url)
    open_page(page, server.url, FacetId.ANIMO)
    work = current_work(server, page)
    element(page, "scale-P-A1").get_by_role("radio").first.focus()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    expect(element(page, "scale-P-A1").get_by_role("radio", checked=True)).to_have_count(0)
    page.keyboard.press("Space")
    assert is_kept(server, work, "P-A1", "4")
    page.keyboard.press("Space")
    assert is_kept(server, work, "P-A1", None)
    element(page, f"next-{FacetId.ANIMO}").get_by_role("button").press("Enter")
    arrive(page, FacetId.CONTACTEN)
    expect(page.locator("h1")).to_be_focused()
    assert page.get_by_test_id("stMain").evaluate("main => main.scrollTop") == 0
