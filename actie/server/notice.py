"""
A small page of plain words, for when the app itself cannot be shown.
"""

import logging
from string import Template

from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from actie.language import Text

NOT_FOUND = Text(nl="Deze pagina bestaat niet.", en="This page does not exist.")
UNAVAILABLE = Text(
    nl="Het lukt nu niet om je antwoorden te lezen. Ze zijn niet weg. Probeer het over een paar minuten opnieuw.",
    en="Your answers cannot be read right now. They are not lost. Please try again in a few minutes.",
)
FAILED = Text(
    nl="Er ging iets mis. Probeer het opnieuw.",
    en="Something went wrong. Please try again.",
)
START = Text(nl="Naar de startpagina", en="To the start page")

_LOG = logging.getLogger("actie")

_PAGE = Template(
    """<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>ACTIE-zelfscan</title>
<style>
:root { color-scheme: light dark; --ink: light-dark(#1F2A33, #F3EDE1); --straw: light-dark(#F4DFA3, #665216); }
body { max-width: 34rem; margin: 4rem auto; padding: 0 1rem; font: 1.1rem/1.6 Verdana, sans-serif;
  background: light-dark(#FAF6EE, #181C1F); color: var(--ink); }
h1 { font: 600 2rem/1.2 Georgia, serif; }
a { color: inherit; }
.vial, .vial * { display: block; box-sizing: border-box; border: 2px solid var(--ink); border-radius: 99px; }
.vial { position: relative; max-width: 20rem; height: 2.5rem; background: var(--straw); }
.vial b { position: absolute; inset: -2px 40%; border-width: 0 2px; border-radius: 0; }
.vial i { width: 2.4rem; height: 1.5rem; margin: .37rem auto;
  background: light-dark(#FFFFFF, #F3EDE1); border-color: light-dark(#1F2A33, #181C1F); }
</style>
</head>
<body>
<main>
<div class="vial" aria-hidden="true"><b></b><i></i></div>
<h1>ACTIE-zelfscan</h1>
<p>$nl</p>
<p><a href="/">$start_nl</a></p>
<div lang="en">
<p>$en</p>
<p><a href="/">$start_en</a></p>
</div>
</main>
</body>
</html>
"""
)


def notice(status: int, text: Text) -> HTMLResponse:
    """
    A page with one text in every language; nobody keeps it.
    """
    page = _PAGE.substitute(nl=text.nl, en=text.en, start_nl=START.nl, start_en=START.en)
    return HTMLResponse(page, status, headers={"Cache-Control": "no-store"})


def with_notice(app: ASGIApp) -> ASGIApp:
    """
    Shows a page of plain words when anything fails unexpectedly; the log holds what it was.
    """

    async def apologise(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await app(scope, receive, send)
            return
        begun = False

        async def send_and_note(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await app(scope, receive, send_and_note)
        except Exception:  # whatever it is, a person gets words instead of nothing
            first = scope["path"].split("/")[1]  # and no more of it: what follows /hervat/ is a secret
            _LOG.exception("%s /%s failed", scope["method"], first)
            if not begun:
                await notice(500, FAILED)(scope, receive, send)

    return apologise
