"""
One assessment: a person, a questionnaire, an initiative, the answers and the agreements.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from actie.language import Language
from actie.questionnaire.model import NonAnswer, Questionnaire, RoleId

SHORT = 200
LONG = 5000

Short = Annotated[str, StringConstraints(max_length=SHORT)]
Long = Annotated[str, StringConstraints(max_length=LONG)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")


class Phase(StrEnum):
    """
    How far an initiative has come.
    """

    IDEE = "idee"
    OPSTART = "opstart"
    UITVOERING = "uitvoering"
    VOORTZETTING = "voortzetting"


class OrganisationKind(StrEnum):
    """
    The kind of organisation that the professional works for.
    """

    CORPORATIE = "corporatie"
    GEMEENTE = "gemeente"
    WELZIJN = "welzijn"
    ANDERS = "anders"


class Answer(_Part):
    """
    One answer: a value within the item's scale, or a non-answer, or only a note.
    """

    value: int | str | None = None
    non_answer: NonAnswer | None = None
    note: Long = ""

    @model_validator(mode="after")
    def _is_one_thing(self) -> "Answer":
        if self.value is not None and self.non_answer is not None:
            raise ValueError("an answer has a value or a non_answer, not both")
        return self


class Initiative(_Part):
    """
    The residents' initiative, as far as the professional described it.
    """

    name: Short = ""
    phase: Phase | None = None
    function: Short = ""
    organisation_kind: OrganisationKind | None = None
    description: Long = ""
    tags: tuple[Short, ...] = ()


class Agreement(_Part):
    """
    Something agreed with oneself: what, who and when.
    """

    what: Long = ""
    who: Short = ""
    when: Short = ""

    def is_empty(self) -> bool:
        """
        Whether nothing was written down.
        """
        return not (self.what or self.who or self.when)


class Assessment(_Part):
    """
    Everything that one person answered about one initiative in one round.
    """

    questionnaire: Questionnaire
    language: Language = Language.NL
    initiative: Initiative = Initiative()
    chosen_role: RoleId | None = None
    answers: Mapping[str, Answer] = Field(default_factory=dict)
    agreements: tuple[Agreement, ...] = ()
    round: Annotated[int, Field(ge=1, le=99)] = 1
    participant: Short = ""
