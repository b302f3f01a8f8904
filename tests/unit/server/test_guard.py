"""
Only what the app has a use for gets through to Streamlit.
"""

import pytest
from starlette.types import ASGIApp
from streamlit.proto.BackMsg_pb2 import BackMsg

from tests.unit.server.asgi import get, talk

OURS = "https://zelfscan.example"
RERUN = BackMsg(rerun_script={"query_string": ""}).SerializeToString()
CLEAR_CACHE = BackMsg(clear_cache=True).SerializeToString()
INSTALL = BackMsg(backend_operation_request={"install_skills": {}}).SerializeToString()
DEFERRED = BackMsg(backend_operation_request={"deferred_file": {"file_id": "a"}}).SerializeToString()


def frames_through(app: ASGIApp, frame: bytes) -> list[bytes]:
    """
    Which frames come back from behind the guard.
    """
    return [message["bytes"] for message in talk(app, [frame], origin=OURS) if message["type"] == "websocket.send"]


@pytest.mark.parametrize("frame", [RERUN, DEFERRED, BackMsg(stop_script=True).SerializeToString()])
def test_what_a_page_says_gets_through_untouched(app: ASGIApp, frame: bytes) -> None:
    """
    A click, a stop, a download: the same bytes arrive.
    """
    assert frames_through(app, frame) == [frame]


@pytest.mark.parametrize("frame", [CLEAR_CACHE, INSTALL, b"\xff\xff", b""], ids=["cache", "install", "noise", "empty"])
def test_what_reaches_beyond_a_session_is_dropped(app: ASGIApp, frame: bytes) -> None:
    """
    Emptying everybody's cache, installing software and noise get nowhere; the connection lives on.
    """
    said = talk(app, [frame, RERUN], origin=OURS)
    assert [message["bytes"] for message in said if message["type"] == "websocket.send"] == [RERUN]


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://localhost:8501", ""])
def test_a_websocket_of_another_site_is_refused(app: ASGIApp, origin: str) -> None:
    """
    A page elsewhere, a file and a neighbour port get no connection.
    """
    assert talk(app, [RERUN], origin=origin) == [{"type": "websocket.close", "code": 1008}]


def test_a_websocket_without_origin_is_refused(app: ASGIApp) -> None:
    """
    Every browser names where a websocket comes from.
    """
    assert talk(app, [RERUN]) == [{"type": "websocket.close", "code": 1008}]


def test_the_address_of_a_page_may_be_written_in_capitals(app: ASGIApp) -> None:
    """
    Host names do not tell capitals apart.
    """
    said = talk(app, [RERUN], origin=OURS, host="Zelfscan.Example")
    assert said[0]["type"] == "websocket.accept"


@pytest.mark.parametrize("address", ["/_stcore/metrics", "/_stcore/agent/openapi.json", "/wp-login.php", "/a/b"])
def test_unknown_addresses_get_words_instead_of_the_app(app: ASGIApp, address: str) -> None:
    """
    Streamlit's metrics and agent API are closed, and nonsense does not load a megabyte of script.
    """
    answer = get(app, address)
    assert answer.status == 404
    assert "Deze pagina bestaat niet" in answer.text


def test_nothing_is_posted_to_a_page(app: ASGIApp) -> None:
    """
    A page is only ever read.
    """
    assert get(app, "/", method="POST").status == 404
