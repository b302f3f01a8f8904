"""
A click on a question: that question alone is drawn again, and everything else on the page stays true.
"""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from actie.assessment.secrets import secret_hash
from actie.language import Language, words_in
from tests.app.conftest import App
from tests.app.keeping import (
    KORT,
    UITVOERING,
    answered,
    damage,
    fields,
    keep_work,
    kept,
    shipped,
    store,
    store_away,
    store_full,
)
from tests.app.screen import DEVICE, Screen, key_of

WORDS = words_in(Language.NL)
FIRST, SECOND = shipped()[UITVOERING].items["P-A1"], shipped()[UITVOERING].items["P-A2"]


def news(screen: Screen) -> str:
    """
    What the script in the browser is told to put elsewhere on the page.
    """
    return " ".join(html.value for html in screen.app.html if "data-actie-news" in html.value)


def test_a_click_draws_its_own_question_and_no_other(app: App) -> None:
    """
    What stood on the page before stays as it is, to the very message.
    """
    keep_work(fields={})
    screen = app("animo")
    before = screen.drawn
    screen.answer(FIRST, "4")
    new = {message.delta.fragment_id for message in screen.drawn if message not in before}
    assert (len(new), "" in new) == (1, False)
    assert fields() == {"P-A1": "4"}


def test_news_tells_the_progress_and_when_it_was_saved(app: App) -> None:
    """
    As true as a whole page would be: after an answer, another kind of answer, and taking it back.
    """
    keep_work(fields={})
    screen = app("animo")
    for value, said in (("4", "1 van 40"), ("not_mine", "0 van 39"), (None, "0 van 40")):
        told = news(screen.answer(FIRST, value))
        assert [
            words for words in (f"beantwoord {said}", 'data-actie-part="saved"', "Opgeslagen ") if words not in told
        ] == []


def test_a_whole_page_has_no_news_of_its_own(app: App) -> None:
    """
    It shows everything itself, so what was told before goes.
    """
    keep_work(fields={})
    screen = app("animo").answer(FIRST, "4")
    assert news(screen)
    assert not news(screen.run())


def test_what_is_drawn_later_has_a_higher_number(app: App) -> None:
    """
    So the browser knows the newest, also after a session that was forgotten.
    """
    keep_work(fields={})
    screen = app("animo").answer(FIRST, "4")
    told = max(map(int, re.findall(r'data-actie-drawn="(\d+)"', news(screen))))
    again = screen.reconnect()
    assert min(map(int, re.findall(r'data-actie-drawn="(\d+)"', again.html))) > told


def test_a_fast_change_of_mind_is_kept(app: App) -> None:
    """
    Answering, changing and taking back without a whole page in between.
    """
    keep_work(fields={"P-A1": "3"})
    screen = app("animo")
    for value in ("4", "3", None, "3"):
        screen.answer(FIRST, value)
        assert fields().get("P-A1") == value


@pytest.mark.parametrize("value", ["5", "3", None])
def test_a_click_counts_after_a_page_that_never_came(app: App, value: str | None) -> None:
    """
    The run before it saved, and its page was lost: the browser still brings the old mark along.
    """
    keep_work(fields={"P-A1": "3"})
    screen = app("animo").run()
    screen.app.segmented_control(key=key_of(FIRST)).set_value("4")
    screen.lose()
    screen.answer(FIRST, value)
    assert fields().get("P-A1") == value


def test_a_click_shows_what_another_tab_wrote_elsewhere(app: App) -> None:
    """
    Another tab wrote something since this page was drawn: the whole page is drawn again.
    """
    keep_work(fields={"P-A2": "3"})
    screen, other = app("animo"), app("animo")
    other.answer(SECOND, "5")
    screen.answer(FIRST, "4")
    assert screen.app.segmented_control(key=key_of(SECOND)).value == "5"
    assert fields() == {"P-A1": "4", "P-A2": "5"}


def test_an_assessment_deleted_between_look_and_click_is_told(app: App) -> None:
    """
    The question leads to the page that says what happened.
    """
    gone = keep_work()
    screen = app("animo").answer(FIRST, "3")
    store().delete_assessment(gone)
    screen.answer(FIRST, "4")
    assert screen.address == "start"
    assert WORDS("message.gone") in screen.text


def test_a_device_that_started_clean_writes_no_more(app: App) -> None:
    """
    Another tab started clean: what is clicked on the old page goes nowhere.
    """
    before = keep_work(fields={"P-A1": "3"})
    screen = app("animo").answer(FIRST, "2")
    store().point_device(secret_hash(DEVICE), None, kept().changed_at)
    screen.answer(FIRST, "5")
    assert fields(before) == {"P-A1": "2"}


def test_a_store_that_is_away_is_told_at_once(app: App, database: Path) -> None:
    """
    A question that cannot be saved has the whole page say so, and keeps the answer on the screen.
    """
    keep_work(fields={})
    screen = app("animo").answer(SECOND, "2")
    with store_away(database):
        screen.answer(FIRST, "4")
        assert WORDS("banner.unsaved") in screen.text
        assert screen.app.segmented_control(key=key_of(FIRST)).value == "4"
    screen.answer(SECOND, "3")
    assert fields() == {"P-A1": "4", "P-A2": "3"}


@pytest.mark.parametrize("stored", ["3", None])
def test_an_answer_after_the_round_goes_back_in_words(app: App, database: Path, stored: str | None) -> None:
    """
    What is kept stands on the screen again, and the page says why; nothing is saved.
    """
    keep_work(fields={"P-A1": stored} if stored else {})
    screen = app("animo")
    with damage(database, "UPDATE assessments SET is_locked = true"):
        screen.answer(FIRST, "5")
    assert WORDS("message.round_closed") in screen.text
    assert screen.app.segmented_control(key=key_of(FIRST)).value == stored
    assert fields().get("P-A1") == stored


def test_an_answer_that_waited_until_after_the_round_goes_back_too(app: App, database: Path) -> None:
    """
    The store took nothing for a while, and then the round was over.
    """
    keep_work(fields={"P-A1": "3"})
    screen = app("animo")
    with store_full(database):
        screen.answer(FIRST, "5")
    with damage(database, "UPDATE assessments SET is_locked = true"):
        screen.run()
    assert WORDS("message.round_closed") in screen.text
    assert screen.app.segmented_control(key=key_of(FIRST)).value == "3"
    assert fields() == {"P-A1": "3"}


def test_a_question_of_another_assessment_is_not_saved_in_this_one(app: App) -> None:
    """
    Another tab opened a second assessment: a click here still goes to the first, and asks nothing of the second.
    """
    first = keep_work(fields={})
    screen = app("animo").answer(FIRST, "3")
    second = keep_work(KORT, {})
    screen.answer(SECOND, "4")
    assert (fields(first), fields(second)) == ({"P-A1": "3", "P-A2": "4"}, {})


def test_a_click_is_saved_once(app: App, database: Path) -> None:
    """
    One click is one revision, so that writers can be told apart.
    """
    keep_work(fields=answered())
    before = kept().revision
    app("animo").answer(FIRST, "1").answer(SECOND, "1")
    assert kept().revision == before + 2
    with closing(sqlite3.connect(database)) as file:
        assert file.execute("SELECT count(*) FROM entries WHERE field = 'P-A1'").fetchone() == (1,)
