"""
The mirror: one's own profile beside the room, after the reveal and for nobody else.
"""

import pytest

from actie.language import Language, words_in
from actie.workshops.model import Stage, Workshop
from tests.app.conftest import App
from tests.app.keeping import KORT, answered, fields, keep_work, store
from tests.app.screen import Screen
from tests.app.seating import fill, move, now, open_room, sit, workshops

WORDS = words_in(Language.NL)
OWN = "Wij durven los te laten."


def reveal_beside(people: int, **given: str) -> Workshop:
    """
    A revealed room of some people, in which this device answered otherwise.
    """
    opened = open_room(own_statements=(OWN,))
    fill(opened, people, **{"K-A1": "5", "K-A2": "5", "own.1": "5"})
    store().finish_assessment(sit(opened, {**answered(KORT), **given}), now())
    move(opened, "close", "reveal")
    return opened


def look_in(app: App, **seen: Language) -> Screen:
    """
    The mirror of this device.
    """
    return app("spiegel", **seen)


def test_the_mirror_says_where_somebody_differs_most(app: App) -> None:
    """
    In one sentence, with how many took part, and both answers in words.
    """
    reveal_beside(5, **{"K-A1": "1", "K-A2": "1"})
    screen = look_in(app)
    assert WORDS("mirror.differ", facets="Animo") in screen.text
    assert WORDS.count("reflection.people", 6) in screen.text
    assert WORDS("reflection.both", mine="klopt helemaal niet", room="klopt helemaal") in screen.text


def test_the_mirror_says_twice_that_nobody_else_sees_it(app: App) -> None:
    """
    In the key and at the foot.
    """
    reveal_beside(5)
    text = look_in(app).text
    assert (WORDS("reflection.you") in text, WORDS("reflection.alone") in text) == (True, True)


def test_the_chart_has_its_words_and_its_table(app: App) -> None:
    """
    Drawn wide and narrow, each with a description; the table names every facet with both sides.
    """
    reveal_beside(5)
    screen = look_in(app)
    assert [bool(chart.proto.alt) for chart in screen.app.get("plotly_chart")] == [True, True]
    assert screen.html.count("<th scope='row'>") == 5
    assert WORDS("reflection.theirs") in screen.text


def test_an_own_statement_can_be_where_somebody_differs(app: App) -> None:
    """
    In the words of the facilitator.
    """
    reveal_beside(5, **{"own.1": "1"})
    assert OWN in look_in(app).text


def test_the_mirror_comes_in_the_language_of_the_screen(app: App) -> None:
    """
    Also when the workshop is in Dutch.
    """
    reveal_beside(5)
    english = words_in(Language.EN)
    assert english("reflection.title") in look_in(app, language=Language.EN).text


@pytest.mark.parametrize(("people", "needed"), [(1, 3), (3, 1)])
def test_below_the_threshold_stands_how_many_are_needed(app: App, people: int, needed: int) -> None:
    """
    An empty vial and words; no number, no chart, nothing of the others.
    """
    reveal_beside(people)
    screen = look_in(app)
    assert WORDS.count("reflection.hidden", needed) in screen.text
    assert len(screen.app.get("plotly_chart")) == 0
    assert "klopt helemaal" not in screen.text


def test_a_picture_that_comes_after_the_stage_is_shown_by_itself(app: App) -> None:
    """
    Between the two the page says that there is none yet.
    """
    opened = open_room()
    fill(opened, 5)
    sit(opened, answered(KORT))
    move(opened, "close")
    workshops().move_stage(opened.id, (Stage.CLOSED, 1), (Stage.REVEALED, 1), now())
    screen = look_in(app)
    assert WORDS("reflection.nothing") in screen.text
    move(opened, "reveal")
    assert WORDS.count("reflection.people", 5) in screen.wait().text


def test_after_the_end_no_more_answers_are_promised(app: App) -> None:
    """
    The words for too few people speak of what was.
    """
    opened = reveal_beside(1)
    move(opened, "end")
    assert WORDS("reflection.too_few") in look_in(app).text


def test_who_answered_nothing_sees_the_room_without_a_mark(app: App) -> None:
    """
    The spread is there; the sentence says that there is nothing to compare.
    """
    opened = open_room()
    fill(opened, 5)
    sit(opened)
    move(opened, "close", "reveal")
    assert WORDS("mirror.nothing") in look_in(app).text


def test_the_mirror_leads_to_the_profile_and_to_agreements(app: App) -> None:
    """
    As alone: the profile, agreements with oneself, and what to take home.
    """
    reveal_beside(5)
    assert look_in(app).press("back-spiegel").address == "profiel"
    screen = look_in(app).press("next-spiegel")
    assert screen.press("next-afspraken").address == "meenemen"


def test_agreements_are_kept_after_the_round_was_closed(app: App) -> None:
    """
    They are no answers, so a closed round does not stop them.
    """
    reveal_beside(5)
    app("afspraken").write("text-agreement.1.what", "Ik bel de bewoners.")
    assert fields()["agreement.1.what"] == "Ik bel de bewoners."


def test_the_mirror_says_when_a_next_round_begins(app: App) -> None:
    """
    By itself, and leads there; the mirror of the first round stays.
    """
    opened = reveal_beside(5)
    screen = look_in(app)
    move(opened, "next_round")
    screen.wait()
    assert (screen.address, WORDS("reflection.round", n=2) in screen.text) == ("spiegel", True)
    assert screen.press("to-room").address == "wachten"


def test_a_re_opened_round_closes_the_mirror(app: App) -> None:
    """
    Until it is revealed again: the first answers should not steer the rest.
    """
    opened = reveal_beside(5)
    screen = look_in(app)
    move(opened, "reopen")
    assert screen.wait().address == "wachten"


def test_somebody_alone_has_no_mirror(app: App) -> None:
    """
    The address leads back to the own self-scan.
    """
    keep_work(KORT, answered(KORT))
    assert app("spiegel").address == "initiatief"
