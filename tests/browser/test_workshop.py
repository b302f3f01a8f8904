"""
A whole workshop: a facilitator, a wall and three participants, through two rounds, on real browsers.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, Page, expect

from actie.stores import open_workshops
from actie.workshops.model import Presence
from tests.browser import looking
from tests.browser.serving import RunningServer
from tests.browser.walking import (
    KORT,
    UITVOERING,
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
    press,
    questionnaires,
    settle,
    write,
)

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
PERSON = "K-A1"
POLL_MS = 25_000  # two polls of a participant's waiting page

NewPage = Callable[..., Page]


@dataclass
class Workshop:
    """
    A workshop as its facilitator knows it just after making it: the links and the code.
    """

    lead_link: str
    project_link: str
    code: str


def make_workshop(page: Page, server: RunningServer, title: str = "Bewoners aan zet", threshold: int = 3) -> Workshop:
    """
    Makes a workshop with the short questionnaire.
    """
    open_page(page, server.url, "begeleiden")
    element(page, "settings-fold").locator("summary").click()
    choose_threshold(page, str(threshold))
    for questionnaire, is_asked in ((UITVOERING, False), (KORT, True)):
        box = element(page, f"perspective-{questionnaire}")
        box.locator("label").click()
        expect(box.get_by_role("checkbox")).to_be_checked(checked=is_asked)
    write(page, "Hoe heet de workshop?", title)
    settle(page)
    press(page, "open-room")
    links = page.get_by_test_id("stCode")
    expect(links).to_have_count(2)
    lead, project = (text.strip() for text in links.all_inner_texts())
    code = page.locator(".invitation .code").inner_text().replace(" ", "")
    return Workshop(lead, project, code)


def choose_threshold(page: Page, threshold: str) -> None:
    """
    Chooses one of the numbers.
    """
    chosen = element(page, "threshold").get_by_role("radio", name=threshold, exact=True)
    chosen.click()
    expect(chosen).to_be_checked()


def counts(page: Page) -> Locator:
    """
    The three large counts on the control page.
    """
    return page.locator(".big3 b")


def step(page: Page, name: str) -> None:
    """
    Takes the next step of the workshop, and waits until the page shows it.
    """
    element(page, f"step-{name}").get_by_role("button").click()
    settle(page)


def join(page: Page, server: RunningServer, workshop: Workshop, name: str) -> None:
    """
    From the QR code on the wall to the first facet.
    """
    page.goto(f"{server.url}/doe-mee?code={workshop.code}")
    arrive(page, "doe-mee")
    press(page, "start")
    arrive(page, "initiatief")
    page.get_by_role("textbox").first.fill(name)
    go_next(page, "initiatief", "rol")
    element(page, "pick-role").get_by_role("radio").first.click()
    settle(page)
    go_next(page, "rol", "animo")


def answer_and_finish(page: Page) -> None:
    """
    From the first facet to the waiting page.
    """
    given, address = every_kind_of_answer(KORT), ""
    for facet in (facet.id for facet in questionnaires()[KORT].facets):
        if address:
            go_next(page, address, facet)
        answer_facet(page, facet, given)
        address = facet
    go_next(page, address, "nakijken")
    press(page, "next-nakijken")
    arrive(page, "wachten")


def seated(server: RunningServer, page: Page, round_number: int = 1) -> list[Presence]:
    """
    Who sits in the room of which this page's facilitator has the control, read behind the screen.
    """
    title = page.locator(".control-head .code").inner_text()
    code = re.sub(r"[^A-Z0-9]", "", title.replace("code voor de zaal", ""))
    store = open_workshops(server.database_url)
    return store.read_presences(store.find_room(code) or "", round_number)


@pytest.fixture
def led(page: Page, server: RunningServer) -> tuple[Page, Workshop]:
    """
    A facilitator at the control page of a new workshop.
    """
    workshop = make_workshop(page, server)
    press(page, "go-lead")
    arrive(page, "leiden")
    return page, workshop


def test_a_workshop_runs_from_the_first_link_to_the_second_round(
    led: tuple[Page, Workshop], new_page: NewPage, server: RunningServer
) -> None:
    """
    The wall follows, three people answer, one reloads, one leaves and comes back, and nobody is counted twice.

    The facilitator closes the tab after the reveal, and goes on in a second browser with the link.
    """
    control, workshop = led
    wall = new_page()
    wall.goto(workshop.project_link)
    expect(wall).to_have_url(f"{server.url}/op-het-scherm")
    expect(wall.get_by_text(f"{workshop.code[:3]} {workshop.code[3:]}").first).to_be_visible()

    people = [new_page(), new_page(**PHONE), new_page()]
    for number, person in enumerate(people, start=1):
        join(person, server, workshop, f"Initiatief {number}")
    expect(counts(control).first).to_have_text("3", timeout=POLL_MS)
    laptop, phone, leaver = people
    answer(laptop, PERSON, "4")
    assert is_kept(server, current_work(server, laptop), PERSON, "4")
    laptop.reload()
    arrive(laptop, "animo")
    expect_answers(laptop, {PERSON: "4"})
    answer(laptop, PERSON, "4")  # taken back, so that everybody answers the same from here
    assert is_kept(server, current_work(server, laptop), PERSON, None)
    leaver.goto("about:blank")
    leaver.goto(f"{server.url}/doe-mee?code={workshop.code}")
    arrive(leaver, "animo")
    for person in people:
        answer_and_finish(person)
    expect(counts(control).nth(2)).to_have_text("3", timeout=POLL_MS)
    assert [one.seat.number for one in seated(server, control)] == [1, 2, 3]

    step(control, "reveal")
    expect(control.get_by_role("heading", name="Ronde 1 is onthuld")).to_be_visible()
    expect(phone.locator("[data-actie-page=spiegel]")).to_be_attached(timeout=POLL_MS)
    control.get_by_role("radio", name="Facetten").click()
    expect(wall.locator("[data-scene=facets]")).to_be_attached()

    control.close()
    second = new_page()
    second.goto(workshop.lead_link)
    arrive(second, "leiden")
    expect(second.get_by_role("heading", name="Ronde 1 is onthuld")).to_be_visible()
    step(second, "next_round")
    for person in people:
        open_page(person, server.url, "wachten")
        press(person, "step-enter")
        expect(person.locator("[data-actie-page=wachten]")).to_have_count(0)
        open_page(person, server.url, "animo")
        answer(person, PERSON, "5")
        assert is_kept(server, current_work(server, person), PERSON, "5")
        open_page(person, server.url, "nakijken")
        press(person, "next-nakijken")
        arrive(person, "wachten")
    expect(counts(second).nth(2)).to_have_text("3", timeout=POLL_MS)
    step(second, "reveal")
    expect(second.get_by_role("heading", name="Ronde 2 is onthuld")).to_be_visible()
    press(second, "look")
    arrive(second, "groep")
    expect(second.get_by_role("heading", name="Wat veranderde er sinds de vorige ronde?")).to_be_visible()


def test_two_facilitators_see_each_other_at_once(
    led: tuple[Page, Workshop], new_page: NewPage, server: RunningServer
) -> None:
    """
    What one writes or moves, the other sees by itself; neither undoes the other.
    """
    first, workshop = led
    second = new_page()
    second.goto(workshop.lead_link)
    arrive(second, "leiden")
    for page in (first, second):
        element(page, "fold-agreements").locator("summary").click()
        settle(page)
    what, who = "Wat gaan jullie doen?", "Wie doet dat?"
    first.get_by_label(what).fill("We bellen de bewoners")
    first.get_by_label(what).press("Tab")
    expect(second.get_by_label(what).first).to_have_value("We bellen de bewoners")
    second.get_by_label(who).first.fill("Team noord")
    second.get_by_label(who).first.press("Tab")
    expect(first.get_by_label(who).first).to_have_value("Team noord")
    step(second, "close")
    expect(first.get_by_text("Een andere begeleider was eerder.")).to_be_visible()
    expect(first.get_by_role("heading", name="Ronde 1 is gesloten")).to_be_visible()


def test_a_facilitator_types_on_without_losing_the_place(led: tuple[Page, Workshop]) -> None:
    """
    What is handed in while typing is kept, and the box keeps the focus through it and through the page's own beat.
    """
    page, _ = led
    element(page, "fold-agreements").locator("summary").click()
    settle(page)
    box = page.get_by_label("Wat gaan jullie doen?").first
    box.click()
    page.keyboard.type("We bellen", delay=20)
    expect(page.get_by_text("Afspraak 2")).to_be_visible()  # handed in after a pause: there is room for the next one
    page.keyboard.type(" morgen", delay=20)
    expect(box).to_have_value("We bellen morgen")
    expect(box).to_be_focused()


@pytest.mark.parametrize(
    ("theme", "size"),
    [("light", (1280, 720)), ("dark", (1280, 720)), ("light", (390, 844)), ("light", (320, 640))],
    ids=["wide", "dark", "phone", "small"],
)
def test_the_pages_of_a_facilitator_are_accessible(
    new_page: NewPage, server: RunningServer, theme: str, size: tuple[int, int]
) -> None:
    """
    The form with its faults, the links, the control with every part open, typing and the group's picture.
    """
    page = new_page(viewport={"width": size[0], "height": size[1]}, color_scheme=theme, reduced_motion="reduce")
    found: dict[str, list[str]] = {}

    def look(name: str) -> None:
        settle(page)
        faults = (looking.violations, looking.off_the_side, looking.headings, looking.english_words)
        found[name] = [fault for check in faults for fault in check(page)]

    open_page(page, server.url, "begeleiden")
    press(page, "open-room")
    expect(page.get_by_role("alert").first).to_be_visible()
    look("begeleiden")
    make_workshop(page, server)
    look("links")
    press(page, "go-lead")
    arrive(page, "leiden")
    for part in ("agenda", "agreements", "seats", "links", "take", "end"):
        element(page, f"fold-{part}").locator("summary").click()
        settle(page)
    look("leiden")
    open_page(page, server.url, "invoeren")
    page.get_by_role("textbox").first.fill("9")
    page.get_by_role("textbox").first.press("Tab")
    expect(page.get_by_role("alert").first).to_be_visible()
    look("invoeren")
    open_page(page, server.url, "groep")
    look("groep")
    assert {name: faults for name, faults in found.items() if faults} == {}
