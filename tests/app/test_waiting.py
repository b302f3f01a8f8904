"""
The waiting page: what comes next at every stage, and on as soon as the room goes on.
"""

from pathlib import Path

import pytest

from actie.assessment.secrets import secret_hash
from actie.language import Language, words_in
from actie.workshops.counting import count_presences
from actie.workshops.model import OwnResults, Workshop
from tests.app.conftest import App
from tests.app.keeping import KORT, UITVOERING, answered, current, fields, keep_work, kept, store, store_away
from tests.app.screen import Screen
from tests.app.seating import CASES, fill, move, now, open_room, presences, sit, workshops

WORDS = words_in(Language.NL)
RESULTS = ("profiel", "uitleg", "afspraken", "meenemen", "afdrukken", "vergelijken")
QUESTIONS = ("initiatief", "rol", "animo", "empathie", "nakijken")


def seated(opened: Workshop, **given: str) -> str:
    """
    Seats this device with everything answered, not ready yet.
    """
    return sit(opened, {**answered(KORT), **given})


def be_ready(opened: Workshop) -> str:
    """
    Seats this device with everything answered, and ready.
    """
    assessment = seated(opened)
    store().finish_assessment(assessment, now())
    return assessment


def steps(screen: Screen) -> list[str]:
    """
    What the page offers to do, first the one that stands out.
    """
    keys = [button.key or "" for button in screen.app.button]
    return [key.removeprefix("step-") for key in keys if key.startswith("step-")]


def test_ready_is_said_on_the_check_page_and_nowhere_else(app: App) -> None:
    """
    Looking at pages makes nobody ready; the button does, and leads to the waiting page.
    """
    opened = open_room()
    seated(opened)
    screen = app("profiel").open("wachten").open("nakijken")
    assert kept().finished_at is None
    screen.press("next-nakijken")
    assert (screen.address, kept().finished_at is None) == ("wachten", False)
    assert WORDS("waiting.ready.title") in screen.text


def test_nobody_is_ready_without_an_answer(app: App) -> None:
    """
    The check page says so, and its button does not work.
    """
    sit(open_room())
    screen = app("nakijken")
    assert WORDS("ready.empty") in screen.text
    assert screen.app.button(key="next-nakijken").disabled


def test_the_page_tells_the_number_and_the_case(app: App) -> None:
    """
    By which the facilitator finds the seat.
    """
    opened = open_room(cases=CASES)
    fill(opened, 2)
    store().finish_assessment(sit(opened, answered(KORT), case=1), now())
    screen = app("wachten")
    assert WORDS("waiting.number", n=3) in screen.text
    assert WORDS("waiting.case", case="De buurtkamer") in screen.text


def test_a_personal_link_is_made_where_one_waits(app: App) -> None:
    """
    The same link as everywhere.
    """
    be_ready(open_room())
    assert "/hervat/" in app("wachten").press("make-link").app.code[0].value


def test_who_is_ready_can_go_back_and_change_an_answer(app: App) -> None:
    """
    Until closing; it stays ready.
    """
    be_ready(open_room())
    screen = app("wachten").press("step-answers")
    assert screen.address == "animo"
    screen.choose("scale-K-A1", "1")
    assert (fields()["K-A1"], screen.open("wachten").address) == ("1", "wachten")
    assert kept().finished_at


def test_who_is_busy_is_sent_to_where_the_answers_are(app: App) -> None:
    """
    Nobody waits by accident.
    """
    seated(open_room())
    app("contacten")
    assert app("wachten").address == "contacten"


def test_own_results_at_once_are_there_when_one_is_ready(app: App) -> None:
    """
    And not before, by whichever address.
    """
    opened = open_room()
    assessment = seated(opened)
    screen = app()
    assert [address for address in RESULTS if screen.open(address).address == address] == []
    store().finish_assessment(assessment, now())
    assert [address for address in RESULTS if screen.open(address).address != address] == []
    assert steps(screen.open("wachten")) == ["profile", "answers"]


def test_own_results_after_the_reveal_wait_for_it(app: App) -> None:
    """
    Open, closed or open again: no address shows them; after the reveal all do.
    """
    opened = open_room(own_results=OwnResults.AFTER_REVEAL)
    be_ready(opened)
    screen = app()
    for step in ("reopen", "close"):
        assert [address for address in RESULTS if screen.open(address).address != "wachten"] == []
        assert steps(screen.open("wachten")) in (["answers"], [])
        move(opened, "close" if step == "reopen" else "reveal")
    assert [address for address in RESULTS if screen.open(address).address != address] == []


@pytest.mark.parametrize("stage", [(), ("close",), ("close", "reveal", "reopen")])
def test_nobody_sees_the_group_before_the_reveal(app: App, stage: tuple[str, ...]) -> None:
    """
    Nor while the round is open again.
    """
    opened = open_room()
    fill(opened, 5)
    be_ready(opened)
    move(opened, *stage)
    assert app("spiegel").address == "wachten"


