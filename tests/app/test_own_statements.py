"""
The facilitator's own statements: asked after the facets, kept apart, and never part of one.
"""

import re

from actie.language import Language, words_in
from tests.app.conftest import App
from tests.app.keeping import KORT, ORGANISATIE, answered, fields, keep_work, kept, store
from tests.app.seating import CASES, open_room, sit

WORDS = words_in(Language.NL)
OWN = ("Wij durven los te laten.", "Wij vieren *wat* lukt.")


def facets(app: App) -> list[str]:
    """
    The table of the profile.
    """
    return re.findall(r'<table class="facets">.*?</table>', app("profiel").html)


def test_they_come_after_the_facets_and_before_the_check(app: App) -> None:
    """
    On a page of their own, with a way back.
    """
    sit(open_room(own_statements=OWN))
    screen = app("empathie").press("next-empathie")
    assert screen.address == "eigen"
    assert screen.press("next-eigen").address == "nakijken"
    assert screen.press("back-nakijken").press("back-eigen").address == "empathie"


def test_they_come_after_the_roles_that_are_asked_once(app: App) -> None:
    """
    The questionnaire goes before.
    """
    sit(open_room(ORGANISATIE, own_statements=OWN))
    assert app("rollen").press("next-rollen").address == "eigen"


def test_each_is_answered_on_the_scale_of_the_questionnaire(app: App) -> None:
    """
    With the four non-answers; every click is kept, and can be taken back.
    """
    sit(open_room(own_statements=OWN))
    screen = app("eigen").choose("scale-own.1", "4").choose("scale-own.2", "unknown")
    assert (fields()["own.1"], fields()["own.2"]) == ("4", "unknown")
    screen.choose("scale-own.1", None)
    assert "own.1" not in fields()


def test_they_are_shown_literally(app: App) -> None:
    """
    A label is Markdown, so what a facilitator wrote is escaped.
    """
    sit(open_room(own_statements=OWN))
    assert app("eigen").app.segmented_control(key="scale-own.2").label == "2\\. Wij vieren \\*wat\\* lukt\\."


def test_the_check_page_leads_to_what_is_open(app: App) -> None:
    """
    To the statement itself.
    """
    sit(open_room(own_statements=OWN), {**answered(KORT), "own.2": "3"})
    screen = app("nakijken")
    assert "open-own.2" not in {button.key for button in screen.app.button}
    screen.press("open-own.1")
    assert (screen.address, 'data-actie-focus="own.1"' in screen.html) == ("eigen", True)


def test_they_change_nothing_in_a_facet(app: App) -> None:
    """
    The profile is the same with and without them.
    """
    store().finish_assessment(sit(open_room(own_statements=OWN), answered(KORT)), kept().opened_at)
    before = facets(app)
    app("eigen").choose("scale-own.1", "1")
    assert facets(app) == before


def test_a_workshop_without_them_has_no_such_page(app: App) -> None:
    """
    Its address leads to where the answers are; so does that of the initiative when there is a case.
    """
    sit(open_room(cases=CASES), case=0)
    screen = app("empathie").open("eigen")
    assert screen.address == "empathie"
    assert screen.open("initiatief").address == "empathie"
    assert screen.press("next-empathie").address == "nakijken"


def test_somebody_alone_is_never_asked(app: App) -> None:
    """
    The walk alone is what it was.
    """
    keep_work(KORT, answered(KORT))
    assert app("empathie").press("next-empathie").address == "nakijken"
    assert app("eigen").address == "nakijken"


def test_nobody_hears_that_all_is_answered_while_one_is_open(app: App) -> None:
    """
    Not above the statement, and not on the check page, which counts it.
    """
    sit(open_room(own_statements=OWN), {**answered(KORT), "own.1": "4"})
    assert WORDS("progress.done") not in app("eigen").text
    assert WORDS.count("check.open", 1) in app("nakijken").text
