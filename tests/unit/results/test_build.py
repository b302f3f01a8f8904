"""
An assessment to results.
"""

from collections.abc import Mapping

import pytest

from actie.assessment.model import Agreement, Answer, Initiative, OrganisationKind, Phase
from actie.language import Language
from actie.questionnaire.files import read_questionnaires
from actie.questionnaire.model import FacetId, RoleId
from actie.results import Results, build_results
from actie.scoring.facet import PointKind
from actie.settings import PROJECT
from tests.builders import Given, assessment, full_answers, small_questionnaire, two_statement_questionnaire

ANIMO, CONTACTEN = FacetId.ANIMO, FacetId.CONTACTEN
ONCE = small_questionnaire(roles_once=True)


def results(given: Mapping[str, Given], language: Language = Language.NL) -> Results:
    """
    The results of these answers, of five statements per facet.
    """
    return build_results(assessment(given), language)


def points(given: dict[str, Given], language: Language = Language.NL) -> list[str]:
    """
    The texts of the points of Animo.
    """
    return [point.text for point in results(given, language).facet(ANIMO).points]


def test_the_language_is_that_of_the_assessment_unless_said() -> None:
    """
    Everything comes in one language.
    """
    english = assessment({"P-A-balance": 1}, language=Language.EN)
    assert build_results(english).title == "title (en)"
    assert build_results(english, Language.NL).title == "title"
    assert build_results(english).facet(ANIMO).position == "position 1 (en)"


def test_the_initiative_is_told_in_words() -> None:
    """
    Phase and organisation as the screen says them, and nothing where nothing was chosen.
    """
    described = Initiative(name="Tuin", phase=Phase.IDEE, organisation_kind=OrganisationKind.WELZIJN)
    told = build_results(assessment(initiative=described, agreements=(Agreement(what="bellen"),), round=2))
    assert (told.phase, told.organisation, told.round) == ("idee", "welzijn of sociaal team", 2)
    assert told.agreements[0].what == "bellen"
    assert (results({}).phase, results({}).organisation) == ("", "")


def test_the_facets_come_in_order_and_by_attention() -> None:
    """
    In the order of the word ACTIE, and in the order of the conversation.
    """
    full = full_answers(small_questionnaire(), value=5)
    told = build_results(assessment(full | {f"P-E{n}": Answer(value=1) for n in range(1, 6)}))
    assert [facet.letter for facet in told.facets] == list("ACTIE")
    assert told.in_order[0].id is FacetId.EMPATHIE
    assert told.has_scores
    assert not results({}).has_scores


def test_what_was_answered_is_counted_per_state() -> None:
    """
    How many of those that apply, then each non-answer that occurs.
    """
    facet = results({"P-A1": 4, "P-A2": "unknown", "P-A3": "unknown", "P-A4": "not_mine"}).facet(ANIMO)
    assert facet.answered == "1 van 4 beantwoord"
    assert facet.counts == ("2 × weet ik niet", "1 × niet aan mij", "1 × niet beantwoord")


def test_roles_are_told_by_name_or_by_non_answer() -> None:
    """
    Asked and now; where roles are asked once, a facet has none.
    """
    facet = results({"P-A-role-asked": "loslaten", "P-A-role-now": "unknown"}).facet(ANIMO)
    assert (facet.role_asked_word, facet.role_now_word) == ("loslaten name", "weet ik niet")
    assert results({}).facet(ANIMO).role_now_word == "niet beantwoord"
    once = build_results(assessment({"P-once-role-asked": "loslaten"}, questionnaire=ONCE))
    assert (once.facet(ANIMO).role_asked_word, once.facet(ANIMO).role_now_word) == ("", "")


def test_every_reason_for_attention_is_named() -> None:
    """
    The score, the balance, what is unknown and the roles, each where it counts.
    """
    given: dict[str, Given] = {"P-A1": 3, "P-A2": 3, "P-A3": 3, "P-A4": "unknown", "P-A-balance": -1}
    reasons = results(given | {"P-A-role-asked": "loslaten", "P-A-role-now": "stimuleren"}).facet(ANIMO).reasons
    assert reasons == (
        "op weg",
        "iets naar afwachten",
        "1 van 5 weet je niet",
        "het initiatief vraagt om loslaten name, nu is je rol stimuleren name",
    )


