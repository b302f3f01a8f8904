"""
Whoever watches the process learns whether it can serve people.
"""

import json

from starlette.types import ASGIApp

from actie import __version__
from tests.unit.server.asgi import get


def test_a_well_process_says_so_with_its_version(app: ASGIApp, store: object) -> None:
    """
    ok and the version, asked anew each time.
    """
    answer = get(app, "/healthz")
    assert (answer.status, json.loads(answer.text)) == (200, {"ok": True, "version": __version__})
    assert answer.headers["cache-control"] == "no-store"


def test_a_process_without_store_is_not_well(app: ASGIApp, no_store: None) -> None:
    """
    503, so that a proxy sends people elsewhere.
    """
    answer = get(app, "/healthz")
    assert (answer.status, json.loads(answer.text)) == (503, {"ok": False})
