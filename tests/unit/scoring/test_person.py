"""
One person's assessment becomes a profile.
"""

from actie.questionnaire.model import FacetId, RoleId
from actie.scoring.person import profile_document, score_assessment
from tests.builders import answers, assessment, facet_answers, full_answers, small_questionnaire
from tests.unit.scoring.test_facet import CONTRACT

ANIMO, CONTACTEN, TOERUSTING, INBEDDING, EMPATHIE = FacetId


def test_facets_that_deserve_equal_attention_keep_their_order() -> None:
    """
    Nothing answered: A C T I E.
    """
    assert score_assessment(assessment()).order == tuple(FacetId)


def test_the_conversation_starts_where_most_attention_is_due() -> None:
    """
    Highest attention first; the others keep A C T I E.
    """
    scored = score_assessment(assessment({"P-E-balance": 2, "P-T-balance": -1}))
    assert scored.order == (EMPATHIE, TOERUSTING, ANIMO, CONTACTEN, INBEDDING)


def test_equal_attention_by_different_ways_is_a_tie() -> None:
    """
    1 + 1/3, and 7/12 + 1/4 + 1/2, are the same; added as floats the second would be a trifle more and go first.
    """
    low = facet_answers(ANIMO, (1, 1, "unknown", "not_mine", "not_mine"))
    leaning = facet_answers(CONTACTEN, (1, 3, 4, "unknown", "not_mine")) | answers({"P-C-balance": 1})
    profile = score_assessment(assessment(low | leaning))
    assert profile.facet(ANIMO).attention == profile.facet(CONTACTEN).attention == 4 / 3
    assert profile.order[:2] == (ANIMO, CONTACTEN)


def test_the_role_picture_counts_facets_per_role() -> None:
    """
    How many facets ask for a role, how many get it now, and the role chosen.
    """
    given = {"P-A-role-asked": "loslaten", "P-C-role-asked": "loslaten", "P-A-role-now": "faciliteren"}
    roles = score_assessment(assessment(given, chosen_role=RoleId.STIMULEREN)).roles
    assert (roles.chosen, roles.most_asked) == (RoleId.STIMULEREN, (RoleId.LOSLATEN,))
    assert (roles.asked, roles.now) == ({RoleId.LOSLATEN: 2}, {RoleId.FACILITEREN: 1})


def test_roles_that_are_asked_once_count_once() -> None:
    """
    A questionnaire that asks for the roles once has them beside the facets.
    """
    given = {"P-once-role-asked": "loslaten", "P-once-role-now": "stimuleren"}
    profile = score_assessment(assessment(given, questionnaire=small_questionnaire(roles_once=True)))
    assert (profile.role_asked, profile.role_now, profile.role_gap) == (RoleId.LOSLATEN, RoleId.STIMULEREN, True)
    assert profile.roles.asked == {RoleId.LOSLATEN: 1}


def test_the_profile_document_is_the_published_one() -> None:
    """
    The first facet of the published example, key by key.
    """
    document = profile_document(score_assessment(assessment(CONTRACT, chosen_role=RoleId.FACILITEREN)))
    assert document["facets"][0] == {
        "id": "animo",
        "score": 62.5,
        "interval": [50.0, 70.0],
        "answered": 4,
        "applicable": 5,
        "unknown": 1,
        "not_applicable": 0,
        "not_mine": 0,
        "prefer_not": 0,
        "unanswered": 0,
        "unknown_share": 0.2,
        "balance": -1,
        "direction": "waiting",
        "role_asked": "stimuleren",
        "role_now": "loslaten",
        "role_gap": True,
        "attention": 1.575,
        "points": [
            {"kind": "balance", "item": "P-A-balance"},
            {"kind": "statement", "item": "P-A5"},
            {"kind": "ask", "item": "P-A2"},
            {"kind": "role"},
        ],
    }


def test_the_profile_document_names_questionnaire_order_and_roles() -> None:
    """
    What stands around the facets.
    """
    document = profile_document(score_assessment(assessment(CONTRACT, chosen_role=RoleId.FACILITEREN)))
    del document["facets"]
    assert document == {
        "format": "actie-profile/1",
        "questionnaire": {"id": "small", "version": "1.0.0"},
        "order": ["animo", "contacten", "toerusting", "inbedding", "empathie"],
        "roles": {
            "chosen": "faciliteren",
            "asked": {"stimuleren": 1},
            "now": {"loslaten": 1},
            "most_asked": ["stimuleren"],
        },
    }


def test_an_empty_facet_has_null_in_the_document() -> None:
    """
    What is not there is null, not zero.
    """
    given = dict.fromkeys(("P-A1", "P-A2", "P-A3", "P-A4"), "not_mine")
    facet = profile_document(score_assessment(assessment(given)))["facets"][0]
    assert (facet["score"], facet["interval"], facet["balance"], facet["direction"]) == (None, None, None, None)


def test_there_is_no_total_in_a_profile() -> None:
    """
    No total, grade or rank: these keys, and no others.
    """
    document = profile_document(score_assessment(assessment(full_answers(small_questionnaire()))))
    assert set(document) == {"format", "questionnaire", "facets", "order", "roles"}
