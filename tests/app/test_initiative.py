"""
The questions about the initiative.
"""

import pytest

from actie.assessment.model import SHORT, OrganisationKind, Phase
from actie.language import Language, words_in
from tests.app.conftest import App
from tests.app.keeping import KORT, ORGANISATIE, UITVOERING, fields, keep_work
from tests.app.seating import open_room, sit

WORDS = words_in(Language.NL)


def test_nothing_is_chosen_or_written_beforehand(app: App) -> None:
    """
    Nothing is preselected.
    """
    keep_work(fields={})
    screen = app("initiatief")
    assert [choice.value for choice in screen.app.segmented_control] == [None, None]
    assert screen.app.text_input(key="line-initiative.name").value == ""


@pytest.mark.parametrize(
    ("key", "field", "given"),
    [
        ("line-initiative.name", "initiative.name", "Buurttuin"),
        ("line-initiative.function", "initiative.function", "huismeester"),
        ("text-initiative.description", "initiative.description", "Een tuin.\nVoor de buurt."),
    ],
)
def test_what_is_written_is_saved_and_shown_again(app: App, key: str, field: str, given: str) -> None:
    """
    Leaving the line saves it; the page says when, and shows it again in a new session.
    """
    keep_work(fields={})
    screen = app("initiatief").write(key, given)
    assert fields() == {field: given}
    assert "Opgeslagen" in screen.text
    again = screen.reload()
    assert [box.value for box in (*again.app.text_input, *again.app.text_area) if box.key == key] == [given]


@pytest.mark.parametrize(
    ("key", "field", "options"),
    [
        ("ruler-phase", "initiative.phase", list(Phase)),
        ("ruler-kind", "initiative.organisation_kind", list(OrganisationKind)),
    ],
)
def test_every_option_can_be_chosen_and_taken_back(app: App, key: str, field: str, options: list[str]) -> None:
    """
    Each choice is saved at the click; a second click leaves nothing.
    """
    keep_work(fields={})
    screen = app("initiatief")
    for option in options:
        screen.choose(key, option)
        assert fields() == {field: option}
    screen.choose(key, None)
    assert fields() == {}


def test_the_name_stands_in_the_head_at_once(app: App) -> None:
    """
    The head names the initiative from the next page on.
    """
    keep_work(fields={})
    screen = app("initiatief").write("line-initiative.name", "Buurttuin").press("next-initiatief")
    assert "Buurttuin" in screen.text


def test_a_line_that_is_too_long_is_cut(app: App) -> None:
    """
    A browser does not let anyone write more; what comes anyway is cut off, so that every later page still works.
    """
    keep_work(fields={})
    screen = app("initiatief")
    screen.app.text_input(key="line-initiative.name").set_value("x" * (SHORT + 1))
    screen.run()
    assert fields()["initiative.name"] == "x" * SHORT
    assert screen.open("profiel").address == "profiel"


def test_the_page_answers_who_sees_this(app: App) -> None:
    """
    The doubt is taken away where it arises.
    """
    keep_work(fields={})
    assert WORDS("initiative.who_answer") in app("initiatief").text


def test_who_can_technically_reach_it_is_said_with_a_link(app: App) -> None:
    """
    The page about privacy tells more.
    """
    keep_work(fields={})
    assert f'<a href="/privacy">{WORDS("initiative.who_more")}</a>' in app("initiatief").html


def test_an_organisation_is_asked_about_as_an_organisation(app: App) -> None:
    """
    Its own question, and no phase, which only an initiative has.
    """
    keep_work(ORGANISATIE, {})
    screen = app("initiatief")
    assert WORDS("organisation_form.title") in screen.text
    assert WORDS("initiative.title") not in screen.text
    assert [choice.key for choice in screen.app.segmented_control] == ["ruler-kind"]


@pytest.mark.parametrize("number", [1, 2])
def test_a_next_round_says_that_it_is_one(app: App, number: int) -> None:
    """
    From the second on.
    """
    keep_work(round_number=number)
    assert (WORDS("initiative.round", n=number) in app("initiatief").text) is (number > 1)


@pytest.mark.parametrize(("questionnaire", "following"), [(UITVOERING, "rol"), (KORT, "rol"), (ORGANISATIE, "animo")])
def test_next_follows_the_questionnaire(app: App, questionnaire: str, following: str) -> None:
    """
    A role is chosen where the questionnaire asks for one.
    """
    keep_work(questionnaire)
    screen = app("initiatief")
    assert screen.press("next-initiatief").address == following
    assert screen.open("initiatief").press("back-initiatief").address == "kies"


@pytest.mark.parametrize(("questionnaire", "form"), [(UITVOERING, "initiative"), (ORGANISATIE, "organisation_form")])
def test_the_form_speaks_of_its_own_subject(app: App, questionnaire: str, form: str) -> None:
    """
    The browser's tab and the example of what to write are about an initiative, or about an organisation.
    """
    keep_work(questionnaire, {})
    screen = app("initiatief")
    titles = [drawn.page_config_changed.title for drawn in screen.drawn if drawn.HasField("page_config_changed")]
    assert titles[-1] == WORDS("page.title", page=WORDS(f"page.{form}"))
    assert screen.app.text_area(key="text-initiative.description").placeholder == WORDS(f"{form}.about_example")


def test_in_a_workshop_the_room_is_named_among_who_sees_this(app: App) -> None:
    """
    From how many participants on; that nobody else sees it would not be true.
    """
    sit(open_room())
    text = app("initiatief").text
    assert WORDS("initiative.room_answer", k=5) in text
    assert WORDS("initiative.who_answer") not in text
