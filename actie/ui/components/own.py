"""
The facilitator's own statements, answered on the scale of the questionnaire and never part of a facet.
"""

from functools import partial

from actie.questionnaire.model import Questionnaire
from actie.ui import state
from actie.ui.components.choice import choose, non_answers
from actie.ui.components.markup import label
from actie.ui.components.question import ask
from actie.ui.participation import Place


def ask_own_statements(questionnaire: Questionnaire, place: Place) -> None:
    """
    Asks every own statement of a workshop.
    """
    language = state.language()
    scale = {str(value): label(name.of(language)) for value, name in enumerate(questionnaire.scale, start=1)}
    for number, (field, statement) in enumerate(place.plan.own_fields.items(), start=1):
        ask(field, partial(_draw, field, f"{number}. {statement}", scale | non_answers()))


def _draw(field: str, sentence: str, options: dict[str, str]) -> None:
    choose(field, f"scale-{field}", sentence, options)
