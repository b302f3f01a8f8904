"""
One person's assessment to a profile.
"""

from dataclasses import dataclass
from typing import Any

from actie.assessment.model import Assessment
from actie.questionnaire.model import FacetId, RoleId
from actie.scoring.facet import FacetScore, role_answer, role_gap, score_facet
from actie.scoring.role import RolePicture, count_roles

PROFILE_FORMAT = "actie-profile/1"


@dataclass(frozen=True, slots=True)
class Profile:
    """
    A scored assessment: five facets in the order A C T I E, the order of the conversation, and the roles.

    `role_asked` and `role_now` are the roles of a questionnaire that asks for them once. There is no total.
    """

    questionnaire: str
    version: str
    facets: tuple[FacetScore, ...]
    order: tuple[FacetId, ...]
    roles: RolePicture
    role_asked: RoleId | None = None
    role_now: RoleId | None = None

    def facet(self, facet: FacetId) -> FacetScore:
        """
        The score of one facet.
        """
        return next(score for score in self.facets if score.id is facet)

    @property
    def role_gap(self) -> bool:
        """
        Whether the role that is wanted once differs from the one taken now.
        """
        return role_gap(self.role_asked, self.role_now)


def score_assessment(assessment: Assessment) -> Profile:
    """
    Scores an assessment. The order of items and answers plays no part; equal attention keeps the order A C T I E.
    """
    questionnaire = assessment.questionnaire
    facets = tuple(score_facet(facet, assessment.answers) for facet in questionnaire.facets)
    once = questionnaire.roles_once
    asked = role_answer(assessment.answers.get(once.asked)) if once else None
    now = role_answer(assessment.answers.get(once.now)) if once else None
    return Profile(
        questionnaire=questionnaire.id,
        version=questionnaire.version,
        facets=facets,
        order=tuple(score.id for score in sorted(facets, key=lambda score: -score.attention)),
        roles=RolePicture(
            chosen=assessment.chosen_role,
            asked=count_roles([*(score.role_asked for score in facets), asked]),
            now=count_roles([*(score.role_now for score in facets), now]),
        ),
        role_asked=asked,
        role_now=now,
    )


def profile_document(profile: Profile) -> dict[str, Any]:
    """
    A profile as JSON-able data in the format actie-profile/1; numbers are not rounded.
    """
    return {
        "format": PROFILE_FORMAT,
        "questionnaire": {"id": profile.questionnaire, "version": profile.version},
        "facets": [_facet_document(score) for score in profile.facets],
        "order": list(profile.order),
        "roles": {
            "chosen": profile.roles.chosen,
            "asked": dict(profile.roles.asked),
            "now": dict(profile.roles.now),
            "most_asked": list(profile.roles.most_asked),
        },
    }


def _facet_document(score: FacetScore) -> dict[str, Any]:
    return {
        "id": score.id,
        "score": score.score,
        "interval": list(score.interval) if score.interval else None,
        "answered": score.answered,
        "applicable": score.applicable,
        "unknown": score.unknown,
        "not_applicable": score.not_applicable,
        "not_mine": score.not_mine,
        "prefer_not": score.prefer_not,
        "unanswered": score.unanswered,
        "unknown_share": score.unknown_share,
        "balance": score.balance,
        "direction": score.direction,
        "role_asked": score.role_asked,
        "role_now": score.role_now,
        "role_gap": score.role_gap,
        "attention": score.attention,
        "points": [{"kind": p.kind, "item": p.item} if p.item else {"kind": p.kind} for p in score.points],
    }
