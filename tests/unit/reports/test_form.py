"""
The paper form asks what the questionnaire asks, with a box for every answer.
"""

from pathlib import Path

import pytest

from actie.language import Language, words_in
from actie.questionnaire.files import read_questionnaires
from actie.questionnaire.model import NonAnswer
from actie.reports.form import write_form
from tests.builders import small_questionnaire
from tests.unit.reports.reading import HOSTILE, faults_in_pdf, pdf_text, tight

SHIPPED = read_questionnaires(Path(__file__).parents[3] / "questionnaires")
BOX = "□"


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", SHIPPED)
def test_every_item_is_on_the_form_with_its_code(name, language) -> None:
    """
    Statements, the sentences of the balances, and what each role is.
    """
    questionnaire = SHIPPED[name]
    text = tight(pdf_text(write_form(questionnaire, language)))
    asked = [statement.text for facet in questionnaire.facets for statement in facet.statements]
    places = [position for facet in questionnaire.facets for position in facet.balance.positions]
    assert [it for it in (*asked, *places) if tight(it.of(language)) not in text] == []
    assert [code for code in questionnaire.items if code not in text] == []


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", SHIPPED)
def test_the_form_keeps_to_the_rules_for_accessible_documents(name, language) -> None:
    """
    Whoever cannot see paper can read the file.
    """
    assert faults_in_pdf(write_form(SHIPPED[name], language)) == []


def test_every_answer_has_a_box() -> None:
    """
    Per statement five and the non-answers; per balance the non-answers beside its places; two columns of roles.
    """
    others, roles = len(NonAnswer), 4
    per_facet = 5 * (5 + others) + others + 2 * (roles + others)
    boxes = 5 * per_facet + roles + 4 + 4  # the chosen role, the phases and the kinds of organisation
    assert pdf_text(write_form(small_questionnaire(), Language.NL)).count(BOX) == boxes


def test_roles_that_are_asked_once_stand_at_the_end() -> None:
    """
    After the facets.
    """
    text = pdf_text(write_form(small_questionnaire(roles_once=True), Language.NL))
    assert text.index("P-E-balance") < text.index("P-once-role-asked") < text.index("P-once-role-now")


def test_a_case_takes_the_place_of_ones_own_initiative() -> None:
    """
    Its title stands above, and nothing is asked about the initiative.
    """
    name = words_in(Language.NL)("initiative.name")
    own, case = (pdf_text(write_form(small_questionnaire(), Language.NL, case=it)) for it in ("", "De speeltuin"))
    assert name in own
    assert "De speeltuin" not in own
    assert name not in case
    assert "title: De speeltuin" in case


def test_own_statements_and_the_note_of_the_facilitator_are_added() -> None:
    """
    Only when they are given.
    """
    plain, more = (
        pdf_text(write_form(small_questionnaire(), Language.NL, own=own, is_read=is_read))
        for own, is_read in (((), False), (("Wij bellen terug.", "Wij komen langs."), True))
    )
    read = words_in(Language.NL)("form.read")
    assert read in more
    assert read not in plain
    assert "Wij bellen terug." in more
    assert "Wij komen langs." in more
    assert more.count(BOX) - plain.count(BOX) == 2 * (5 + len(NonAnswer))


def test_where_no_role_is_chosen_none_is_asked() -> None:
    """
    Not every questionnaire begins with a role.
    """
    plain = small_questionnaire()
    unasked = plain.model_copy(update={"role_questions": plain.role_questions.model_copy(update={"chosen": None})})
    assert "which role chosen" in pdf_text(write_form(plain, Language.NL))
    assert "which role chosen" not in pdf_text(write_form(unasked, Language.NL))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_titles_and_statements_break_nothing_on_a_form(text) -> None:
    """
    They are typed by people.
    """
    assert faults_in_pdf(write_form(small_questionnaire(), Language.EN, case=text, own=(text, text))) == []
