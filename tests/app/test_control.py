"""
Leading a workshop: counts, steps, scenes, conversation, agreements, participants, links and the end.
"""

import json
import re
from datetime import timedelta

import pytest

from actie.assessment.secrets import secret_hash
from actie.language import Language, words_in
from actie.questionnaire.model import ItemKind
from actie.ui import leading
from actie.workshops import actions
from actie.workshops.model import KeyRole, SeatKind, Stage
from tests.app.conftest import App
from tests.app.keeping import KORT, ORGANISATIE, UITVOERING, shipped, store, store_away
from tests.app.leading import can_step, counts, field_key, give_key, keys, lead_room, step
from tests.app.screen import DEVICE, Screen
from tests.app.seating import CASES, fill, move, now, open_room, presences, room, sit, workshops

WORDS = words_in(Language.NL)
Database = pytest.FixtureRequest


def unfold(screen: Screen, name: str) -> Screen:
    """
    Opens one part of the page.
    """
    return screen.unfold(f"fold-{name}")


def test_a_device_without_a_key_leads_nothing(app: App) -> None:
    """
    It comes to the page where a workshop can be made; a projector's key opens no control.
    """
    give_key(open_room(), role=KeyRole.PROJECT)
    assert app("leiden").address == "begeleiden"
    assert app("groep").address == "begeleiden"
    assert app("invoeren").address == "begeleiden"


def test_the_page_counts_who_is_in_active_and_ready(app: App) -> None:
    """
    Three figures that are never the same thing, and per case whether it can be shown.

    A case that would lay a smaller one bare stays hidden, and that is told before the reveal.
    """
    opened = lead_room(cases=CASES, threshold=3)
    for case, ready in ((0, 3), (1, 1)):
        for number in range(ready + 1):
            assessment = sit(opened, device=f"person-{case}-{number}", case=case)
            if number < ready:
                store().finish_assessment(assessment, now())
    screen = app("leiden")
    assert counts(screen) == [6, 6, 4]
    assert re.search(
        r"De moestuin 4 4 3 nog verborgen De buurtkamer 2 2 1 nog 2 nodig", re.sub(r"\s+", " ", screen.text)
    )


def test_perspectives_are_counted_apart(app: App) -> None:
    """
    Of two questionnaires each has its own row.
    """
    opened = lead_room(UITVOERING, ORGANISATIE)
    sit(opened)
    text = re.sub(r"\s+", " ", app("leiden", language=Language.EN).text)
    assert "ACTIE in practice 1 1 0 5 more needed ACTIE organisation 0 0 0 5 more needed" in text


def test_the_counts_follow_by_themselves(app: App) -> None:
    """
    Somebody joins, and the page shows it without a click.
    """
    opened = lead_room()
    screen = app("leiden")
    sit(opened)
    assert counts(screen.wait()) == [1, 1, 0]


def test_each_stage_offers_its_own_steps(app: App) -> None:
    """
    Close and reveal, open again and reveal, open again and a next round, and nothing after the end.
    """
    opened = lead_room()
    fill(opened, 5)
    screen = app("leiden")
    offered = [can_step(screen), can_step(step(screen, "close")), can_step(step(screen, "reveal"))]
    move(opened, "end")
    assert offered == [{"close", "reveal"}, {"reopen", "reveal"}, {"reopen", "next_round"}]
    assert can_step(screen.run()) == set()


def test_closing_waits_for_nobody(app: App) -> None:
    """
    Also while people are busy; opening again keeps their answers.
    """
    opened = lead_room()
    sit(opened)
    screen = step(app("leiden"), "close")
    assert room(opened).stage is Stage.CLOSED
    step(screen, "reopen")
    assert room(opened).stage is Stage.OPEN


def test_the_reveal_says_how_many_count_and_who_is_busy(app: App) -> None:
    """
    Before it is pressed; below the threshold it says how many are needed.
    """
    opened = lead_room(threshold=3)
    fill(opened, 2)
    sit(opened)
    text = app("leiden").text
    assert "2 deelnemers tellen mee. Nog 1 is bezig en telt dan nog niet mee." in text
    assert "Er is nog 1 deelnemer nodig die klaar is." in text


def test_a_reveal_closes_an_open_round_first(app: App) -> None:
    """
    One press shows the group, and nobody can change an answer meanwhile.
    """
    opened = lead_room()
    fill(opened, 5)
    screen = step(app("leiden"), "reveal")
    assert room(opened).stage is Stage.REVEALED
    assert len(workshops().read_reveals(opened.id)) == 1
    assert screen.press("look").address == "groep"


