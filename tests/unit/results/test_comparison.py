"""
Two rounds of one person beside each other.
"""

import pytest

from actie.errors import MixedResults
from actie.language import Language
from actie.questionnaire.files import read_questionnaires
from actie.questionnaire.model import FacetId
from actie.results import Comparison, build_comparison
from actie.scoring.movement import Direction
from actie.settings import PROJECT
from tests.builders import Given, answers, assessment

BEFORE: dict[str, Given] = {f"P-{letter}{number}": 3 for letter in "ACTI" for number in range(1, 6)}
AFTER: dict[str, Given] = (
    BEFORE | {"P-A1": 4, "P-T1": 1, "P-A-balance": -1} | {f"P-I{n}": "unknown" for n in range(1, 6)}
)


def compared(before: dict[str, Given], after: dict[str, Given], language: Language = Language.NL) -> Comparison:
    """
    The comparison of two rounds of answers.
    """
    return build_comparison(assessment(before), assessment(after), ("maart", "november"), language)


def test_every_facet_says_how_it_moved() -> None:
    """
    Up, the same, down, and not comparable where a score is missing.
    """
    facets = compared(BEFORE, AFTER).facets
    assert [facet.direction for facet in facets] == [Direction.UP, Direction.SAME, Direction.DOWN, None, None]
    assert [facet.change for facet in facets] == ["omhoog", "gelijk gebleven", "omlaag", *["niet te vergelijken"] * 2]
    assert (facets[0].before, facets[0].after, facets[3].after) == (50, 55, None)


def test_the_words_of_both_rounds_stand_beside_each_other() -> None:
    """
    Score and lean, under the names of the rounds.
    """
    comparison = compared(BEFORE, AFTER)
    animo, inbedding = comparison.facets[0], comparison.facets[3]
    assert (comparison.label_before, comparison.label_after, comparison.cut_offs) == ("maart", "november", (50, 75))
    assert (animo.lean_before, animo.lean_after) == ("niet beantwoord", "iets naar afwachten")
    assert (inbedding.word_before, inbedding.word_after) == ("op weg", "nog 3 antwoorden nodig")
    assert (animo.id, animo.letter, animo.name) == (FacetId.ANIMO, "A", "name animo")


@pytest.mark.parametrize(
    ("language", "conclusion"),
    [
        (Language.NL, "Omhoog: name animo. Gelijk gebleven: name contacten. Omlaag: name toerusting."),
        (Language.EN, "Up: name animo (en). Unchanged: name contacten (en). Down: name toerusting (en)."),
    ],
)
def test_the_conclusion_names_what_moved(language: Language, conclusion: str) -> None:
    """
    In each language, without judging.
    """
    assert compared(BEFORE, AFTER, language).conclusion == conclusion


def test_a_balance_that_moved_is_not_called_unchanged() -> None:
    """
    It is named apart, beside a score that rose or stayed; a balance that was chosen once is no movement.
    """
    leaning: dict[str, Given] = {"P-A-balance": 1, "P-C-balance": 1, "P-T-balance": 0}
    moved = compared(BEFORE | leaning, BEFORE | {"P-A1": 4, "P-A-balance": 0, "P-C-balance": -1, "P-I-balance": 1})
    assert moved.conclusion == (
        "Omhoog: name animo. Gelijk gebleven: name toerusting en name inbedding. "
        "De balans verschoof bij name animo en name contacten."
    )
    assert [facet.change for facet in moved.facets[:3]] == ["omhoog", "de balans verschoof", "gelijk gebleven"]


def test_too_few_answers_are_said_as_such() -> None:
    """
    Nothing moved that was not answered twice.
    """
    assert compared({}, AFTER).conclusion == "Er zijn nog te weinig antwoorden om te vergelijken."


def test_different_questionnaires_are_not_compared() -> None:
    """
    Their numbers do not mean the same.
    """
    other = assessment({}, questionnaire=read_questionnaires(PROJECT / "questionnaires")["actie-kort"])
    with pytest.raises(MixedResults):
        build_comparison(other, assessment({}).model_copy(update={"answers": answers(BEFORE)}), ("", ""), Language.NL)
