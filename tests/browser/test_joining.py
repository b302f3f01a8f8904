"""
Coming into a room and going along with it: by code, by QR code, on a phone, by keyboard alone, after a reload.
"""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Page, expect

from actie.assessment.secrets import new_secret, secret_hash
from actie.language import Language
from actie.stores import open_store, open_workshops
from actie.workshops import actions
from actie.workshops.model import Case, Plan, Workshop
from actie.workshops.store import WorkshopStore
from tests.browser import looking
from tests.browser.serving import RunningServer
from tests.browser.walking import (
    KORT,
    answer,
    answer_facet,
    arrive,
    current_work,
    element,
    every_kind_of_answer,
    expect_answers,
    go_next,
    is_kept,
    open_page,
    option,
    press,
    questionnaires,
    settle,
)

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
OWN = "Wij durven los te laten."
CASES = (Case(title="De moestuin", description="Bewoners willen tuinieren."), Case(title="De buurtkamer"))
TABS = 40  # more than any of these pages has places for the focus
POLL_MS = 25_000  # two polls of the waiting page


def workshops(server: RunningServer) -> WorkshopStore:
    """
    The workshops in the database of a server, for what a facilitator does elsewhere.
    """
    return open_workshops(server.database_url)


def open_room(server: RunningServer, people: int = 0) -> Workshop:
    """
    A room with two cases and an own statement, in which some people have answered and are ready.
    """
    asked = questionnaires()[KORT]
    plan = Plan(title="Dag van de buurt", questionnaires=(asked.sha256,), cases=CASES, own_statements=(OWN,))
    room = actions.open_workshop(workshops(server), plan, (asked,), secret_hash(new_secret()), now(), new_secret)
    for _ in range(people):
        _sit_ready(server, room.workshop)
    return room.workshop


def move(server: RunningServer, room: Workshop, *steps: str) -> None:
    """
    Takes a room from stage to stage, as its facilitator does.
    """
    store = workshops(server)
    for step in steps:
        found = store.read_workshop(room.id)
        if step == "reveal":
            actions.reveal(store, found, {one.sha256: one for one in questionnaires().values()}, now())
        else:
            getattr(actions, step)(store, found, now())


def now() -> datetime:
    """
    This moment.
    """
    return datetime.now(UTC)


def count(server: RunningServer, room: Workshop) -> int:
    """
    How many people sit in a room.
    """
    return len(workshops(server).read_presences(room.id, 1))


def tab_to(page: Page, selector: str) -> None:
    """
    Presses Tab until the focus stands on something that a selector finds.
    """
    for _ in range(TABS):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"the focus never came to {selector}")


def enter_by_link(page: Page, server: RunningServer, room: Workshop) -> None:
    """
    From the QR code on the wall to the first question.
    """
    page.goto(f"{server.url}/doe-mee?code={room.code}")
    arrive(page, "doe-mee")
    element(page, "pick-case").get_by_role("radio").first.click()
    settle(page)
    press(page, "start")
    arrive(page, "rol")


def answer_everything(page: Page) -> None:
    """
    From the role to the waiting page.
    """
    given = every_kind_of_answer(KORT)
    element(page, "pick-role").get_by_role("radio").first.click()
    settle(page)
    address = "rol"
    for facet in (facet.id for facet in questionnaires()[KORT].facets):
        go_next(page, address, facet)
        answer_facet(page, facet, given)
        address = facet
    go_next(page, address, "eigen")
    element(page, "scale-own-1").get_by_role("radio").nth(1).click()
    go_next(page, "eigen", "nakijken")
    press(page, "next-nakijken")
    arrive(page, "wachten")


def _sit_ready(server: RunningServer, room: Workshop) -> None:
    device = secret_hash(new_secret())
    actions.join(
        workshops(server),
        room,
        case=0,
        questionnaire=room.plan.questionnaires[0],
        language=Language.NL,
        device_hash=device,
        now=now(),
        new_token=new_secret,
        entries={**every_kind_of_answer(KORT), "own.1": "5"},
    )
    store = open_store(server.database_url)
    store.finish_assessment(store.current_assessment(device) or "", now())


def test_somebody_comes_in_and_answers_by_keyboard_alone(page: Page, server: RunningServer) -> None:
    """
    The code and Enter, the case with the arrows, the start, a role, an answer, ready: no mouse, and every click kept.
    """
    room = open_room(server)
    open_page(page, server.url, "")
    tab_to(page, "[data-testid=stTextInput] input")
    page.keyboard.type((room.code or "").lower())
    page.keyboard.press("Enter")
    arrive(page, "doe-mee")
    tab_to(page, "[role=radio]")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Space")
    expect(element(page, "pick-case").get_by_role("radio", checked=True)).to_have_count(1)
    settle(page)
    tab_to(page, ".st-key-start button")
    page.keyboard.press("Enter")
    arrive(page, "rol")
    tab_to(page, "[role=radio]")
    page.keyboard.press("Space")
    settle(page)
    tab_to(page, ".st-key-next-rol button")
    page.keyboard.press("Enter")
    arrive(page, "animo")
    tab_to(page, ".st-key-scale-K-A1 [role=radio]")
    page.keyboard.press("Space")
    assert is_kept(server, current_work(server, page), "K-A1", "1")


