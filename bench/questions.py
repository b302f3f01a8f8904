"""
The questionnaire that is measured with, and what is stored for each option of a question, in the order of the screen.
"""

from actie.questionnaire.files import read_questionnaire
from actie.questionnaire.model import POSITIONS, SCALE, ItemKind, NonAnswer, RoleId
from bench.serving import PROJECT

QUESTIONNAIRE = read_questionnaire(PROJECT / "questionnaires" / "actie-uitvoering.yaml")

_FIRST: dict[ItemKind, tuple[object, ...]] = {
    ItemKind.STATEMENT: tuple(range(1, SCALE + 1)),
    ItemKind.BALANCE: POSITIONS,
    ItemKind.ROLE_ASKED: tuple(RoleId),
    ItemKind.ROLE_NOW: tuple(RoleId),
}


def stored_options(item: str) -> list[str]:
    """
    What the store holds when somebody chooses the first option of an item, the second, and so on.
    """
    return [str(value) for value in (*_FIRST[QUESTIONNAIRE.items[item].kind], *NonAnswer)]
