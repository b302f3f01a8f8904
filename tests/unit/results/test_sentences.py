"""
The sentences that stand with a profile: they speak of the facets, and say no more than was answered.
"""

import pytest

from actie.language import Language, words_in
from actie.questionnaire.model import FacetId, RoleId
from actie.results import Results, build_results
from tests.builders import LETTERS, Given, assessment, full_answers, small_questionnaire

NL, EN = words_in(Language.NL), words_in(Language.EN)
ONCE = small_questionnaire(roles_once=True)
CALM: dict[str, Given] = {**full_answers(small_questionnaire(), value=5)}


def results(given: dict[str, Given], language: Language = Language.NL) -> Results:
    """
    The results of these answers, of five statements per facet.
    """
    return build_results(assessment(given), language)


def balances(*positions: int | str | None) -> dict[str, Given]:
    """
    Positions for the facets A C T I E, None for nothing.
    """
    given = zip(LETTERS.values(), positions, strict=False)
    return {f"P-{letter}-balance": position for letter, position in given if position is not None}


def roles(*pairs: tuple[str, str]) -> dict[str, Given]:
    """
    Roles asked and now for the facets A C T I E.
    """
    given = zip(LETTERS.values(), pairs, strict=False)
    return {
        f"P-{letter}-role-{what}": role
        for letter, pair in given
        for what, role in zip(("asked", "now"), pair, strict=True)
    }


def test_nothing_answered_is_said_as_nothing() -> None:
    """
    No facet is named and no balance is claimed.
    """
    assert results({}).conclusion == NL("conclusion.empty")
    assert results({"P-A1": "unknown"}).conclusion == NL("conclusion.empty")


def test_the_two_facets_with_most_attention_begin_the_conversation() -> None:
    """
    The lowest first.
    """
    low = CALM | {f"P-I{number}": 1 for number in range(1, 6)} | {f"P-C{number}": 2 for number in range(1, 6)}
    assert results(low).conclusion.startswith("Bij name inbedding en name contacten begint het gesprek.")
    assert results(low, Language.EN).conclusion.startswith(
        EN("conclusion.begin", facets="name inbedding (en) and name contacten (en)")
    )


def test_one_facet_alone_can_begin_the_conversation() -> None:
    """
    A facet without any reason for attention is not named.
    """
    assert results(CALM | {"P-T1": 4}).conclusion.startswith("Bij name toerusting begint het gesprek.")


def test_an_even_profile_points_at_no_facet() -> None:
    """
    All firm, all in the middle.
    """
    assert results(CALM).conclusion == f"{NL('conclusion.even')} {NL('conclusion.middle')}"


@pytest.mark.parametrize(
    ("positions", "sentence"),
    [
        ((-1,), "Eén van de vijf facetten leunt naar afwachten."),
        ((-1, -2, 1, 0), "Twee van de vijf facetten leunen naar afwachten."),
        ((1, 2, 2, 1, 2), "Alle vijf facetten leunen naar overnemen."),
        ((-2, 2), "De balans leunt één keer naar afwachten en één keer naar overnemen."),
        ((-2, 2, -1, 1), "De balans leunt twee keer naar afwachten en twee keer naar overnemen."),
        ((0, 0), "De balans ligt overal in het midden."),
    ],
)
def test_the_conclusion_says_which_way_the_balances_lean(positions: tuple[int, ...], sentence: str) -> None:
    """
    To one side, to both sides as often, or to none.
    """
    assert results(balances(*positions)).conclusion.endswith(sentence)


@pytest.mark.parametrize(
    ("low", "beginning"),
    [
        ("TI", "Bij name toerusting en name inbedding "),
        ("TIE", "Bij name toerusting, name inbedding en name empathie "),
        ("CTIE", "Bij name contacten, name toerusting, name inbedding en name empathie "),
        ("ACTIE", "Geen facet vraagt nu meer aandacht dan een ander."),
    ],
)
def test_facets_that_are_equal_are_named_together(low: str, beginning: str) -> None:
    """
    The place in the word ACTIE decides nothing; where all are equal, none is named.
    """
    given: dict[str, Given] = {f"P-{letter}{number}": 2 for letter in low for number in range(1, 6)}
    assert results(CALM | given).conclusion.startswith(beginning)


def test_one_that_stands_out_is_named_alone_before_a_row_of_equals() -> None:
    """
    Three after it are as many as are named; with four or more equals it begins alone.
    """
    given: dict[str, Given] = {f"P-{letter}{number}": 3 for letter in "ACTE" for number in range(1, 6)}
    given |= {f"P-I{number}": 1 for number in range(1, 6)}
    assert results(CALM | given).conclusion.startswith("Bij name inbedding begint het gesprek.")
    assert results(CALM | given | {"P-A1": 4, "P-T1": 4}).conclusion.startswith(
        "Bij name inbedding, name contacten en name empathie begint het gesprek."
    )


def test_without_a_balance_the_conclusion_claims_none() -> None:
    """
    A non-answer at the balance leans nowhere.
    """
    said = results({"P-A1": 2, "P-A2": 2, "P-A3": 2} | balances("unknown", "not_mine")).conclusion
    assert said.count(".") == 1
    assert said.startswith("Bij ")


