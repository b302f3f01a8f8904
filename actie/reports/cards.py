"""
Question cards to cut out: the questions of a questionnaire that one can put to the initiators, four to a page.
"""

from actie.language import Language, words_in
from actie.questionnaire.model import Facet, Questionnaire
from actie.reports.typesetting import typeset


def write_cards(questionnaire: Questionnaire, language: Language) -> bytes:
    """
    A PDF of A6 cards on A4: per facet the opening question, then the question of every statement.
    """
    words = words_in(language)
    content = {
        "language": language,
        "title": words("cards.title", title=questionnaire.title.of(language)),
        "subject": questionnaire.title.of(language),
        "page": words("report.page"),
        "opening": words("cards.opening"),
        "ask": words("cards.ask"),
        "facets": [_facet(facet, language) for facet in questionnaire.facets],
    }
    return typeset("cards.typ", content)


def _facet(facet: Facet, language: Language) -> dict[str, object]:
    return {
        "letter": facet.id[0].upper(),
        "name": facet.name.of(language),
        "opening": facet.opening_question.of(language),
        "asks": [statement.ask.of(language) for statement in facet.statements],
    }
