"""
Role: choose one consciously before the questions begin.
"""

from actie.ui import navigation, state
from actie.ui.components.foot import show_foot
from actie.ui.components.markup import said, show, text
from actie.ui.components.role import choose_role, show_doubt

words, work = state.words(), state.need_work()
question = work.questionnaire.role_questions.chosen
if question is None:
    navigation.go(navigation.FACET_ADDRESSES[0])

show(f"<h1>{text(question.of(state.language()))}</h1><p>{said('role.lead')}</p>")
choose_role(work.questionnaire, question.of(state.language()))
show_doubt(work.questionnaire)
show_foot("rol")