@pytest.mark.parametrize(
    ("positions", "sentence"),
    [
        ((), "Bij de balans is nog niets gekozen."),
        (("unknown", "prefer_not"), "Bij de balans koos je geen plek."),
        ((0,), "De balans ligt één keer in het midden."),
        ((0, 0, 0), "De balans ligt drie keer in het midden."),
        ((2,), "Eén keer naar overnemen."),
        ((2, -1, -2, 0, 1), "Twee keer naar overnemen, twee keer naar afwachten en één keer in balans."),
    ],
)
def test_the_balance_says_how_often_it_leans_where(positions: tuple[int | str, ...], sentence: str) -> None:
    """
    Only what was chosen is counted.
    """
    assert results(balances(*positions)).balance_says == sentence


@pytest.mark.parametrize(
    ("pairs", "sentence"),
    [
        ([], "Bij de rollen is nog niets gekozen."),
        ([("unknown", "stimuleren")], "Bij de rollen is nog niets gekozen."),
        (
            [("stimuleren", "stimuleren")],
            "Wat het initiatief vraagt en wat je nu doet, komt overeen. Het meest gevraagd: stimuleren name.",
        ),
        (
            [("loslaten", "stimuleren"), ("loslaten", "loslaten")],
            "Bij één facet vraagt het initiatief een andere rol dan je nu neemt. Het meest gevraagd: loslaten name.",
        ),
        (
            [("loslaten", "coproduceren"), ("stimuleren", "loslaten")],
            f"{NL.count('roles.gaps', 2, number='twee')} Het meest gevraagd: loslaten name en stimuleren name.",
        ),
        ([("faciliteren", "not_mine")], "Het meest gevraagd: faciliteren name."),
    ],
)
def test_the_roles_say_where_asked_and_now_differ(pairs: list[tuple[str, str]], sentence: str) -> None:
    """
    No gap, one, several, and a tie of what is asked most; a non-answer is no role.
    """
    assert results(roles(*pairs)).roles_says == sentence


def test_the_chosen_role_stands_beside_what_is_asked() -> None:
    """
    Also when nothing else about roles was answered.
    """
    said = build_results(assessment({}, chosen_role=RoleId.FACILITEREN)).roles_says
    assert said == "Jouw keuze vooraf: faciliteren name."


@pytest.mark.parametrize(
    ("asked", "now", "sentence"),
    [
        ("loslaten", "coproduceren", "Jullie willen loslaten name. Nu zijn jullie vooral aan het coproduceren name."),
        ("loslaten", "loslaten", "Jullie willen loslaten name en dat doen jullie nu ook."),
        ("loslaten", "unknown", "Bij de rollen is nog niets gekozen."),
        ("unknown", "loslaten", "Bij de rollen is nog niets gekozen."),
    ],
)
def test_roles_asked_once_speak_of_the_organisation(asked: str, now: str, sentence: str) -> None:
    """
    What is wanted and what is done, when both are known.
    """
    given: dict[str, Given] = {"P-once-role-asked": asked, "P-once-role-now": now}
    assert build_results(assessment(given, questionnaire=ONCE)).roles_says == sentence


@pytest.mark.parametrize(("times", "beginning"), [(1, "Bij 1 stelling antwoordde"), (2, "Bij 2 stellingen ")])
def test_not_mine_is_counted_per_statement(times: int, beginning: str) -> None:
    """
    Of all facets together.
    """
    given: dict[str, Given] = {"P-A1": "not_mine", "P-E5": "not_mine"}
    assert results(dict(list(given.items())[:times])).not_mine_says.startswith(beginning)


def test_without_not_mine_there_is_no_signal() -> None:
    """
    Nothing is said about what was not answered.
    """
    assert results({"P-A1": "unknown"}).not_mine_says == ""


@pytest.mark.parametrize(
    ("given", "word"),
    [
        ([1, 2, 3, 4], "vraagt aandacht"),
        ([3, 3, 3], "op weg"),
        ([3, 4, 4, 4], "op weg"),
        ([4, 4, 4], "staat stevig"),
        ([], "nog 3 antwoorden nodig"),
        ([5, 5], "nog 1 antwoord nodig"),
        (["not_mine"] * 3, "nog 2 antwoorden nodig"),
        (["not_applicable"] * 4, "te weinig om iets te zeggen"),
        (["not_applicable"] * 5, "te weinig om iets te zeggen"),
    ],
)
def test_the_word_for_a_score_changes_at_the_cut_offs(given: list[Given], word: str) -> None:
    """
    Below 50, from 50, from 75; and what is missing where there is no score.
    """
    answers = {f"P-A{number}": value for number, value in enumerate(given, start=1)}
    assert results(answers).facet(FacetId.ANIMO).word == word


@pytest.mark.parametrize(
    ("position", "words"),
    [
        (-2, "sterk naar afwachten"),
        (-1, "iets naar afwachten"),
        (0, "in balans"),
        (1, "iets naar overnemen"),
        (2, "sterk naar overnemen"),
        ("unknown", "weet ik niet"),
        ("prefer_not", "zeg ik liever niet"),
        (None, "niet beantwoord"),
    ],
)
def test_the_lean_is_said_in_words(position: int | str | None, words: str) -> None:
    """
    Every position, a non-answer, and nothing.
    """
    assert results(balances(position)).facet(FacetId.ANIMO).lean == words