def test_a_reveal_with_too_little_changed_keeps_the_old_one(app: App) -> None:
    """
    One late answer would be laid bare, so the facilitator reads that the old picture stays.
    """
    opened = lead_room(threshold=3)
    fill(opened, 5)
    screen = step(app("leiden"), "reveal")
    step(screen, "reopen")
    fill(opened, 1)
    step(screen, "reveal")
    assert WORDS("control.too_little") in screen.text
    assert WORDS("control.too_little") not in screen.run().text


def test_a_next_round_asks_everybody_again(app: App) -> None:
    """
    The first round is kept.
    """
    opened = lead_room()
    fill(opened, 5)
    step(step(app("leiden"), "reveal"), "next_round")
    assert (room(opened).stage, room(opened).round) == (Stage.OPEN, 2)
    assert [reveal.round for reveal in workshops().read_reveals(opened.id)] == [1]


def test_another_facilitator_who_was_first_is_told_in_words(app: App) -> None:
    """
    The page shows how it stands now, by itself and also when somebody presses a step that is over.
    """
    opened = lead_room()
    screen, late = app("leiden"), app("leiden")
    move(opened, "close")
    assert WORDS("control.moved") in screen.wait().text
    assert can_step(screen) == {"reopen", "reveal"}
    assert WORDS("control.moved") in step(late, "close").text
    assert room(opened).stage is Stage.CLOSED


