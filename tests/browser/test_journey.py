"""
The journey of somebody alone, from the start page to what they take home, and back again.
"""

import csv
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from actie.questionnaire.model import FacetId
from actie.ui.components.vial import STEP
from tests.browser.conftest import LOST_LINE, Watch
from tests.browser.serving import PROJECT, RunningServer
from tests.browser.walking import (
    KORT,
    NAME,
    NAME_FIELD,
    ORGANISATIE,
    UITVOERING,
    answer,
    answer_facet,
    arrive,
    begin,
    current_work,
    element,
    every_kind_of_answer,
    go_next,
    is_kept,
    make_link,
    open_page,
    open_result_file,
    option,
    press,
    questionnaires,
    start_clean,
    stored,
    write,
    write_result_file,
)

INITIATIVE = "Buurtkamer De Linde"
FACETS = tuple(facet.value for facet in FacetId)
DRAWN = """rows => rows.map(row => [
  row.querySelector(".bar i")?.style.left ?? null,
  row.querySelector("small").innerText,
  row.querySelector(".vial i")?.style.left ?? null,
])"""

NewPage = Callable[..., Page]


def download(page: Page, key: str, folder: Path) -> Path:
    """
    Where a document is after it was downloaded by the button with a key.
    """
    with page.expect_download() as waiting:
        press(page, key)
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


def facet_table(page: Page) -> list[str]:
    """
    The profile as it is read: a row per facet.
    """
    rows = page.locator("table.facets tbody tr")
    expect(rows).to_have_count(len(FACETS))
    return [" ".join(row.split()) for row in rows.all_inner_texts()]


def drawn_numbers(page: Page) -> list[list[str | None]]:
    """
    The profile as it is drawn: per facet the place of the score, how much was answered, the place of the bubble.
    """
    numbers: list[list[str | None]] = page.locator("table.facets tbody tr").evaluate_all(DRAWN)
    return numbers


def scored_numbers(file: Path) -> list[list[str | None]]:
    """
    What `drawn_numbers` should be according to the command that scores a result file.
    """
    command = [sys.executable, "-m", "actie", "score", str(file), "--json"]
    scored = subprocess.run(command, cwd=PROJECT, check=True, capture_output=True)
    return [
        [
            None if facet["score"] is None else f"{facet['score']:.4g}%",
            f"{facet['answered']} van {facet['applicable']} beantwoord",
            None if facet["balance"] is None else f"{50 + STEP * facet['balance']}%",
        ]
        for facet in json.loads(scored.stdout)["facets"]
    ]


def turned(value: str) -> dict[str, str]:
    """
    The answers to the reversed statements of the short questionnaire that weigh as much as a value elsewhere.
    """
    return {name: str(6 - int(value)) for name, item in questionnaires()[KORT].items.items() if item.reversed}