def test_a_phone_comes_in_by_the_link_and_resumes_after_a_reload(
    new_page: Callable[..., Page], server: RunningServer
) -> None:
    """
    The link makes nobody a participant; the start does; a reload shows every answer on the same page.
    """
    room = open_room(server)
    phone = new_page(**PHONE)
    phone.goto(f"{server.url}/doe-mee?code={room.code}")
    arrive(phone, "doe-mee")
    assert count(server, room) == 0
    enter_by_link(phone, server, room)
    go_next(phone, "rol", "animo")
    answer(phone, "K-A1", "4")
    assert is_kept(server, current_work(server, phone), "K-A1", "4")
    phone.reload()
    arrive(phone, "animo")
    expect_answers(phone, {"K-A1": "4", "K-A2": None})
    assert count(server, room) == 1


def test_scanning_the_code_again_leads_back_to_the_same_place(page: Page, server: RunningServer) -> None:
    """
    Whoever closes the tab comes back by the QR code, in the same seat.
    """
    room = open_room(server)
    enter_by_link(page, server, room)
    go_next(page, "rol", "animo")
    open_page(page, server.url, "contacten")
    page.goto(f"{server.url}/doe-mee?code={room.code}")
    arrive(page, "contacten")
    assert count(server, room) == 1


def test_the_waiting_page_goes_on_by_itself_at_the_reveal(new_page: Callable[..., Page], server: RunningServer) -> None:
    """
    From ready to closed to the mirror without a touch; then to the profile.
    """
    room = open_room(server, people=5)
    phone = new_page(**PHONE)
    enter_by_link(phone, server, room)
    answer_everything(phone)
    expect(phone.get_by_text("Je bent deelnemer 6")).to_be_visible()
    move(server, room, "close")
    expect(phone.get_by_role("heading", name="De ronde is gesloten")).to_be_visible(timeout=POLL_MS)
    move(server, room, "reveal")
    expect(phone.locator("[data-actie-page=spiegel]")).to_be_attached(timeout=POLL_MS)
    settle(phone)
    expect(phone.get_by_text(OWN)).to_be_visible()
    press(phone, "back-spiegel")
    arrive(phone, "profiel")


def test_a_click_on_a_closed_round_leads_to_the_waiting_page(page: Page, server: RunningServer) -> None:
    """
    What was answered before stays, and the words say what happened.
    """
    room = open_room(server)
    enter_by_link(page, server, room)
    go_next(page, "rol", "animo")
    answer(page, "K-A1", "4")
    work = current_work(server, page)
    assert is_kept(server, work, "K-A1", "4")
    move(server, room, "close")
    option(page, "K-A1", "1").click()
    arrive(page, "wachten")
    expect(page.get_by_role("button", name="Tel mijn antwoorden mee")).to_be_visible()
    assert is_kept(server, work, "K-A1", "4")


def test_a_wrong_code_is_told_and_the_right_one_then_works(page: Page, server: RunningServer) -> None:
    """
    In words at the field, which keeps what was typed.
    """
    room = open_room(server)
    good = room.code or ""
    open_page(page, server.url, "")
    page.get_by_label("Code van de workshop").fill(("A" if good[0] != "A" else "C") + good[1:])
    press(page, "join")
    expect(page.get_by_role("alert")).to_contain_text("We kennen deze code niet.")
    page.get_by_label("Code van de workshop").fill(f"{good[:3]} {good[3:]}")
    press(page, "join")
    expect(page.get_by_role("heading", name="Dag van de buurt")).to_be_visible()


@pytest.mark.parametrize(
    ("theme", "size"),
    [("light", (1280, 720)), ("dark", (390, 844)), ("light", (320, 640))],
    ids=["wide", "phone", "small"],
)
def test_the_pages_of_a_participant_are_accessible(
    new_page: Callable[..., Page], server: RunningServer, theme: str, size: tuple[int, int]
) -> None:
    """
    The door, waiting and the mirror: nothing for axe, nothing off the side, one heading, no English of Streamlit.
    """
    room = open_room(server, people=5)
    page = new_page(viewport={"width": size[0], "height": size[1]}, color_scheme=theme, reduced_motion="reduce")
    found: dict[str, list[str]] = {}

    def look(name: str) -> None:
        faults = (looking.violations, looking.off_the_side, looking.headings, looking.english_words)
        found[name] = [fault for check in faults for fault in check(page)]

    page.goto(f"{server.url}/doe-mee?code={room.code}")
    arrive(page, "doe-mee")
    look("doe-mee")
    enter_by_link(page, server, room)
    answer_everything(page)
    look("wachten")
    move(server, room, "close", "reveal")
    page.reload()
    press(page, "step-mirror")
    arrive(page, "spiegel")
    look("spiegel")
    assert {name: faults for name, faults in found.items() if faults} == {}