def test_a_firm_facet_in_balance_gives_no_reason() -> None:
    """
    And a facet without a score says that answers are missing.
    """
    assert results({f"P-A{n}": 5 for n in range(1, 6)} | {"P-A-balance": 0}).facet(ANIMO).reasons == ()
    assert results({}).facet(ANIMO).reasons == ("nog te weinig antwoorden",)


@pytest.mark.parametrize(
    ("state", "reason"), [("not_mine", "hier ga jij weinig over"), ("not_applicable", "weinig past hier")]
)
def test_what_does_not_count_is_no_missing_answer(state: str, reason: str) -> None:
    """
    Nobody is asked for more answers where more answers would change nothing.
    """
    assert results({f"P-A{n}": state for n in range(1, 5)}).facet(ANIMO).reasons == (reason,)


@pytest.mark.parametrize(
    ("given", "is_empty"),
    [({}, True), ({"P-A1": Answer(note="later")}, True), ({"P-A1": "unknown"}, False), ({"P-A-balance": 0}, False)],
)
def test_nothing_answered_at_all_is_told_apart(given: dict[str, Given], is_empty: bool) -> None:
    """
    A remark is no answer, but not knowing is.
    """
    assert results(given).is_empty is is_empty


@pytest.mark.parametrize(("position", "text"), [(-2, "do more"), (-1, "do more"), (1, "do less"), (2, "do less")])
def test_a_leaning_balance_gives_its_own_point(position: int, text: str) -> None:
    """
    One text to each side, both in the language of the reader.
    """
    assert points({"P-A-balance": position}) == [text]
    assert points({"P-A-balance": position}, Language.EN) == [f"{text} (en)"]


def test_points_name_statements_questions_and_roles() -> None:
    """
    Low statements with the lowest first, then what to ask, then the role that is asked for.
    """
    given: dict[str, Given] = {"P-A1": 3, "P-A2": 1, "P-A3": "unknown", "P-A4": 5}
    given |= {"P-A-role-asked": "coproduceren", "P-A-role-now": "loslaten"}
    facet = results(given).facet(ANIMO)
    assert [point.text for point in facet.points] == ["P-A2 point", "P-A1 point", "P-A3 ask", "point coproduceren"]
    assert [point.kind for point in facet.points][2:] == [PointKind.ASK, PointKind.ROLE]
    assert [point.item for point in facet.points] == ["P-A2", "P-A1", "P-A3", None]


def test_a_facet_without_points_says_what_to_keep() -> None:
    """
    Only where something was answered.
    """
    assert points({"P-A1": 5, "P-A2": 5, "P-A3": 4}) == ["keep animo"]


def test_an_untouched_facet_is_not_praised() -> None:
    """
    It says that nothing was filled in, in the language of the reader.
    """
    assert points({}) == ["Hier is nog niets ingevuld."]
    assert points({}, Language.EN) == ["Nothing has been filled in here yet."]
    assert [point.text for point in results({"P-A1": 5}).facet(CONTACTEN).points] == ["Hier is nog niets ingevuld."]


@pytest.mark.parametrize(
    "given", [{"P-A1": 5}, {"P-A1": "not_applicable"}, {"P-A-balance": 0}, {"P-A-role-asked": "loslaten"}]
)
def test_a_facet_with_little_said_is_not_praised_either(given: dict[str, Given]) -> None:
    """
    Without a score there is nothing to keep; the residents are asked instead.
    """
    assert points(given) == ["Hier heb je nu weinig over gezegd. Vraag de bewoners hoe zij het zien."]


def test_roles_are_counted_and_the_most_asked_is_named() -> None:
    """
    With the names in the language of the reader, and what was chosen beforehand.
    """
    given: dict[str, Given] = {"P-A-role-asked": "loslaten", "P-C-role-asked": "loslaten", "P-C-role-now": "stimuleren"}
    roles = build_results(assessment(given, chosen_role=RoleId.LOSLATEN)).roles
    assert roles is not None
    assert (roles.asked, roles.now) == ({RoleId.LOSLATEN: 2}, {RoleId.STIMULEREN: 1})
    assert (roles.most_asked, roles.chosen, roles.once) == ((RoleId.LOSLATEN,), RoleId.LOSLATEN, None)
    assert roles.names[RoleId.LOSLATEN] == "loslaten name"


