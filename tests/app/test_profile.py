"""
The profile.
"""

import pytest

from actie.assessment.entries import assessment_from
from actie.language import Language, words_in
from actie.questionnaire.model import FacetId, NonAnswer
from actie.results import Results, build_results
from tests.app.conftest import App
from tests.app.keeping import KORT, ORGANISATIE, UITVOERING, answered, keep_work, kept, shipped

WORDS = words_in(Language.NL)


def results(fields: dict[str, str], questionnaire: str = UITVOERING, language: Language = Language.NL) -> Results:
    """
    What the profile of these fields should say.
    """
    return build_results(assessment_from(fields, shipped()[questionnaire], language=language), language)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("questionnaire", [UITVOERING, ORGANISATIE, KORT])
def test_the_profile_says_what_the_results_say(app: App, questionnaire: str, language: Language) -> None:
    """
    Conclusion, balance, roles, every facet with its words, every point and question: all of it stands there.
    """
    keep_work(questionnaire, answered(questionnaire))
    text, said = app("profiel", language=language).text, results(answered(questionnaire), questionnaire, language)
    wanted = [said.conclusion, said.balance_says, said.roles_says, *(question.text for question in said.questions)]
    for facet in said.facets:
        wanted += [facet.name, facet.word, facet.lean, *facet.counts, *(point.text for point in facet.points)]
    assert [sentence for sentence in wanted if sentence not in text] == []


def test_the_profile_gives_no_total_and_no_grade(app: App) -> None:
    """
    Five facets each on their own; the numbers behind them stand under explanation.
    """
    keep_work(fields=answered())
    text = app("profiel").text.lower()
    assert [word for word in ("totaalscore", "eindcijfer", "gemiddeld", "rangorde") if word in text] == []


def test_opening_the_profile_finishes_the_assessment_once(app: App) -> None:
    """
    The first time counts, and looking again changes nothing.
    """
    keep_work(fields=answered())
    screen = app("nakijken")
    assert kept().finished_at is None
    screen.press("next-nakijken")
    first = kept()
    assert first.finished_at is not None
    screen.run()
    assert kept() == first


def test_an_empty_profile_finishes_nothing(app: App) -> None:
    """
    Who looks at it before answering anything is not done.
    """
    keep_work()
    assert WORDS("profile.empty") in app("profiel").text
    assert kept().finished_at is None


def test_the_three_charts_are_there_with_their_sentence(app: App) -> None:
    """
    Radar, balance and roles, each with a description for who cannot see it.
    """
    keep_work(fields=answered() | {"P-A1": "4", "P-A2": "4", "P-A3": "4"})
    charts = app("profiel").app.get("plotly_chart")
    assert {chart.key for chart in charts} >= {f"chart-{name}-wide" for name in ("radar", "balance", "roles")}
    assert all(len(chart.proto.alt) > 20 for chart in charts)


def test_the_radar_waits_until_every_facet_has_a_score(app: App) -> None:
    """
    An unanswered facet is not drawn as a zero; words say why there is no drawing.
    """
    keep_work(fields={"P-A1": "4", "P-A2": "4", "P-A3": "4"})
    screen = app("profiel")
    assert "chart-radar-wide" not in {chart.key for chart in screen.app.get("plotly_chart")}
    assert WORDS("profile.no_radar") in screen.text
    assert WORDS("profile.radar_key") not in screen.text


def test_not_mine_is_passed_on_as_a_signal(app: App) -> None:
    """
    Only where it was answered.
    """
    keep_work(fields={"P-A1": NonAnswer.NOT_MINE, "P-A2": NonAnswer.NOT_MINE})
    screen = app("profiel")
    assert WORDS.count("not_mine.says", 2) in screen.text
    keep_work(fields={"P-A1": "4"})
    assert "niet aan mij" not in app("profiel").text


def test_nothing_answered_leads_to_the_statements(app: App) -> None:
    """
    The page says so, draws and praises nothing, and shows the way.
    """
    keep_work(fields={"P-A1.note": "later"})
    screen = app("profiel")
    assert WORDS("profile.empty") in screen.text
    assert ("<table" in screen.html, WORDS("profile.points") in screen.text) == (False, False)
    assert screen.press("fill").address == "animo"


@pytest.mark.parametrize(
    ("questionnaire", "keys"),
    [(UITVOERING, ["profile.roles_key"]), (ORGANISATIE, ["profile.roles_key_once"]), (KORT, [])],
)
def test_the_signs_of_the_roles_are_explained(app: App, questionnaire: str, keys: list[str]) -> None:
    """
    In the words of who is asked; where no roles are asked there is no heading and no key.
    """
    keep_work(questionnaire, answered(questionnaire))
    screen = app("profiel")
    assert [key for key in ("profile.roles_key", "profile.roles_key_once") if WORDS(key) in screen.text] == keys
    assert (f"<h2>{WORDS('profile.roles')}</h2>" in screen.html) is bool(keys)
    assert (WORDS("roles.chosen", role="stimuleren") in screen.text) is (questionnaire != ORGANISATIE)


def test_the_letter_of_an_english_name_is_explained(app: App) -> None:
    """
    The A of ACTIE stands beside Motivation, so the Dutch word is there too.
    """
    keep_work(fields=answered())
    text = app("profiel", language=Language.EN).text
    assert ("Motivation (animo)" in text, "Contacts (contacten)" in text) == (True, False)
    assert "Motivation (animo)" in app("animo", language=Language.EN).text


def test_a_calm_profile_says_that_nothing_stands_out(app: App) -> None:
    """
    Everything firm and in balance: the question is whether the initiators see it so too.
    """
    items = shipped()[KORT].items.values()
    calm = {"statement": "5", "balance": "0"}
    keep_work(KORT, {item.id: "1" if item.reversed else calm[item.kind] for item in items})
    assert WORDS("first.none") in app("profiel").text


def test_a_gap_in_roles_asked_once_gets_its_point(app: App) -> None:
    """
    The organisation wants to let go and co-produces: the point that belongs to letting go.
    """
    once = shipped()[ORGANISATIE].roles_once
    assert once
    keep_work(ORGANISATIE, {once.asked: "loslaten", once.now: "coproduceren"})
    assert once.points.loslaten.nl in app("profiel").text


def test_a_questionnaire_without_roles_leaves_them_out(app: App) -> None:
    """
    No heading and no drawing of what was never asked.
    """
    short = shipped()[KORT]
    questions = short.role_questions.model_copy(update={"chosen": None})
    keep_work(short.model_copy(update={"role_questions": questions}), answered(KORT))
    screen = app("profiel")
    assert f"<h2>{WORDS('profile.roles')}</h2>" not in screen.html
    assert "chart-roles-wide" not in {chart.key for chart in screen.app.get("plotly_chart")}


def test_the_facet_with_most_attention_comes_first_and_open(app: App) -> None:
    """
    The others are folded, in order of attention.
    """
    fields = {f"P-{letter}{number}": "1" if letter == "I" else "4" for letter in "ACTIE" for number in range(1, 4)}
    keep_work(fields=fields)
    html = app("profiel").html
    first = results(fields).in_order[0]
    assert first.id is FacetId.INBEDDING
    assert html.index(WORDS("points.at", facet=first.name)) < html.index('<details class="fold">')


def test_the_profile_leads_to_its_explanation_and_the_agreements(app: App) -> None:
    """
    And back to the check.
    """
    keep_work(fields=answered())
    screen = app("profiel")
    assert screen.press("explain").address == "uitleg"
    assert screen.open("profiel").press("next-profiel").address == "afspraken"
    assert screen.open("profiel").press("back-profiel").address == "nakijken"