def test_a_journey_goes_on_after_a_crash_on_another_device(
    new_page: NewPage, start_server: Callable[..., RunningServer], watch: Watch
) -> None:
    """
    From start to agreements: the server dies half-way, a personal link goes on elsewhere, and every answer is there.
    """
    watch.allow(LOST_LINE, reason="this test kills the server")
    server, given = start_server(), every_kind_of_answer(UITVOERING)
    skipped = {"P-C3", "P-E-balance"}
    page = new_page()
    begin(page, server.url)
    work = current_work(server, page)
    write(page, NAME, INITIATIVE)
    element(page, "ruler-phase").get_by_role("radio", name="uitvoering").click()
    go_next(page, "initiatief", "rol")
    element(page, "pick-role").get_by_role("radio").nth(2).click()
    go_next(page, "rol", "animo")
    for facet, following in (("animo", "contacten"), ("contacten", "toerusting")):
        answer_facet(page, FacetId(facet), {item: value for item, value in given.items() if item not in skipped})
        go_next(page, facet, following)
    link = make_link(page, server.url)
    before = stored(server, work)

    server.restart()
    elsewhere = new_page()
    elsewhere.goto(link)
    expect(elsewhere.get_by_role("heading", level=1)).to_have_text("Ben jij dezelfde persoon?")
    press(elsewhere, "same")
    arrive(elsewhere, "toerusting")
    assert stored(server, work) == before
    assert before | {"chosen_role": "faciliteren", NAME_FIELD: INITIATIVE} == before

    for facet, following in (("toerusting", "inbedding"), ("inbedding", "empathie"), ("empathie", "nakijken")):
        open_page(elsewhere, server.url, facet)
        answer_facet(elsewhere, FacetId(facet), {item: value for item, value in given.items() if item not in skipped})
        go_next(elsewhere, facet, following)
    expect(elsewhere.get_by_text("Nog 2 vragen staan open.")).to_be_visible()
    press(elsewhere, "open-P-C3")
    arrive(elsewhere, "contacten")
    expect(option(elsewhere, "P-C3", "1")).to_be_focused()
    expect(option(elsewhere, "P-C3", "1")).to_be_in_viewport()
    answer(elsewhere, "P-C3", given["P-C3"])
    open_page(elsewhere, server.url, "empathie")
    answer(elsewhere, "P-E-balance", given["P-E-balance"])
    go_next(elsewhere, "empathie", "nakijken")
    expect(elsewhere.get_by_text("Alles is beantwoord.")).to_be_visible()
    assert {field: value for field, value in stored(server, work).items() if field in given} == given

    go_next(elsewhere, "nakijken", "profiel")
    assert facet_table(elsewhere)[0].startswith("A Animo 4 van 5 beantwoord")
    press(elsewhere, "explain")
    arrive(elsewhere, "uitleg")
    expect(elsewhere.get_by_role("heading", level=1)).to_have_text("Hoe komt dit tot stand?")
    press(elsewhere, "back-uitleg")
    arrive(elsewhere, "profiel")
    go_next(elsewhere, "profiel", "afspraken")
    write(elsewhere, "Wat ga je doen?", "ik vraag wat zij zelf willen regelen")
    assert is_kept(server, work, "agreement.1.what", "ik vraag wat zij zelf willen regelen")
    go_next(elsewhere, "afspraken", "meenemen")


def test_what_is_taken_home_holds_what_the_screen_showed(page: Page, server: RunningServer, tmp_path: Path) -> None:
    """
    The profile equals what the command scores from the downloaded file; Excel and CSV hold every answer.
    """
    given = every_kind_of_answer(UITVOERING) | {NAME_FIELD: INITIATIVE}
    open_result_file(page, server.url, write_result_file(tmp_path / "before.actie.json", given))
    drawn = drawn_numbers(page)
    go_next(page, "profiel", "afspraken")
    go_next(page, "afspraken", "meenemen")
    files = [download(page, f"download-{kind}", tmp_path) for kind in ("file", "excel", "csv")]
    assert [file.name for file in files] == [
        f"actie-buurtkamer-de-linde.{end}" for end in ("actie.json", "xlsx", "csv")
    ]
    assert scored_numbers(files[0]) == drawn
    items = list(questionnaires()[UITVOERING].items)
    sheet = load_workbook(files[1])["Antwoorden"]
    assert [row[0] for row in sheet.iter_rows(min_row=2, values_only=True) if row[0] in items] == items
    rows = list(csv.reader(files[2].read_text("utf-8-sig").splitlines(), delimiter=";"))
    assert [row[0] for row in rows if row[0] in items] == items


def test_a_deleted_result_comes_back_from_its_file(page: Page, server: RunningServer, tmp_path: Path) -> None:
    """
    After deleting, nothing is left on the server; opening the downloaded file gives the same profile.
    """
    open_result_file(page, server.url, write_result_file(tmp_path / "x.actie.json", every_kind_of_answer(UITVOERING)))
    before, work = facet_table(page), current_work(server, page)
    open_page(page, server.url, "meenemen")
    file = download(page, "download-file", tmp_path)
    open_page(page, server.url, "mijn-gegevens")
    element(page, "delete").locator("summary").click()
    press(page, "delete-now")
    expect(page.get_by_text("Deze zelfscan is verwijderd.")).to_be_visible()
    expect(page.get_by_text("Op dit apparaat staat nu geen zelfscan open.")).to_be_visible()
    arrive(page, "mijn-gegevens")
    assert stored(server, work) == {}
    open_result_file(page, server.url, file)
    assert facet_table(page) == before


