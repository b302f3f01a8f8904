"""
What a room is told about its answers: counts, words, an agenda, roles and movement.
"""

from dataclasses import replace

import pytest

from actie.language import Language
from actie.questionnaire.files import read_questionnaires
from actie.questionnaire.model import FacetId, Item, ItemKind, RoleId
from actie.results import GroupResults, build_group_results
from actie.results.group import item_texts
from actie.scoring.group import FacetSpread, Reason, score_group, spread_of
from actie.scoring.movement import Direction, Moved, facet_movement, statement_movement
from actie.settings import PROJECT
from tests.builders import answer, assessment, divided_room, full_answers, group_results, small_questionnaire

OWN = Item(id="W-own", kind=ItemKind.STATEMENT, facet=None)


def moved(before: list[int], after: list[int]) -> GroupResults:
    """
    A room of which everybody gave Animo one value in a first round, and another in the second.
    """
    rounds = [[assessment({f"P-A{n}": v for n in range(1, 6)}) for v in values] for values in (before, after)]
    pairs = list(zip(*rounds, strict=True))
    facets, statements = facet_movement(pairs), statement_movement(pairs)
    questionnaire = small_questionnaire()
    movement = (len(pairs), facets, statements)
    return build_group_results(score_group(rounds[1]), questionnaire, Language.NL, movement=movement)


def test_every_item_holds_the_counts_of_the_model() -> None:
    """
    Every position in order with its full label, also those of nobody; non-answers apart from the scale.
    """
    item = divided_room().items["P-C1"]
    assert [(count.key, count.label, count.n) for count in item.counts][::4] == [
        ("1", "scale 1", 3),
        ("5", "scale 5", 3),
    ]
    assert (item.n, item.median, item.agreement) == (6, 3, -1)
    unknown, *others = divided_room().items["P-T1"].non_answers
    assert (unknown.key, unknown.label, unknown.n) == ("unknown", "weet ik niet", 3)
    assert [count.n for count in others] == [0, 0, 0, 0]


def test_the_quartiles_are_said_in_words() -> None:
    """
    The median, how far the middle half reaches, and for how many.
    """
    animo, *_, empathie = divided_room().facets
    assert (animo.quartiles, animo.word, animo.letter) == ((56.25, 65.625, 75.0), "op weg", "A")
    assert animo.says == "De middelste helft van de zaal loopt van ‘op weg’ tot ‘staat stevig’."
    assert empathie.says == (
        "De middelste helft van de zaal zit op dezelfde plek: op weg. 1 van de 6 heeft hier een score."
    )


def test_hidden_quartiles_and_no_scores_are_told_apart() -> None:
    """
    Too few people is another thing than nobody.
    """
    group = score_group([assessment({"P-A1": 4, "P-A2": 4, "P-A3": 4})] * 3)
    few = {facet: FacetSpread(spread.n, None) for facet, spread in group.facets.items()}
    results = build_group_results(replace(group, facets=few), small_questionnaire(), Language.NL)
    assert (results.facet(FacetId.ANIMO).word, results.facet(FacetId.ANIMO).n) == ("te weinig mensen met een score", 3)
    assert results.facet(FacetId.INBEDDING).says == "Nog geen scores."
    assert results.facets_say == "Te weinig mensen hebben een score om de zaal te laten zien."


def test_the_agenda_gives_reasons_with_counts() -> None:
    """
    Far apart, unknown and leaning, each in its own words; the time goes down.
    """
    agenda = divided_room().agenda
    assert [(line.item.id, line.reason) for line in agenda] == [
        ("P-C1", Reason.AGREEMENT),
        ("P-C-balance", Reason.AGREEMENT),
        ("P-E-balance", Reason.UNKNOWN),
        ("P-T1", Reason.UNKNOWN),
        ("P-I-balance", Reason.BALANCE),
    ]
    assert agenda[0].why == "Jullie kozen ver uit elkaar: 3 van de 6 zeggen ‘scale 1’ en 3 ‘scale 5’."
    assert agenda[1].why.endswith("4 van de 6 zeggen ‘sterk naar afwachten’ en 2 ‘iets naar overnemen’.")
    assert agenda[3].why == "3 van de 6 weten het niet."
    assert agenda[4].why == "Jullie staan ver van het midden: 6 leunen naar overnemen."
    assert [line.minutes for line in agenda] == [10, 8, 6, 5, 5]


