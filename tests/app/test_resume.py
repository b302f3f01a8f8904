"""
After opening a personal link.
"""

from actie.language import Language, words_in
from tests.app.conftest import App
from tests.app.keeping import current, keep_work, kept

WORDS = words_in(Language.NL)


def test_the_page_asks_whether_it_is_the_same_person(app: App) -> None:
    """
    It says which initiative it is about, and when it was saved.
    """
    keep_work()
    text = app("verder").text
    assert WORDS("resume.title") in text
    assert "over Buurtkamer. Die is bewaard op 22 november 2026 om 14:32." in text


def test_the_same_person_goes_on_where_something_is_open(app: App) -> None:
    """
    Nothing answered yet: the role comes first.
    """
    keep_work()
    assert app("verder").press("same").address == "rol"


def test_somebody_else_starts_clean(app: App) -> None:
    """
    The device lets go of the assessment, which stays for whoever has the link.
    """
    of_another = keep_work()
    screen = app("verder").press("other")
    assert (screen.address, current(), kept(of_another).id) == ("start", None, of_another)
    assert WORDS("message.clean") in screen.text
