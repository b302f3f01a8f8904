"""
The wall as a page: who may show it, whose workshop it shows, and how it follows.
"""

from datetime import timedelta
from pathlib import Path

import pytest

from actie.assessment.secrets import new_secret, secret_hash
from actie.language import Language
from actie.workshops import actions
from actie.workshops.model import KeyRole, Workshop
from tests.app.conftest import App
from tests.app.keeping import store_away
from tests.app.screen import DEVICE, Screen
from tests.app.seating import fill, move, now, open_room, workshops

NO_WALL = "Dit scherm laat nu geen workshop zien"


def hang(opened: Workshop, role: KeyRole = KeyRole.PROJECT, device: str = DEVICE) -> str:
    """
    Gives a device the key of a workshop, as opening its link does; the hash of the key.
    """
    secret = actions.add_key(workshops(), opened, role, "zaal", now(), new_secret)
    workshops().tie_key(secret_hash(secret), secret_hash(device), now())
    return secret_hash(secret)


def choose(opened: Workshop, **fields: str) -> None:
    """
    Writes fields of a workshop, as the control screen does.
    """
    for name, value in fields.items():
        workshops().write_field(opened.id, name.replace("_", "."), value, now())


def heading(screen: Screen) -> str:
    """
    The headline on the wall.
    """
    return screen.html.partition('class="headline">')[2].partition("</h1>")[0]


def test_a_device_without_a_key_gets_words_and_a_way_on(app: App) -> None:
    """
    Whoever finds the address sees no workshop.
    """
    open_room()
    screen = app("op-het-scherm")
    assert NO_WALL in screen.text
    assert screen.press("leave").address == "start"


@pytest.mark.parametrize("role", KeyRole)
def test_a_device_with_either_key_shows_the_wall(app: App, role: KeyRole) -> None:
    """
    Who leads can show the wall too; there is no head and no other heading around it.
    """
    opened = open_room()
    hang(opened, role)
    screen = app("op-het-scherm")
    assert heading(screen) == "Welkom. Doe mee."
    assert screen.html.count("<h1") == 1
    assert 'href="/"' not in screen.html


def test_the_wall_speaks_the_language_of_the_workshop(app: App) -> None:
    """
    Whatever the device of the facilitator speaks.
    """
    hang(open_room(language=Language.EN))
    assert heading(app("op-het-scherm")) == "Welcome. Join in."


def test_the_wall_follows_without_anybody_touching_it(app: App) -> None:
    """
    The scene, the counts and the timer change by themselves.
    """
    opened = open_room()
    hang(opened)
    screen = app("op-het-scherm")
    fill(opened, 2)
    choose(opened, scene="waiting", timer=(now() + timedelta(minutes=9)).isoformat())
    screen.wait()
    assert heading(screen) == "Neem rustig de tijd"
    assert "Nog 9 minuten" in screen.text
    assert "Iedereen is klaar." in screen.text


def test_a_chosen_group_scene_waits_for_the_reveal(app: App) -> None:
    """
    What was chosen too early shows how far everybody is; after the reveal it comes by itself.
    """
    opened = open_room()
    hang(opened)
    fill(opened, 5)
    choose(opened, scene="balance")
    screen = app("op-het-scherm")
    move(opened, "close")
    assert heading(screen.wait()) == "De antwoorden zijn binnen"
    move(opened, "reveal")
    assert heading(screen.wait()) == "Waar staan wij?"


def test_a_group_below_the_threshold_stays_hidden(app: App) -> None:
    """
    The wall says how many answers are needed, on every scene of the group.
    """
    opened = open_room()
    hang(opened)
    fill(opened, 3)
    move(opened, "close", "reveal")
    choose(opened, scene="item")
    screen = app("op-het-scherm")
    assert heading(screen) == "Dag van de buurt"
    assert "Nog 2 antwoorden nodig." in screen.text


def test_a_withdrawn_key_takes_the_wall_away(app: App) -> None:
    """
    Also from a screen that shows it at this moment, and also when the device has a key to another workshop.
    """
    key = hang(open_room())
    screen = app("op-het-scherm")
    hang(open_room(title="Een andere middag"))
    workshops().remove_key(key)
    assert NO_WALL in screen.wait().text


def test_a_wall_stays_with_its_workshop(app: App) -> None:
    """
    A key to a second workshop changes nothing on a wall that hangs; a new tab shows the second.
    """
    hang(open_room(title="De ochtend"))
    screen = app("op-het-scherm")
    hang(open_room(title="De middag"))
    assert "De ochtend" in screen.run().text
    assert "De middag" in app("op-het-scherm").text


def test_a_deleted_workshop_leaves_words(app: App) -> None:
    """
    Deleting takes the wall away too.
    """
    opened = open_room()
    hang(opened)
    screen = app("op-het-scherm")
    workshops().delete_workshop(opened.id)
    assert NO_WALL in screen.wait().text


def test_the_wall_stays_as_it_is_while_the_store_is_away(app: App, database: Path) -> None:
    """
    The room sees nothing of an outage.
    """
    hang(open_room())
    screen = app("op-het-scherm")
    with store_away(database):
        assert heading(screen.wait()) == "Welkom. Doe mee."
    assert heading(screen.wait()) == "Welkom. Doe mee."


def test_an_ended_workshop_shows_no_way_in(app: App) -> None:
    """
    The code is gone, from the strip too.
    """
    opened = open_room()
    hang(opened)
    move(opened, "end")
    screen = app("op-het-scherm")
    assert heading(screen) == "De workshop is afgelopen"
    assert 'class="code"' not in screen.html
