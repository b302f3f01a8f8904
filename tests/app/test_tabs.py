"""
Several tabs on one device, and a server that forgot its sessions: what is written last counts, and nothing by itself.
"""

import pytest

from actie.assessment.secrets import secret_hash
from actie.language import Language, words_in
from tests.app.conftest import App
from tests.app.keeping import KORT, NOW, UITVOERING, answered, current, fields, keep_work, kept, shipped, store
from tests.app.screen import DEVICE, key_of

WORDS = words_in(Language.NL)
FIRST, SECOND = shipped()[UITVOERING].items["P-A1"], shipped()[UITVOERING].items["P-A2"]


def test_a_click_in_one_tab_leaves_the_clicks_of_another(app: App) -> None:
    """
    The other tab still shows nothing at the item; its own click elsewhere does not take that as an answer.
    """
    keep_work(fields={})
    one, other = app("animo"), app("animo")
    one.answer(FIRST, "4")
    other.answer(SECOND, "2")
    assert fields() == {"P-A1": "4", "P-A2": "2"}


def test_a_click_shows_what_another_tab_changed(app: App) -> None:
    """
    The stored answer comes on the screen, also where it was taken back.
    """
    keep_work(fields={"P-A1": "4", "P-A3": "5"})
    one, other = app("animo"), app("animo")
    one.answer(FIRST, "1").choose("scale-P-A3", None)
    other.answer(SECOND, "2")
    shown = {choice.key: choice.value for choice in other.app.segmented_control}
    assert (shown["scale-P-A1"], shown["scale-P-A3"]) == ("1", None)
    assert fields() == {"P-A1": "1", "P-A2": "2"}


def test_the_heartbeat_shows_what_another_tab_changed(app: App) -> None:
    """
    Nobody has to click for it, and nothing is written by it.
    """
    keep_work(fields={"P-A1": "4"})
    one, other = app("animo"), app("animo")
    one.answer(FIRST, "1")
    before = kept()
    assert other.wait().app.segmented_control(key=key_of(FIRST)).value == "1"
    assert kept() == before


def test_the_heartbeat_tells_that_an_assessment_is_gone(app: App) -> None:
    """
    It was deleted elsewhere: the tab that was still open leads to the start page by itself.
    """
    gone = keep_work()
    tab = app("animo")
    store().delete_assessment(gone)
    assert tab.wait().address == "start"
    assert WORDS("message.gone") in tab.text


def test_a_heart_that_beats_on_a_page_that_is_true_draws_nothing(app: App) -> None:
    """
    Also after answers of one's own.
    """
    keep_work(fields={})
    tab = app("animo").answer(FIRST, "4")
    shown = tab.html
    assert "data-actie-news" in shown
    assert tab.wait().html == shown


def test_of_two_clicks_on_one_item_the_last_counts(app: App) -> None:
    """
    A tab that changes what another tab changed too, means its own click.
    """
    keep_work(fields={"P-A1": "3"})
    one, other = app("animo"), app("animo")
    one.answer(FIRST, "1")
    other.answer(FIRST, "5")
    assert fields() == {"P-A1": "5"}
    assert one.run().app.segmented_control(key=key_of(FIRST)).value == "5"


def test_a_click_under_way_brings_no_old_answer_back(app: App) -> None:
    """
    It was made before the browser could show what another tab changed: the other answers on it are older than that.
    """
    keep_work(fields={"P-A1": "3"})
    tab = app("animo").run()
    before = tab.app.text_input(key="tab").value
    app("animo").answer(FIRST, "5")
    tab.run().app.text_input(key="tab").set_value(before)
    tab.answer_all({FIRST: "3", SECOND: "2"})
    assert fields() == {"P-A1": "5", "P-A2": "2"}
    assert tab.app.segmented_control(key=key_of(FIRST)).value == "5"


def test_the_old_answer_can_be_chosen_again(app: App) -> None:
    """
    Once the change of another tab is on the screen, a click back to what was there before is meant.
    """
    keep_work(fields={"P-A1": "3"})
    tab = app("animo").run()
    app("animo").answer(FIRST, "5")
    tab.run().answer(FIRST, "3")
    assert fields() == {"P-A1": "3"}


def test_texts_of_two_tabs_do_not_overwrite_each_other(app: App) -> None:
    """
    A forgotten tab with an empty line does not empty what was written elsewhere.
    """
    keep_work(fields={})
    one, other = app("initiatief"), app("initiatief")
    one.write("line-initiative.name", "Buurtkamer")
    other.write("line-initiative.function", "huismeester")
    assert fields() == {"initiative.name": "Buurtkamer", "initiative.function": "huismeester"}
    assert other.app.text_input(key="line-initiative.name").value == "Buurtkamer"


def test_a_click_that_a_reconnecting_browser_brings_counts(app: App) -> None:
    """
    The server forgot the session; the first click after that is saved, the other answers stay.
    """
    keep_work(fields={"P-A1": "4"})
    screen = app("animo")
    screen.app.segmented_control(key=key_of(SECOND)).set_value("2")
    again = screen.reconnect()
    assert fields() == {"P-A1": "4", "P-A2": "2"}
    assert (again.address, again.app.segmented_control(key=key_of(FIRST)).value) == ("animo", "4")


