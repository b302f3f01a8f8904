"""
Pictures of a workshop: its door, the way of a participant, the screens of a facilitator, and every scene of the wall.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from playwright.sync_api import Page, expect

from actie.assessment.secrets import new_secret, secret_hash
from actie.language import Language, words_in
from actie.questionnaire.model import Questionnaire
from actie.stores import open_store, open_workshops
from actie.workshops import actions
from actie.workshops.bot_answers import bot_answers
from actie.workshops.model import Case, Plan, Workshop
from tests.browser.screenshots_camera import Camera
from tests.browser.serving import RunningServer
from tests.browser.walking import (
    ORGANISATIE,
    UITVOERING,
    arrive,
    current_work,
    element,
    open_page,
    press,
    questionnaires,
    settle,
)

SEED = "actie"
ASKED = {UITVOERING: 14, ORGANISATIE: 6}  # how many people answer each of them
STILL_BUSY = 3
TITLES = {Language.NL: "Bewoners aan zet", Language.EN: "Residents in the lead"}
OWN = {Language.NL: "Wij durven los te laten.", Language.EN: "We dare to let go."}
AGREEMENT = {
    Language.NL: ("We vragen eerst wat er al is.", "de gebiedsteams", "vanaf maandag"),
    Language.EN: ("We first ask what is there already.", "the area teams", "from Monday on"),
}
AFTER_REVEAL = ("facets", "balance", "roles", "perspectives", "movement", "agenda", "agreements", "item")


class Room:
    """
    A workshop in the store of a server, in which fictional people answer as practice participants do.
    """

    def __init__(self, server: RunningServer, language: Language) -> None:
        self.server = server
        self.store = open_workshops(server.database_url)
        self.assessments = open_store(server.database_url)
        self.asked = tuple(questionnaires()[name] for name in ASKED)
        plan = _plan(language, self.asked)
        self.opened = actions.open_workshop(self.store, plan, self.asked, secret_hash(new_secret()), _now(), new_secret)

    @property
    def workshop(self) -> Workshop:
        """
        The workshop as it stands now.
        """
        return self.store.read_workshop(self.opened.workshop.id)

    def fill(self) -> None:
        """
        Seats everybody with all answers given; a few are not ready yet.
        """
        for number, questionnaire in enumerate(self._crowd(), start=2):  # the first seat is taken at the door
            device = secret_hash(new_secret())
            self._join(number, questionnaire, device)
            if number > STILL_BUSY + 1:
                self.assessments.finish_assessment(self.assessments.current_assessment(device) or "", _now())

    def fill_again(self) -> None:
        """
        Holds the next round, in which everybody is ready, up to its closing.
        """
        actions.next_round(self.store, self.workshop, _now())
        by_sha = {one.sha256: one for one in self.asked}
        for presence in self.store.read_presences(self.workshop.id, self.workshop.round):
            seat = presence.seat
            given = self.answers(seat.number, by_sha[seat.questionnaire_sha256])
            self.store.enter_round(seat.id, new_secret(), Language.NL, None, _now(), entries=given)
        self.close()

    def answers(self, number: int, questionnaire: Questionnaire) -> dict[str, str]:
        """
        What the person on a seat answers in the round of now.
        """
        return bot_answers(SEED, number, questionnaire, self.workshop.plan, self.workshop.round)

    def answer_as(self, page: Page) -> None:
        """
        Answers everything in the name of whoever joined on a page's device.
        """
        work = current_work(self.server, page)
        for field, value in self.answers(1, self.asked[0]).items():
            self.assessments.save_entry(work, field, value, _now())

    def close(self) -> None:
        """
        Closes the round, after the last ones said that they are ready.
        """
        for presence in self.store.read_presences(self.workshop.id, self.workshop.round):
            if presence.finished_at is None:
                self.assessments.finish_assessment(presence.assessment or "", _now())
        actions.close(self.store, self.workshop, _now())

    def reveal(self) -> None:
        """
        Shows the group what it answered.
        """
        actions.reveal(self.store, self.workshop, {one.sha256: one for one in self.asked}, _now())

    def write(self, **fields: str) -> None:
        """
        Writes what a facilitator chooses or notes; a _ stands for the dot in the name of a field.
        """
        for name, value in fields.items():
            self.store.write_field(self.workshop.id, name.replace("_", "."), value, _now())

    def _crowd(self) -> Iterator[Questionnaire]:
        return (questionnaires()[name] for name, people in ASKED.items() for _ in range(people))

    def _join(self, number: int, questionnaire: Questionnaire, device: str) -> None:
        actions.join(
            self.store,
            self.workshop,
            case=number % 2,
            questionnaire=questionnaire.sha256,
            language=self.workshop.plan.language,
            device_hash=device,
            now=_now(),
            new_token=new_secret,
            entries=self.answers(number, questionnaire),
        )


def take_workshop(camera: Camera, server: RunningServer) -> None:
    """
    Takes a workshop from the making of it to the agreements, through two rounds.
    """
    room = Room(server, camera.language)
    leader, screen, person = (camera.new_device().new_page() for _ in range(3))
    _take_door(camera, room, person)
    _take_answering(camera, room, person)
    _take_making(camera, room, leader)
    _take_first_scenes(camera, room, screen)
    _take_open_control(camera, room, leader)
    room.close()
    _take_page(camera, room, person, "wachten", "w06-wachten-gesloten")
    room.reveal()
    for name in ("spiegel", "meenemen"):
        _take_page(camera, room, person, name, f"w07-{name}")
    room.fill_again()
    room.reveal()
    _take_revealed(camera, room, leader)
    _take_revealed_scenes(camera, room, screen)
    for page in (leader, screen, person):
        page.context.close()


def _take_door(camera: Camera, room: Room, page: Page) -> None:
    _take_page(camera, room, page, "doe-mee", "w01-doe-mee-code")
    page.goto(f"{room.server.url}/doe-mee?code={room.workshop.code}")
    arrive(page, "doe-mee")
    camera.take(page, "w02-doe-mee-voorwaarden")
    for key in ("pick-case", "pick-perspective"):
        element(page, key).get_by_role("radio").first.click()
        settle(page)
    press(page, "start")
    arrive(page, "rol")


def _take_answering(camera: Camera, room: Room, page: Page) -> None:
    room.answer_as(page)
    for name in ("animo", "eigen", "nakijken"):
        _take_page(camera, room, page, name, f"w03-{name}")
    press(page, "next-nakijken")
    arrive(page, "wachten")
    camera.take(page, "w04-wachten-klaar")


def _take_making(camera: Camera, room: Room, page: Page) -> None:
    _take_page(camera, room, page, "begeleiden", "w10-begeleiden")
    title = element(page, "line-title").get_by_role("textbox")
    title.fill(room.workshop.plan.title)
    title.press("Tab")
    settle(page)
    press(page, "open-room")
    expect(page.get_by_test_id("stCode")).to_have_count(2)
    camera.take(page, "w11-overdracht")


def _take_first_scenes(camera: Camera, room: Room, page: Page) -> None:
    page.goto(f"{room.server.url}/scherm/{room.opened.project_secret}")
    camera.take_wall(page, "welcome", "w20-welcome-begin")
    room.fill()
    room.write(scene="waiting", timer=(_now() + timedelta(minutes=8)).isoformat())
    camera.take_wall(page, "waiting", "w21-waiting")
    room.write(scene="welcome", timer="")
    camera.take_wall(page, "welcome", "w20-welcome")


def _take_open_control(camera: Camera, room: Room, page: Page) -> None:
    page.goto(f"{room.server.url}/leid/{room.opened.lead_secret}")
    arrive(page, "leiden")
    camera.take(page, "w12-leiden")
    _take_page(camera, room, page, "invoeren", "w13-invoeren")


def _take_revealed(camera: Camera, room: Room, page: Page) -> None:
    what, who, when = AGREEMENT[camera.language]
    room.write(scene="balance", agreement_1_what=what, agreement_1_who=who, agreement_1_when=when)
    _take_page(camera, room, page, "leiden", "w14-leiden-onthuld")
    for part in ("agenda", "agreements", "seats", "links", "take", "end"):
        element(page, f"fold-{part}").locator("summary").click()
        settle(page)
    camera.take(page, "w15-leiden-alles-open")
    _take_page(camera, room, page, "groep", "w16-groep")


def _take_revealed_scenes(camera: Camera, room: Room, page: Page) -> None:
    for number, scene in enumerate(AFTER_REVEAL, start=22):
        room.write(scene=scene)
        camera.take_wall(page, scene, f"w{number}-{scene}")


def _take_page(camera: Camera, room: Room, page: Page, address: str, name: str) -> None:
    open_page(page, room.server.url, address)
    camera.take(page, name)


def _plan(language: Language, asked: tuple[Questionnaire, ...]) -> Plan:
    words = words_in(language)
    cases = tuple(
        Case(title=words(f"case.{number}.title"), description=words(f"case.{number}.text"), is_fictional=True)
        for number in (1, 2)
    )
    return Plan(
        title=TITLES[language],
        language=language,
        questionnaires=tuple(one.sha256 for one in asked),
        cases=cases,
        own_statements=(OWN[language],),
        shares_comments=True,
    )


def _now() -> datetime:
    return datetime.now(UTC)
