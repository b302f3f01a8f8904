"""
Streamlit's own files and ours, served compressed from memory.
"""

import hashlib
import mimetypes
from functools import cache
from pathlib import Path

from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit.file_util import get_static_dir

from actie.server.content import Content

ASSETS = Path(__file__).parent / "assets"
STREAMLIT = Path(get_static_dir())
FOR_EVER = "public, max-age=31536000, immutable"
LOOK = "look.css"
STYLES = ("fonts.css", "app.css", "group.css", "room.css", "control.css", "scenes.css")  # each overrules those before

# Not in every system's table of media types.
mimetypes.add_type("font/woff2", ".woff2")
mimetypes.add_type("text/javascript", ".js")


def with_static_files(app: ASGIApp) -> ASGIApp:
    """
    Answers requests for static files from memory; only addresses known at the start are answered.
    """
    files = streamlit_files() | own_files()

    async def serve(scope: Scope, receive: Receive, send: Send) -> None:
        file = files.get(scope["path"]) if scope["type"] == "http" and scope["method"] in ("GET", "HEAD") else None
        answer = file.answer(HTTPConnection(scope)) if file else app
        await answer(scope, receive, send)

    return serve


def streamlit_files() -> dict[str, Content]:
    """
    Streamlit's files by their address; those under /static/ have a hash in their name and never change.
    """
    files = {f"/{path.relative_to(STREAMLIT).as_posix()}": path for path in STREAMLIT.rglob("*") if path.is_file()}
    del files["/index.html"]
    return {url: _content(path, lasting=url.startswith("/static/")) for url, path in files.items()}


def own_files() -> dict[str, Content]:
    """
    Our files by their address, which holds a fingerprint of all of them; the stylesheets as one, which is fetched once.
    """
    look = Content(lambda: b"\n".join((ASSETS / name).read_bytes() for name in STYLES), "text/css", FOR_EVER)
    return {asset_url(name): _content(ASSETS / name, lasting=True) for name in _asset_names()} | {asset_url(LOOK): look}


def asset_url(name: str) -> str:
    """
    The address of one of our files: /assets/<fingerprint>/<name>.
    """
    return f"/assets/{_fingerprint()}/{name}"


def _asset_names() -> list[str]:
    return sorted(path.relative_to(ASSETS).as_posix() for path in ASSETS.rglob("*") if path.is_file())


@cache
def _fingerprint() -> str:
    digest = hashlib.sha256()
    for name in _asset_names():
        digest.update(name.encode() + (ASSETS / name).read_bytes())
    return digest.hexdigest()[:16]


def _content(path: Path, *, lasting: bool) -> Content:
    media_type = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return Content(path.read_bytes, media_type, FOR_EVER if lasting else "no-cache")
