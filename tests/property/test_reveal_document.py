"""
What was revealed comes back from a store as it went in.
"""

import json
from datetime import UTC
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from actie.assessment.model import Assessment
from actie.questionnaire.model import Item, ItemKind
from actie.scoring.group import group_document, read_group, score_group, spread_of
from actie.scoring.movement import facet_movement, statement_movement
from actie.workshops.model import Movement, Reveal, Subset
from actie.workshops.reveal_document import read_reveal, shown_document, write_reveal
from actie.workshops.threshold import Hidden
from tests.builders import answer, small_questionnaire
from tests.property.strategies import assessments, given_answers

OWN: dict[str, Any] = {"kind": ItemKind.STATEMENT, "facet": None}

groups = st.lists(assessments(), min_size=1, max_size=3)
own_answers = st.lists(st.none() | given_answers(ItemKind.STATEMENT), max_size=5)


@st.composite
def movements(draw: st.DrawFn) -> Movement | None:
    if not draw(st.booleans()):
        return None
    pairs = [(draw(assessments()), draw(assessments()))]
    return Movement(len(pairs), facet_movement(pairs), statement_movement(pairs))


@st.composite
def subsets(draw: st.DrawFn) -> Subset:
    own = draw(st.dictionaries(st.sampled_from(["1", "4"]), own_answers))
    return Subset(
        questionnaire=draw(st.text()),
        case=draw(st.none() | st.integers(0, 11)),
        group=score_group(draw(groups)) if draw(st.booleans()) else Hidden(draw(st.integers(-20, 20))),
        own={f"own.{number}": spread_of(Item(id=f"O-{number}", **OWN), given) for number, given in own.items()},
        comments=draw(st.dictionaries(st.text(), st.lists(st.text(), max_size=3).map(tuple), max_size=3)),
        movement=draw(movements()),
    )


reveals = st.builds(
    Reveal,
    workshop=st.text(),
    round=st.integers(1, 99),
    revealed_at=st.datetimes(timezones=st.just(UTC)),
    subsets=st.lists(subsets(), max_size=2).map(tuple),
    members=st.dictionaries(st.text(), st.integers(0), max_size=5),
)


@given(groups)
def test_a_group_comes_back_from_its_document(people: list[Assessment]) -> None:
    """
    Every number to the last digit, also through JSON as another program writes it.
    """
    group = score_group(people)
    assert read_group(group_document(group)) == group
    assert read_group(json.loads(json.dumps(group_document(group)))) == group


@given(groups)
def test_roles_asked_once_come_back_from_their_document(people: list[Assessment]) -> None:
    """
    A questionnaire that asks for the roles once has them in a place of their own.
    """
    once = small_questionnaire(roles_once=True)
    roles = {"P-once-role-asked": answer("loslaten"), "P-once-role-now": answer("stimuleren")}
    group = score_group([Assessment(questionnaire=once, answers={**one.answers, **roles}) for one in people])
    assert None in group.roles.asked_now
    assert read_group(json.loads(json.dumps(group_document(group)))) == group


@settings(max_examples=30)  # each takes long to make up
@given(reveals)
def test_a_reveal_comes_back_from_its_text(reveal: Reveal) -> None:
    """
    Whatever was shown, hidden, moved or remarked.
    """
    assert read_reveal(write_reveal(reveal)) == reveal


@given(st.integers(1, 20))
def test_below_the_threshold_a_document_holds_nothing_else(needed: int) -> None:
    """
    Not even which questionnaire it is about.
    """
    assert shown_document(Hidden(needed)) == {"hidden": {"needed": needed}}
