"""
What is kept of me.
"""

import re

import pytest

from actie.assessment.secrets import secret_hash
from actie.errors import UnknownAssessment
from actie.language import Language, words_in
from actie.settings import settings
from tests.app.conftest import App
from tests.app.keeping import KORT, UITVOERING, answered, current, keep_work, kept, shipped, store
from tests.app.screen import Screen
from tests.app.seating import open_room, sit

WORDS = words_in(Language.NL)


def switches(screen: Screen) -> set[str]:
    """
    Which other assessments can be opened, by the beginning of their ids.
    """
    return {key.removeprefix("switch-") for key in keys(screen) if key.startswith("switch-")}


def deletions(screen: Screen) -> list[str]:
    """
    What can be deleted, as it stands on the buttons.
    """
    labels = [button.label for button in screen.app.button if (button.key or "").startswith("delete-")]
    return [label.replace("\\", "") for label in labels]


def keys(screen: Screen) -> set[str]:
    """
    The keys of all buttons on the page.
    """
    return {button.key or "" for button in screen.app.button}


def test_a_device_without_an_assessment_has_nothing_to_delete(app: App) -> None:
    """
    The page says so, and offers to open a file.
    """
    screen = app("mijn-gegevens")
    assert WORDS("mine.nothing") in screen.text
    assert keys(screen) == {"open"}
    assert screen.press("open").address == "openen"


def test_the_page_tells_what_is_kept_and_for_how_long(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    The initiative, the questionnaire, the round, the moment of saving, and the days that the host set.
    """
    monkeypatch.setenv("ACTIE_RETENTION_DAYS", "12")
    settings.cache_clear()
    keep_work(round_number=2)
    text = app("mijn-gegevens").text
    assert WORDS("mine.lead", days=12) in text
    assert f"Buurtkamer {shipped()[UITVOERING].title.nl} ronde 2, bewaard op 22 november 2026 om 14:32" in text


def test_going_on_leads_to_the_page_of_last_time(app: App) -> None:
    """
    Where somebody was before looking here; the initiative as long as there is no such page.
    """
    keep_work(fields=answered())
    assert app("mijn-gegevens").press("further").address == "initiatief"
    assert app("empathie").open("mijn-gegevens").press("further").address == "empathie"


def test_switching_goes_on_with_another_assessment_of_the_device(app: App) -> None:
    """
    Each is listed with name, questionnaire, round and moment; after a click the other one is the current.
    """
    first = keep_work(fields={"initiative.name": "Tuin", "P-A1": "2"}, round_number=3)
    second = keep_work(KORT)
    screen = app("mijn-gegevens")
    listed = f"Tuin {shipped()[UITVOERING].title.nl} ronde 3, bewaard op 22 november 2026 om 14:32"
    assert listed in screen.text.partition(WORDS("mine.device"))[2]
    screen.press(f"switch-{first[:8]}")
    assert (screen.address, current(), switches(screen)) == ("mijn-gegevens", first, {second[:8]})
    assert listed in screen.text.partition(WORDS("mine.device"))[0]
    assert screen.open("animo").app.segmented_control(key="scale-P-A1").value == "2"


def test_an_empty_assessment_is_not_listed(app: App) -> None:
    """
    Who only looked at a questionnaire left nothing to go on with, and nothing to count.
    """
    keep_work(fields={})
    keep_work(KORT)
    screen = app("mijn-gegevens")
    assert switches(screen) == set()
    assert "delete-all" not in keys(screen)


def test_another_device_sees_nothing_of_it(app: App) -> None:
    """
    What one device may open stays with that device.
    """
    keep_work()
    screen = app("mijn-gegevens", device="another")
    assert WORDS("mine.nothing") in screen.text
    assert "Buurtkamer" not in screen.text


def test_deleting_takes_everything_away_for_good(app: App) -> None:
    """
    Answers, link and tie are gone; the page says so, and the other assessment stays and is offered there.
    """
    stays, goes = keep_work(KORT), keep_work(fields=answered())
    screen = app("mijn-gegevens").press("make-link")
    link = re.search(r"/hervat/([\w-]{43})", screen.text)
    assert WORDS("mine.delete_text") in screen.text
    screen.press("delete-now")
    assert (screen.address, switches(screen)) == ("mijn-gegevens", {stays[:8]})
    assert WORDS("message.deleted") in screen.text
    assert (link and store().find_link(secret_hash(link[1])), kept(stays).id) == (None, stays)
    with pytest.raises(UnknownAssessment):
        kept(goes)


def test_what_can_be_deleted_is_named_and_counted(app: App) -> None:
    """
    The current one by its name; all of them when there are more, or when none is current.
    """
    keep_work(KORT, {"initiative.name": "Tuin"})
    alone = deletions(app("mijn-gegevens"))
    keep_work()
    screen = app("mijn-gegevens")
    this, everything = "Verwijder deze zelfscan: ", WORDS("mine.delete_all", n=2)
    assert alone == [f"{this}Tuin"]
    assert deletions(screen) == [f"{this}Buurtkamer", everything]
    assert deletions(screen.press("delete-now")) == [WORDS("mine.delete_all", n=1)]


def test_deleting_all_leaves_nothing_on_this_device(app: App) -> None:
    """
    Also what was not listed because it is empty; the start page says so, and what another device has stays.
    """
    gone, elsewhere = [keep_work(KORT, {}), keep_work(KORT), keep_work()], keep_work(device="another")
    screen = app("mijn-gegevens").press("delete-all")
    assert screen.address == "start"
    assert WORDS("message.deleted_all") in screen.text
    assert (store().device_assessments(secret_hash(screen.device)), current("another")) == ([], elsewhere)
    for one in gone:
        with pytest.raises(UnknownAssessment):
            kept(one)


def test_a_new_participant_can_open_nothing_of_before(app: App) -> None:
    """
    Not the current one and not the others; all of them stay for whoever has a link or a file.
    """
    both = [keep_work(KORT), keep_work()]
    screen = app("mijn-gegevens")
    assert [part.label for part in screen.app.expander] == [WORDS("start.clean"), WORDS("mine.delete")]
    screen.press("clean-now")
    assert screen.address == "start"
    assert WORDS("message.clean") in screen.text
    assert store().device_assessments(secret_hash(screen.device)) == []
    assert [kept(one).id for one in both] == both


def test_an_assessment_that_vanished_meanwhile_is_told_in_words(app: App) -> None:
    """
    Somebody deletes it elsewhere between looking and clicking: the list is simply shorter.
    """
    first = keep_work(fields={"initiative.name": "Tuin"})
    keep_work(KORT)
    screen = app("mijn-gegevens")
    store().delete_assessment(first)
    screen.press(f"switch-{first[:8]}")
    assert (switches(screen), "Tuin" in screen.text) == (set(), False)
    assert screen.address == "mijn-gegevens"


def test_work_in_a_workshop_goes_by_the_name_of_the_workshop(app: App) -> None:
    """
    As in the head of its pages: an initiative without a name would say nothing, also not on the button that deletes it.
    """
    opened = open_room()
    sit(opened)
    screen = app("mijn-gegevens")
    assert opened.plan.title in screen.text
    assert deletions(screen) == [WORDS("mine.delete_one", name=opened.plan.title)]
