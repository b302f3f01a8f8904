"""
The door of a room: the code, who sees what, the choices, the start, and a result that was made alone.
"""

from datetime import timedelta

import pytest

from actie.assessment.secrets import secret_hash
from actie.language import Language, words_in
from actie.workshops import actions
from actie.workshops.model import OwnResults, Workshop
from tests.app.conftest import App
from tests.app.keeping import (
    KORT,
    NAME,
    ORGANISATIE,
    UITVOERING,
    answered,
    current,
    fields,
    keep_work,
    kept,
    shipped,
    store,
)
from tests.app.screen import DEVICE, Screen
from tests.app.seating import CASES, move, now, open_room, presences, room, sit, workshops

WORDS = words_in(Language.NL)


def arrive(app: App, opened: Workshop, code: str = "", device: str = DEVICE) -> Screen:
    """
    At the door of a room, by its QR code.
    """
    screen = app("doe-mee", device=device)
    screen.app.query_params["code"] = code or opened.code or ""
    return screen.open("doe-mee")


def type_code(screen: Screen, code: str) -> Screen:
    """
    Types a code in the door and hands it in.
    """
    screen.app.text_input(key="code").input(code)
    return screen.press("join")


def bring(screen: Screen, name: str, content: bytes) -> Screen:
    """
    Brings a result file.
    """
    return screen.upload("bring-file", name, content)


@pytest.mark.parametrize("typed", ["{code}", " {lower} ", "{half} {rest}", "{half}-{rest}"])
def test_a_code_typed_at_the_start_opens_the_door(app: App, typed: str) -> None:
    """
    In capitals or not, with or without blanks; the start page asks nothing else.
    """
    code = open_room().code or ""
    screen = type_code(app(), typed.format(code=code, lower=code.lower(), half=code[:3], rest=code[3:]))
    assert screen.address == "doe-mee"
    assert "Dag van de buurt" in screen.text


def test_a_link_with_the_code_opens_the_door_and_takes_no_seat(app: App) -> None:
    """
    Looking, also by whoever makes a preview of the link, makes nobody a participant.
    """
    opened = open_room()
    assert WORDS("join.lead") in arrive(app, opened).run().text
    assert (presences(opened), current()) == ([], None)


def test_the_start_takes_a_seat_and_leads_to_the_first_page(app: App) -> None:
    """
    One press, one participant; without cases everybody describes an own initiative.
    """
    opened = open_room()
    screen = arrive(app, opened).press("start")
    assert screen.address == "initiatief"
    assert [presence.assessment for presence in presences(opened)] == [current()]
    assert kept().workshop == opened.id


def test_the_title_of_the_workshop_stands_at_the_head(app: App) -> None:
    """
    On every page of the walk.
    """
    screen = arrive(app, open_room()).press("start")
    assert '<span class="muted">Dag van de buurt</span>' in screen.html


def test_the_terms_say_who_sees_what_from_how_many(app: App) -> None:
    """
    The threshold, what is not shared, when everything goes, and the two things that no rule hides.
    """
    screen = arrive(app, open_room(threshold=7, retention_days=10))
    told = ("terms.no_comments", "terms.no_rows", "terms.at_once", "terms.everybody", "terms.pooled")
    assert [key for key in told if WORDS(key) not in screen.text] == []
    assert WORDS("terms.group", k=7) in screen.text
    assert WORDS.count("terms.retention", 10) in screen.text


def test_the_terms_announce_what_will_be_shared(app: App) -> None:
    """
    Remarks and rows with the threshold, before the start.
    """
    screen = arrive(
        app, open_room(shares_comments=True, shares_rows=True, threshold=6, own_results=OwnResults.AFTER_REVEAL)
    )
    assert WORDS("terms.comments", k=6) in screen.text
    assert WORDS("terms.rows", k=6) in screen.text
    assert WORDS("terms.after_reveal") in screen.text


def test_a_case_is_chosen_and_takes_the_place_of_an_initiative(app: App) -> None:
    """
    Without a choice the page says what is missing; with one the walk begins at the role.
    """
    opened = open_room(cases=CASES)
    screen = arrive(app, opened).press("start")
    assert WORDS("join.no_case") in screen.text
    assert presences(opened) == []
    screen.choose("pick-case", "1").press("start")
    assert (screen.address, fields()[NAME]) == ("rol", "De buurtkamer")
    assert [presence.seat.case for presence in presences(opened)] == [1]


