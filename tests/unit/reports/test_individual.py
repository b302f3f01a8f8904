"""
The report about one assessment says what the results say, all of it.
"""

from dataclasses import asdict
from itertools import chain, pairwise

import pytest

from actie.assessment.model import Initiative
from actie.language import Language, words_in
from actie.questionnaire.model import FacetId, RoleId
from actie.reports.document import Document, Facts, Heading, Paragraph, Picture, Table
from actie.reports.individual import individual_report, without_remarks
from actie.reports.sections import SECTIONS
from actie.results import build_results
from tests.builders import assessment, small_questionnaire


def texts(part) -> list[str]:
    """
    Every text in a part of a report.
    """
    if isinstance(part, str):
        return [part]
    if isinstance(part, dict):
        return [text for value in part.values() for text in texts(value)]
    return [text for value in part for text in texts(value)] if isinstance(part, list | tuple) else []


def said(document: Document) -> str:
    """
    A report as one text.
    """
    return "\n".join(texts([asdict(block) for block in document.blocks]))


def kinds(document: Document) -> list[str]:
    """
    The pictures of a report.
    """
    return [block.kind for block in document.blocks if isinstance(block, Picture)]


@pytest.mark.parametrize("language", Language)
def test_everything_that_the_results_say_is_in_the_report(whole, language) -> None:
    """
    Conclusions, counts, points, questions, agreements, every rule with its outcome, and the origin.
    """
    results, text = build_results(whole, language), said(individual_report(whole, language))
    facets = [
        [it.name, it.word, it.answered, *it.counts, it.lean, it.position, *(point.text for point in it.points)]
        + [part for line in it.explanation.answers for part in (line.text, line.answer, line.note)]
        + [part for rule in it.explanation.rules for part in (rule.name, rule.outcome, rule.note)]
        for it in results.facets
    ]
    told = [results.conclusion, results.balance_says, results.roles_says, results.origin, results.disclaimer]
    told += [question.text for question in results.questions]
    told += [part for it in results.agreements for part in (it.what, it.who, it.when)]
    assert [part for part in [*chain(*facets), *told] if part not in text] == []


def test_numbers_of_the_drawings_are_those_of_the_results(whole) -> None:
    """
    Scores, bands and balances, none of them computed again.
    """
    results, document = build_results(whole), individual_report(whole)
    radar, balances, _ = (block for block in document.blocks if isinstance(block, Picture))
    assert radar.values["scores"] == [facet.score for facet in results.facets]
    assert list(zip(radar.values["low"], radar.values["high"], strict=True)) == [it.interval for it in results.facets]
    assert [row["balance"] for row in balances.values["rows"]] == [facet.balance for facet in results.facets]


def test_every_drawing_on_its_own_has_words_for_who_cannot_see_it(whole) -> None:
    """
    Every facet is named in them.
    """
    for picture in (block for block in individual_report(whole).blocks if isinstance(block, Picture)):
        assert all(facet.name in picture.alt for facet in build_results(whole).facets)


def test_roles_that_are_missing_are_named_in_the_drawing(whole) -> None:
    """
    Asked or now or both, with the reason.
    """
    roles = next(it for it in individual_report(whole).blocks if isinstance(it, Picture) and it.kind == "roles")
    animo, _, toerusting, inbedding, _ = roles.values["rows"]
    assert (animo["asked"], animo["now"], animo["words"]) == (1, 3, "")
    assert (toerusting["asked"], toerusting["now"], toerusting["words"]) == (None, 0, "gevraagd: weet ik niet")
    assert inbedding["words"] == "gevraagd: weet ik niet, nu: niet aan mij"


def test_without_a_score_in_every_facet_there_is_no_radar(filled) -> None:
    """
    A sentence says so.
    """
    document = individual_report(filled)
    assert kinds(document) == ["balances", "roles"]
    assert words_in(Language.NL)("profile.no_radar") in said(document)


def test_one_facet_says_nothing_about_the_others(whole) -> None:
    """
    Nor what is concluded from all five, or agreed about the whole.
    """
    document = individual_report(whole, facet=FacetId.ANIMO)
    results, text = build_results(whole), said(document)
    assert document.title == "Jouw profiel bij name animo: Buurtkamer De Linde"
    assert kinds(document) == ["balances", "roles"]
    assert not any(facet.name in text for facet in results.facets[1:])
    assert not any(part in text for part in (results.conclusion, results.balance_says, results.agreements[0].what))