def test_a_step_in_the_same_moment_is_told_in_words(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Two facilitators press at once: the second reads that the first was earlier, and nothing is done twice.
    """
    opened = lead_room()
    screen = app("leiden")

    def close_second(*arguments: object) -> None:
        move(opened, "close")
        actions.close(*arguments)  # type: ignore[arg-type]  # as they came

    monkeypatch.setitem(leading.STEPS, "close", close_second)
    assert WORDS("control.moved") in step(screen, "close").text
    assert (room(opened).stage, can_step(screen)) == (Stage.CLOSED, {"reopen", "reveal"})


def test_closing_the_tab_loses_nothing(app: App) -> None:
    """
    A second browser with a key goes on where the first was.
    """
    opened = lead_room()
    step(app("leiden"), "close")
    give_key(opened, "another")
    assert can_step(app("leiden", device="another")) == {"reopen", "reveal"}


def test_a_link_that_was_renewed_ends_leading_elsewhere(app: App) -> None:
    """
    The device that renews it stays; every other one is sent away at its next moment.
    """
    opened = lead_room()
    give_key(opened, "another")
    screen, other = app("leiden"), app("leiden", device="another")
    unfold(screen, "links").press("link-renew")
    assert re.search(r"/leid/[\w-]{43}", screen.text)
    assert other.wait().address == "begeleiden"
    assert screen.run().address == "leiden"


def test_the_scene_that_is_chosen_is_on_the_wall(app: App) -> None:
    """
    Scenes of the group wait for the reveal, and are named until then.
    """
    opened = lead_room()
    fill(opened, 5)
    screen = app("leiden")
    picker = next(box for box in screen.app.segmented_control if str(box.key).startswith("scenes-"))
    assert picker.options == [WORDS(f"scene.{name}") for name in ("welcome", "waiting", "agreements")]
    assert WORDS("scene.agenda") in screen.text
    picker.set_value("waiting")
    assert "Neem rustig de tijd" in screen.run().text
    assert room(opened).fields["scene"] == "waiting"


def test_the_conversation_goes_to_the_wall_with_its_time(app: App) -> None:
    """
    Each point has a reason and an opening question; one press puts it on the wall, one starts its timebox.
    """
    opened = lead_room(cases=CASES)
    for answer in ("1", "5"):
        fill(opened, 3, **{"K-A1": answer})
    screen = step(app("leiden"), "reveal")
    unfold(screen, "agenda")
    assert "Jullie kozen ver uit elkaar" in screen.text
    screen.press("project-1").press("start-1")
    fields = room(opened).fields
    assert (fields["scene"], bool(fields["scene.item"])) == ("item", True)
    assert re.search(r"Nog (10:00|9:5\d)", screen.text)
    screen.press("timer-stop")
    assert "timer" not in room(opened).fields


def test_a_timebox_that_is_over_says_so(app: App) -> None:
    """
    The words change by themselves.
    """
    opened = lead_room()
    screen = app("leiden").press("timer-5")
    workshops().write_field(opened.id, "timer", (now() - timedelta(seconds=5)).isoformat(), now())
    assert WORDS("timer.over") in screen.wait().text


def test_the_notes_say_what_a_facilitator_can_say(app: App) -> None:
    """
    Per facet the meaning, both ends of its balance and an opening question, of every questionnaire; from the start.
    """
    lead_room(KORT, ORGANISATIE)
    text = unfold(app("leiden"), "agenda").text
    assert text.count("Openingsvraag:") == 10
    assert WORDS("agenda.later") in text


def test_two_facilitators_do_not_undo_each_other(app: App) -> None:
    """
    Each writes another field; both are kept, and each sees the other's at the next moment.
    """
    opened = lead_room()
    first, second = unfold(app("leiden"), "agreements"), unfold(app("leiden"), "agreements")
    first.write(field_key(first, "agreement.1.what"), "We bellen de bewoners")
    second.write(field_key(second, "agreement.1.when"), "volgende week")
    first.wait().run()
    assert room(opened).fields == {"agreement.1.what": "We bellen de bewoners", "agreement.1.when": "volgende week"}
    assert first.app.text_input(key=field_key(first, "agreement.1.when")).value == "volgende week"


def test_a_field_that_another_changed_is_not_written_back(app: App) -> None:
    """
    A tab that shows the old words shows the new ones after the next click, and the store keeps them.
    """
    opened = lead_room()
    first, second = unfold(app("leiden"), "agreements"), unfold(app("leiden"), "agreements")
    first.write(field_key(first, "agreement.1.who"), "Team noord")
    second.run()
    first.write(field_key(first, "agreement.1.who"), "Team zuid")
    second.run()
    assert room(opened).fields["agreement.1.who"] == "Team zuid"
    assert second.app.text_input(key=field_key(second, "agreement.1.who")).value == "Team zuid"


def test_an_agreement_can_be_taken_back(app: App) -> None:
    """
    An empty box is stored as nothing.
    """
    opened = lead_room()
    screen = unfold(app("leiden"), "agreements")
    screen.write(field_key(screen, "agreement.1.what"), "Bellen")
    screen.write(field_key(screen, "agreement.1.what"), " ")
    assert room(opened).fields == {}


def test_there_is_always_room_for_one_more_agreement(app: App) -> None:
    """
    Up to five.
    """
    opened = lead_room()
    for number in (1, 2, 5):
        workshops().write_field(opened.id, f"agreement.{number}.what", "Bellen", now())
    screen = unfold(app("leiden"), "agreements")
    assert len(screen.app.text_area) == 5


def test_a_participant_is_taken_out_and_let_in_again(app: App) -> None:
    """
    By number, without a name; the answers stay.
    """
    opened = lead_room()
    fill(opened, 2)
    screen = unfold(app("leiden"), "seats")
    screen.app.selectbox(key="pick-remove").set_value(2)
    screen.press("remove-seat")
    assert [bool(one.seat.removed_at) for one in presences(opened)] == [False, True]
    assert counts(screen) == [1, 1, 1]
    screen.app.selectbox(key="pick-readmit").set_value(2)
    screen.press("readmit-seat")
    assert counts(screen) == [2, 2, 2]


def test_nobody_in_the_room_is_said_in_words(app: App) -> None:
    """
    An empty table would be a riddle.
    """
    lead_room()
    assert WORDS("seats.none") in unfold(app("leiden"), "seats").text


def test_a_second_facilitator_and_a_wall_get_links(app: App) -> None:
    """
    Each is shown once; the one that leads carries the name it was made for.
    """
    opened = lead_room()
    screen = unfold(app("leiden"), "links")
    screen.write("line-label", "Collega").press("link-add").press("link-project")
    made = {key.hash: (key.role, key.label) for key in workshops().read_keys(opened.id)}
    found = [made[secret_hash(secret)] for secret in re.findall(r"/(?:leid|scherm)/([\w-]{43})", screen.text)]
    assert sorted(found) == [(KeyRole.LEAD, "Collega"), (KeyRole.PROJECT, "")]
    assert any("Collega" in button.label for button in screen.app.button)


def test_one_link_can_be_withdrawn_by_itself(app: App) -> None:
    """
    Who came in by it leads no more, and the other links go on; the link of this device is not offered.
    """
    opened = lead_room()
    screen = unfold(app("leiden"), "links").write("line-label", "Collega").press("link-add").press("link-project")
    secret = re.findall(r"/leid/([\w-]{43})", screen.text)[0]
    workshops().tie_key(secret_hash(secret), secret_hash("another"), now())
    before = {key.hash for key in workshops().read_keys(opened.id)}
    screen.press(f"withdraw-{secret_hash(secret)[:8]}")
    assert before - {key.hash for key in workshops().read_keys(opened.id)} == {secret_hash(secret)}
    assert secret not in screen.text
    assert app("leiden", device="another").address == "begeleiden"
    assert app("leiden").address == "leiden"


def test_the_reveal_is_on_the_wall_at_once(app: App) -> None:
    """
    From a wall that waits; a scene that was chosen for something else stays.
    """
    for scene, shown in (("waiting", "facets"), ("agreements", "agreements")):
        opened = lead_room()
        fill(opened, 5)
        workshops().write_field(opened.id, "scene", scene, now())
        step(app("leiden"), "reveal")
        assert room(opened).fields["scene"] == shown


def test_a_movement_that_stays_hidden_says_why(app: App) -> None:
    """
    On the control page and on the page of the group; one round has no movement to hide.
    """
    opened = lead_room()
    fill(opened, 5)
    move(opened, "close", "reveal")
    assert WORDS("outcome.no_movement") not in app("leiden").text
    move(opened, "next_round")
    fill(opened, 5)
    move(opened, "close", "reveal")
    assert WORDS("outcome.no_movement") in app("leiden").text
    assert WORDS("outcome.no_movement") in app("groep").text


def test_an_ended_workshop_leads_to_its_group_and_nothing_else(app: App) -> None:
    """
    There is no wall to choose a scene for and no time to start; the tables and files are one press away.
    """
    opened = lead_room()
    actions.end(workshops(), opened, now())
    screen = app("leiden")
    assert not {key for key in keys(screen) if key.startswith("timer-")}
    assert not screen.app.segmented_control
    assert screen.press("look").address == "groep"


def test_who_no_longer_leads_is_told_why(app: App) -> None:
    """
    A withdrawn link takes the page away, and the next page says so.
    """
    opened = lead_room()
    screen = app("leiden")
    for key in workshops().read_keys(opened.id):
        workshops().remove_key(key.hash)
    screen.run()
    assert (screen.address, WORDS("message.key") in screen.text) == ("begeleiden", True)


def test_a_practice_room_takes_no_paper_forms(app: App) -> None:
    """
    The button would lead to a page that refuses.
    """
    lead_room(is_practice=True)
    assert "type" not in keys(unfold(app("leiden"), "seats"))


def test_one_question_can_be_put_on_the_wall(app: App) -> None:
    """
    Of the perspective and case that are chosen, by its own words.
    """
    opened = lead_room(KORT, ORGANISATIE, cases=CASES, threshold=3)
    fill(opened, 3)
    screen = step(app("leiden"), "reveal")
    next(box for box in screen.app.segmented_control if str(box.key).startswith("scenes-")).set_value("item")
    screen.run().app.selectbox(key=field_key(screen, "scene.item")).set_value("K-A2")
    screen.run().app.selectbox(key=field_key(screen, "scene.case")).set_value("1")
    fields = room(opened).fields if screen.run() else {}
    assert (fields["scene"], fields["scene.item"], fields["scene.case"]) == ("item", "K-A2", "1")
    screen.app.selectbox(key=field_key(screen, "scene.questionnaire")).set_value(opened.plan.questionnaires[1])
    screen.run()
    assert room(opened).fields["scene.questionnaire"] == opened.plan.questionnaires[1]


def test_remarks_are_seen_only_where_that_was_announced(app: App) -> None:
    """
    After the reveal, without their makers; until then the page says what will be there.
    """
    opened = lead_room(KORT, shares_comments=True)
    screen = unfold(app("leiden"), "agenda")
    assert WORDS("comments.none", k=5) in screen.text
    fill(opened, 5, **{"K-A1.note": "vorig jaar <b>niet</b>"})
    assert "vorig jaar <b>niet</b>" in step(screen, "reveal").text
    silent = lead_room(KORT)
    fill(silent, 5, **{"K-A1.note": "blijft thuis"})
    assert "blijft thuis" not in step(unfold(app("leiden"), "agenda"), "reveal").text


def test_who_did_not_begin_a_new_round_is_listed_as_such(app: App) -> None:
    """
    The seat stays, and the facilitator sees that nothing was opened yet.
    """
    opened = lead_room(threshold=3)
    fill(opened, 3)
    move(opened, "close", "reveal", "next_round")
    assert WORDS("seats.absent") in unfold(app("leiden"), "seats").text


def test_the_facilitator_goes_from_the_seats_to_typing(app: App) -> None:
    """
    Paper forms are one press away.
    """
    lead_room()
    assert unfold(app("leiden"), "seats").press("type").address == "invoeren"


def test_a_group_that_agrees_is_told_so(app: App) -> None:
    """
    An empty agenda is a result too.
    """
    opened = lead_room(KORT)
    same = {ItemKind.STATEMENT: "4", ItemKind.BALANCE: "0"}
    fill(opened, 5, **{item.id: same[item.kind] for item in shipped()[KORT].items.values() if item.kind in same})
    assert WORDS("agenda.none") in step(unfold(app("leiden"), "agenda"), "reveal").text


def test_the_wifi_of_the_room_becomes_a_code(app: App) -> None:
    """
    What is typed stands beside the invitation as a second QR code.
    """
    opened = lead_room()
    screen = unfold(app("leiden"), "links")
    screen.write(field_key(screen, "wifi.name"), "Zaal").run()
    assert room(opened).fields == {"wifi.name": "Zaal"}
    assert "Wifi van de zaal: Zaal" in screen.text


def test_exports_say_how_much_they_hold(app: App) -> None:
    """
    At any moment: before the reveal the agreements and counts, after it the group.
    """
    opened = lead_room(KORT)
    fill(opened, 5)
    screen = unfold(app("leiden"), "take")
    assert WORDS("taking.before") in screen.text
    move(opened, "close", "reveal")
    assert "5 deelnemers" in screen.run().text
    name, content = screen.download("export-json")
    assert (name, json.loads(content)["format"]) == ("actie-dag-van-de-buurt.json", "actie-workshop/1")


def test_rows_are_in_the_export_only_when_announced(app: App) -> None:
    """
    The sentence beside the buttons counts them.
    """
    for shares_rows, rows in ((False, "0 rijen"), (True, "5 rijen")):
        opened = lead_room(KORT, shares_rows=shares_rows)
        fill(opened, 5)
        move(opened, "close", "reveal")
        assert rows in unfold(app("leiden"), "take").text


def test_paper_forms_can_be_printed(app: App) -> None:
    """
    One for each questionnaire, about the case that is chosen.
    """
    lead_room(KORT, cases=CASES)
    name, content = unfold(app("leiden"), "take").download(f"form-{KORT}")
    assert (name, content[:5]) == (f"{KORT}.pdf", b"%PDF-")


def test_ending_takes_the_code_and_keeps_the_rest(app: App) -> None:
    """
    Nobody can join any more; the page says when everything is deleted.
    """
    opened = lead_room()
    screen = unfold(app("leiden"), "end").press("end-room")
    assert (room(opened).stage, room(opened).code) == (Stage.ENDED, None)
    assert "wordt alles verwijderd" in screen.text
    assert WORDS("invitation.closed") in unfold(screen, "links").text


def test_deleting_asks_twice_and_leaves_nothing(app: App) -> None:
    """
    The first press only asks; after the second the workshop with all its answers is gone.
    """
    lead_room()
    screen = unfold(app("leiden"), "end").press("delete-room")
    assert WORDS("ending.sure") in screen.text
    screen.press("delete-not")
    assert "delete-now" not in keys(screen)
    screen.press("delete-room").press("delete-now")
    assert screen.address == "begeleiden"
    assert WORDS("message.workshop_deleted") in screen.text
    assert workshops().device_keys(secret_hash(DEVICE)) == []


def test_practice_participants_play_while_the_page_is_open(app: App) -> None:
    """
    They join by themselves, are marked as virtual, and the page says that nobody is real.
    """
    screen = app("begeleiden").press("practise").press("go-lead").wait()
    assert WORDS("practice.running") in screen.text
    opened = workshops().read_workshop(workshops().device_keys(secret_hash(DEVICE))[0].workshop)
    assert all(one.seat.kind is SeatKind.BOT for one in presences(opened))


def test_a_store_that_is_away_is_told_in_words(app: App, database: Database) -> None:
    """
    The counts say so, and come back by themselves.
    """
    lead_room()
    screen = app("leiden")
    with store_away(database):  # type: ignore[arg-type]  # the fixture gives the file of the store
        assert WORDS("control.away") in screen.wait().text
    assert counts(screen.wait()) == [0, 0, 0]