def test_the_description_of_a_chosen_case_can_be_read(app: App) -> None:
    """
    Before the start, as soon as it is chosen.
    """
    screen = arrive(app, open_room(cases=CASES))
    assert "Bewoners willen tuinieren." not in screen.text
    assert "Bewoners willen tuinieren." in screen.choose("pick-case", "0").text


def test_one_case_needs_no_choice(app: App) -> None:
    """
    It is shown with its description, and taken.
    """
    opened = open_room(cases=CASES[:1])
    screen = arrive(app, opened)
    assert "Bewoners willen tuinieren." in screen.text
    screen.press("start")
    assert fields()[NAME] == "De moestuin"


def test_a_perspective_is_chosen_where_there_are_more(app: App) -> None:
    """
    The walk is that of the chosen questionnaire.
    """
    opened = open_room(UITVOERING, ORGANISATIE)
    screen = arrive(app, opened).press("start")
    assert WORDS("join.no_perspective") in screen.text
    screen.choose("pick-perspective", shipped()[ORGANISATIE].sha256).press("start")
    assert kept().questionnaire_sha256 == shipped()[ORGANISATIE].sha256


def test_a_device_that_sits_in_the_room_goes_straight_on(app: App) -> None:
    """
    To the page where it was last, also when something else was opened in between; it takes no second seat.
    """
    opened = open_room()
    seated = sit(opened)
    app("toerusting")
    keep_work()
    assert arrive(app, opened).address == "toerusting"
    assert (current(), len(presences(opened))) == (seated, 1)


def test_a_new_participant_on_the_same_device_gets_a_seat_of_its_own(app: App) -> None:
    """
    After a clean start the code leads to the door again, on a shared laptop.
    """
    opened = open_room()
    first = sit(opened)
    store_ready(first)
    screen = app("wachten").press("clean-now")
    assert (screen.address, WORDS("join.lead") in screen.text) == ("doe-mee", True)
    screen.press("start")
    assert (len(presences(opened)), current() == first) == (2, False)


def store_ready(assessment: str) -> None:
    """
    Says for somebody that the answers are ready.
    """
    store().finish_assessment(assessment, now())


@pytest.mark.parametrize("code", ["K7M", "K7M4PXX", "ABC!?1"])
def test_what_cannot_be_a_code_is_not_counted(app: App, code: str) -> None:
    """
    The page says how many letters a code has; that is no wrong code yet.
    """
    assert WORDS("join.incomplete") in type_code(app(), code).text
    assert workshops().wrong_codes(secret_hash(DEVICE), now() - timedelta(hours=1)) == 0


def test_a_wrong_code_is_told_in_words_and_counted_once(app: App) -> None:
    """
    Running the page again counts nothing; handing it in again does, and the good one then works.
    """
    opened = open_room()
    screen = type_code(app(), wrong(opened))
    assert WORDS("join.wrong") in screen.text
    screen.run().run()
    assert workshops().wrong_codes(secret_hash(DEVICE), now() - timedelta(hours=1)) == 1
    assert WORDS("join.lead") in type_code(screen, opened.code or "").text


def test_too_many_wrong_codes_close_the_door_for_this_device_only(app: App) -> None:
    """
    Also with a good code, in words that say how long; another device comes in.
    """
    opened = open_room()
    for _ in range(10):
        workshops().count_wrong_code(secret_hash(DEVICE), now())
    assert WORDS("join.refused") in arrive(app, opened).text
    assert WORDS("join.lead") in arrive(app, opened, device="another").text


def test_the_code_of_an_ended_workshop_opens_nothing(app: App) -> None:
    """
    The words say that it may be over.
    """
    opened = open_room()
    move(opened, "end")
    assert WORDS("join.wrong") in arrive(app, opened).text


def test_who_comes_after_closing_can_come_in_and_wait(app: App) -> None:
    """
    The door says so; there is a seat, and nothing to answer until the round opens again.
    """
    opened = open_room()
    move(opened, "close")
    screen = arrive(app, opened)
    assert WORDS("join.closed") in screen.text
    assert (screen.press("start").address, WORDS("waiting.empty.text") in screen.text) == ("wachten", True)
    move(opened, "reopen")
    assert screen.wait().address == "initiatief"


def test_who_comes_in_a_later_round_is_told_so(app: App) -> None:
    """
    And takes part in that round.
    """
    opened = open_room()
    move(opened, "close", "reveal", "next_round")
    screen = arrive(app, opened)
    assert WORDS("join.round", n=2) in screen.text
    screen.press("start")
    assert kept().round == 2


