"""
The scenes: what is drawn are the numbers of the group, for who sees it and for who hears it.
"""

import re
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actie.assessment.model import Agreement
from actie.language import Language
from actie.questionnaire.model import FacetId
from actie.results.group_model import GroupResults
from actie.scoring.movement import Direction, Moved
from actie.ui.components.markup import text
from actie.ui.components.scenes import SCENES, choosable, draw_scene
from actie.ui.components.scenes.crowd import crowd, rows_for
from actie.ui.components.wall import wall
from actie.ui.room import Perspective, Room
from actie.workshops.counting import Counts
from actie.workshops.model import Stage
from actie.workshops.threshold import Hidden
from tests.builders import divided_room

ROOM = Room(
    title="Middag",
    language=Language.NL,
    opened_at=datetime(2026, 11, 22, tzinfo=UTC),
    stage=Stage.REVEALED,
    round=1,
    threshold=5,
    counts=Counts(14, 11, 9),
    people=(9, 2, 3),
    code="K7M4PX",
    address="zelfscan.example.org",
    link="https://zelfscan.example.org/doe-mee?code=K7M4PX",
    wifi_name="",
    wifi_password="",
    scene="",
    item="",
    subject="",
    minutes_left=None,
    agreements=(),
    group=None,
    perspectives=(),
)


def room(scene: str, **parts: Any) -> Room:
    """
    A room with a divided group, at a scene.
    """
    return replace(ROOM, **{"scene": scene, "group": divided_room(), **parts})


def drawing(scene: str, **parts: Any) -> str:
    """
    What a scene draws.
    """
    return draw_scene(room(scene, **parts)).drawing


def rows(markup: str) -> list[list[str]]:
    """
    The rows of the table for who hears the scene.
    """
    body = markup.partition("<tbody>")[2]
    return [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row) for row in re.findall(r"<tr>(.*?)</tr>", body)]


def seen(markup: str) -> str:
    """
    What of a drawing is seen, without the table.
    """
    return re.sub(r'<div class="unseen">.*?</div>', "", markup)


def numbers(markup: str) -> list[int]:
    """
    The numbers in bubbles, bars and rings, in order.
    """
    return [int(n) for n in re.findall(r">(\d+)</", seen(markup))]


@pytest.fixture
def moved() -> GroupResults:
    """
    Six people of whom some moved between two rounds.
    """
    counts = {Direction.DOWN: 1, Direction.SAME: 2, Direction.UP: 3}
    return divided_room(movement=(6, {facet: Moved(counts) for facet in FacetId}, {}))


@given(st.tuples(st.integers(0, 200), st.integers(0, 60), st.integers(0, 60)))
def test_everybody_has_one_bubble(counts: tuple[int, int, int]) -> None:
    """
    So many of each kind as there are, in rows that hold them all.
    """
    drawn = crowd(counts)
    assert [drawn.count(f'class="{kind}"') for kind in ("done", "busy", "in")] == list(counts)
    columns = re.search(r"--columns:(\d+)", drawn)
    assert columns
    assert int(columns[1]) * rows_for(sum(counts)) >= sum(counts)


def test_the_bubbles_of_the_balance_are_the_counts() -> None:
    """
    Each vial holds its own numbers, none for a position that nobody chose; the table holds the zeros too.
    """
    group, drawn = divided_room(), drawing("balance")
    counts = [[count.n for count in facet.balance.counts] for facet in group.facets]
    assert numbers(drawn) == [n for row in counts for n in row if n]
    assert [row[2:] for row in rows(drawn)] == [[str(n) for n in row] for row in counts]


@pytest.mark.parametrize("item", ["P-C1", "P-A-balance", "P-T1"])
def test_the_bars_of_an_item_are_its_counts(item: str) -> None:
    """
    Positions and non-answers, each with its number, in the picture and in the table.
    """
    found, drawn = divided_room().items[item], drawing("item", item=item)
    everything = [*found.counts, *found.non_answers]
    assert rows(drawn) == [[count.label, str(count.n)] for count in everything]
    assert sorted(n for n in numbers(drawn) if n) == sorted(count.n for count in everything if count.n)


