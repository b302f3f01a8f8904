"""
What happens when the store cannot be read or written: nothing is lost, and the page says how it stands.
"""

import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from pathlib import Path

import pytest

from actie.language import Language, words_in
from tests.app.conftest import App
from tests.app.keeping import (
    KORT,
    UITVOERING,
    answered,
    current,
    damage,
    fields,
    keep_work,
    kept,
    shipped,
    store,
    store_away,
    store_full,
)
from tests.app.screen import Screen

WORDS = words_in(Language.NL)
FIRST, SECOND = shipped()[UITVOERING].items["P-A1"], shipped()[UITVOERING].items["P-C1"]
Outage = Callable[[Path], AbstractContextManager[None]]

every_outage = pytest.mark.parametrize("outage", [store_away, store_full])


def says_unsaved(screen: Screen) -> bool:
    """
    Whether the page says that something is not saved, above and at its foot.
    """
    return WORDS("banner.unsaved") in screen.text and WORDS("saved.not") in screen.text.replace(
        WORDS("banner.unsaved"), ""
    )


@every_outage
def test_answers_stay_on_the_screen_and_are_saved_with_the_next_click(app: App, database: Path, outage: Outage) -> None:
    """
    Given, changed and taken back while the store was away: all of it is there afterwards.
    """
    keep_work(fields={"P-A1": "3", "P-A2": "3"})
    screen = app("animo")
    with outage(database):
        screen.answer(FIRST, "4").choose("scale-P-A2", None).choose("balance-P-A-balance", "-1")
        assert says_unsaved(screen)
        assert screen.app.segmented_control(key="scale-P-A1").value == "4"
    assert fields() == {"P-A1": "3", "P-A2": "3"}
    screen.choose("scale-P-A3", "5")
    assert fields() == {"P-A1": "4", "P-A3": "5", "P-A-balance": "-1"}
    assert not says_unsaved(screen)


@every_outage
def test_the_heartbeat_saves_without_a_click(app: App, database: Path, outage: Outage) -> None:
    """
    Nothing happens as long as the store is away; after that the page heals by itself.
    """
    keep_work(fields={})
    screen = app("animo")
    with outage(database):
        assert says_unsaved(screen.answer(FIRST, "4").wait())
    screen.wait()
    assert fields() == {"P-A1": "4"}
    assert not says_unsaved(screen)


@every_outage
def test_trying_again_saves_as_soon_as_the_store_is_back(app: App, database: Path, outage: Outage) -> None:
    """
    The button does nothing while the store is away, and then it does.
    """
    keep_work(fields={})
    screen = app("animo")
    with outage(database):
        assert says_unsaved(screen.answer(FIRST, "4").press("retry"))
    screen.press("retry")
    assert fields() == {"P-A1": "4"}
    assert not says_unsaved(screen)


@every_outage
def test_one_can_walk_on_while_the_store_is_away(app: App, database: Path, outage: Outage) -> None:
    """
    Answers of several pages wait in the session, and texts too.
    """
    keep_work(fields={})
    screen = app("initiatief")
    with outage(database):
        screen.write("line-initiative.name", "Buurtkamer").open("animo").answer(FIRST, "4")
        screen.press("next-animo").answer(SECOND, "2")
        assert says_unsaved(screen)
        assert "Buurtkamer" in screen.text
    screen.run()
    assert fields() == {"initiative.name": "Buurtkamer", "P-A1": "4", "P-C1": "2"}


def test_the_profile_can_be_read_while_the_store_is_away(app: App, database: Path) -> None:
    """
    With the answers of this session; it counts as finished at the next look.
    """
    keep_work(fields=answered())
    screen = app("nakijken")
    with store_away(database):
        assert WORDS("profile.title") in screen.press("next-nakijken").text
    assert kept().finished_at is None
    screen.run()
    assert kept().finished_at is not None


def test_a_profile_that_cannot_be_marked_is_shown_all_the_same(app: App, database: Path) -> None:
    """
    A store that takes no writes keeps nobody from reading the own profile.
    """
    keep_work(fields=answered())
    with damage(database, "CREATE TRIGGER full BEFORE UPDATE ON assessments BEGIN SELECT RAISE(ABORT, 'full'); END"):
        screen = app("profiel")
    assert WORDS("profile.title") in screen.text
    assert kept().finished_at is None


def test_the_file_can_be_downloaded_while_the_store_is_away(app: App, database: Path) -> None:
    """
    A way to keep everything, also now.
    """
    keep_work(fields=answered())
    screen = app("meenemen")
    with store_away(database):
        assert b"Buurtkamer" in screen.download("download-file")[1]


def test_a_new_session_waits_in_words_until_the_store_is_back(app: App, database: Path) -> None:
    """
    A page of the journey says what happened and tries again by itself, or with a click.
    """
    keep_work(fields=answered())
    with store_away(database):
        waiting, pressed = app("animo"), app("animo")
        assert WORDS("trouble.down.title") in waiting.wait().text
        assert WORDS("trouble.down.title") in pressed.press("again").text
    assert "scale-P-A1" in {choice.key for choice in waiting.wait().app.segmented_control}
    assert "scale-P-A1" in {choice.key for choice in pressed.press("again").app.segmented_control}


