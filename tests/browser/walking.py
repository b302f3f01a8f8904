"""
Walking through the app as a person does, and looking in the database at what was kept.
"""

import sqlite3
import time
from collections.abc import Mapping
from contextlib import closing
from datetime import UTC, datetime
from functools import cache
from itertools import cycle
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

from actie.assessment.entries import assessment_from
from actie.assessment.result_file import write_result
from actie.assessment.secrets import secret_hash
from actie.language import Language
from actie.questionnaire.files import read_questionnaires
from actie.questionnaire.model import POSITIONS, FacetId, Item, ItemKind, NonAnswer, Questionnaire, RoleId
from actie.settings import PROJECT
from tests.browser.serving import RunningServer

UITVOERING, ORGANISATIE, KORT = "actie-uitvoering", "actie-organisatie", "actie-kort"
NAME, NAME_FIELD = "Naam van het initiatief", "initiative.name"
WIDGETS = {
    ItemKind.STATEMENT: ("scale", tuple(map(str, range(1, 6)))),
    ItemKind.BALANCE: ("balance", tuple(map(str, POSITIONS))),
    ItemKind.ROLE_ASKED: ("role", tuple(RoleId)),
    ItemKind.ROLE_NOW: ("role", tuple(RoleId)),
}


@cache
def questionnaires() -> dict[str, Questionnaire]:
    """
    The questionnaires that the app offers.
    """
    return read_questionnaires(PROJECT / "questionnaires")


@cache
def items() -> dict[str, Item]:
    """
    The items of all questionnaires.
    """
    return {name: item for questionnaire in questionnaires().values() for name, item in questionnaire.items.items()}


def every_kind_of_answer(questionnaire: str) -> dict[str, str]:
    """
    An answer to every item of a questionnaire, with all values and most non-answers among them.
    """
    given = {
        ItemKind.STATEMENT: cycle(("4", "5", "unknown", "2", "3", "4", "not_applicable", "1", "5", "not_mine", "3")),
        ItemKind.BALANCE: cycle(("0", "-1", "1", "2", "0")),
        ItemKind.ROLE_ASKED: cycle(RoleId),
        ItemKind.ROLE_NOW: cycle((RoleId.FACILITEREN, RoleId.STIMULEREN)),
    }
    return {name: next(given[item.kind]) for name, item in questionnaires()[questionnaire].items.items()}


def element(page: Page, key: str) -> Locator:
    """
    What the app drew under a key.
    """
    return page.locator(f".st-key-{key}")


def press(page: Page, key: str) -> None:
    """
    Presses the button with a key.
    """
    element(page, key).get_by_role("button").click()


def arrive(page: Page, address: str) -> None:
    """
    Waits until the page with this address is there and complete.
    """
    expect(page.locator(f"[data-actie-page='{address}']")).to_be_attached()
    settle(page)


def settle(page: Page) -> None:
    """
    Waits until no run of the script is on its way and everything is drawn.
    """
    expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning")
    expect(page.get_by_test_id("stSkeleton")).to_have_count(0)


def open_page(page: Page, url: str, address: str) -> None:
    """
    Opens the page with this address as by a bookmark.
    """
    page.goto(f"{url}/{address}")
    arrive(page, address or "start")


def begin(page: Page, url: str, questionnaire: str = UITVOERING) -> None:
    """
    From the start page to the questions about the initiative.
    """
    open_page(page, url, "")
    press(page, "begin")
    arrive(page, "kies")
    press(page, f"choose-{questionnaire}")
    arrive(page, "initiatief")


def begin_animo(page: Page, server: RunningServer, url: str = "", given: Mapping[str, str] | None = None) -> str:
    """
    From the start page straight to the first facet, where some answers are given and kept; the id of the assessment.
    """
    begin(page, url or server.url)
    open_page(page, url or server.url, FacetId.ANIMO)
    work = current_work(server, page)
    for item, value in (given or {}).items():
        answer(page, item, value)
        assert is_kept(server, work, item, value)
    settle(page)
    return work