def test_a_new_participant_on_this_device_starts_clean(page: Page, server: RunningServer, tmp_path: Path) -> None:
    """
    The person before cannot be opened here any more; their answers stay for whoever has their link.
    """
    open_result_file(
        page, server.url, write_result_file(tmp_path / "x.actie.json", {"P-A1": "4", NAME_FIELD: INITIATIVE})
    )
    work, link = current_work(server, page), make_link(page, server.url)
    start_clean(page, server.url)
    expect(page.get_by_text("Dit apparaat begint opnieuw.")).to_be_visible()
    expect(page.get_by_text(INITIATIVE)).to_have_count(0)
    open_page(page, server.url, "mijn-gegevens")
    expect(page.get_by_text(INITIATIVE)).to_have_count(0)
    page.goto(link)
    arrive(page, "verder")
    assert current_work(server, page) == work


def test_a_new_round_is_compared_with_the_one_before(page: Page, server: RunningServer, tmp_path: Path) -> None:
    """
    The new round begins empty at the same initiative, and shows what moved since, from the server and from a file.
    """
    low, high = (dict.fromkeys(questionnaires()[KORT].items, value) | turned(value) for value in ("1", "2"))
    file = write_result_file(tmp_path / "x.actie.json", low | {NAME_FIELD: INITIATIVE}, KORT)
    open_result_file(page, server.url, file)
    open_page(page, server.url, "meenemen")
    press(page, "round")
    arrive(page, "initiatief")
    expect(page.get_by_label(NAME)).to_have_value(INITIATIVE)
    go_next(page, "initiatief", "rol")
    go_next(page, "rol", FACETS[0])
    for facet, following in zip(FACETS, (*FACETS[1:], "nakijken"), strict=True):
        answer_facet(page, FacetId(facet), high)
        go_next(page, facet, following)
    expect(page.get_by_text("Alles is beantwoord.")).to_be_visible()
    open_page(page, server.url, "vergelijken")
    expect(page.get_by_text("Omhoog: Animo, Contacten, Toerusting, Inbedding en Empathie.")).to_be_visible()
    rows = page.locator("table.plain tbody tr").all_inner_texts()
    assert len(rows) == 5
    page.set_input_files("input[type=file]", file)
    expect(page.get_by_role("columnheader", name="eerder, 1 maart 2026")).to_be_visible()
    assert page.locator("table.plain tbody tr").all_inner_texts() == rows


def test_the_short_questionnaire_in_english(new_page: NewPage, server: RunningServer) -> None:
    """
    Somebody whose browser is English walks from start to profile without a Dutch word of ours.
    """
    page, given = new_page(locale="en-GB"), every_kind_of_answer(KORT)
    begin(page, server.url, KORT)
    expect(page.locator("html")).to_have_attribute("lang", "en")
    write(page, "Name of the initiative", "The Linden room")
    go_next(page, "initiatief", "rol")
    go_next(page, "rol", FACETS[0])
    for facet, following in zip(FACETS, (*FACETS[1:], "nakijken"), strict=True):
        answer_facet(page, FacetId(facet), given)
        go_next(page, facet, following)
    go_next(page, "nakijken", "profiel")
    expect(page.get_by_role("heading", level=1)).to_have_text("Your profile")
    assert stored(server, current_work(server, page)) == given | {NAME_FIELD: "The Linden room"}
    assert "Motivation (animo) 2 of 2 answered" in " ".join(facet_table(page))


def test_the_questionnaire_for_the_organisation_asks_roles_once(page: Page, server: RunningServer) -> None:
    """
    After the five facets one page asks the role wanted and the role now, and the profile says how they differ.
    """
    begin(page, server.url, ORGANISATIE)
    go_next(page, "initiatief", FACETS[0])
    for facet, following in zip(FACETS, (*FACETS[1:], "rollen"), strict=True):
        expect(page.get_by_text("Welke rol")).to_have_count(0)
        go_next(page, facet, following)
    answer_facet(page, None, {"O-role-wanted": "faciliteren", "O-role-now": "loslaten"})
    go_next(page, "rollen", "nakijken")
    go_next(page, "nakijken", "profiel")
    expect(page.get_by_text("Jullie willen faciliteren. Nu zijn jullie vooral aan het loslaten.")).to_be_visible()


@pytest.mark.parametrize("address", ["animo", "profiel", "meenemen", "verder"])
def test_a_page_that_needs_work_leads_a_stranger_to_the_start(page: Page, server: RunningServer, address: str) -> None:
    """
    Who has nothing yet and types the address of a page half-way begins at the start.
    """
    page.goto(f"{server.url}/{address}")
    arrive(page, "start")
