"""
The server parts around a stand-in for Streamlit, on a store in memory.
"""

from collections.abc import Iterator
from uuid import uuid4

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.types import ASGIApp
from starlette.websockets import WebSocket, WebSocketDisconnect

from actie.assessment.store import AssessmentStore
from actie.server import MIDDLEWARE, ROUTES
from actie.settings import settings
from actie.stores import open_store


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> Iterator[AssessmentStore]:
    """
    The store that the server uses during this test, empty.
    """
    monkeypatch.setenv("ACTIE_DATABASE_URL", f"memory://{uuid4()}")
    settings.cache_clear()
    yield open_store(settings().database_url)
    settings.cache_clear()


@pytest.fixture
def no_store(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """
    A store that cannot be reached: its folder cannot be made.
    """
    monkeypatch.setenv("ACTIE_DATABASE_URL", "sqlite:////dev/null/actie.db")
    settings.cache_clear()
    yield
    settings.cache_clear()


@pytest.fixture
def app() -> ASGIApp:
    """
    Our middleware and routes around something that answers where Streamlit would.
    """
    return Starlette(
        middleware=MIDDLEWARE,
        routes=[
            *ROUTES,
            Route("/_stcore/health", _well),
            Route("/media/broken", _fail),
            WebSocketRoute("/_stcore/stream", _echo),
        ],
    )


async def _well(_: Request) -> PlainTextResponse:
    return PlainTextResponse("ok")


async def _fail(_: Request) -> PlainTextResponse:
    raise ZeroDivisionError("een geheim pad")


async def _echo(websocket: WebSocket) -> None:
    await websocket.accept()
    try:
        while True:
            await websocket.send_bytes(await websocket.receive_bytes())
    except WebSocketDisconnect:
        return