@pytest.mark.parametrize("address", QUESTIONS)
def test_a_question_of_a_closed_round_leads_to_the_waiting_page(app: App, address: str) -> None:
    """
    Whichever page was open; what was answered is kept.
    """
    opened = open_room()
    be_ready(opened)
    move(opened, "close")
    screen = app(address)
    assert (screen.address, WORDS("waiting.closed.title") in screen.text) == ("wachten", True)


def test_a_click_after_closing_changes_nothing_and_says_so(app: App) -> None:
    """
    The round was closed between drawing and clicking: words, and the waiting page.
    """
    opened = open_room()
    seated(opened, **{"K-A1": "4"})
    screen = app("animo")
    move(opened, "close")
    screen.choose("scale-K-A1", "1")
    assert (screen.address, fields()["K-A1"]) == ("wachten", "4")
    assert WORDS("message.round_closed") in screen.text


def test_who_was_busy_at_closing_can_still_count(app: App) -> None:
    """
    Until the reveal, by one deliberate press.
    """
    opened = open_room()
    seated(opened)
    move(opened, "close")
    screen = app("wachten")
    assert (WORDS("waiting.unfinished.text") in screen.text, steps(screen)) == (True, ["count"])
    screen.press("step-count")
    assert WORDS("waiting.closed.text") in screen.text
    assert kept().finished_at


def test_who_did_not_count_cannot_after_the_reveal(app: App) -> None:
    """
    A press on an old page comes too late.
    """
    opened = open_room()
    seated(opened)
    move(opened, "close")
    screen = app("wachten")
    move(opened, "reveal")
    screen.press("step-count")
    assert kept().finished_at is None


def test_the_reveal_opens_the_mirror_by_itself(app: App) -> None:
    """
    At the next poll of the page, without a click.
    """
    opened = open_room()
    be_ready(opened)
    screen = app("wachten")
    assert screen.wait().address == "wachten"
    move(opened, "close")
    assert WORDS("waiting.closed.title") in screen.wait().text
    move(opened, "reveal")
    assert screen.wait().address == "spiegel"


def test_after_the_reveal_one_can_come_back_to_the_waiting_page(app: App) -> None:
    """
    It then stays, with the mirror as the first thing to do.
    """
    opened = open_room()
    be_ready(opened)
    move(opened, "close", "reveal")
    screen = app("wachten")
    assert (screen.wait().address, steps(screen)) == ("wachten", ["mirror", "profile"])
    assert screen.press("step-mirror").address == "spiegel"


def test_a_re_opened_round_can_be_answered_again(app: App) -> None:
    """
    The page notices by itself, for who was ready and for who was not.
    """
    opened = open_room()
    be_ready(opened)
    move(opened, "close")
    screen = app("wachten")
    move(opened, "reopen")
    assert WORDS("waiting.ready.title") in screen.wait().text
    busy = app("wachten", device="another")
    assert busy.address == "start"
    sit(opened, answered(KORT), device="another")
    move(opened, "close")
    busy.open("wachten")
    move(opened, "reopen")
    assert busy.wait().address == "nakijken"


def test_a_second_round_is_entered_and_the_first_is_kept(app: App) -> None:
    """
    The page notices it; the press opens the same walk with nothing answered.
    """
    opened = open_room(cases=CASES)
    first = sit(opened, answered(KORT), case=0)
    move(opened, "close", "reveal")
    screen = app("wachten")
    move(opened, "next_round")
    assert (WORDS("waiting.next_round.title", round=2) in screen.wait().text, steps(screen)) == (
        True,
        ["enter", "mirror"],
    )
    assert screen.press("step-enter").address == "rol"
    assert (kept().round, fields()["initiative.name"]) == (2, "De moestuin")
    assert store().read_assessment(first).entries["K-A1"].value == answered(KORT)["K-A1"]


def test_who_missed_a_round_is_told_and_comes_in_when_it_opens(app: App) -> None:
    """
    The round before stays in sight meanwhile.
    """
    opened = open_room()
    be_ready(opened)
    move(opened, "close", "reveal", "next_round", "close")
    screen = app("wachten")
    assert (WORDS("waiting.missed.title", round=2) in screen.text, steps(screen)) == (True, ["mirror", "profile"])
    move(opened, "reopen")
    assert "step-enter" in {button.key for button in screen.wait().app.button}


def test_who_is_removed_is_told_and_can_be_let_in_again(app: App) -> None:
    """
    The answers count no more, are kept, and count again.
    """
    opened = open_room()
    be_ready(opened)
    screen = app("wachten")
    seat = presences(opened)[0].seat.id
    workshops().mark_removed(seat, now())
    assert WORDS("waiting.removed.text") in screen.wait().text
    assert app("animo").address == "wachten"
    workshops().mark_removed(seat, None)
    assert WORDS("waiting.ready.text") in screen.wait().text


def test_the_end_leaves_the_own_result(app: App) -> None:
    """
    Also where it waited for a reveal that never came; the words say how long it stays.
    """
    opened = open_room(own_results=OwnResults.AFTER_REVEAL, retention_days=14)
    be_ready(opened)
    screen = app("wachten")
    move(opened, "end")
    assert WORDS.count("waiting.ended.text", 14) in screen.wait().text
    assert screen.press("step-profile").address == "profiel"
    assert WORDS("reflection.nothing") in screen.open("spiegel").text


