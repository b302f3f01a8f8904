"""
Making a workshop: the form, the links that are handed over, and the workshops of a device.
"""

import re

import pytest

from actie.assessment.secrets import secret_hash
from actie.language import Language, words_in
from actie.workshops.model import KeyRole, OwnResults, Workshop
from tests.app.conftest import App
from tests.app.keeping import KORT, ORGANISATIE, UITVOERING, shipped
from tests.app.leading import keys, lead_room
from tests.app.screen import DEVICE, Screen
from tests.app.seating import move, workshops

WORDS = words_in(Language.NL)


def mine(device: str = DEVICE) -> list[Workshop]:
    """
    The workshops that a device leads.
    """
    held = workshops().device_keys(secret_hash(device))
    return [workshops().read_workshop(key.workshop) for key in held if key.role is KeyRole.LEAD]


def make(screen: Screen, title: str = "Bewoners aan zet") -> Screen:
    """
    Makes a workshop with a title and the defaults.
    """
    return screen.write("line-title", title).press("open-room")


def test_a_title_is_enough_to_make_a_workshop(app: App) -> None:
    """
    The longest questionnaire, no cases, five people: a room in under a minute.
    """
    make(app("begeleiden"))
    plan = mine()[0].plan
    assert (plan.title, plan.threshold, plan.cases) == ("Bewoners aan zet", 5, ())
    assert plan.questionnaires == (shipped()[UITVOERING].sha256,)
    assert (plan.own_results, plan.shares_comments, plan.shares_rows) == (OwnResults.AT_ONCE, False, False)


def test_everything_on_the_form_arrives_in_the_plan(app: App) -> None:
    """
    Language, perspectives, own and ready cases, and all that lies under the fold.
    """
    screen = app("begeleiden")
    screen.app.text_input(key="line-title").input("Day")
    screen.app.segmented_control(key="pick-language").set_value(Language.EN)
    screen.app.checkbox(key=f"perspective-{ORGANISATIE}").check()
    screen.app.text_area(key="text-cases").input("Tuin: een grasveld\nSpeeltuin")
    screen.app.checkbox(key="case-2").check()
    screen.app.segmented_control(key="threshold").set_value(3)
    screen.app.segmented_control(key="pick-own-results").set_value(OwnResults.AFTER_REVEAL)
    screen.app.checkbox(key="shares-comments").check()
    screen.app.checkbox(key="shares-rows").check()
    screen.app.segmented_control(key="retention").set_value(90)
    screen.app.text_area(key="text-own").input("Wij bellen elkaar")
    screen.press("open-room")
    plan = mine()[0].plan
    assert plan.language is Language.EN
    assert plan.questionnaires == (shipped()[UITVOERING].sha256, shipped()[ORGANISATIE].sha256)
    assert [(case.title, case.is_fictional) for case in plan.cases] == [
        ("Tuin", False),
        ("Speeltuin", False),
        (words_in(Language.EN)("case.2.title"), True),
    ]
    assert (plan.threshold, plan.own_results, plan.retention_days) == (3, OwnResults.AFTER_REVEAL, 90)
    assert (plan.shares_comments, plan.shares_rows, plan.own_statements) == (True, True, ("Wij bellen elkaar",))


def test_what_is_wrong_stands_at_the_field_and_nothing_is_lost(app: App) -> None:
    """
    No workshop is made, the rest of the form stays, and the words go once it is right.
    """
    screen = app("begeleiden")
    screen.app.text_area(key="text-cases").input("Tuin")
    screen.app.checkbox(key=f"perspective-{UITVOERING}").uncheck()
    screen.press("open-room")
    assert (mine(), screen.app.text_area(key="text-cases").value) == ([], "Tuin")
    assert WORDS("new.fault.title") in screen.text
    assert WORDS("new.fault.questionnaires") in screen.text
    screen.app.checkbox(key=f"perspective-{KORT}").check()
    make(screen)
    assert WORDS("new.fault.title") not in screen.text
    assert [case.title for case in mine()[0].plan.cases] == ["Tuin"]


def test_the_links_are_handed_over_once(app: App) -> None:
    """
    A link to lead, one for the screen and the code; after leaving the page no secret comes back.
    """
    screen = make(app("begeleiden"))
    room = mine()[0]
    secrets = {kind: re.search(rf"/{kind}/([\w-]{{43}})", screen.text) for kind in ("leid", "scherm")}
    roles = {key.hash: key.role for key in workshops().read_keys(room.id)}
    found = {kind: roles[secret_hash(match[1])] for kind, match in secrets.items() if match}
    assert found == {"leid": KeyRole.LEAD, "scherm": KeyRole.PROJECT}
    assert f"{(room.code or '')[:3]} {(room.code or '')[3:]}" in screen.text
    assert "/leid/" not in screen.open("over-actie").open("begeleiden").text


def test_a_room_on_this_machine_says_what_the_network_needs(app: App) -> None:
    """
    As long as the server listens to this computer alone, phones cannot come in.
    """
    assert "STREAMLIT_SERVER_ADDRESS=0.0.0.0" in make(app("begeleiden")).text


def test_after_making_the_facilitator_leads(app: App) -> None:
    """
    One press to the control page.
    """
    screen = make(app("begeleiden")).press("go-lead")
    assert screen.address == "leiden"
    assert "Bewoners aan zet" in screen.text


def test_a_practice_room_takes_one_press(app: App) -> None:
    """
    Two made-up cases, a seed for the practice participants, and words that say so.
    """
    app("begeleiden").press("practise")
    room = mine()[0]
    assert (room.plan.is_practice, len(room.plan.cases), room.fields["bots"].isdecimal()) == (True, 2, True)
    assert all(case.is_fictional for case in room.plan.cases)


def test_the_workshops_of_a_device_are_listed_and_opened(app: App) -> None:
    """
    With code and stage; an ended one with the day on which it is deleted. Another device sees none.
    """
    first = lead_room(title="Ochtend")
    move(lead_room(title="Middag"), "close", "end")
    screen = app("begeleiden")
    assert WORDS("stage.open", round=1) in screen.text
    assert "afgelopen, wordt verwijderd op" in screen.text
    assert WORDS("rooms.none") in app("begeleiden", device="another").text
    assert "Ochtend" in screen.press(f"lead-{first.id[:8]}").text
    assert screen.address == "leiden"


def test_a_tab_stays_with_the_workshop_it_leads(app: App) -> None:
    """
    Also when another tab of the same device opens another one.
    """
    first, second = lead_room(title="Ochtend"), lead_room(title="Middag")
    morning = app("begeleiden").press(f"lead-{first.id[:8]}")
    afternoon = app("begeleiden").press(f"lead-{second.id[:8]}")
    assert "Ochtend" in morning.open("groep").open("leiden").text
    assert "Middag" in afternoon.run().text


@pytest.mark.parametrize("language", Language)
def test_every_ready_case_has_a_title_and_a_story(app: App, language: Language) -> None:
    """
    In both languages, and none of them like another.
    """
    words = words_in(language)
    titles = [words(f"case.{number}.title") for number in (1, 2, 3, 4)]
    assert len(set(titles)) == len(titles)
    assert all(words(f"case.{number}.text") in app("begeleiden", language=language).text for number in (1, 4))


def test_a_workshop_that_was_deleted_is_not_listed(app: App) -> None:
    """
    The page says that there is none, and offers to make one.
    """
    workshops().delete_workshop(lead_room().id)
    screen = app("begeleiden")
    assert WORDS("rooms.none") in screen.text
    assert {"open-room", "practise"} <= keys(screen)
