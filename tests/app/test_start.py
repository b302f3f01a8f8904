"""
The start page.
"""

import pytest

from actie.language import Language, words_in
from tests.app.conftest import App
from tests.app.keeping import answered, current, keep_work, kept

WORDS = words_in(Language.NL)


def test_a_new_visitor_sees_the_question_and_the_doors(app: App) -> None:
    """
    The question of the app, where it comes from, and nothing that belongs to somebody else.
    """
    screen = app()
    assert WORDS("start.title") in screen.text
    assert WORDS("start.origin") in screen.text
    assert [button.key for button in screen.app.button] == ["begin", "join", "lead"]
    assert WORDS("clean.text") not in screen.text


@pytest.mark.parametrize(("door", "address"), [("begin", "kies"), ("lead", "begeleiden")])
def test_each_door_leads_to_its_page(app: App, door: str, address: str) -> None:
    """
    Alone, or leading a workshop.
    """
    assert app().press(door).address == address


def test_the_small_ways_on_stand_below_the_doors(app: App) -> None:
    """
    A result file, the theory, privacy.
    """
    assert [address for address in ("openen", "over-actie", "privacy") if f'href="/{address}"' not in app().html] == []


def test_somebody_who_comes_back_sees_the_initiative_and_goes_on(app: App) -> None:
    """
    The name and the moment of saving stand there in the time of the browser; one click leads to the page of last time.
    """
    keep_work(fields=answered())
    app("toerusting")
    screen = app()
    assert "een zelfscan over Buurtkamer, bewaard op 22 november 2026 om 14:32" in screen.text
    assert screen.press("further").address == "toerusting"


@pytest.mark.parametrize("aside", ["uitleg", "vergelijken", "mijn-gegevens", "over-actie", "kies", "verder"])
def test_a_page_aside_is_no_place_to_go_on(app: App, aside: str) -> None:
    """
    Only the pages of the journey count, whatever was looked at after them; looking is no write.
    """
    keep_work(fields=answered())
    before = kept()
    screen = app("nakijken").open("afspraken").open(aside).open("")
    assert screen.press("further").address == "afspraken"
    assert (kept().changed_at, kept().entries) == (before.changed_at, before.entries)


@pytest.mark.parametrize(
    ("zone", "time"), [("America/New_York", "08:32"), ("Nergens/Huizen", "13:32"), (None, "13:32")]
)
def test_times_are_told_in_the_zone_of_the_browser(app: App, zone: str | None, time: str) -> None:
    """
    In UTC when the browser names none that exists.
    """
    keep_work()
    screen = app()
    screen.app.context["timezone"] = zone
    assert f"om {time}" in screen.run().text


def test_somebody_without_a_name_goes_on_at_the_initiative(app: App) -> None:
    """
    A sentence of its own says that there is no name yet; it is asked for first.
    """
    keep_work(fields={})
    screen = app()
    assert WORDS("door.unnamed", when="op 22 november 2026 om 14:32") in screen.text
    assert screen.press("further").address == "initiatief"


def test_a_new_participant_sees_nothing_of_the_one_before(app: App) -> None:
    """
    The device forgets what it could open and says so once; the answers stay for whoever has the link.
    """
    before = keep_work()
    screen = app().press("clean-now")
    assert (screen.address, current()) == ("start", None)
    assert WORDS("message.clean") in screen.text
    assert "Buurtkamer" not in screen.text
    assert WORDS("message.clean") not in screen.run().text
    assert kept(before).id == before


def test_a_clean_start_is_asked_twice_and_offers_a_link_first(app: App) -> None:
    """
    It says what happens and how to come back; the way to a personal link changes nothing.
    """
    before = keep_work()
    screen = app()
    assert [part.label for part in screen.app.expander] == [WORDS("start.clean")]
    assert WORDS("clean.text") in screen.text
    assert screen.press("clean-link").address == "mijn-gegevens"
    assert current() == before


@pytest.mark.parametrize(("message", "is_shown"), [("link", True), ("bestaat-niet", False), ("<b>x</b>", False)])
def test_a_link_that_did_not_work_says_so(app: App, message: str, is_shown: bool) -> None:
    """
    A name of a message in the address shows our words and nothing else; then it leaves the address.
    """
    screen = app()
    screen.app.query_params["melding"] = message
    assert (WORDS("message.link") in screen.run().text) is is_shown
    assert "<b>x</b>" not in screen.html
    assert "melding" not in screen.app.query_params
