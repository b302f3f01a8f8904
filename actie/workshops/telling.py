"""
What the picture of a group says, in the words of one language: for the wall, the mirror and every file alike.
"""

from actie.language import Language
from actie.questionnaire.model import Questionnaire
from actie.results import GroupResults, build_group_results
from actie.workshops.model import Plan, Subset
from actie.workshops.threshold import Hidden


def tell(subset: Subset, plan: Plan, questionnaire: Questionnaire, language: Language) -> GroupResults | Hidden:
    """
    The results of the people in a subset, about the case if it has one; Hidden stays what it is.
    """
    if isinstance(subset.group, Hidden):
        return subset.group
    moved = subset.movement
    return build_group_results(
        subset.group,
        questionnaire,
        language,
        own_statements=plan.own_statements,
        own=subset.own,
        comments=subset.comments,
        movement=(moved.n, moved.facets, moved.statements) if moved else None,
        title="" if subset.case is None else plan.cases[subset.case].title,
    )
