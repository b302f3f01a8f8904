"""
Answers and assessments as Hypothesis makes them up.
"""

from hypothesis import strategies as st

from actie.assessment.model import Answer, Assessment
from actie.questionnaire.model import POSITIONS, ItemKind, NonAnswer, RoleId
from tests.builders import small_questionnaire

STATEMENTS = ("P-A1", "P-A2", "P-A3", "P-A4", "P-A5")

values = st.integers(1, 5)
non_answers = st.sampled_from(NonAnswer).map(lambda state: Answer(non_answer=state))
roles = st.sampled_from(RoleId)
FITTING = {
    ItemKind.STATEMENT: values,
    ItemKind.BALANCE: st.sampled_from(POSITIONS),
    ItemKind.ROLE_ASKED: roles.map(str),
    ItemKind.ROLE_NOW: roles.map(str),
}


def given_answers(kind: ItemKind) -> st.SearchStrategy[Answer]:
    """
    Anything that an item of a kind accepts.
    """
    return FITTING[kind].map(lambda value: Answer(value=value)) | non_answers


def facet_answers() -> st.SearchStrategy[dict[str, Answer]]:
    """
    Answers to any of the statements of the first facet.
    """
    return st.dictionaries(st.sampled_from(STATEMENTS), given_answers(ItemKind.STATEMENT))


def assessments() -> st.SearchStrategy[Assessment]:
    """
    Any assessment with the small questionnaire.
    """
    questionnaire = small_questionnaire()
    answers = st.fixed_dictionaries(
        {}, optional={item.id: given_answers(item.kind) for item in questionnaire.items.values()}
    )
    return st.builds(Assessment, questionnaire=st.just(questionnaire), answers=answers, chosen_role=st.none() | roles)
