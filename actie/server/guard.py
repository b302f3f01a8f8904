"""
What may come in: known addresses only, websockets of our own pages only, and only what a page has reason to say.
"""

from urllib.parse import urlsplit

from google.protobuf.message import DecodeError  # type: ignore[import-untyped]  # the package carries no types
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg  # not public: tested against the pinned version

from actie.server.addresses import is_known
from actie.server.notice import NOT_FOUND, notice
from actie.server.turns import taking_turns

# Left out, because they reach beyond a person's own session: clear_cache, set_run_on_save, load_git_info, debug_*.
ALLOWED_MESSAGES = ("rerun_script", "stop_script", "file_urls_request", "app_heartbeat")
ALLOWED_OPERATIONS = ("deferred_file", "dataframe_chunk")

POLICY_VIOLATION = 1008


def with_guard(app: ASGIApp) -> ASGIApp:
    """
    Turns away what the app has no use for, before Streamlit sees it.
    """

    async def guard(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and not is_known(scope["path"]):
            await notice(404, NOT_FOUND)(scope, receive, send)
        elif scope["type"] == "websocket" and not is_same_origin(HTTPConnection(scope)):
            await receive()
            await send({"type": "websocket.close", "code": POLICY_VIOLATION})
        else:
            if scope["type"] == "websocket":
                receive, send = taking_turns(_only_allowed(receive), send)
            await app(scope, receive, send)

    return guard


def is_same_origin(connection: HTTPConnection) -> bool:
    """
    Whether a request comes from a page of the address that it goes to.
    """
    origin = urlsplit(connection.headers.get("origin", "")).netloc
    return origin != "" and origin.lower() == connection.headers.get("host", "").lower()


def is_allowed(frame: bytes) -> bool:
    """
    Whether a websocket frame is a message that a page has reason to send.
    """
    try:
        message = BackMsg.FromString(frame)
    except DecodeError:
        return False
    kind = message.WhichOneof("type")
    if kind == "backend_operation_request":
        return message.backend_operation_request.WhichOneof("payload") in ALLOWED_OPERATIONS
    return kind in ALLOWED_MESSAGES


def _only_allowed(receive: Receive) -> Receive:
    async def next_allowed() -> Message:
        while True:
            message = await receive()
            if message["type"] != "websocket.receive" or is_allowed(message.get("bytes") or b""):
                return message

    return next_allowed