def test_remarks_stay_at_home_when_others_see_the_report(whole) -> None:
    """
    Those at statements, balances and roles; the answers stay.
    """
    kept, shared = said(individual_report(whole)), said(individual_report(whole, remarks=False))
    assert "dat zag ik\nop dinsdag" in kept
    assert "zij wachten op mij" in kept
    assert "dat zag ik" not in shared
    assert "zij wachten op mij" not in shared
    assert {item: answer.value for item, answer in without_remarks(whole).answers.items()} == {
        item: answer.value for item, answer in whole.answers.items()
    }


def test_roles_that_were_asked_once_have_one_row(whole) -> None:
    """
    With the point for their gap; in the report of one facet they are left out.
    """
    once = small_questionnaire(roles_once=True)
    asked = assessment({"P-once-role-asked": "loslaten", "P-once-role-now": "stimuleren"}, questionnaire=once)
    open_still = assessment({"P-once-role-asked": "loslaten"}, questionnaire=once)
    document = individual_report(asked)
    assert "point loslaten" in said(document)
    assert words_in(Language.NL)("profile.roles_key_once") in said(document)
    assert "nu: geen rol gekozen" in said(individual_report(open_still))
    assert kinds(individual_report(asked, facet=FacetId.ANIMO)) == ["balances"]


def test_the_name_is_called_what_it_is_a_name_of() -> None:
    """
    Of the organisation, where the questionnaire is about that.
    """
    once = assessment(questionnaire=small_questionnaire(roles_once=True), initiative=Initiative(name="Wijkteam"))
    assert "Naam van de organisatie of afdeling" in said(individual_report(once))


def test_where_no_roles_are_asked_only_the_choice_is_told(whole) -> None:
    """
    As in the short form; and without any role, nothing.
    """
    bare = small_questionnaire(roles_once=True).model_copy(update={"roles_once": None})
    none = bare.model_copy(update={"role_questions": bare.role_questions.model_copy(update={"chosen": None})})
    chosen = individual_report(assessment(questionnaire=bare, chosen_role=RoleId.STIMULEREN))
    assert kinds(chosen) == ["balances"]
    assert "stimuleren name" in said(chosen)
    assert "stimuleren name" not in said(individual_report(assessment(questionnaire=none)))


def test_an_empty_assessment_makes_a_report_that_says_so() -> None:
    """
    No agreements, no reasons, and nothing that looks like a result.
    """
    document = individual_report(assessment())
    text = said(document)
    assert words_in(Language.NL)("paper.no_agreements") in text
    assert document.title == "Jouw profiel"
    assert not [block for block in document.blocks if isinstance(block, Paragraph) and not block.text]


def test_the_report_says_when_it_was_filled_in_and_what_it_is_about(whole) -> None:
    """
    The date as it was given, the facts that are known, the description.
    """
    described = whole.model_copy(update={"initiative": Initiative(name="Tuin", description="Een tuin.\nMet kippen.")})
    document = individual_report(described, filled_in="22 november 2026")
    facts = next(block for block in document.blocks if isinstance(block, Facts))
    assert dict(facts.items) == {
        "Naam van het initiatief": "Tuin",
        "Gekozen rol": "faciliteren name",
        "Vragenlijst": "title",
    }
    assert "Ingevuld op 22 november 2026 · ronde 1" in said(document)
    assert Paragraph("Een tuin.\nMet kippen.") in document.blocks


def test_every_heading_comes_below_the_one_that_it_belongs_to(whole) -> None:
    """
    One title, and no level is passed over; every row of a table is as long as its headings.
    """
    document = individual_report(whole)
    levels = [block.level for block in document.blocks if isinstance(block, Heading)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(next_one - one <= 1 for one, next_one in pairwise(levels))
    tables = [block for block in document.blocks if isinstance(block, Table)]
    assert {len(row) == len(it.headings) == len(it.widths) for it in tables for row in it.rows} == {True}


def test_every_section_gives_blocks_for_every_questionnaire(whole) -> None:
    """
    In both languages, for much and for nothing.
    """
    for it in (whole, assessment(), assessment(questionnaire=small_questionnaire(roles_once=True))):
        for language in Language:
            results = build_results(it, language)
            assert [section for section in SECTIONS if not isinstance(section(results), list)] == []
