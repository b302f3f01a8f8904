"""
A facilitator's link lets a device lead, a projector's link lets it show; neither leaves its secret behind.
"""

from datetime import UTC, datetime

import pytest
from starlette.types import ASGIApp

from actie.assessment.secrets import new_secret, secret_hash
from actie.assessment.store import AssessmentStore
from actie.language import Language
from actie.settings import settings
from actie.stores import open_workshops
from actie.workshops.model import Key, KeyRole, Plan, Stage, Workshop
from actie.workshops.store import WorkshopStore
from tests.builders import small_questionnaire
from tests.unit.server.asgi import get

NOW = datetime(2026, 11, 22, 14, 32, tzinfo=UTC)
LEAD, PROJECT = "eenLinkOmTeLeiden", "eenLinkVoorHetScherm"


@pytest.fixture
def rooms(store: AssessmentStore) -> WorkshopStore:
    """
    A store with one workshop, and a link of either kind to it.
    """
    found, questionnaire = open_workshops(settings().database_url), small_questionnaire(2)
    plan = Plan(title="Middag", questionnaires=(questionnaire.sha256,))
    found.open_workshop(Workshop("w1", "K7M4PX", plan, Stage.OPEN, 1, NOW, NOW), (questionnaire,))
    found.add_key(Key(secret_hash(LEAD), "w1", KeyRole.LEAD, "", NOW))
    found.add_key(Key(secret_hash(PROJECT), "w1", KeyRole.PROJECT, "", NOW))
    return found


@pytest.mark.parametrize(
    ("address", "onward", "role"),
    [(f"/leid/{LEAD}", "/leiden", KeyRole.LEAD), (f"/scherm/{PROJECT}", "/op-het-scherm", KeyRole.PROJECT)],
)
def test_a_link_lets_the_device_that_opens_it_in(
    app: ASGIApp, rooms: WorkshopStore, address: str, onward: str, role: KeyRole
) -> None:
    """
    The device that has a cookie keeps it, and may do what the link is for.
    """
    secret = new_secret()
    answer = get(app, address, cookie=f"actie={secret}")
    assert (answer.status, answer.headers["location"]) == (303, onward)
    assert rooms.device_role(secret_hash(secret), "w1") is role


def test_a_link_gives_a_new_device_its_cookie(app: ASGIApp, rooms: WorkshopStore) -> None:
    """
    Who never was here gets a secret, and that secret leads.
    """
    cookie = get(app, f"/leid/{LEAD}").headers["set-cookie"]
    secret = cookie.removeprefix("actie=").partition(";")[0]
    assert rooms.device_role(secret_hash(secret), "w1") is KeyRole.LEAD
    assert "HttpOnly" in cookie


def test_a_projector_link_never_leads(app: ASGIApp, rooms: WorkshopStore) -> None:
    """
    Also at the address of the other: what a link is for is kept with it, and not in its address.
    """
    secret = new_secret()
    answer = get(app, f"/leid/{PROJECT}", cookie=f"actie={secret}")
    assert answer.headers["location"] == "/op-het-scherm"
    assert rooms.device_role(secret_hash(secret), "w1") is KeyRole.PROJECT


def test_a_personal_link_opens_no_workshop(app: ASGIApp, rooms: WorkshopStore, store: AssessmentStore) -> None:
    """
    The secret of a participant is none to lead with.
    """
    personal, secret = "eenPersoonlijkeLink", new_secret()
    store.add_link(_assessment(store), secret_hash(personal), NOW)
    answer = get(app, f"/leid/{personal}", cookie=f"actie={secret}")
    assert (answer.headers["location"], rooms.device_keys(secret_hash(secret))) == ("/?melding=key", [])


def test_a_link_is_kept_by_nobody_on_the_way(app: ASGIApp, rooms: WorkshopStore) -> None:
    """
    No cache keeps the answer, no next page learns the address, and the secret is not repeated.
    """
    answer = get(app, f"/leid/{LEAD}")
    assert (answer.headers["cache-control"], answer.headers["referrer-policy"]) == ("no-store", "no-referrer")
    assert LEAD not in str(answer)


@pytest.mark.parametrize(
    ("method", "headers"),
    [("HEAD", {}), ("GET", {"sec_purpose": "prefetch;prerender"}), ("GET", {"purpose": "preview"})],
)
def test_looking_ahead_lets_nobody_in(app: ASGIApp, rooms: WorkshopStore, method: str, headers: dict[str, str]) -> None:
    """
    A link checker and a browser that reads ahead change nothing.
    """
    secret = new_secret()
    answer = get(app, f"/leid/{LEAD}", method=method, cookie=f"actie={secret}", **headers)
    assert rooms.device_keys(secret_hash(secret)) == []
    assert answer.status in {204, 503}


def test_a_link_that_was_renewed_leads_to_words(app: ASGIApp, rooms: WorkshopStore) -> None:
    """
    A key that was taken away opens nothing any more, and sets nothing.
    """
    rooms.remove_key(secret_hash(LEAD))
    answer = get(app, f"/leid/{LEAD}")
    assert (answer.status, answer.headers["location"]) == (303, "/?melding=key")
    assert "set-cookie" not in answer.headers


def test_a_store_that_is_away_is_told_in_words(app: ASGIApp, no_store: None) -> None:
    """
    The facilitator reads that nothing is lost.
    """
    answer = get(app, f"/leid/{LEAD}")
    assert (answer.status, "Ze zijn niet weg" in answer.text) == (503, True)


def _assessment(store: AssessmentStore) -> str:
    store.open_assessment("a1", small_questionnaire(2), Language.NL, secret_hash("een ander apparaat"), NOW)
    return "a1"