@pytest.mark.parametrize(
    ("given", "once", "point"),
    [
        ({}, (None, None), ""),
        ({"P-once-role-asked": "loslaten"}, (RoleId.LOSLATEN, None), ""),
        ({"P-once-role-asked": "loslaten", "P-once-role-now": "loslaten"}, (RoleId.LOSLATEN, RoleId.LOSLATEN), ""),
        (
            {"P-once-role-asked": "loslaten", "P-once-role-now": "stimuleren"},
            (RoleId.LOSLATEN, RoleId.STIMULEREN),
            "point loslaten",
        ),
    ],
)
def test_roles_asked_once_have_a_point_for_a_gap(
    given: dict[str, Given], once: tuple[RoleId | None, RoleId | None], point: str
) -> None:
    """
    The text of the role that is wanted.
    """
    roles = build_results(assessment(given, questionnaire=ONCE)).roles
    assert roles is not None
    assert (roles.once, roles.once_point) == (once, point)


def test_a_questionnaire_without_roles_has_no_role_picture() -> None:
    """
    Neither asked nor chosen; a questionnaire where one is only chosen has a picture.
    """
    short = read_questionnaires(PROJECT / "questionnaires")["actie-kort"]
    unchosen = short.model_copy(update={"role_questions": short.role_questions.model_copy(update={"chosen": None})})
    assert build_results(assessment({}, questionnaire=unchosen)).roles is None
    assert build_results(assessment({}, questionnaire=short)).roles is not None
    assert not build_results(assessment({}, questionnaire=short)).asks_roles
    assert build_results(assessment({}, questionnaire=ONCE)).asks_roles
    assert results({}).asks_roles


def test_all_that_is_unknown_becomes_a_question() -> None:
    """
    However many there are; then nothing else is asked.
    """
    unknown: dict[str, Given] = {f"P-{letter}{n}": "unknown" for letter in "AC" for n in range(1, 4)}
    questions = results(unknown | {"P-A4": 1}).questions
    assert sorted(question.text for question in questions) == sorted(f"{item} ask" for item in unknown)


def test_questions_are_filled_up_with_the_lowest_statements() -> None:
    """
    Up to five, where the talk begins; each with the facet it belongs to.
    """
    low: dict[str, Given] = {f"P-T{n}": n // 3 + 1 for n in range(1, 6)}
    questions = results(low | {"P-E1": "unknown", "P-E2": 3, "P-E3": 3}).questions
    assert len(questions) == 5
    assert (questions[0].text, questions[0].facet_name) == ("P-E1 ask", "name empathie")
    assert [question.text for question in questions[1:4]] == ["P-T1 ask", "P-T2 ask", "P-T3 ask"]


def test_without_anything_to_ask_the_opening_questions_stand() -> None:
    """
    Those of the two facets with which the conversation begins.
    """
    full = full_answers(small_questionnaire(), value=5) | {"P-I-balance": Answer(value=2)}
    asked = [question.text for question in build_results(assessment(full)).questions]
    assert asked == ["opening question inbedding", "opening question animo"]


def test_a_remark_at_the_balance_goes_along() -> None:
    """
    Also without a position.
    """
    assert results({"P-A-balance": Answer(note="hangt ervan af")}).facet(ANIMO).balance_note == "hangt ervan af"
    assert results({}).facet(ANIMO).balance_note == ""


def test_two_statements_are_enough_for_a_score() -> None:
    """
    The short form.
    """
    given: dict[str, Given] = {"P-A1": 5, "P-A2": 4}
    facet = build_results(assessment(given, questionnaire=two_statement_questionnaire())).facet(ANIMO)
    assert (facet.score, facet.interval, facet.word) == (87.5, (87.5, 87.5), "staat stevig")