def test_an_item_is_named_with_its_facet() -> None:
    """
    The question stands large; above it the facet, and whom it is about.
    """
    picture = draw_scene(room("item", item="P-C1", subject="Moestuin"))
    assert picture.headline == divided_room().items["P-C1"].text
    assert picture.above.endswith(" · Moestuin")


def test_without_a_choice_the_item_is_the_first_of_the_agenda() -> None:
    """
    The conversation starts where the group is furthest apart; without an agenda at the first statement.
    """
    group = divided_room()
    assert draw_scene(room("item")).headline == group.agenda[0].item.text
    assert draw_scene(room("item", group=replace(group, agenda=()))).headline == group.facets[0].statements[0].text


def test_the_lines_of_the_facets_stand_where_the_group_stands() -> None:
    """
    The stroke at the median, the capsule from the first to the third quartile; words in the table.
    """
    group, drawn = divided_room(), drawing("facets")
    known = [facet.quartiles for facet in group.facets if facet.quartiles]
    assert re.findall(r'<i style="left:([\d.]+)%">', drawn) == [f"{median:.4g}" for _, median, _ in known]
    assert len(rows(drawn)) == 5


def test_a_facet_with_too_few_scores_says_so() -> None:
    """
    Its line is empty, with the reason on it.
    """
    group = divided_room()
    facets = (replace(group.facets[0], quartiles=None, word="te weinig scores"), *group.facets[1:])
    assert "<em>te weinig scores</em>" in drawing("facets", group=replace(group, facets=facets))


def test_the_roles_are_counted_per_facet() -> None:
    """
    A ring for who is asked for, a sign for who takes it now; both in the table.
    """
    roles, drawn = divided_room().roles, drawing("roles")
    assert roles
    asked = sum(sum(row.pairs.values()) for row in roles.rows)
    assert sum(int(n) for n in re.findall(r'class="ring">(\d+)', drawn)) == asked
    assert len(rows(drawn)) == 2 * len(roles.rows)


def test_a_questionnaire_without_roles_has_no_such_scene() -> None:
    """
    The scene cannot be chosen; what was chosen gives way to the facets.
    """
    found = room("roles", group=replace(divided_room(), roles=None))
    assert "roles" not in choosable(found)
    assert draw_scene(found).kind == "facets"


def test_the_agenda_holds_three_lines_at_most() -> None:
    """
    With reason and minutes, and the first question below.
    """
    group = divided_room()
    drawn = drawing("agenda", group=replace(group, agenda=group.agenda * 3))
    assert drawn.count("<li>") == 3
    assert f"<b>{group.agenda[0].opening_question}</b>" in drawn


def test_long_texts_on_the_agenda_are_set_closer() -> None:
    """
    So that the first question stays in sight.
    """
    group = divided_room()
    lines = tuple(replace(line, why="Jullie kozen ver uit elkaar. " * 6) for line in group.agenda * 3)
    assert draw_scene(room("agenda", group=replace(group, agenda=lines))).kind == "agenda tight"


def test_an_empty_agenda_says_what_to_do() -> None:
    """
    A group that agrees on everything begins where it likes.
    """
    assert "dicht bij elkaar" in drawing("agenda", group=replace(divided_room(), agenda=()))


def test_perspectives_stand_beside_each_other() -> None:
    """
    A column each; one that is hidden says what it needs, one that nobody took says that.
    """
    views = (Perspective("Uitvoering", divided_room()), Perspective("Wijk", Hidden(3)), Perspective("Kort", None))
    drawn = drawing("perspectives", perspectives=views)
    assert [row[2] for row in rows(drawn)] == ["Nog 3 antwoorden nodig."] * 5
    assert [row[3] for row in rows(drawn)] == ["Hier is nog niets ingevuld."] * 5
    assert seen(drawn).count('class="line"') == 5


def test_movement_counts_three_ways(moved: GroupResults) -> None:
    """
    Down, unchanged and up per facet, in that order.
    """
    movement, drawn = moved.movement, drawing("movement", group=moved)
    assert movement
    order = (Direction.DOWN, Direction.SAME, Direction.UP)
    assert rows(drawn) == [[one.text, *(str(one.counts[way]) for way in order)] for one in movement.facets]
    assert "movement" in choosable(room("movement", group=moved))


