"""
A device is known by a cookie that no script can read.
"""

import re

import pytest
from starlette.types import ASGIApp

from actie.assessment.secrets import new_secret
from tests.unit.server.asgi import get


def secret_in(header: str) -> str:
    """
    The value in a Set-Cookie header.
    """
    found = re.fullmatch(r"actie=([A-Za-z0-9_-]{43}); .*", header)
    assert found
    return found[1]


def test_a_new_device_gets_a_secret_of_its_own(app: ASGIApp) -> None:
    """
    Two devices get two secrets.
    """
    first, second = (secret_in(get(app, "/").headers["set-cookie"]) for _ in range(2))
    assert first != second


def test_no_script_and_no_other_site_can_use_the_cookie(app: ASGIApp) -> None:
    """
    HttpOnly and SameSite=Lax, for 400 days, for the whole app.
    """
    cookie = get(app, "/").headers["set-cookie"]
    assert cookie.endswith("; Path=/; Max-Age=34560000; HttpOnly; SameSite=Lax")


def test_the_cookie_is_secure_wherever_the_browser_speaks_https(app: ASGIApp) -> None:
    """
    Secure over https, with us or with a proxy before us.
    """
    assert get(app, "/", scheme="https").headers["set-cookie"].endswith("; Secure")
    assert get(app, "/", x_forwarded_proto="https").headers["set-cookie"].endswith("; Secure")


def test_a_known_device_keeps_its_secret(app: ASGIApp) -> None:
    """
    The cookie is renewed with the secret that the device has.
    """
    secret = new_secret()
    assert secret_in(get(app, "/animo", cookie=f"actie={secret}").headers["set-cookie"]) == secret


@pytest.mark.parametrize("value", ["kort", "x" * 44, "x" * 42 + "<", ""])
def test_a_secret_that_cannot_be_ours_is_replaced(app: ASGIApp, value: str) -> None:
    """
    A value that we would never have made is not taken over.
    """
    assert secret_in(get(app, "/", cookie=f"actie={value}").headers["set-cookie"]) != value


def test_an_unchanged_page_still_brings_the_cookie(app: ASGIApp) -> None:
    """
    A 304 sets the cookie too.
    """
    tag = get(app, "/").headers["etag"]
    answer = get(app, "/", if_none_match=tag)
    assert answer.status == 304
    assert secret_in(answer.headers["set-cookie"])


@pytest.mark.parametrize("address", ["/favicon.png", "/_stcore/health", "/healthz", "/a/b"])
def test_only_pages_bring_the_cookie(app: ASGIApp, store: object, address: str) -> None:
    """
    Files, health checks and errors set no cookie.
    """
    assert "set-cookie" not in get(app, address).headers
