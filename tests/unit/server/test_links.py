"""
A personal link ties a device to its work and leaves no secret behind; a language link goes back where it came from.
"""

from datetime import UTC, datetime

import pytest
from starlette.types import ASGIApp

from actie.assessment.secrets import new_secret, secret_hash
from actie.assessment.store import AssessmentStore
from actie.language import Language
from actie.server import links
from actie.stores.memory import MemoryStore
from tests.builders import small_questionnaire
from tests.unit.server.asgi import get

NOW = datetime(2026, 11, 22, 14, 32, tzinfo=UTC)
LINK = "eenPersoonlijkeLink"


@pytest.fixture
def linked(store: AssessmentStore) -> AssessmentStore:
    """
    A store with one assessment that a link opens.
    """
    store.open_assessment("a1", small_questionnaire(), Language.NL, secret_hash("een ander apparaat"), NOW)
    store.add_link("a1", secret_hash(LINK), NOW)
    return store


def test_a_link_ties_the_device_that_opens_it(app: ASGIApp, linked: AssessmentStore) -> None:
    """
    The device that has a cookie keeps it, and works on the linked assessment from now on.
    """
    secret = new_secret()
    answer = get(app, f"/hervat/{LINK}", cookie=f"actie={secret}")
    assert (answer.status, answer.headers["location"]) == (303, "/verder")
    assert linked.current_assessment(secret_hash(secret)) == "a1"


def test_a_link_gives_a_new_device_its_cookie(app: ASGIApp, linked: AssessmentStore) -> None:
    """
    Who never was here gets a secret, and that secret opens the assessment.
    """
    cookie = get(app, f"/hervat/{LINK}").headers["set-cookie"]
    secret = cookie.removeprefix("actie=").partition(";")[0]
    assert linked.current_assessment(secret_hash(secret)) == "a1"
    assert "HttpOnly" in cookie


def test_a_link_is_kept_by_nobody_on_the_way(app: ASGIApp, linked: AssessmentStore) -> None:
    """
    No cache keeps the answer, no next page learns the address, and the secret is not repeated.
    """
    answer = get(app, f"/hervat/{LINK}")
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert LINK not in str(answer)


def test_an_unknown_link_leads_to_words_on_the_start_page(app: ASGIApp, linked: AssessmentStore) -> None:
    """
    A mistyped or deleted link ties nothing and sets nothing.
    """
    answer = get(app, "/hervat/nietBestaand")
    assert (answer.status, answer.headers["location"]) == (303, "/?melding=link")
    assert "set-cookie" not in answer.headers


def test_the_link_of_a_deleted_assessment_is_unknown(app: ASGIApp, linked: AssessmentStore) -> None:
    """
    Deleting an assessment ends its links.
    """
    linked.delete_assessment("a1")
    assert get(app, f"/hervat/{LINK}").headers["location"] == "/?melding=link"


def test_work_deleted_at_that_very_moment_is_unknown(app: ASGIApp, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Somebody deletes the assessment between the look at the link and the tie.
    """

    class Vanishing(MemoryStore):
        def find_link(self, link_hash: str) -> str | None:
            return f"gone since {link_hash}"

    monkeypatch.setattr(links, "open_store", lambda _: Vanishing())
    assert get(app, f"/hervat/{LINK}").headers["location"] == "/?melding=link"


@pytest.mark.parametrize(
    ("method", "headers"),
    [("HEAD", {}), ("GET", {"sec_purpose": "prefetch;prerender"}), ("GET", {"purpose": "preview"})],
)
def test_looking_ahead_ties_nothing(
    app: ASGIApp, linked: AssessmentStore, method: str, headers: dict[str, str]
) -> None:
    """
    A link checker and a browser that reads ahead change nothing.
    """
    secret = new_secret()
    answer = get(app, f"/hervat/{LINK}", method=method, cookie=f"actie={secret}", **headers)
    assert linked.current_assessment(secret_hash(secret)) is None
    assert answer.status in {204, 503}


def test_a_store_that_is_away_is_told_in_plain_words(app: ASGIApp, no_store: None) -> None:
    """
    The person reads that nothing is lost, in both languages.
    """
    answer = get(app, f"/hervat/{LINK}")
    assert answer.status == 503
    assert "Ze zijn niet weg" in answer.text
    assert "They are not lost" in answer.text


def test_choosing_a_language_goes_back_to_the_page(app: ASGIApp) -> None:
    """
    The choice is kept for a year, and the person stays where they were.
    """
    answer = get(app, "/taal/en?naar=/animo")
    assert (answer.status, answer.headers["location"]) == (303, "/animo")
    assert answer.headers["set-cookie"].startswith("taal=en; Max-Age=31536000; Path=/")


@pytest.mark.parametrize(
    "elsewhere",
    ["//evil.example", "https://evil.example", "/\\evil.example", "\\\\evil", "/%09/evil.example", "evil", "", "/a//b"],
)
def test_a_language_link_leads_to_no_other_site(app: ASGIApp, elsewhere: str) -> None:
    """
    Anything but a path within the app leads to the start page.
    """
    assert get(app, f"/taal/nl?naar={elsewhere}").headers["location"] == "/"


def test_an_unknown_language_is_not_kept(app: ASGIApp) -> None:
    """
    Only the languages of the screens can be chosen.
    """
    assert "set-cookie" not in get(app, "/taal/de").headers
