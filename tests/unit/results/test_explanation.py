"""
How the numbers of a facet came about.
"""

import pytest

from actie.assessment.model import Answer
from actie.language import Language
from actie.questionnaire.model import FacetId, NonAnswer
from actie.results import build_results
from actie.results.model import Explanation
from tests.builders import Given, assessment, small_questionnaire

REVERSED = small_questionnaire(reverse_last=True)


def explained(given: dict[str, Given], language: Language = Language.NL) -> Explanation:
    """
    The explanation of Animo, of five statements of which the last counts the other way round.
    """
    return build_results(assessment(given, questionnaire=REVERSED), language).facet(FacetId.ANIMO).explanation


def rules(given: dict[str, Given], language: Language = Language.NL) -> list[str]:
    """
    The outcomes of the rules: score, certainty, balance, roles, attention.
    """
    return [rule.outcome for rule in explained(given, language).rules]


def test_every_statement_has_a_line_with_answer_score_and_remark() -> None:
    """
    A reversed statement counts the other way; a non-answer has no score.
    """
    given: dict[str, Given] = {"P-A1": 4, "P-A2": Answer(non_answer=NonAnswer.UNKNOWN, note="vragen"), "P-A5": 1}
    lines = explained(given).answers
    assert [line.answer for line in lines] == [
        "scale 4", "weet ik niet", "niet beantwoord", "niet beantwoord", "scale 1"
    ]  # fmt: skip
    assert [line.score for line in lines] == [75, None, None, None, 100]
    assert [line.is_reversed for line in lines] == [False, False, False, False, True]
    assert (lines[1].note, lines[0].note, lines[0].text) == ("vragen", "", "P-A1 text")


@pytest.mark.parametrize(
    ("language", "score", "certainty", "attention"),
    [
        (
            Language.NL,
            "Het gemiddelde van 75, 50 en 50 is 58,3: op weg.",
            "2 antwoorden ontbreken. Daarmee kan de score nog tussen 35 en 75 uitkomen.",
            "1,62 = 0,42 van de score + 0,50 van de balans + 0,20 van weet ik niet + 0,50 van het rolverschil.",
        ),
        (
            Language.EN,
            "58.3",
            "between 35 and 75",
            "1.62 = 0.42 ",
        ),
    ],
)
def test_the_sums_are_written_out_in_the_way_of_the_language(
    language: Language, score: str, certainty: str, attention: str
) -> None:
    """
    With a decimal comma in Dutch and a point in English.
    """
    given: dict[str, Given] = {"P-A1": 4, "P-A2": 3, "P-A3": 3, "P-A4": "unknown", "P-A-balance": 1}
    said = rules(given | {"P-A-role-asked": "loslaten", "P-A-role-now": "stimuleren"}, language)
    assert [part in outcome for part, outcome in zip((score, certainty), said[:2], strict=True)] == [True, True]
    assert said[4].startswith(attention)


def test_the_parts_of_the_attention_add_up() -> None:
    """
    What is shown is what was added, also without a score and a balance.
    """
    assert rules({})[4].startswith("0,50 = 0,50 van de score + 0,00 van de balans + 0,00 van weet ik niet + 0,00")


@pytest.mark.parametrize(
    ("given", "score", "certainty"),
    [
        ([], "Geen score: 0 beantwoord, 3 nodig (nog 3 antwoorden nodig).", "5 antwoorden ontbreken."),
        ([4, 4, 4, 4], "Het gemiddelde van 75, 75, 75 en 75 is 75: staat stevig.", "1 antwoord ontbreekt."),
        ([4, 4, 4, 4, 2], "Het gemiddelde van 75, 75, 75, 75 en 75 is 75: staat stevig.", "Alles wat past"),
        (["not_mine"] * 4, "Geen score: 0 beantwoord, 2 nodig (te weinig om iets te zeggen).", "Minder dan twee"),
    ],
)
def test_missing_answers_are_told_for_what_they_are(given: list[Given], score: str, certainty: str) -> None:
    """
    No score, a score that can still move, a score that stands, and none at all.
    """
    said = rules({f"P-A{number}": value for number, value in enumerate(given, start=1)})
    assert said[0] == score
    assert said[1].startswith(certainty)


@pytest.mark.parametrize(
    ("position", "words"),
    [(-2, "‘position -2’ Dat is sterk naar afwachten."), ("unknown", "weet ik niet"), (None, "niet beantwoord")],
)
def test_the_balance_is_explained_in_words(position: Given | None, words: str) -> None:
    """
    A position, a non-answer, and nothing.
    """
    assert rules({} if position is None else {"P-A-balance": position})[2] == words


def test_the_roles_and_the_remarks_at_them_are_told() -> None:
    """
    Asked and now, and what was written at either; nothing about roles where the facet asks for none.
    """
    given: dict[str, Given] = {
        "P-A-balance": Answer(value=1, note="wisselt"),
        "P-A-role-asked": Answer(value="loslaten", note="zij zeiden het"),
        "P-A-role-now": Answer(non_answer=NonAnswer.UNKNOWN, note="vraag Ilse"),
    }
    told = {rule.name: (rule.outcome, rule.note) for rule in explained(given).rules}
    assert told["Rollen"] == ("gevraagd: loslaten name · nu: weet ik niet", "zij zeiden het\nvraag Ilse")
    assert told["Balans"][1] == "wisselt"
    once = build_results(assessment({}, questionnaire=small_questionnaire(roles_once=True)))
    assert "Rollen" not in [rule.name for rule in once.facets[0].explanation.rules]