def test_the_start_page_opens_while_the_store_is_away(app: App, database: Path) -> None:
    """
    It knows nobody for the moment, and recognises them afterwards.
    """
    keep_work()
    with store_away(database):
        screen = app()
        assert WORDS("start.title") in screen.text
    assert "Buurtkamer" in screen.wait().text


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("kies", f"choose-{KORT}"),
        ("meenemen", "round"),
        ("meenemen", "make-link"),
        ("mijn-gegevens", "delete-now"),
        ("mijn-gegevens", "delete-all"),
        ("mijn-gegevens", "clean-now"),
        ("verder", "other"),
        ("", "clean-now"),
    ],
)
def test_what_cannot_be_done_now_is_told_in_words(app: App, database: Path, address: str, key: str) -> None:
    """
    Opening, linking, deleting and starting clean need the store: the page says so and nothing has changed.
    """
    other, before = keep_work(KORT), keep_work(fields=answered())
    screen = app(address)
    with store_away(database):
        assert WORDS("trouble.down.title") in screen.press(key).text
    assert (current(), fields(before), kept(other).id) == (before, answered(), other)


@pytest.mark.parametrize(
    ("address", "key", "below"),
    [("kies", f"choose-{KORT}", "choose.lead"), ("verder", "other", "resume.note"), ("", "clean-now", "start.lead")],
)
def test_trouble_stands_above_the_page(app: App, database: Path, address: str, key: str, below: str) -> None:
    """
    What could not be done is told where it is seen first, also when it went wrong at the foot of the page.
    """
    keep_work()
    screen = app(address)
    with store_away(database):
        text = screen.press(key).text
    assert -1 < text.find(WORDS("trouble.down.title")) < text.find(WORDS(below))


def test_the_place_is_remembered_when_the_store_is_back(app: App, database: Path) -> None:
    """
    Nobody notices that it could not be kept, and the next click makes up for it.
    """
    keep_work(fields={})
    screen = app("animo")
    with store_away(database):
        assert screen.press("next-animo").address == "contacten"
    assert kept().place == "animo"
    screen.run()
    assert kept().place == "contacten"


def test_a_comparison_that_needs_the_store_is_told_in_words(app: App, database: Path) -> None:
    """
    The round before stands in the store only.
    """
    keep_work(fields=answered(), previous=keep_work(fields=answered()))
    screen = app("meenemen")
    with store_away(database):
        assert WORDS("trouble.down.title") in screen.press("compare").text
    assert WORDS("trouble.down.title") not in screen.press("again").text


def test_unsaved_answers_of_a_deleted_assessment_do_not_block_the_tab(app: App, database: Path) -> None:
    """
    It was deleted elsewhere while this tab could not save: the start page says so, and the tab works on.
    """
    gone = keep_work(fields={})
    screen = app("animo")
    with store_full(database):
        screen.answer(FIRST, "4")
        store().delete_assessment(gone)
    screen.answer(FIRST, "5")
    assert screen.address == "start"
    assert WORDS("message.gone") in screen.text
    assert screen.press("begin").address == "kies"


def test_an_assessment_that_vanishes_under_a_click_is_told_in_words(app: App, database: Path) -> None:
    """
    It is gone in the very moment in which the answer is written.
    """
    keep_work(fields={})
    screen = app("animo")
    vanish = "CREATE TRIGGER full BEFORE UPDATE ON assessments BEGIN DELETE FROM assessments WHERE id = OLD.id; END"
    with damage(database, vanish):
        assert WORDS("trouble.gone.title") in screen.answer(FIRST, "4").text
    assert fields() == {}


def test_a_tie_to_nothing_is_as_good_as_none(app: App, database: Path) -> None:
    """
    An assessment deleted between two looks at the store gives the start page and no error.
    """
    keep_work()
    with damage(database, "DELETE FROM assessments"):
        assert app("animo").address == "start"


def test_a_round_before_of_another_questionnaire_is_refused_in_words(app: App) -> None:
    """
    What should not be there is told as something that cannot be done; the answers are safe.
    """
    keep_work(fields=answered(), previous=keep_work(KORT))
    assert WORDS("trouble.refused.title") in app("vergelijken").text


def test_a_page_that_fails_says_so_and_the_others_work(app: App, caplog: pytest.LogCaptureFixture) -> None:
    """
    A name that no screen of ours lets through stands in the store: words, a line in the log, and a way on.
    """
    keep_work(fields={"initiative.name": "x" * 201})
    screen = app("profiel")
    assert WORDS("trouble.page.title") in screen.text
    assert "a page failed" in caplog.messages
    assert "scale-P-A1" in {choice.key for choice in screen.open("animo").app.segmented_control}
    caplog.clear()


def test_a_wording_that_can_no_longer_be_read_gives_plain_words(app: App, database: Path) -> None:
    """
    As after an upgrade that went wrong: no page of the device shows a traceback, and nothing is deleted.
    """
    opened = keep_work(fields={"P-A1": "3"})
    store().close()  # type: ignore[attr-defined]  # the SQL store has it, the port has not
    store()._questionnaires.clear()  # type: ignore[attr-defined]  # as a process that starts anew
    with closing(sqlite3.connect(database)) as file, file:
        file.execute("UPDATE questionnaires SET document = '{}'")
    assert WORDS("trouble.page.title") in app("animo").text
    assert fields(opened) == {"P-A1": "3"}
