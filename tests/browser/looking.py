"""
What is wrong with a page as it is drawn: for axe, at its sides, in its boxes, in its words.
"""

import re
from functools import cache

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
ENGLISH = re.compile(
    r"Press (Enter|Ctrl|⌘)|Drag and drop|Browse files|\bUpload\b|\bClose\b|Limit \d|\dMB per file|Skip to"
    r"|Link to heading|Running|Stop\b|Deploy|Copy to clipboard|Copied|[Ff]ullscreen|Help for|Choose an option"
    r"|No results|Remove |Connection error|^progress$|Notifications|Scrollable"
)
TEXTS = """() => {
  const names = ["aria-label", "aria-description", "placeholder", "title", "alt"];
  const named = [...document.querySelectorAll(names.map(name => `[${name}]`).join())].filter(e => e.checkVisibility());
  return [document.body.innerText, ...named.flatMap(e => names.map(name => e.getAttribute(name)))].filter(Boolean);
}"""
WIDEST = """() => Math.max(...[document.scrollingElement, document.querySelector("[data-testid=stMain]")]
  .map(e => e.scrollWidth - e.clientWidth))"""
CLIPPED = """boxes => boxes.filter(e => e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)
  .map(e => e.innerText)"""
SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }"""


@cache
def _axe() -> str:
    return str(Axe().axe_script)


def violations(page: Page) -> list[str]:
    """
    What axe finds, also below the fold: for the while the window is as high as the page.
    """
    size = page.viewport_size
    assert size
    height = page.get_by_test_id("stMainBlockContainer").evaluate("block => block.scrollHeight")
    page.set_viewport_size({"width": size["width"], "height": max(size["height"], height)})
    if not page.evaluate("'axe' in window"):
        page.evaluate(_axe())
    found = page.evaluate("rules => axe.run(rules)", RULES)["violations"]
    page.set_viewport_size(size)
    return [f"{fault['id']}: {node['html'][:160]}" for fault in found for node in fault["nodes"]]


def off_the_side(page: Page) -> list[str]:
    """
    That the page is wider than its window, if it is.
    """
    pixels = page.evaluate(WIDEST)
    return [f"{pixels} pixels off the side"] if pixels > 0 else []


def headings(page: Page) -> list[str]:
    """
    That there is not exactly one heading of the first level, if so.
    """
    found = page.locator("h1").all_inner_texts()
    return [] if len(found) == 1 else [f"headings of the first level: {found}"]


def english_words(page: Page) -> list[str]:
    """
    Words of Streamlit that nobody translated, in what is seen and in what is only spoken.
    """
    return [f"English: {text[:80]}" for text in page.evaluate(TEXTS) if ENGLISH.search(text)]


def clipped(page: Page) -> list[str]:
    """
    Words that do not fit in what is clicked when somebody sets wide letters, words and lines (WCAG 1.4.12).
    """
    page.add_style_tag(content=SPACING)
    boxes = page.locator("[role=radio], [data-testid^=stBaseButton], summary")
    return [f"clipped: {text}" for text in boxes.evaluate_all(CLIPPED)] + off_the_side(page)
