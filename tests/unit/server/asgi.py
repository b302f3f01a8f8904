"""
Speaks ASGI to an app, as a web server does.
"""

import asyncio
import gzip
from collections.abc import Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeVar

import brotli
from starlette.types import ASGIApp, Message, Scope

Result = TypeVar("Result")
UNPACK = {"br": brotli.decompress, "gzip": gzip.decompress, "": bytes}


@dataclass(frozen=True)
class Answer:
    """
    What came back: status, headers (a header sent twice is joined by a line break) and the unpacked text.
    """

    status: int
    headers: dict[str, str]
    packed: bytes

    @property
    def text(self) -> str:
        """
        The body as a browser reads it.
        """
        return UNPACK[self.headers.get("content-encoding", "")](self.packed).decode()


def get(app: ASGIApp, address: str, *, method: str = "GET", scheme: str = "http", **headers: str) -> Answer:
    """
    Sends one request; headers are written with _ for -.
    """
    said = in_a_loop_of_its_own(_exchange(app, http_scope(address, method, scheme, headers), []))
    start, *parts = said
    found: dict[str, str] = {}
    for name, value in ((name.decode(), value.decode()) for name, value in start["headers"]):
        found[name] = f"{found[name]}\n{value}" if name in found else value
    return Answer(start["status"], found, b"".join(part.get("body", b"") for part in parts))


def talk(app: ASGIApp, frames: Sequence[bytes], **headers: str) -> list[Message]:
    """
    Opens a websocket, sends frames, closes it, and returns what the app said.
    """
    scope = {**http_scope("/_stcore/stream", "GET", "ws", headers), "type": "websocket", "subprotocols": []}
    heard = [{"type": "websocket.receive", "bytes": frame} for frame in frames]
    heard = [{"type": "websocket.connect"}, *heard, {"type": "websocket.disconnect", "code": 1000}]
    return in_a_loop_of_its_own(_exchange(app, scope, heard))


def http_scope(address: str, method: str = "GET", scheme: str = "http", headers: dict[str, str] | None = None) -> Scope:
    """
    The scope of a request.
    """
    path, _, query = address.partition("?")
    named = {"host": "zelfscan.example", **(headers or {})}
    return {
        "type": "http",
        "method": method,
        "scheme": scheme,
        "path": path,
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "root_path": "",
        "headers": [(name.replace("_", "-").encode(), value.encode()) for name, value in named.items()],
        "server": ("zelfscan.example", 80),
        "client": ("192.0.2.1", 50000),
        "http_version": "1.1",
    }


async def _exchange(app: ASGIApp, scope: Scope, heard: Sequence[Message]) -> list[Message]:
    waiting = iter(heard)
    said: list[Message] = []

    async def receive() -> Message:
        return next(waiting, {"type": "http.request", "body": b"", "more_body": False})

    async def send(message: Message) -> None:
        said.append(message)

    await app(scope, receive, send)
    return said


def in_a_loop_of_its_own(work: Coroutine[Any, Any, Result]) -> Result:
    """
    Runs something to its end, in a thread, because the browser tests keep a loop running in the main one.
    """
    with ThreadPoolExecutor(1) as threads:
        return threads.submit(asyncio.run, work).result()