def test_nobody_can_join_a_practice_room(app: App) -> None:
    """
    The page says what it is, and its start does not work.
    """
    screen = arrive(app, open_room(is_practice=True))
    assert WORDS("join.practice") in screen.text
    assert screen.app.button(key="start").disabled


def test_the_other_language_asks_for_the_same_room(app: App) -> None:
    """
    The link at the head keeps the code.
    """
    opened = open_room()
    assert f"naar=/doe-mee%3Fcode%3D{opened.code}" in arrive(app, opened).html


def test_an_assessment_of_this_device_is_brought_along(app: App) -> None:
    """
    Its answers take a seat, without remarks; it counts when its owner says so on the check page.
    """
    opened = open_room()
    keep_work(KORT, answered(KORT) | {"K-A1.note": "voor mezelf"})
    screen = arrive(app, opened).press("bring-own")
    assert screen.address == "nakijken"
    assert (fields()["K-A1"], "K-A1.note" in fields()) == (answered(KORT)["K-A1"], False)
    assert [presence.finished_at for presence in presences(opened)] == [None]
    assert screen.press("next-nakijken").address == "wachten"


def test_a_result_file_counts_once(app: App) -> None:
    """
    The same result on another device is refused in words, also when the first came from the assessment itself.
    """
    opened = open_room()
    keep_work(KORT, answered(KORT))
    name, content = app("meenemen").download("download-file")
    arrive(app, opened).press("bring-own")
    screen = bring(arrive(app, opened, device="another"), name, content)
    assert WORDS("bring.counted") in screen.text
    assert len(presences(opened)) == 1


def test_a_result_file_takes_a_seat(app: App) -> None:
    """
    With the case that was chosen, after it was chosen.
    """
    keep_work(KORT, answered(KORT))
    name, content = app("meenemen").download("download-file")
    opened = open_room(cases=CASES)
    screen = bring(arrive(app, opened, device="another"), name, content)
    assert WORDS("join.no_case") in screen.text
    screen.choose("pick-case", "0")
    assert screen.address == "nakijken"
    assert fields(current("another"))[NAME] == "De moestuin"


def test_a_result_of_another_questionnaire_is_refused_in_words(app: App) -> None:
    """
    With what to do instead; this device's own is then not offered either.
    """
    keep_work(UITVOERING, answered(UITVOERING))
    name, content = app("meenemen").download("download-file")
    opened = open_room()
    screen = arrive(app, opened)
    assert "bring-own" not in {button.key for button in screen.app.button}
    assert WORDS("bring.mixed") in bring(screen, name, content).text
    assert presences(opened) == []


def test_a_damaged_result_file_is_refused_with_its_faults(app: App) -> None:
    """
    In the same words as everywhere.
    """
    screen = bring(arrive(app, open_room()), "x.actie.json", b"{}")
    assert WORDS("open.refused", file="x.actie.json") in screen.text


def test_a_title_and_case_are_shown_literally(app: App) -> None:
    """
    What a facilitator wrote is never markup.
    """
    opened = open_room(title="<b>Dag</b> *x*", cases=({"title": "[a](b) <i>", "description": "<img src=x>"},) * 2)
    screen = arrive(app, opened).choose("pick-case", "0")
    assert "&lt;b&gt;Dag&lt;/b&gt; *x*" in screen.html
    assert "&lt;img src=x&gt;" in screen.html
    assert "\\[a\\]\\(b\\) \\<i\\>" in screen.app.segmented_control(key="pick-case").options[0]


def wrong(opened: Workshop) -> str:
    """
    A code that looks good and opens nothing.
    """
    code = opened.code or ""
    return ("A" if code[0] != "A" else "C") + code[1:]


def test_a_room_that_was_deleted_at_the_door_says_so(app: App) -> None:
    """
    The page refuses in words, without a trace of the error.
    """
    opened = open_room()
    screen = arrive(app, opened)
    workshops().delete_workshop(opened.id)
    assert WORDS("join.wrong") in screen.press("start").text


def test_a_code_is_read_as_it_is_written() -> None:
    """
    The room that is found is the one that was opened.
    """
    opened = open_room()
    found = actions.find_room(workshops(), actions.write_code(opened.code or ""), secret_hash(DEVICE), now())
    assert found == room(opened)
