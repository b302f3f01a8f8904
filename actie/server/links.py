"""
Addresses that do something and send the person on: links that hand something over, and the choice of a language.
"""

from collections.abc import Callable
from datetime import UTC, datetime

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from actie.assessment.secrets import new_secret, secret_hash
from actie.errors import StoreUnavailable, UnknownAssessment
from actie.language import Language
from actie.server.addresses import local_address
from actie.server.device import device_cookie, device_secret
from actie.server.notice import UNAVAILABLE, notice
from actie.server.shell import LANGUAGE_COOKIE
from actie.settings import settings
from actie.stores import open_store, open_workshops
from actie.workshops.model import KeyRole

AFTER_RESUMING = "/verder"
AFTER_KEY = {KeyRole.LEAD: "/leiden", KeyRole.PROJECT: "/op-het-scherm"}
UNKNOWN_LINK = "/?melding=link"
UNKNOWN_KEY = "/?melding=key"

_UNTRACED = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}
_YEAR_SECONDS = 365 * 24 * 3600


def resume(request: Request) -> Response:
    """
    Ties this device to the assessment of a personal link, and leaves the link behind.
    """
    return _hand_over(request, _tie_work, UNKNOWN_LINK)


def open_key(request: Request) -> Response:
    """
    Lets this device lead or show the workshop of a secret link, whichever the link is for, and leaves the link behind.
    """
    return _hand_over(request, _tie_key, UNKNOWN_KEY)


def choose_language(request: Request) -> Response:
    """
    Keeps the language a person chose, and goes back to where they were (?naar=/path).
    """
    answer = RedirectResponse(local_address(request.query_params.get("naar", "/")), 303, headers=_UNTRACED)
    language = request.path_params["language"]
    if language in set(Language):
        answer.set_cookie(LANGUAGE_COOKIE, language, max_age=_YEAR_SECONDS, samesite="lax")
    return answer


def _hand_over(request: Request, tie: Callable[[str, str], str | None], unknown: str) -> Response:
    """
    Ties this device to what a secret opens and goes where `tie` says, or to `unknown` where it opens nothing.

    A HEAD request or a browser that reads ahead changes nothing.
    """
    if request.method == "HEAD" or _reads_ahead(request):
        return Response(status_code=204 if request.method == "HEAD" else 503, headers=_UNTRACED)
    device = device_secret(request) or new_secret()
    try:
        onward = tie(device, request.path_params["secret"])
    except StoreUnavailable:
        return notice(503, UNAVAILABLE)
    answer = RedirectResponse(onward or unknown, 303, headers=_UNTRACED)
    if onward:
        answer.headers.append("Set-Cookie", device_cookie(request, device))
    return answer


def _tie_work(device: str, link: str) -> str | None:
    store = open_store(settings().database_url)
    assessment = store.find_link(secret_hash(link))
    if assessment is None:
        return None
    try:
        store.point_device(secret_hash(device), assessment, datetime.now(UTC))
    except UnknownAssessment:  # deleted in the meantime
        return None
    return AFTER_RESUMING


def _tie_key(device: str, secret: str) -> str | None:
    store = open_workshops(settings().database_url)
    key = store.tie_key(secret_hash(secret), secret_hash(device), datetime.now(UTC))
    return AFTER_KEY[key.role] if key else None


def _reads_ahead(request: Request) -> bool:
    purpose = request.headers.get("sec-purpose", "") + request.headers.get("purpose", "")
    return "prefetch" in purpose or "preview" in purpose
