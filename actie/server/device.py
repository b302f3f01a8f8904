"""
The cookie by which a device is known.
"""

import re

from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from actie.assessment.secrets import new_secret
from actie.server.addresses import is_page

COOKIE = "actie"
MAX_AGE_SECONDS = 400 * 24 * 3600  # the longest that browsers keep a cookie

_SECRET = re.compile(r"[A-Za-z0-9_-]{43}")


def with_device(app: ASGIApp) -> ASGIApp:
    """
    Sets the device cookie anew with every page, also when the page itself has not changed (304).
    """

    async def remember(scope: Scope, receive: Receive, send: Send) -> None:
        if not is_page(scope):
            await app(scope, receive, send)
            return
        connection = HTTPConnection(scope)
        cookie = device_cookie(connection, device_secret(connection) or new_secret())

        async def send_with_cookie(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).append("Set-Cookie", cookie)
            await send(message)

        await app(scope, receive, send_with_cookie)

    return remember


def device_secret(connection: HTTPConnection) -> str | None:
    """
    The secret in the device cookie, if it looks like one of ours.
    """
    value = connection.cookies.get(COOKIE, "")
    return value if _SECRET.fullmatch(value) else None


def device_cookie(connection: HTTPConnection, secret: str) -> str:
    """
    The Set-Cookie header that gives a device its secret; no script can read it.
    """
    secure = "; Secure" if is_https(connection) else ""
    return f"{COOKIE}={secret}; Path=/; Max-Age={MAX_AGE_SECONDS}; HttpOnly; SameSite=Lax{secure}"


def is_https(connection: HTTPConnection) -> bool:
    """
    Whether the browser speaks https, with us or with a proxy before us.
    """
    before_us = connection.headers.get("x-forwarded-proto", "").partition(",")[0].strip()
    return "https" in (connection.scope["scheme"], before_us)
