"""
The page in which Streamlit starts: its index.html with our language, title, typefaces, styles and script.
"""

import re

from starlette.requests import HTTPConnection
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from actie.language import Language, preferred_language
from actie.server.addresses import is_page
from actie.server.content import Content
from actie.server.static import LOOK, STREAMLIT, asset_url

LANGUAGE_COOKIE = "taal"
BODY_FONT = "fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2"
LOADING = {Language.NL: "De pagina wordt geladen…", Language.EN: "The page is loading…"}
NO_SCRIPT = {
    Language.NL: "ACTIE-zelfscan werkt alleen met JavaScript. Zet JavaScript aan in je browser.",
    Language.EN: "ACTIE-zelfscan needs JavaScript. Please turn JavaScript on in your browser.",
}


def with_shell(app: ASGIApp) -> ASGIApp:
    """
    Answers every page with the shell in the person's language.
    """

    async def open_page(scope: Scope, receive: Receive, send: Send) -> None:
        answer = _answer(HTTPConnection(scope)) if is_page(scope) else app
        await answer(scope, receive, send)

    return open_page


def build_shell(index: str, language: Language) -> str:
    """
    Streamlit's index.html turned into ours. Raises RuntimeError for an index.html that is built otherwise.
    """
    head = (
        "<title>ACTIE-zelfscan</title>"
        f'<link rel="preload" href="{asset_url(BODY_FONT)}" as="font" type="font/woff2" crossorigin>'
        f'<link rel="stylesheet" href="{asset_url(LOOK)}">'
        f'<script src="{asset_url("app.js")}" defer></script>'
    )
    for pattern, replacement in (
        (r"<!--.*?-->\s*", ""),
        (r'<html lang="en">', f'<html lang="{language}">'),
        (r'<link\s+rel="preload".*?/>\s*', ""),
        (r'<link rel="service-desc".*?/>\s*', ""),
        (r"<script>.*?</script>\s*", ""),  # inline, so our own policy forbids it
        (r'="\./', '="/'),
        (r"<noscript>.*?</noscript>", f"<noscript><p>{NO_SCRIPT[language]}</p></noscript>"),
        (r"<title>Streamlit</title>", head),  # before Streamlit's own script, which reads what app.js sets
        (r'<div id="root"></div>', f'<div id="root"><p class="loading">{LOADING[language]}</p></div>'),
    ):
        index, found = re.subn(pattern, replacement, index, flags=re.DOTALL)
        if not found:
            raise RuntimeError(f"Streamlit's index.html holds no {pattern}: is this another version of Streamlit?")
    return index


def _answer(connection: HTTPConnection) -> Response:
    asked, kept = connection.query_params.get("lang"), connection.cookies.get(LANGUAGE_COOKIE)
    return SHELLS[preferred_language(asked, kept, connection.headers.get("accept-language", ""))].answer(connection)


def _content(language: Language) -> Content:
    shell = build_shell((STREAMLIT / "index.html").read_text(encoding="utf-8"), language)
    return Content(shell.encode, "text/html", "private, no-cache", "Accept-Encoding, Accept-Language, Cookie")


SHELLS = {language: _content(language) for language in Language}  # here, so that an unknown index.html stops the start
