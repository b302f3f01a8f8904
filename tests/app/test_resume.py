"""
After opening a personal link.
"""

from datetime import timedelta

from actie.assessment.secrets import secret_hash
from actie.language import Language, words_in
from tests.app.conftest import App
from tests.app.keeping import KORT, NOW, current, keep_work, store
from tests.app.screen import DEVICE

WORDS = words_in(Language.NL)
LATER = NOW + timedelta(hours=1)


def open_link() -> str:
    """
    An assessment of another device that a personal link opened on this one; its id.
    """
    linked = keep_work(device="another")
    store().point_device(secret_hash(DEVICE), linked, NOW)
    return linked


def can_open(device: str = DEVICE) -> set[str]:
    """
    The ids of what a device may open.
    """
    return {kept.id for kept in store().device_assessments(secret_hash(device))}


def test_the_page_asks_whether_it_is_the_same_person(app: App) -> None:
    """
    It says which initiative it is about, and when it was saved.
    """
    keep_work()
    text = app("verder").text
    assert WORDS("resume.title") in text
    assert "over Buurtkamer. Die is bewaard op 22 november 2026 om 14:32." in text


def test_the_same_person_goes_on_at_the_page_of_last_time(app: App) -> None:
    """
    Also on another device: the place goes along with the assessment.
    """
    open_link()
    app("contacten", device="another")
    assert app("verder").press("same").address == "contacten"


def test_the_same_person_begins_where_nobody_was_yet(app: App) -> None:
    """
    An assessment of which no page was opened: the initiative comes first.
    """
    open_link()
    assert app("verder").press("same").address == "initiatief"


def test_somebody_else_closes_only_the_link(app: App) -> None:
    """
    The device lets go of the assessment, which stays for whoever else may open it; the page says so once.
    """
    linked = open_link()
    screen = app("verder").press("other")
    assert (screen.address, current(), can_open(), can_open("another")) == ("start", None, set(), {linked})
    assert WORDS("message.left") in screen.text
    assert WORDS("message.left") not in screen.run().text


def test_somebody_else_finds_the_own_work_of_the_device_again(app: App) -> None:
    """
    The start page offers the assessment that was changed last on this device; nothing else of it is untied.
    """
    both = {keep_work(KORT, {"initiative.name": "Moestuin"}), keep_work(fields={"initiative.name": "Tuin"})}
    store().save_entry(max(both), "initiative.name", "Leeszaal", LATER)
    open_link()
    screen = app("verder").press("other")
    assert "een zelfscan over Leeszaal" in screen.text
    assert (current(), can_open()) == (max(both), both)
