"""
Every response carries the security headers.
"""

import pytest
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp

from actie.server.headers import HEADERS, with_headers
from tests.unit.server.asgi import get

ADDRESSES = ("/", "/animo", "/static/js", "/favicon.png", "/_stcore/health", "/taal/en", "/a/b", "/media/broken")


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("name", HEADERS)
def test_every_response_carries_the_security_headers(app: ASGIApp, address: str, name: str) -> None:
    """
    A page, a file, a redirect, an error: each carries every header.
    """
    assert get(app, address).headers[name.lower()]


def test_scripts_come_from_our_own_address_only(app: ASGIApp) -> None:
    """
    No inline script, no evaluated script, no script of another host runs.
    """
    policy = get(app, "/").headers["content-security-policy"].split("; ")
    assert "script-src 'self'" in policy
    assert "default-src 'none'" in policy


def test_no_cache_keeps_a_file_that_was_made() -> None:
    """
    A report of somebody stays on no shared computer but where it was saved.
    """
    answering = with_headers(PlainTextResponse("a report"))
    assert get(answering, "/media/report.pdf").headers["cache-control"] == "no-store"
    assert "cache-control" not in get(answering, "/_stcore/health").headers


def test_only_https_promises_https_for_later(app: ASGIApp) -> None:
    """
    Strict-Transport-Security is sent over https, also behind a proxy, and never over http.
    """
    assert "strict-transport-security" not in get(app, "/").headers
    assert "strict-transport-security" in get(app, "/", scheme="https").headers
    assert "strict-transport-security" in get(app, "/", x_forwarded_proto="https").headers