@pytest.mark.parametrize("value", ["1", None])
def test_changing_an_answer_while_the_server_forgets_counts(app: App, value: str | None) -> None:
    """
    This tab had seen the stored answer, so a change of it, or taking it back, is meant.
    """
    keep_work(fields={"P-A1": "3"})
    screen = app("animo").answer(FIRST, "4")
    screen.app.segmented_control(key=key_of(FIRST)).set_value(value)
    screen.reconnect()
    assert fields().get("P-A1") == value


def test_a_forgotten_tab_does_not_write_old_answers_back(app: App) -> None:
    """
    The server forgot the session, and another tab changed the answer meanwhile: the store wins, and is shown.
    """
    keep_work(fields={"P-A1": "3"})
    forgotten = app("animo")
    app("animo").answer(FIRST, "5")
    again = forgotten.reconnect()
    assert fields() == {"P-A1": "5"}
    assert again.app.segmented_control(key=key_of(FIRST)).value == "5"


def test_a_forgotten_tab_still_saves_a_click_elsewhere(app: App) -> None:
    """
    Only the fields that were written since it last looked are not its own any more.
    """
    keep_work(fields={"P-A1": "3", "P-A2": "3"})
    forgotten = app("animo")
    app("animo").answer(FIRST, "5")
    forgotten.app.segmented_control(key=key_of(SECOND)).set_value("1")
    forgotten.reconnect()
    assert fields() == {"P-A1": "5", "P-A2": "1"}


def test_a_forgotten_text_is_not_written_back(app: App) -> None:
    """
    The same holds for what is written.
    """
    keep_work(fields={"initiative.name": "Tuin"})
    forgotten = app("initiatief")
    app("initiatief").write("line-initiative.name", "Buurtkamer")
    again = forgotten.reconnect()
    assert fields() == {"initiative.name": "Buurtkamer"}
    assert again.app.text_input(key="line-initiative.name").value == "Buurtkamer"


def test_a_reload_writes_nothing(app: App) -> None:
    """
    A new session that brings nothing along is no click.
    """
    keep_work(fields=answered())
    before = kept()
    app("animo").reload().reload()
    assert kept() == before


def test_a_tab_stays_with_its_assessment(app: App) -> None:
    """
    Another tab opens a second assessment; a click here still goes to the first.
    """
    first = keep_work(fields={})
    tab = app("animo")
    app("kies").press(f"choose-{KORT}")
    tab.answer(FIRST, "4")
    assert (fields(first), fields()) == ({"P-A1": "4"}, {})


def test_a_forgotten_session_stays_with_its_assessment_too(app: App) -> None:
    """
    The browser says which assessment it shows; its click goes there, and not to the newest.
    """
    first = keep_work(fields={})
    tab = app("animo")
    app("kies").press(f"choose-{KORT}")
    tab.app.segmented_control(key=key_of(FIRST)).set_value("4")
    again = tab.reconnect()
    assert (fields(first), fields()) == ({"P-A1": "4"}, {})
    assert again.app.segmented_control(key=key_of(FIRST)).value == "4"


def test_a_click_never_lands_in_the_assessment_of_the_next_person(app: App) -> None:
    """
    Another tab made the device start clean, and somebody else began: the click on the old screen is not theirs.
    """
    first = keep_work(fields={"P-A1": "3"})
    tab = app("animo")
    app("").press("clean-now")
    second = keep_work(fields={"P-A2": "5"})
    tab.answer(FIRST, "4")
    assert (fields(first), fields(second)) == ({"P-A1": "3"}, {"P-A2": "5"})
    shown = {choice.key: choice.value for choice in tab.app.segmented_control}
    assert (shown["scale-P-A1"], shown["scale-P-A2"]) == (None, "5")


def test_a_forgotten_session_writes_nothing_for_the_next_person(app: App) -> None:
    """
    Neither does a browser that reconnects with the answers of the one before on its screen.
    """
    keep_work(fields={"P-A1": "3"})
    tab = app("animo")
    app("").press("clean-now")
    second = keep_work(fields={})
    again = tab.reconnect()
    assert fields(second) == {}
    assert again.app.segmented_control(key=key_of(FIRST)).value is None


def test_a_click_on_a_link_that_was_left_lands_nowhere(app: App) -> None:
    """
    Another tab said that it was somebody else: the click on the old screen is neither for the link nor for this device.
    """
    own, linked = keep_work(fields={"P-A2": "5"}), keep_work(fields={"P-A1": "3"}, device="another")
    store().point_device(secret_hash(DEVICE), linked, NOW)
    tab = app("animo")
    app("verder").press("other")
    tab.answer(FIRST, "4")
    assert (fields(linked), fields(own)) == ({"P-A1": "3"}, {"P-A2": "5"})
    assert WORDS("message.gone") in tab.text


def test_an_assessment_deleted_meanwhile_is_told_in_words(app: App) -> None:
    """
    The click in a tab that was still open leads to the start page, which says what happened.
    """
    gone = keep_work()
    tab = app("animo")
    store().delete_assessment(gone)
    tab.answer(FIRST, "4")
    assert (tab.address, current()) == ("start", None)
    assert WORDS("message.gone") in tab.text
    assert WORDS("message.gone") not in tab.run().text


def test_the_mark_of_a_strange_browser_changes_nothing(app: App) -> None:
    """
    A hidden field with nonsense in it is as good as none.
    """
    keep_work(fields={"P-A1": "3"})
    tab = app("animo")
    tab.app.text_input(key="tab").set_value("x@y")
    tab.app.segmented_control(key=key_of(FIRST)).set_value("5")
    assert tab.reconnect().address == "animo"
    assert fields() == {"P-A1": "3"}