def test_five_agreements_are_set_closer_than_three() -> None:
    """
    So that all of them stay in sight.
    """
    agreed = Agreement(what="We bellen eerst", who="wij", when="morgen")
    assert draw_scene(room("agreements", agreements=(agreed,) * 3)).kind == "agenda roomy"
    long = agreed.model_copy(update={"what": "wij vragen het eerst aan de bewoners " * 6})
    assert draw_scene(room("agreements", agreements=(long,) * 5)).kind == "agenda many"
    assert "nog geen afspraken" in drawing("agreements")


@pytest.mark.parametrize(("password", "told"), [("geheim1", "Wachtwoord: geheim1"), ("", "Zonder wachtwoord")])
def test_the_welcome_tells_the_wifi_of_the_room(password: str, told: str) -> None:
    """
    Name and password as the facilitator typed them, and a QR code of their own.
    """
    drawn = drawing("welcome", wifi_name="Gasten", wifi_password=password)
    assert told in drawn
    assert drawn.count('class="qr"') == 1


@pytest.mark.parametrize("counts", [(0, 0, 0), (5, 5, 5), (6, 0, 1)])
def test_the_waiting_room_says_how_far_it_is(counts: tuple[int, int, int]) -> None:
    """
    Nobody, everybody, or so many of so many.
    """
    told = {0: "nog niemand binnen", 5: "Iedereen is klaar", 6: "1 van de 6 is klaar"}[counts[0]]
    assert told in drawing("waiting", counts=Counts(*counts), stage=Stage.OPEN)


def test_a_later_round_is_named_on_the_wall() -> None:
    """
    People who look up know which round it is.
    """
    assert "Ronde 2" in draw_scene(room("waiting", stage=Stage.OPEN, round=2, group=None)).headline


def test_the_waiting_room_promises_nothing_that_has_come() -> None:
    """
    Before the reveal it is still to come, after it everybody has a mirror.
    """
    said = {stage: draw_scene(room("waiting", stage=stage)).lead for stage in (Stage.CLOSED, Stage.REVEALED)}
    assert "Straks" in said[Stage.CLOSED]
    assert "spiegel" in said[Stage.REVEALED]
    assert "Straks" not in said[Stage.REVEALED]


def test_a_group_that_is_large_enough_is_said_to_protect_another() -> None:
    """
    Nobody is told that answers are needed when there are enough.
    """
    told = drawing("facets", group=Hidden(0))
    assert "om de andere groep te beschermen" in told
    assert "nodig" not in told


def test_a_long_conclusion_gives_way_to_where_the_room_differs() -> None:
    """
    A sentence that is cut off says nothing; a short conclusion is on the wall as a whole.
    """
    group = divided_room()
    long = replace(group, conclusion="Jullie zijn ver. " * 20 + group.differs)
    assert draw_scene(room("facets", group=group)).lead == text(group.conclusion)
    assert draw_scene(room("facets", group=long)).lead == text(group.differs)


def test_perspectives_have_a_conclusion_on_the_wall() -> None:
    """
    Of two that are shown; beside a hidden one there is nothing to compare.
    """
    views = [Perspective(name, divided_room()) for name in ("Uitvoering", "Organisatie")]
    assert "Bij elk facet" in draw_scene(room("perspectives", perspectives=tuple(views))).lead
    alone = (views[0], Perspective("Wijk", Hidden(3)))
    assert not draw_scene(room("perspectives", perspectives=alone)).lead


@pytest.mark.parametrize("scene", SCENES)
@pytest.mark.parametrize("language", Language)
def test_every_scene_is_drawn_in_every_language(scene: str, language: Language) -> None:
    """
    One headline, and no sentence with an empty place.
    """
    drawn = wall(room(scene, language=language, minutes_left=0))
    assert drawn.count('class="headline"') == 1
    assert f'lang="{language}"' in drawn
    assert not re.search(r"\{\w*\}", drawn)
