"""
The mirror: one person beside the room.
"""

import pytest

from actie.language import Language
from actie.questionnaire.model import FacetId
from actie.results import Mirror, build_mirror, build_results
from tests.builders import Given, answer, answers, assessment, group_results

ROOM: list[dict[str, Given]] = [
    {f"P-{letter}{number}": value for letter in "ACTI" for number in range(1, 6)} | {"P-A-balance": 0}
    for value in (2, 3, 3, 4)
]


def mirrored(mine: dict[str, Given], language: Language = Language.NL) -> Mirror:
    """
    Somebody with these answers, in front of a room around the middle of the scale.
    """
    me = assessment(mine)
    return build_mirror(build_results(me, language), group_results(ROOM, language), answers(mine))


def everywhere(value: int, letters: str = "ACTI") -> dict[str, Given]:
    """
    The same answer to all statements of some facets.
    """
    return {f"P-{letter}{number}": value for letter in letters for number in range(1, 6)}


def test_my_score_lies_beside_the_quartiles_of_the_room() -> None:
    """
    In numbers and in words, and so does the balance.
    """
    first = mirrored(everywhere(4) | {"P-A-balance": -1}).facets[0]
    assert (first.score, first.quartiles) == (75, (43.75, 50, 56.25))
    assert (first.word, first.room_word) == ("staat stevig", "op weg")
    assert (first.balance, first.lean, [count.n for count in first.counts]) == (
        -1,
        "iets naar afwachten",
        [0, 0, 4, 0, 0],
    )


@pytest.mark.parametrize(
    ("value", "place"),
    [(1, "links van"), (3, "in"), (5, "rechts van")],
)
def test_the_place_is_said_as_on_the_picture(value: int, place: str) -> None:
    """
    Left, within and right; never below or above, which would judge.
    """
    assert mirrored(everywhere(value)).facets[0].says == f"Jij zit {place} de middelste helft van de zaal."


def test_what_cannot_be_compared_is_said_so() -> None:
    """
    The room has no score at Empathie; I have none at Animo.
    """
    animo, *_, empathie = mirrored(everywhere(3, "E")).facets
    assert animo.says == "Jij hebt hier nog geen score."
    assert empathie.says == "In de zaal hebben te weinig mensen hier een score."


@pytest.mark.parametrize(
    ("mine", "conclusion", "further"),
    [
        (everywhere(3), "4 facetten zijn te vergelijken. Daar zit jij in de middelste helft van de zaal.", ()),
        (everywhere(3, "A"), "1 facet is te vergelijken. Daar zit jij in de middelste helft van de zaal.", ()),
        (everywhere(3) | everywhere(5, "C"), "Bij name contacten verschil jij het meest van de zaal.", ("contacten",)),
        (everywhere(5), "Bij 4 facetten verschil jij even veel van de zaal.", tuple(FacetId)[:4]),
        ({}, "Jouw profiel en de zaal zijn nog niet te vergelijken.", ()),
    ],
)
def test_the_conclusion_names_where_i_stand_furthest_outside(
    mine: dict[str, Given], conclusion: str, further: tuple[str, ...]
) -> None:
    """
    Outside the middle half only; of many that are equal, how many.
    """
    mirror = mirrored(mine)
    assert mirror.conclusion.startswith(conclusion)
    assert mirror.further == further


def test_items_where_i_differ_most_come_first_with_both_in_words() -> None:
    """
    At least one position from the median; a balance too.
    """
    mirror = mirrored({"P-A1": 4, "P-C1": 5, "P-T1": 3, "P-A-balance": -2, "P-I1": "unknown"})
    found = [(one.item.id, one.mine, one.room, one.distance) for one in mirror.differences]
    assert found == [
        ("P-A-balance", "sterk naar afwachten", "in balans", 2),
        ("P-C1", "scale 5", "scale 3", 2),
        ("P-A1", "scale 4", "scale 3", 1),
    ]


def test_a_median_between_two_positions_names_both() -> None:
    """
    As it does in a room of an even number of people.
    """
    mine = {"P-A1": answer(5)}
    room = group_results([{"P-A1": 2}, {"P-A1": 3}])
    mirror = build_mirror(build_results(assessment({"P-A1": 5})), room, mine)
    assert [(one.room, one.distance) for one in mirror.differences] == [("tussen ‘scale 2’ en ‘scale 3’", 2.5)]


def test_every_facet_is_said_only_of_every_facet() -> None:
    """
    Once the room and I have a score at all five.
    """
    room = [given | everywhere(3, "E") for given in ROOM]
    me = assessment(everywhere(3, "ACTIE"))
    mirror = build_mirror(build_results(me, Language.NL), group_results(room, Language.NL), me.answers)
    assert mirror.conclusion == "Bij elk facet zit jij in de middelste helft van de zaal."
