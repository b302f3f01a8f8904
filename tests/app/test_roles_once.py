"""
The roles of an organisation, asked once.
"""

from tests.app.conftest import App
from tests.app.keeping import ORGANISATIE, UITVOERING, fields, keep_work, shipped
from tests.app.screen import key_of

ONCE = [item for item in shipped()[ORGANISATIE].items.values() if item.facet is None]


def test_both_roles_are_asked_and_saved(app: App) -> None:
    """
    The role that is wanted and the role now.
    """
    keep_work(ORGANISATIE, {})
    screen = app("rollen")
    assert [choice.key for choice in screen.app.segmented_control] == [key_of(item) for item in ONCE]
    screen.answer_all(dict(zip(ONCE, ("loslaten", "unknown"), strict=True)))
    assert fields() == {ONCE[0].id: "loslaten", ONCE[1].id: "unknown"}


def test_the_page_stands_between_the_last_facet_and_the_check(app: App) -> None:
    """
    Back to Empathie, on to the check; the steps lead to the facets.
    """
    keep_work(ORGANISATIE)
    screen = app("rollen")
    assert screen.press("back-rollen").address == "empathie"
    assert screen.open("rollen").press("next-rollen").address == "nakijken"
    assert screen.open("rollen").press("step-animo-open").address == "animo"


def test_a_questionnaire_that_asks_roles_elsewhere_goes_on(app: App) -> None:
    """
    Its address is no dead end.
    """
    keep_work(UITVOERING)
    assert app("rollen").address == "nakijken"
