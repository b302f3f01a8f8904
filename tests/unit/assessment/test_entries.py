"""
An assessment as fields, and back.
"""

from datetime import UTC, datetime

import pytest

from actie.assessment.entries import answer_of, assessment_from, assessment_of, fields_of
from actie.assessment.model import Agreement, Answer, Assessment, Initiative, OrganisationKind, Phase
from actie.assessment.store import Entry, Kept
from actie.language import Language
from actie.questionnaire.model import NonAnswer, RoleId
from tests.builders import answers, assessment, small_questionnaire

NOW = datetime(2026, 11, 22, tzinfo=UTC)
FULL = assessment(
    {
        "P-A1": 4,
        "P-A2": Answer(non_answer=NonAnswer.UNKNOWN, note="nog vragen\nvolgende week"),
        "P-A3": Answer(note="weet nog niet"),
        "P-A-balance": -2,
        "P-A-role-asked": "stimuleren",
        "P-A-role-now": "prefer_not",
    },
    initiative=Initiative(
        name="Buurtkamer",
        phase=Phase.OPSTART,
        function="huismeester",
        organisation_kind=OrganisationKind.CORPORATIE,
        description="Een kamer.\nVoor de buurt.",
        tags=("wonen", "leren"),
    ),
    chosen_role=RoleId.FACILITEREN,
    agreements=(Agreement(what="Bellen", who="Ilse", when="in december"), Agreement(what="Luisteren")),
)


def back(fields: dict[str, str]) -> Assessment:
    """
    The assessment that fields make up, in Dutch.
    """
    return assessment_from(fields, small_questionnaire(), language=Language.NL)


@pytest.mark.parametrize("original", [assessment(), FULL], ids=["empty", "full"])
def test_fields_make_up_the_same_assessment(original: Assessment) -> None:
    """
    Nothing is lost between the page and the store.
    """
    assert back(fields_of(original)) == original


def test_every_field_holds_one_short_text() -> None:
    """
    What is not filled in takes no field at all.
    """
    assert fields_of(assessment({"P-A1": 4, "P-A-balance": 0, "P-A2": "unknown"})) == {
        "P-A1": "4",
        "P-A-balance": "0",
        "P-A2": "unknown",
    }


@pytest.mark.parametrize("token", ["0", "6", "4.0", "--4", "²", "stimuleren", "x", "", None])
def test_a_text_that_the_item_does_not_accept_is_no_answer(token: str | None) -> None:
    """
    The statement stays unanswered; nothing is made of it.
    """
    assert answer_of(small_questionnaire().items["P-A1"], token) == Answer()


@pytest.mark.parametrize(
    ("item", "token", "value"), [("P-A1", "5", 5), ("P-A-balance", "-2", -2), ("P-A-role-now", "loslaten", "loslaten")]
)
def test_a_text_within_the_scale_is_the_answer(item: str, token: str, value: int | str) -> None:
    """
    Numbers for scales, role ids for roles.
    """
    assert answer_of(small_questionnaire().items[item], token) == Answer(value=value)


def test_fields_that_mean_nothing_are_left_out() -> None:
    """
    A field of an item that is gone, or a phase that is unknown, does not stand in the way.
    """
    fields = {"P-X9": "4", "initiative.phase": "ooit", "initiative.organisation_kind": "bank", "agreement.1.who": ""}
    assert back(fields) == assessment()


def test_what_is_kept_becomes_an_assessment() -> None:
    """
    With the language, round and code of the store; what was taken back is gone.
    """
    entries = {"P-A1": Entry("4", 1), "P-A2": Entry(None, 3)}
    kept = Kept("id", "sha", Language.EN, 2, "kees", None, NOW, NOW, None, 3, entries)
    made = assessment_of(kept, small_questionnaire())
    assert (made.language, made.round, made.participant, made.answers) == (
        Language.EN,
        2,
        "kees",
        answers({"P-A1": 4}),
    )
