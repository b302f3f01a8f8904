"""
Choosing a role.
"""

import pytest

from actie.language import Language, words_in
from actie.questionnaire.model import RoleId
from tests.app.conftest import App
from tests.app.keeping import ORGANISATIE, UITVOERING, fields, keep_work, shipped

WORDS = words_in(Language.NL)


@pytest.mark.parametrize("language", Language)
def test_four_roles_are_offered_and_none_is_chosen(app: App, language: Language) -> None:
    """
    Each card has the name of a role and what it is.
    """
    keep_work()
    choice = app("rol", language=language).app.segmented_control(key="pick-role")
    names = [f"**{role.name.of(language)}**" for role in shipped()[UITVOERING].roles]
    assert choice.value is None
    assert [option.partition("** ")[0] + "**" for option in choice.options] == names


@pytest.mark.parametrize("role", RoleId)
def test_a_chosen_role_is_saved_at_the_click(app: App, role: RoleId) -> None:
    """
    Each of the four, and a second click takes it back.
    """
    keep_work(fields={})
    screen = app("rol").choose("pick-role", role)
    assert fields() == {"chosen_role": role}
    screen.choose("pick-role", None)
    assert fields() == {}


def test_the_doubt_names_both_sides_of_every_role(app: App) -> None:
    """
    Every role can become too little and too much.
    """
    keep_work()
    text = app("rol").text
    sides = [side.nl for role in shipped()[UITVOERING].roles for side in (role.too_little, role.too_much)]
    assert [side for side in sides if side not in text] == []
    assert "Loslaten. Te weinig: Bewoners" in " ".join(text.split())


def test_a_questionnaire_without_a_chosen_role_goes_on_to_the_first_facet(app: App) -> None:
    """
    Its address is no dead end.
    """
    keep_work(ORGANISATIE)
    assert app("rol").address == "animo"
