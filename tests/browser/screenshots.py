"""
A picture of every page in both sizes, languages and themes: python tests/browser/screenshots.py FOLDER.
"""

import sys
import tempfile
from itertools import product
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parents[2]))  # a script finds only what stands beside it

from actie.language import Language
from actie.questionnaire.model import FacetId
from tests.browser.conftest import ARGUMENTS, find_chromium
from tests.browser.screenshots_camera import Camera
from tests.browser.screenshots_workshop import take_workshop
from tests.browser.serving import RunningServer
from tests.browser.walking import (
    NAME_FIELD,
    UITVOERING,
    every_kind_of_answer,
    open_page,
    open_result_file,
    write_result_file,
)

ADDRESS = "https://actie.example.org"  # stands on the wall and in the links; nothing goes there
ON_ARRIVAL = ("", "kies", "openen")
UNDER_WAY = (
    "initiatief",
    "rol",
    *FacetId,
    "nakijken",
    "profiel",
    "uitleg",
    "afspraken",
    "meenemen",
    "afdrukken",
    "vergelijken",
    "verder",
    "mijn-gegevens",
    "over-actie",
    "privacy",
)
GIVEN = {
    NAME_FIELD: "Buurtkamer De Linde",
    "initiative.phase": "opstart",
    "initiative.function": "gebiedsconsulent",
    "initiative.description": "Bewoners willen de lege ruimte onder de flat delen: koffie, huiswerk, reparaties.",
    "chosen_role": "stimuleren",
    "P-A1.note": "Vraag ik nog na bij de bewonerscommissie.",
    "agreement.1.what": "Ik vraag wat zij zelf willen regelen.",
    "agreement.1.when": "voor 1 februari",
}
OPEN = ("P-I2", "P-E-balance")


def take_all(folder: Path) -> None:
    """
    Takes every picture on a server of its own and puts it in a folder.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place, sync_playwright() as playwright:
        given = {item: value for item, value in every_kind_of_answer(UITVOERING).items() if item not in OPEN}
        result = write_result_file(Path(place) / "linde.actie.json", given | GIVEN)
        server = RunningServer(Path(place), ACTIE_PUBLIC_URL=ADDRESS).start()
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=list(ARGUMENTS))
        for language, theme in product(Language, ("light", "dark")):
            camera = Camera(browser, folder, language, theme)
            _take_journey(camera, server.url, result)
            take_workshop(camera, server)
        browser.close()
        server.stop()


def _take_journey(camera: Camera, url: str, result: Path) -> None:
    page = camera.new_device().new_page()
    for number, address in enumerate((*ON_ARRIVAL, *UNDER_WAY), start=1):
        if address == UNDER_WAY[0]:
            open_result_file(page, url, result)
        open_page(page, url, address)
        camera.take(page, f"{number:02}-{address or 'start'}")
    page.context.close()


if __name__ == "__main__":
    chosen = Path(sys.argv[1] if len(sys.argv) > 1 else "screenshots")
    take_all(chosen)
    print(f"{len(list(chosen.glob('*.png')))} pictures in {chosen}")