def test_who_does_not_know_it_is_counted_among_those_it_applies_to() -> None:
    """
    "Niet van toepassing" and "niet aan mij" are no part of the whole.
    """
    people = [{"P-A1": state} for state in ("unknown", "unknown", "not_mine", "not_applicable", 3)]
    assert group_results(people).agenda[0].why == "2 van de 3 weten het niet."


def test_an_item_opens_with_the_question_of_its_facet() -> None:
    """
    Or with its ask card when nobody knows it; with another question when the facet was opened before.
    """
    first = divided_room().agenda
    assert first[0].opening_question == "opening question contacten"
    assert first[1].opening_question == "Wat zou hier een kleine stap naar het midden zijn?"
    assert first[3].opening_question == "Wie vraagt dit aan de bewoners? ‘P-T1 ask’"
    apart = [{"P-A1": value, "P-A2": value} for value in (1, 1, 5, 5)]
    assert [line.opening_question for line in group_results(apart).agenda] == [
        "opening question animo",
        "Wie vraagt dit aan de bewoners? ‘P-A2 ask’",
    ]


def test_the_two_positions_named_set_people_apart_most() -> None:
    """
    By how many chose them and how far they lie apart, never two beside each other.
    """
    people = [{"P-A1": value} for value in (2, 2, 2, 3, 3, 3, 3, 5, 5)]
    assert group_results(people).agenda[0].why.endswith("3 van de 9 zeggen ‘scale 2’ en 2 ‘scale 5’.")


def test_roles_say_what_is_asked_chosen_and_different() -> None:
    """
    Pairs per facet, and chosen beside asked.
    """
    roles = divided_room().roles
    assert roles is not None
    assert roles.rows[0].pairs == {
        (RoleId.FACILITEREN, RoleId.LOSLATEN): 4,
        (RoleId.FACILITEREN, RoleId.FACILITEREN): 2,
    }
    assert roles.chosen_most_asked[RoleId.STIMULEREN, RoleId.FACILITEREN] == 2
    assert roles.says == (
        "Het meest gevraagd: faciliteren name. Vooraf het meest gekozen: stimuleren name. "
        "Bij name animo verschilt de gevraagde rol het vaakst van de rol nu: 4 keer."
    )


def test_roles_asked_once_have_one_row_without_a_facet() -> None:
    """
    How many want another role than they take.
    """
    once = small_questionnaire(roles_once=True)
    people = [{"P-once-role-asked": "loslaten", "P-once-role-now": now} for now in ("loslaten", "stimuleren")]
    roles = group_results(people, questionnaire=once).roles
    assert roles is not None
    assert [(row.facet, row.name, sum(row.pairs.values())) for row in roles.rows] == [(None, "", 2)]
    assert roles.says.endswith("1 van jullie neemt nu een andere rol dan gewenst.")


def test_roles_that_agree_or_were_never_asked_are_said_so() -> None:
    """
    Nothing chosen, no difference, and a questionnaire without roles.
    """
    asked = small_questionnaire()
    same = build_group_results(score_group([assessment(full_answers(asked))] * 3), asked, Language.NL).roles
    empty = group_results([{}] * 3).roles
    assert same is not None
    assert same.says.endswith("De gevraagde rol en de rol nu zijn overal gelijk.")
    assert empty is not None
    assert empty.says == "Bij de rollen is nog niets gekozen."
    silent = asked.role_questions.model_copy(update={"chosen": None})
    facets = tuple(facet.model_copy(update={"roles": None}) for facet in asked.facets)
    without = asked.model_copy(update={"role_questions": silent, "facets": facets})
    assert group_results([{}] * 3, questionnaire=without).roles is None


def test_own_statements_stand_apart_from_the_facets() -> None:
    """
    With the text of the facilitator, the scale of the questionnaire, and no facet.
    """
    spread = spread_of(OWN, [answer(4), answer(5), answer("unknown")])
    results = group_results([{}] * 3, own_statements=("Eerste.", "Tweede."), own={"own.2": spread})
    assert [(item.id, item.text, item.facet, item.n) for item in results.own] == [("own.2", "Tweede.", None, 2)]
    assert results.items["own.2"].says == "1 × scale 4 en 1 × scale 5. Daarnaast: 1 × weet ik niet."


