"""
The page in which Streamlit starts is ours, whatever way it is asked for.
"""

import pytest
from starlette.types import ASGIApp

from actie.language import Language
from actie.server.shell import build_shell
from actie.server.static import asset_url
from tests.unit.server.asgi import get

PAGES = ("/", "/animo", "/een-onbekende-pagina")
ENCODINGS = ("", "gzip", "gzip, deflate, br, zstd")


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("page", PAGES)
def test_every_page_has_our_language_styles_and_script(app: ASGIApp, page: str, encoding: str) -> None:
    """
    The start page, a deep link and an unknown page are the same shell, also when they travel compressed.
    """
    shell = get(app, page, accept_encoding=encoding).text
    assert '<html lang="nl">' in shell
    assert "<title>ACTIE-zelfscan</title>" in shell
    assert all(asset_url(name) in shell for name in ("look.css", "app.js"))


@pytest.mark.parametrize(
    ("address", "headers", "language"),
    [
        ("/", {}, "nl"),
        ("/", {"accept_language": "en-GB,en;q=0.9,nl;q=0.8"}, "en"),
        ("/", {"accept_language": "de-DE,nl;q=0.8,en;q=0.5"}, "nl"),
        ("/", {"accept_language": "en", "cookie": "taal=nl"}, "nl"),
        ("/?lang=en", {"cookie": "taal=nl"}, "en"),
        ("/?lang=xx", {"cookie": "taal=en"}, "en"),
    ],
)
def test_the_language_is_that_of_address_cookie_and_browser(
    app: ASGIApp, address: str, headers: dict[str, str], language: str
) -> None:
    """
    The address goes before the cookie, the cookie before the browser; without any of them it is Dutch.
    """
    assert f'<html lang="{language}">' in get(app, address, **headers).text


def test_our_script_stands_before_the_script_of_streamlit(app: ASGIApp) -> None:
    """
    Streamlit's script reads an address that ours sets, so ours runs first; neither is inline.
    """
    shell = get(app, "/").text
    assert shell.index(asset_url("app.js")) < shell.index('type="module"')
    assert "<script>" not in shell


def test_nothing_is_linked_relative_to_the_page(app: ASGIApp) -> None:
    """
    Every address in the shell starts at the root, so it holds on every page.
    """
    assert '="./' not in get(app, "/").text


def test_an_unchanged_page_is_not_sent_again(app: ASGIApp) -> None:
    """
    The second visit gets a 304, but not when the language has changed.
    """
    tag = get(app, "/").headers["etag"]
    assert get(app, "/", if_none_match=tag).status == 304
    assert get(app, "/?lang=en", if_none_match=tag).status == 200


def test_another_index_of_streamlit_stops_the_start() -> None:
    """
    When Streamlit builds its page otherwise, that is said at once instead of serving half a page.
    """
    with pytest.raises(RuntimeError, match="another version of Streamlit"):
        build_shell("<html><head><title>Streamlit</title></head></html>", Language.NL)