def make_link(page: Page, url: str) -> str:
    """
    A personal link, made on the page about one's own data.
    """
    open_page(page, url, "mijn-gegevens")
    press(page, "make-link")
    return page.get_by_test_id("stCode").inner_text().strip()


def start_clean(page: Page, url: str) -> None:
    """
    Makes the device start clean on the start page, which asks twice.
    """
    open_page(page, url, "")
    element(page, "clean").locator("summary").click()
    press(page, "clean-now")


def go_next(page: Page, address: str, following: str) -> None:
    """
    On to the following page by the button at the foot of this one.
    """
    press(page, f"next-{address}")
    arrive(page, following)


def option(page: Page, item: str, value: str) -> Locator:
    """
    One option of an item: a value ("4", "-1", "stimuleren") or a non-answer ("unknown").
    """
    widget, values = WIDGETS[items()[item].kind]
    return element(page, f"{widget}-{item}").get_by_role("radio").nth((*values, *NonAnswer).index(value))


def answer(page: Page, item: str, value: str) -> None:
    """
    Clicks an option of an item; a second click on the same takes it back.
    """
    option(page, item, value).click()


def answer_facet(page: Page, facet: FacetId | None, given: Mapping[str, str]) -> None:
    """
    Answers the items of a facet (None: what is asked once), one click after the other without waiting.
    """
    for item, value in given.items():
        if item in items() and items()[item].facet is facet:
            answer(page, item, value)


def expect_answers(page: Page, given: Mapping[str, str | None]) -> None:
    """
    Waits until the page shows these answers as chosen; None: nothing is chosen.
    """
    for item, value in given.items():
        if value is None:
            expect(element(page, f"item-{item}").get_by_role("radio", checked=True)).to_have_count(0)
        else:
            expect(option(page, item, value)).to_be_checked()


def write(page: Page, label: str, text: str) -> None:
    """
    Writes in the first box with a label, and leaves it.
    """
    box = page.get_by_label(label).first
    box.fill(text)
    box.press("Tab")


def current_work(server: RunningServer, page: Page) -> str:
    """
    The id of the assessment on which this page's device works.
    """
    secret = next(cookie["value"] for cookie in page.context.cookies() if cookie["name"] == "actie")
    question = "SELECT assessment FROM devices WHERE is_current AND device_hash = ?"
    return str(_read(server, question, secret_hash(secret))[0][0])


def stored(server: RunningServer, work: str) -> dict[str, str | None]:
    """
    What the database holds of an assessment.
    """
    return dict(_read(server, "SELECT field, value FROM entries WHERE assessment = ?", work))


def is_kept(server: RunningServer, work: str, field: str, value: str | None, seconds: float = 15) -> bool:
    """
    Whether the database comes to hold this value in a field within some seconds; None: it was taken back.
    """
    deadline = time.monotonic() + seconds
    while stored(server, work).get(field, "") != value:
        if time.monotonic() > deadline:
            return False
        time.sleep(0.1)
    return True


def database_path(server: RunningServer) -> str:
    """
    The file of a server's database.
    """
    return server.database_url.removeprefix("sqlite:///")


def _read(server: RunningServer, question: str, *arguments: str) -> list[Any]:
    with closing(sqlite3.connect(f"file:{database_path(server)}?mode=ro", uri=True, timeout=10)) as database:
        return database.execute(question, arguments).fetchall()


def write_result_file(path: Path, given: Mapping[str, str], questionnaire: str = UITVOERING) -> Path:
    """
    A result file with these fields, as somebody keeps it at home.
    """
    assessment = assessment_from(given, questionnaires()[questionnaire], language=Language.NL)
    path.write_text(write_result(assessment, datetime(2026, 3, 1, tzinfo=UTC)), encoding="utf-8")
    return path


def open_result_file(page: Page, url: str, path: Path) -> None:
    """
    From the start page to the profile that a result file holds.
    """
    open_page(page, url, "openen")
    page.set_input_files("input[type=file]", path)
    arrive(page, "profiel")