def test_remarks_stand_at_what_was_asked() -> None:
    """
    In the order of the questionnaire; without remarks an item is left out.
    """
    remarks = {"own.1": ["d"], "P-A-role-asked": ["c"], "P-A-balance": ["b"], "P-A1": ["a", "e"], "P-A2": []}
    results = group_results([{}] * 3, comments=remarks, own_statements=("Eigen.",))
    assert results.comments == (
        ("P-A1 text", ("a", "e")),
        ("De balans bij name animo", ("b",)),
        ("name animo: which role asked", ("c",)),
        ("Eigen.", ("d",)),
    )


def test_questions_asked_once_stand_without_a_facet() -> None:
    """
    The role of an organisation; and a role that is never chosen has no text.
    """
    once = small_questionnaire(roles_once=True)
    texts = item_texts(once, Language.NL)
    assert (texts["P-once-role-now"], texts["chosen_role"]) == ("which role now", "which role chosen")
    silent = once.role_questions.model_copy(update={"chosen": None})
    assert "chosen_role" not in item_texts(once.model_copy(update={"role_questions": silent}), Language.NL)


def test_unchanged_is_a_result_of_two_rounds() -> None:
    """
    Up, the same and down are counted, and most people named.
    """
    movement = moved([3, 3, 3, 3], [4, 3, 3, 3]).movement
    assert movement is not None
    assert (movement.n, movement.facets[0].counts[Direction.SAME]) == (4, 3)
    assert movement.facets[0].says == "1 omhoog en 3 gelijk gebleven."
    assert movement.says == "4 mensen deden mee in beide rondes. Bij name animo bleven de meesten gelijk."
    assert movement.facets[4].says == "Niemand gaf hier in beide rondes een antwoord."


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ([3, 3, 3], [3, 3, 3], "Bij alle 3 gelijk gebleven. Jullie staan even dicht bij elkaar als eerst."),
        ([1, 3, 5], [3, 3, 3], "1 omhoog, 1 gelijk gebleven en 1 omlaag. Jullie staan nu dichter bij elkaar."),
        ([3, 3, 3], [1, 3, 5], "1 omhoog, 1 gelijk gebleven en 1 omlaag. Jullie staan nu verder uit elkaar."),
    ],
)
def test_a_statement_says_whether_people_came_closer(before: list[int], after: list[int], says: str) -> None:
    """
    Agreement in both rounds, in words.
    """
    movement = moved(before, after).movement
    assert movement is not None
    assert movement.statements[0].says == says


def test_a_facet_that_moved_every_way_is_called_so() -> None:
    """
    When no way holds most people.
    """
    movement = moved([3, 3, 3], [1, 3, 5]).movement
    assert movement is not None
    assert movement.says.endswith("Bij name animo ging het verschillende kanten op.")


def test_hidden_movement_of_a_facet_is_left_out() -> None:
    """
    Only what was handed over is said.
    """
    only = {"contacten": Moved({Direction.UP: 3, Direction.SAME: 0, Direction.DOWN: 0})}
    movement = group_results([{}] * 3, movement=(3, only, {})).movement
    assert movement is not None
    assert [line.id for line in movement.facets] == ["contacten"]
    assert movement.says.endswith("Bij name contacten gingen de meesten omhoog.")


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", ["actie-uitvoering", "actie-organisatie", "actie-kort"])
def test_every_questionnaire_is_said_without_a_gap(name: str, language: Language) -> None:
    """
    No sentence is empty, and every one ends as a sentence does.
    """
    questionnaire = read_questionnaires(PROJECT / "questionnaires")[name]
    people = [assessment(full_answers(questionnaire, value=value), questionnaire=questionnaire) for value in (1, 4, 5)]
    results = build_group_results(score_group(people), questionnaire, language)
    said = [results.conclusion, results.balance_says, results.facets_say]
    said += [facet.says for facet in results.facets] + [item.says for item in results.items.values()]
    assert [sentence for sentence in said if not sentence.endswith((".", "’"))] == []
    assert results.title == questionnaire.title.of(language)
