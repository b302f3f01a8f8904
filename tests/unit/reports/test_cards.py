"""
The question cards hold every question that one can put to the initiators.
"""

from io import BytesIO
from math import ceil

import pytest
from pypdf import PdfReader

from actie.language import Language
from actie.reports.cards import write_cards
from tests.builders import small_questionnaire
from tests.unit.reports.reading import faults_in_pdf, pdf_text, tight


@pytest.mark.parametrize("language", Language)
def test_every_question_has_a_card_of_its_own(language) -> None:
    """
    The opening question of each facet, and the question of each statement; four to a page.
    """
    questionnaire = small_questionnaire()
    file = write_cards(questionnaire, language)
    asked = [facet.opening_question for facet in questionnaire.facets]
    asked += [statement.ask for facet in questionnaire.facets for statement in facet.statements]
    text = tight(pdf_text(file))
    assert [question for question in asked if tight(question.of(language)) not in text] == []
    assert len(PdfReader(BytesIO(file)).pages) == ceil(len(asked) / 4)


@pytest.mark.parametrize("language", Language)
def test_the_cards_keep_to_the_rules_for_accessible_documents(language) -> None:
    """
    Also when there are two of them on the last page.
    """
    assert faults_in_pdf(write_cards(small_questionnaire(2), language)) == []
