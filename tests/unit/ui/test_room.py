"""
What the wall may know: nothing before the reveal, nothing of too few people, and never a secret.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from actie.assessment.model import Agreement
from actie.assessment.secrets import new_secret, secret_hash
from actie.language import Language
from actie.questionnaire.model import RoleId
from actie.results.group_model import GroupResults
from actie.settings import settings
from actie.stores import open_store, open_workshops
from actie.ui.components.scenes import SCENES, choosable, shown_scene
from actie.ui.components.wall import wall
from actie.ui.room import Room, minutes_left, read_room
from actie.workshops import actions
from actie.workshops.model import Case, KeyRole, Plan, Stage, Workshop
from actie.workshops.store import WorkshopStore
from actie.workshops.threshold import Hidden
from tests.builders import full_answers, small_questionnaire

NOW = datetime(2026, 11, 22, 13, 30, tzinfo=UTC)
SMALL, OTHER = small_questionnaire(), small_questionnaire(3)
OF_THE_GROUP = [name for name, scene in SCENES.items() if scene.needs_reveal]


@pytest.fixture(autouse=True)
def _in_memory(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """
    The store of these tests is in memory.
    """
    monkeypatch.setenv("ACTIE_DATABASE_URL", "memory://")
    monkeypatch.setenv("ACTIE_PUBLIC_URL", "https://zelfscan.example.org")
    settings.cache_clear()
    yield
    settings.cache_clear()


def store() -> WorkshopStore:
    """
    The workshops of these tests.
    """
    return open_workshops("memory://")


def opened(**settled: object) -> Workshop:
    """
    A workshop on two perspectives and two cases, with what is settled in its plan.
    """
    plan = Plan.model_validate(
        {
            "title": "Middag",
            "questionnaires": (SMALL.sha256, OTHER.sha256),
            "cases": (Case(title="Moestuin"), Case(title="Buurtkamer")),
            "own_statements": ("Dit doen we vaker.",),
            **settled,
        }
    )
    return actions.open_workshop(store(), plan, (SMALL, OTHER), secret_hash("lead"), NOW, new_secret).workshop


def fill(workshop: Workshop, people: int, *, case: int = 0, finished: bool = True, value: int = 4) -> list[str]:
    """
    Some people answer everything, and are finished or not; the ids of their assessments.
    """
    answers = {item: str(given.value) for item, given in full_answers(SMALL, value=value).items()}
    ids = []
    for _ in range(people):
        ids.append(new_secret())
        now_open = store().read_workshop(workshop.id)
        device = secret_hash(ids[-1])
        actions.join(
            store(),
            now_open,
            case=case,
            questionnaire=SMALL.sha256,
            language=Language.NL,
            device_hash=device,
            now=NOW,
            new_token=lambda: ids[-1],
            entries=answers | {"chosen_role": RoleId.STIMULEREN, "own.1": "2", "P-A1.note": "een heel eigen opmerking"},
        )
        if finished:
            open_store("memory://").finish_assessment(open_store("memory://").current_assessment(device) or "", NOW)
    return ids


def move(workshop: Workshop, *steps: str) -> None:
    """
    Takes a workshop from stage to stage.
    """
    for step in steps:
        found = store().read_workshop(workshop.id)
        if step == "reveal":
            actions.reveal(store(), found, {one.sha256: one for one in (SMALL, OTHER)}, NOW)
        else:
            getattr(actions, step)(store(), found, NOW)


def room(workshop: Workshop, **fields: str) -> Room:
    """
    The room after some fields were written, a minute later.
    """
    for name, value in fields.items():
        store().write_field(workshop.id, name.replace("_", "."), value, NOW)
    return read_room(workshop.id, NOW + timedelta(minutes=1))


@pytest.mark.parametrize("scene", SCENES)
@pytest.mark.parametrize("steps", [(), ("close",), ("close", "reveal", "reopen"), ("close", "reveal", "next_round")])
def test_before_the_reveal_the_wall_knows_nothing_of_the_group(scene: str, steps: tuple[str, ...]) -> None:
    """
    Open, closed, open again, and in the next round: the room holds no group, whichever scene is chosen.
    """
    workshop = opened()
    fill(workshop, 6)
    move(workshop, *steps)
    found = room(workshop, scene=scene)
    assert (found.group, found.perspectives) == (None, ())
    assert shown_scene(found) not in OF_THE_GROUP
    assert set(choosable(found)).isdisjoint(OF_THE_GROUP)


@pytest.mark.parametrize("scene", OF_THE_GROUP)
@pytest.mark.parametrize("people", [1, 4])
def test_below_the_threshold_no_scene_shows_anything(scene: str, people: int) -> None:
    """
    Every scene says how many answers are needed, and draws nobody's answer.
    """
    workshop = opened()
    fill(workshop, people)
    move(workshop, "close", "reveal")
    found = room(workshop, scene=scene)
    drawn = wall(found)
    assert found.group == Hidden(5 - people)
    assert f"Nog {5 - people} antwoord" in drawn
    assert not any(sign in drawn for sign in ('class="line"', "--size:", "--share:", "quartile", "Dit doen we"))


def test_a_small_case_is_hidden_beside_a_whole_that_is_shown() -> None:
    """
    The whole counts enough people, the chosen case does not; its title stays.
    """
    workshop = opened()
    fill(workshop, 6, case=0)
    fill(workshop, 2, case=1)
    move(workshop, "close", "reveal")
    assert isinstance(room(workshop, scene="facets").group, GroupResults)
    found = room(workshop, scene_case="1")
    assert isinstance(found.group, Hidden)
    assert "Buurtkamer" in wall(found)


def test_a_perspective_that_nobody_took_is_empty_and_not_hidden() -> None:
    """
    "Nobody answered" and "too few answered" are different things.
    """
    workshop = opened()
    fill(workshop, 6)
    move(workshop, "close", "reveal")
    found = room(workshop, scene="perspectives", scene_questionnaire=OTHER.sha256)
    assert isinstance(found.perspectives[0].group, GroupResults)
    assert not isinstance(found.group, GroupResults)


def test_the_wall_holds_no_secret_and_no_person() -> None:
    """
    Neither the room nor anything drawn of it holds a key, an id of a seat or an assessment, or a remark.
    """
    workshop = opened()
    people = fill(workshop, 6)
    secret = actions.add_key(store(), workshop, KeyRole.LEAD, "Mede-begeleider", NOW, new_secret)
    move(workshop, "close", "reveal")
    seats = [one.seat.id for one in store().read_presences(workshop.id, 1)]
    keys = [text for key in store().read_keys(workshop.id) for text in (key.hash, key.label)]
    for scene in SCENES:
        found = room(workshop, scene=scene)
        told = repr(found) + wall(found)
        assert not [
            one for one in (secret, *keys, *people, *seats, workshop.id, "eigen opmerking") if one and one in told
        ]


def test_the_bubbles_add_up_to_who_joined() -> None:
    """
    Finished, active and in the room are counted once each; a removed participant is in none of them.
    """
    workshop = opened()
    fill(workshop, 3)
    fill(workshop, 2, finished=False)
    fill(workshop, 1, finished=False)
    store().mark_removed(store().read_presences(workshop.id, 1)[0].seat.id, NOW)
    assert room(workshop).people == (2, 3, 0)
    later = read_room(workshop.id, NOW + timedelta(minutes=10))
    assert (later.people, later.counts) == ((2, 0, 3), replace(later.counts, joined=5, active=0, finished=2))


@pytest.mark.parametrize(
    ("seconds", "minutes"), [(600, 10), (541, 10), (60, 1), (1, 1), (0, 0), (-30, 0), (-290, 0), (-400, None)]
)
def test_a_timer_tells_the_minutes_that_are_left(seconds: int, minutes: int | None) -> None:
    """
    A minute that has begun counts; after the end the wall says so for a while.
    """
    assert minutes_left((NOW + timedelta(seconds=seconds)).isoformat(), NOW) == minutes


def test_without_a_timer_no_minutes_are_left() -> None:
    """
    Nothing stands where the timer stands.
    """
    found = room(opened())
    assert found.minutes_left is None
    assert 'class="timer"' not in wall(found)


def test_a_frozen_group_is_built_once() -> None:
    """
    Reading the room again, also after a change elsewhere, gives the same results and not others that look alike.
    """
    workshop = opened()
    fill(workshop, 6)
    move(workshop, "close", "reveal")
    assert room(workshop, scene="facets").group is room(workshop, scene="balance").group


@pytest.mark.parametrize(
    "fields",
    [
        {"scene": "nonsense"},
        {"scene": "item", "scene_item": "P-X9"},
        {"scene": "balance", "scene_case": "77"},
        {"scene": "roles", "scene_questionnaire": "not one of ours"},
        {"scene": "facets", "scene_case": "-1"},
    ],
)
def test_a_choice_that_does_not_exist_shows_what_does(fields: dict[str, str]) -> None:
    """
    Whatever stands in the fields, the wall draws something.
    """
    workshop = opened()
    fill(workshop, 6)
    move(workshop, "close", "reveal")
    found = room(workshop, **fields)
    assert isinstance(found.group, GroupResults)
    assert 'class="headline"' in wall(found)


def test_agreements_come_in_order_and_without_empty_ones() -> None:
    """
    Only what says what is agreed.
    """
    fields = {"agreement_2_what": "Bellen", "agreement_2_who": "Wij", "agreement_1_when": "morgen"}
    found = room(opened(), scene="agreements", **fields)
    assert found.agreements == (Agreement(what="Bellen", who="Wij"),)
    assert "Bellen" in wall(found)


def test_scenes_that_a_room_lacks_cannot_be_chosen() -> None:
    """
    Without a second round there is no movement; what was chosen all the same gives way to the facets.
    """
    workshop = opened()
    fill(workshop, 6)
    move(workshop, "close", "reveal")
    found = room(workshop, scene="movement")
    assert "movement" not in choosable(found)
    assert (shown_scene(found), "perspectives" in choosable(found)) == ("facets", True)


def test_an_ended_workshop_shows_nothing_of_its_group() -> None:
    """
    What was revealed goes from the wall with the code.
    """
    workshop = opened()
    fill(workshop, 6)
    move(workshop, "close", "reveal", "end")
    found = room(workshop, scene="facets")
    assert (found.stage, found.code, found.group) == (Stage.ENDED, None, None)
    assert "De workshop is afgelopen" in wall(found)


@pytest.mark.parametrize("scene", SCENES)
def test_what_people_wrote_is_never_markup(scene: str) -> None:
    """
    Titles, cases, agreements and a Wi-Fi name are shown letter by letter.
    """
    nasty = "<img src=x onerror=alert(1)>"
    workshop = opened(title=nasty, cases=(Case(title=nasty),), own_statements=(nasty,))
    fill(workshop, 6)
    move(workshop, "close", "reveal")
    found = room(workshop, scene=scene, scene_case="0", scene_item="own.1", agreement_1_what=nasty, wifi_name=nasty)
    assert "<img src=x" not in wall(found)
