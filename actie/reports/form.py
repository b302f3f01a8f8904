"""
The paper form of a questionnaire, to fill in by hand and to type in afterwards.
"""

from collections.abc import Sequence

from actie.assessment.model import OrganisationKind, Phase
from actie.language import Language, Text, Words, words_in
from actie.questionnaire.model import Facet, NonAnswer, Questionnaire, RoleId, RolePair
from actie.reports.typesetting import typeset

Part = dict[str, object]


def write_form(
    questionnaire: Questionnaire,
    language: Language,
    *,
    case: str = "",
    own: Sequence[str] = (),
    is_read: bool = False,
) -> bytes:
    """
    A PDF with a box for every answer and the code of every item beside it.

    `case` is the title of a case that everybody looks at; `own` are statements of the facilitator's own; `is_read`
    says on the form that the facilitator will read it.
    """
    words = words_in(language)
    title = questionnaire.title.of(language)
    content = {
        "language": language,
        "title": f"{title}: {case}" if case else title,
        "subject": title,
        "page": words("report.page"),
        "notes": [questionnaire.intro.of(language), words("form.how"), *([words("form.read")] if is_read else [])],
        "facts": [] if case else _facts(questionnaire, words),
        "chosen": _chosen(questionnaire, language),
        "columns": {name: words(f"form.{name}") for name in ("code", "statement", "role")},
        "scale": [text.of(language) for text in questionnaire.scale],
        "non_answers": [words(f"non_answer.{it}") for it in NonAnswer],
        "balance": questionnaire.balance_question.of(language),
        "facets": [_facet(facet, questionnaire, language) for facet in questionnaire.facets],
        "once": _roles(questionnaire.roles_once, questionnaire, language),
        "roles": words("profile.roles"),
        "own": {"title": words("form.own"), "statements": [{"code": "", "text": text} for text in own]},
        "remark": words("form.remark"),
        "agreements": {
            "title": words("agreements.title"),
            "columns": [words(f"agreements.{column}") for column in ("what", "who", "when")],
        },
        "origin": [questionnaire.origin.of(language), questionnaire.disclaimer.of(language)],
    }
    return typeset("form.typ", content)


def _facts(questionnaire: Questionnaire, words: Words) -> list[Part]:
    """
    What the form asks about the initiative: a line to write on, or boxes to tick.
    """
    return [
        {"name": words("organisation_form.name" if questionnaire.roles_once else "initiative.name"), "options": []},
        {"name": words("report.phase"), "options": [words(f"phase.{phase}") for phase in Phase]},
        {"name": words("report.function"), "options": []},
        {"name": words("report.organisation"), "options": [words(f"organisation.{it}") for it in OrganisationKind]},
    ]


def _chosen(questionnaire: Questionnaire, language: Language) -> Part | None:
    question = questionnaire.role_questions.chosen
    if question is None:
        return None
    roles = [{"name": it.name.of(language), "text": it.meaning.of(language)} for it in questionnaire.roles]
    return {"question": question.of(language), "roles": roles}


def _facet(facet: Facet, questionnaire: Questionnaire, language: Language) -> Part:
    return {
        "letter": facet.id[0].upper(),
        "name": facet.name.of(language),
        "meaning": facet.meaning.of(language),
        "statements": [{"code": it.id, "text": it.text.of(language)} for it in facet.statements],
        "balance": {"code": facet.balance.id, "positions": _texts(facet.balance.positions, language)},
        "roles": _roles(facet.roles, questionnaire, language),
    }


def _roles(pair: RolePair | None, questionnaire: Questionnaire, language: Language) -> Part | None:
    if pair is None:
        return None
    names = {role.id: role.name.of(language) for role in questionnaire.roles}
    questions = questionnaire.role_questions
    return {
        "asked": {"code": pair.asked, "text": questions.asked.of(language)},
        "now": {"code": pair.now, "text": questions.now.of(language)},
        "options": [{"name": names[role], "text": pair.options.of(role).of(language)} for role in RoleId],
    }


def _texts(texts: Sequence[Text], language: Language) -> list[str]:
    return [text.of(language) for text in texts]
