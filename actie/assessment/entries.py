"""
An assessment as it is kept, field by field, and back.

A field holds one short text: the value of an item ("4", "-1", "stimuleren") or the key of a non-answer ("unknown").
"""

from collections.abc import Mapping

from actie.assessment.model import Agreement, Answer, Assessment, Initiative, OrganisationKind, Phase
from actie.assessment.store import Kept
from actie.language import Language
from actie.questionnaire.model import Item, ItemKind, NonAnswer, Questionnaire, RoleId

AGREEMENTS = (1, 2, 3)
CHOSEN_ROLE = "chosen_role"
TAG_SEPARATOR = "\n"


def note_field(item: str) -> str:
    """
    The field that keeps the remark at an item.
    """
    return f"{item}.note"


def own_field(number: int) -> str:
    """
    The field that keeps the answer to one of the facilitator's own statements, from 1 on.
    """
    return f"own.{number}"


def initiative_field(part: str) -> str:
    """
    The field that keeps one part of the initiative, such as its name.
    """
    return f"initiative.{part}"


def agreement_field(number: int, part: str) -> str:
    """
    The field that keeps one part (what, who, when) of an agreement.
    """
    return f"agreement.{number}.{part}"


def assessment_of(kept: Kept, questionnaire: Questionnaire) -> Assessment:
    """
    The assessment that the kept fields make up.
    """
    fields = {field: entry.value for field, entry in kept.entries.items() if entry.value is not None}
    return assessment_from(
        fields, questionnaire, language=kept.language, round_number=kept.round, participant=kept.participant
    )


def assessment_from(
    fields: Mapping[str, str],
    questionnaire: Questionnaire,
    *,
    language: Language,
    round_number: int = 1,
    participant: str = "",
) -> Assessment:
    """
    The assessment that fields make up; a field of no known item is left out.
    """
    answers = {item.id: _answer(item, fields) for item in questionnaire.items.values()}
    role = fields.get(CHOSEN_ROLE)
    return Assessment(
        questionnaire=questionnaire,
        language=language,
        initiative=_initiative(fields),
        chosen_role=RoleId(role) if role else None,
        answers={item: answer for item, answer in answers.items() if answer != Answer()},
        agreements=tuple(
            agreement for number in AGREEMENTS if not (agreement := agreement_of(fields, number)).is_empty()
        ),
        round=round_number,
        participant=participant,
    )


def fields_of(assessment: Assessment) -> dict[str, str]:
    """
    The fields that keep an assessment; the reverse of `assessment_from`.
    """
    initiative = assessment.initiative
    fields = {
        initiative_field("name"): initiative.name,
        initiative_field("phase"): initiative.phase or "",
        initiative_field("function"): initiative.function,
        initiative_field("organisation_kind"): initiative.organisation_kind or "",
        initiative_field("description"): initiative.description,
        initiative_field("tags"): TAG_SEPARATOR.join(initiative.tags),
        CHOSEN_ROLE: assessment.chosen_role or "",
    }
    for item, answer in assessment.answers.items():
        fields[item] = str(answer.value) if answer.value is not None else answer.non_answer or ""
        fields[note_field(item)] = answer.note
    for number, agreement in enumerate(assessment.agreements, start=1):
        for part, text in agreement.model_dump().items():
            fields[agreement_field(number, part)] = text
    return {field: str(value) for field, value in fields.items() if value}


def agreement_of(fields: Mapping[str, str], number: int) -> Agreement:
    """
    One agreement, from 1 on; an empty one when nothing of it was written.
    """
    return Agreement(**{part: fields.get(agreement_field(number, part), "") for part in Agreement.model_fields})


def answer_of(item: Item, token: str | None) -> Answer:
    """
    The answer that a field's text stands for; an empty Answer when it is none the item accepts.
    """
    if not token:
        return Answer()
    if token in set(NonAnswer):
        return Answer(non_answer=NonAnswer(token))
    value = token if item.kind in (ItemKind.ROLE_ASKED, ItemKind.ROLE_NOW) else _whole_number(token)
    return Answer(value=value) if item.accepts(value) else Answer()


def _answer(item: Item, fields: Mapping[str, str]) -> Answer:
    answer = answer_of(item, fields.get(item.id))
    note = fields.get(note_field(item.id), "")
    return answer.model_copy(update={"note": note}) if note else answer


def _whole_number(token: str) -> int | None:
    digits = token.removeprefix("-")
    return int(token) if digits.isascii() and digits.isdigit() else None


def _initiative(fields: Mapping[str, str]) -> Initiative:
    phase, kind = fields.get(initiative_field("phase")), fields.get(initiative_field("organisation_kind"))
    tags = fields.get(initiative_field("tags"), "")
    return Initiative(
        name=fields.get(initiative_field("name"), ""),
        phase=Phase(phase) if phase in set(Phase) else None,
        function=fields.get(initiative_field("function"), ""),
        organisation_kind=OrganisationKind(kind) if kind in set(OrganisationKind) else None,
        description=fields.get(initiative_field("description"), ""),
        tags=tuple(tags.split(TAG_SEPARATOR)) if tags else (),
    )


def is_agreement(field: str) -> bool:
    """
    Whether a field is an agreement with oneself: no answer, so that a closed round does not stop it.
    """
    return field.startswith("agreement.")
