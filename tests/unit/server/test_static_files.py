"""
Static files come from memory, compressed, and a browser keeps those that never change.
"""

from pathlib import Path

import pytest
from starlette.types import ASGIApp

from actie.server.static import ASSETS, STYLES, asset_url, streamlit_files
from tests.unit.server.asgi import get

BIGGEST = max(
    (url for url in streamlit_files() if url.endswith(".js")), key=lambda url: len(streamlit_files()[url].read())
)


@pytest.mark.parametrize("encoding", ["br", "gzip"])
def test_scripts_go_compressed_over_the_wire(app: ASGIApp, encoding: str) -> None:
    """
    The biggest script shrinks to less than a third, and unpacks to what it was.
    """
    answer = get(app, BIGGEST, accept_encoding=encoding)
    assert answer.headers["content-encoding"] == encoding
    assert len(answer.packed) < len(answer.text.encode()) / 3
    assert answer.text.encode() == streamlit_files()[BIGGEST].read()


def test_brotli_is_preferred_unless_the_browser_refuses_it(app: ASGIApp) -> None:
    """
    The smallest encoding that the browser takes is used; q=0 means that it does not take it.
    """
    assert get(app, BIGGEST, accept_encoding="gzip, deflate, br, zstd").headers["content-encoding"] == "br"
    assert get(app, BIGGEST, accept_encoding="br;q=0, gzip").headers["content-encoding"] == "gzip"
    assert "content-encoding" not in get(app, BIGGEST).headers


def test_pictures_and_typefaces_are_not_packed_twice(app: ASGIApp) -> None:
    """
    What is compressed already goes as it is.
    """
    answer = get(app, "/favicon.png", accept_encoding="br")
    assert "content-encoding" not in answer.headers
    assert answer.headers["content-type"] == "image/png"


def test_files_with_a_hash_in_their_address_are_kept_for_ever(app: ASGIApp) -> None:
    """
    Streamlit's hashed files and ours are immutable.
    """
    assert "immutable" in get(app, BIGGEST).headers["cache-control"]
    assert "immutable" in get(app, asset_url("app.js")).headers["cache-control"]


def test_other_files_are_asked_for_again_and_not_sent_again(app: ASGIApp) -> None:
    """
    A file that may change is checked by its ETag; unchanged, it is a 304 without a body.
    """
    first = get(app, "/favicon.png")
    again = get(app, "/favicon.png", if_none_match=first.headers["etag"])
    assert first.headers["cache-control"] == "no-cache"
    assert (again.status, again.packed) == (304, b"")


@pytest.mark.parametrize("address", ["/static/../index.html", "/static/js/../../index.html", "/assets/other/app.js"])
def test_only_listed_files_are_served(app: ASGIApp, address: str) -> None:
    """
    A path that is not one of the known addresses is never looked up on disk.
    """
    assert get(app, address).status == 404


def test_our_files_change_address_with_their_content() -> None:
    """
    The address holds a fingerprint, and every file that the page links exists.
    """
    assert asset_url("app.js").split("/")[2] == asset_url("look.css").split("/")[2]
    assert len(asset_url("app.js").split("/")[2]) == 16


def test_the_stylesheets_come_as_one_in_which_none_is_forgotten(app: ASGIApp) -> None:
    """
    In the order in which they overrule each other.
    """
    sheets = sorted(ASSETS.glob("*.css"), key=lambda path: STYLES.index(path.name))
    assert get(app, asset_url("look.css")).text == "\n".join(path.read_text() for path in sheets)
    assert len(sheets) == len(STYLES)


@pytest.mark.parametrize("typeface", sorted((ASSETS / "fonts").glob("*.woff2")), ids=lambda path: path.name)
def test_typefaces_are_declared_and_served(app: ASGIApp, typeface: Path) -> None:
    """
    fonts.css names every typeface beside it, which is served as a font.
    """
    assert f'url("fonts/{typeface.name}")' in (ASSETS / "fonts.css").read_text()
    assert get(app, asset_url(f"fonts/{typeface.name}")).headers["content-type"] == "font/woff2"


@pytest.mark.parametrize("family", ["atkinson-hyperlegible-next", "atkinson-hyperlegible-mono", "literata"])
def test_typefaces_carry_their_licence(family: str) -> None:
    """
    The Open Font License stands beside each family.
    """
    assert "SIL Open Font License" in (ASSETS / "fonts" / f"{family}-OFL.txt").read_text()
