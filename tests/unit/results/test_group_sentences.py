"""
The sentences of a group: where people differ, and never who is right.
"""

import re

import pytest

from actie.language import Language
from tests.builders import Given, divided_room, group_results

JUDGING = r"\b(goed|fout|slecht|beter|best|voldoende|cijfer|score van|gemiddeld|percent)\b|%"


def said(people: list[dict[str, Given]]) -> str:
    """
    The conclusion about people who answered like this.
    """
    return group_results(people).conclusion


def test_the_conclusion_names_where_people_agree_and_differ() -> None:
    """
    Statements between quotes, balances without.
    """
    people: list[dict[str, Given]] = [{"P-A1": 4, "P-A2": 3 + n % 2, "P-A-balance": 2 - 4 * (n % 2)} for n in range(4)]
    assert said(people) == (
        "Jullie antwoorden liggen het dichtst bij elkaar bij ‘P-A1 text’. "
        "Jullie verschillen het meest over de balans bij name animo."
    )


def test_of_many_equal_items_only_the_number_is_told() -> None:
    """
    To name some of them would be chance.
    """
    alike: dict[str, Given] = {f"P-A{number}": 3 for number in range(1, 5)}
    people = [alike | {"P-C1": value} for value in (1, 1, 5, 5)]
    assert said(people).startswith(
        "Bij 4 vragen liggen jullie antwoorden het dichtst bij elkaar. Jullie verschillen het meest over"
    )


@pytest.mark.parametrize(
    ("people", "conclusion"),
    [
        ([{}] * 3, "Er is nog te weinig ingevuld om te zien waar jullie verschillen."),
        ([{"P-A1": 3}, {}, {}], "Er is nog te weinig ingevuld om te zien waar jullie verschillen."),
        ([{"P-A1": 3, "P-C2": 1}] * 3, "Jullie liggen bij elke vraag even dicht bij elkaar."),
    ],
)
def test_a_room_without_differences_is_said_so(people: list[dict[str, Given]], conclusion: str) -> None:
    """
    Nothing filled in, answers of a few only, and all the same.
    """
    assert said(people) == conclusion


def test_the_balances_say_where_most_people_lean() -> None:
    """
    Each side, the middle, and divided, in sentences of their own.
    """
    assert divided_room().balance_says == (
        "Bij name inbedding leunen de meesten naar overnemen. Bij name contacten leunen de meesten naar afwachten. "
        "Bij name animo kiezen de meesten het midden. Bij name toerusting zijn jullie verdeeld."
    )
    assert group_results([{}] * 3).balance_says == "Bij de balans is nog niets gekozen."


def test_a_distribution_is_said_in_full() -> None:
    """
    A scale, everybody the same, nobody at all, and a balance.
    """
    items = divided_room().items
    assert items["P-C1"].says == "3 × scale 1 en 3 × scale 5."
    assert items["P-A1"].says == "Alle 6 kozen: scale 4."
    assert items["P-A5"].says == "Niemand koos hier een plek op de schaal. Daarnaast: 6 × niet beantwoord."
    assert items["P-T-balance"].says == "2 leunen naar afwachten, 2 staan in balans en 2 leunen naar overnemen."


def test_one_person_is_not_called_everybody() -> None:
    """
    The model knows groups of one.
    """
    assert group_results([{"P-A1": 4}]).items["P-A1"].says == "1 × scale 4."


@pytest.mark.parametrize("language", Language)
def test_no_sentence_judges_or_measures_people(language: Language) -> None:
    """
    No grade, no average, no percentage.
    """
    results = divided_room(language)
    sentences = [results.conclusion, results.balance_says, results.facets_say]
    sentences += [line.why for line in results.agenda] + [facet.says for facet in results.facets]
    assert not re.search(JUDGING, " ".join(sentences))