def test_a_deleted_workshop_leads_to_the_start_with_words(app: App) -> None:
    """
    The page notices by itself that nothing is left.
    """
    opened = open_room()
    be_ready(opened)
    screen = app("wachten")
    workshops().delete_workshop(opened.id)
    assert (screen.wait().address, WORDS("message.gone") in screen.text) == ("start", True)


def test_what_others_do_does_not_move_the_page(app: App) -> None:
    """
    People who come in change the room, and nothing for whoever waits.
    """
    opened = open_room()
    be_ready(opened)
    screen = app("wachten")
    fill(opened, 2)
    before = screen.html
    assert screen.wait().wait().html == before


def test_a_store_that_is_away_does_not_move_the_page(app: App, database: Path) -> None:
    """
    The poll waits; when the store is back it goes on.
    """
    opened = open_room()
    be_ready(opened)
    screen = app("wachten")
    with store_away(database):
        assert screen.wait().address == "wachten"
    move(opened, "close")
    assert WORDS("waiting.closed.title") in screen.wait().run().text


def test_the_start_page_leads_back_into_the_room(app: App) -> None:
    """
    It names the workshop, and goes on where one was.
    """
    be_ready(open_room())
    app("wachten")
    screen = app()
    assert "Dag van de buurt" in screen.text
    assert screen.press("further").address == "wachten"


def test_a_second_device_goes_on_in_the_same_seat(app: App) -> None:
    """
    By the personal link, as alone: one participant, two screens.
    """
    opened = open_room()
    assessment = be_ready(opened)
    store().point_device(secret_hash("phone"), assessment, now())
    assert WORDS("waiting.number", n=1) in app("wachten", device="phone").text
    assert len(presences(opened)) == 1


def test_somebody_alone_has_no_page_to_wait_on(app: App) -> None:
    """
    The address leads back to the own self-scan, whose walk is what it was.
    """
    keep_work(UITVOERING, answered(UITVOERING))
    screen = app("nakijken")
    assert screen.open("wachten").address == "nakijken"
    assert screen.press("next-nakijken").address == "profiel"
    assert current()


def test_the_profile_leads_back_to_the_waiting_page(app: App) -> None:
    """
    Before the reveal; after it, to the mirror.
    """
    opened = open_room()
    be_ready(opened)
    screen = app("wachten").press("step-profile")
    assert (screen.address, screen.press("back-profiel").address) == ("profiel", "wachten")
    move(opened, "close", "reveal")
    assert screen.open("profiel").press("back-profiel").address == "spiegel"


def test_who_deletes_the_own_answers_counts_no_more(app: App) -> None:
    """
    The seat has nothing in it then; the waiting page leads to the start.
    """
    opened = open_room()
    be_ready(opened)
    app("mijn-gegevens").press("delete-now")
    assert [presence.finished_at for presence in presences(opened)] == [None]
    assert app("wachten").address == "start"


def test_looking_and_waiting_write_nothing_in_the_answers(app: App) -> None:
    """
    Polls, the mirror and the profile leave the assessment as it is.
    """
    opened = open_room()
    be_ready(opened)
    move(opened, "close", "reveal")
    before = kept()
    app("wachten").wait().open("spiegel").wait().open("profiel").open("wachten").wait()
    assert kept() == before


@pytest.mark.parametrize("address", ["profiel", "afspraken"])
def test_pages_of_results_tell_what_happens_in_the_room(app: App, address: str) -> None:
    """
    By themselves: the picture of the group, then the next round; each with the way there, and the first only once.
    """
    opened = open_room()
    be_ready(opened)
    screen = app(address)
    assert "to-room" not in [button.key for button in screen.app.button]
    move(opened, "close", "reveal")
    assert WORDS("waiting.revealed.title") in screen.wait().text
    assert screen.press("to-room").address == "spiegel"
    assert WORDS("waiting.revealed.title") not in screen.open(address).text
    move(opened, "next_round")
    assert WORDS("reflection.round", n=2) in screen.wait().text
    assert screen.press("to-room").address == "wachten"


@pytest.mark.parametrize("how", ["delete-now", "delete-all"])
def test_who_deletes_the_own_answers_leaves_no_empty_seat(app: App, how: str) -> None:
    """
    The counts on the wall are of people who are there; the code gives a new seat.
    """
    opened = open_room()
    keep_work()
    be_ready(opened)
    app("mijn-gegevens").press(how)
    assert count_presences(presences(opened), now()).joined == 0


def test_who_deletes_one_round_keeps_the_seat(app: App) -> None:
    """
    The round before is still there, and the open one can be entered anew.
    """
    opened = open_room()
    be_ready(opened)
    move(opened, "close", "reveal", "next_round")
    screen = app("wachten").press("step-enter")
    screen.open("mijn-gegevens").press("delete-now")
    assert [one.seat.removed_at for one in presences(opened)] == [None]
