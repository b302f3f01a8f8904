"""
Whatever goes wrong, a person reads words.
"""

import logging

import pytest
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from actie.server.notice import with_notice
from tests.unit.server.asgi import get


def test_a_failure_becomes_words_without_its_cause(app: ASGIApp, caplog: pytest.LogCaptureFixture) -> None:
    """
    The person reads that something went wrong; only the log holds what.
    """
    answer = get(app, "/media/broken")
    assert (answer.status, "Er ging iets mis" in answer.text) == (500, True)
    assert "geheim" not in answer.text
    assert "geheim" in caplog.text


def test_a_failure_halfway_is_logged_and_leaves_the_answer(caplog: pytest.LogCaptureFixture) -> None:
    """
    What was sent cannot be taken back: nothing is put behind it.
    """

    async def halfway(scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"half", "more_body": True})
        raise ConnectionError(Request(scope).url.path)

    with caplog.at_level(logging.ERROR):
        assert get(with_notice(halfway), "/media/x").packed == b"half"
    assert "GET /media failed" in caplog.text
