"""
The camera: photographs what people see on their screens in one language and one theme, and what hangs on the wall.
"""

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, expect

from actie.language import Language
from tests.browser.walking import settle

HEIGHTS = {1280: 720, 390: 844}
WALLS = ((1280, 720), (1920, 1080))
LOCALES = {Language.NL: "nl-NL", Language.EN: "en-GB"}


@dataclass(frozen=True)
class Camera:
    """
    Puts pictures in a folder, each named after the language, the theme, the width and what is on it.
    """

    browser: Browser
    folder: Path
    language: Language
    theme: str

    def new_device(self) -> BrowserContext:
        """
        One more person's device, set to this language and theme.
        """
        return self.browser.new_context(
            color_scheme=self.theme,  # type: ignore[arg-type]  # a plain str of a loop
            locale=LOCALES[self.language],
            timezone_id="Europe/Amsterdam",
            reduced_motion="reduce",
        )

    def take(self, page: Page, name: str) -> None:
        """
        Takes the whole page as a laptop and as a phone show it.
        """
        expect(page.locator("h1").first).to_be_visible()
        page.evaluate("document.fonts.ready")
        for width, height in HEIGHTS.items():
            page.set_viewport_size({"width": width, "height": height})
            page.wait_for_timeout(250)  # charts take the new width
            whole = page.get_by_test_id("stMainBlockContainer").evaluate("block => block.scrollHeight")
            page.set_viewport_size({"width": width, "height": max(height, whole)})
            page.wait_for_timeout(150)
            self._keep(page, width, name)

    def take_wall(self, page: Page, scene: str, name: str) -> None:
        """
        Takes a scene of the wall, once it hangs there, as two projectors show it.
        """
        expect(page.locator(f"[data-scene={scene}]")).to_be_attached()
        page.evaluate("document.fonts.ready")
        for width, height in WALLS:
            page.set_viewport_size({"width": width, "height": height})
            settle(page)
            page.wait_for_timeout(150)
            self._keep(page, width, name)

    def _keep(self, page: Page, width: int, name: str) -> None:
        page.screenshot(path=self.folder / f"{self.language}-{self.theme}-{width}-{name}.png")
