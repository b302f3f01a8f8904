"""
The check before the profile.
"""

import pytest

from actie.language import Language, words_in
from actie.questionnaire.model import ItemKind
from tests.app.conftest import App
from tests.app.keeping import ORGANISATIE, UITVOERING, answered, keep_work, shipped

WORDS = words_in(Language.NL)


def without(*items: str, questionnaire: str = UITVOERING) -> dict[str, str]:
    """
    An assessment that is filled in except for these items.
    """
    return {name: value for name, value in answered(questionnaire).items() if name not in items}


def test_every_open_item_is_listed_under_its_facet(app: App) -> None:
    """
    As many buttons as there are open items, and the number in words.
    """
    keep_work(fields={})
    screen = app("nakijken")
    listed = [button.key for button in screen.app.button if (button.key or "").startswith("open-")]
    assert listed == [f"open-{name}" for name in shipped()[UITVOERING].items]
    assert WORDS.count("check.open", 40) in screen.text
    assert [
        facet.name.nl for facet in shipped()[UITVOERING].facets if f"<h2>{facet.name.nl}</h2>" not in screen.html
    ] == []


@pytest.mark.parametrize(
    ("questionnaire", "item", "address"),
    [
        (UITVOERING, "P-T2", "toerusting"),
        (UITVOERING, "P-I-balance", "inbedding"),
        (UITVOERING, "P-E-role-asked", "empathie"),
        (UITVOERING, "P-C-role-now", "contacten"),
        (
            ORGANISATIE,
            next(i.id for i in shipped()[ORGANISATIE].items.values() if i.kind is ItemKind.ROLE_NOW),
            "rollen",
        ),
    ],
)
def test_a_click_leads_to_the_open_item(app: App, questionnaire: str, item: str, address: str) -> None:
    """
    The page where it is asked opens with the focus on it, once.
    """
    keep_work(questionnaire, without(item, questionnaire=questionnaire))
    screen = app("nakijken")
    assert WORDS.count("check.open", 1) in screen.text
    screen.press(f"open-{item}")
    assert (screen.address, f'data-actie-focus="{item}"' in screen.html) == (address, True)
    assert f'data-actie-focus="{item}"' not in screen.run().html


def test_nothing_open_is_said_in_words(app: App) -> None:
    """
    A full assessment lists nothing; what is not applicable counts as answered.
    """
    keep_work(fields=answered())
    screen = app("nakijken")
    assert WORDS("check.none") in screen.text
    assert {button.key for button in screen.app.button} == {"back-nakijken", "next-nakijken"}


def test_leaving_items_open_is_allowed(app: App) -> None:
    """
    The profile is one click away, however much is open.
    """
    keep_work(fields={})
    assert app("nakijken").press("next-nakijken").address == "profiel"
