"""
Writes down every address that the process connects to or looks up; Python runs this file by itself when it starts.
"""

import os
import sys
from pathlib import Path

HEARD = Path(os.environ["HEARD"])


def note(event: str, arguments: tuple[object, ...]) -> None:
    """
    Notes who is called; a socket that only listens calls nobody.
    """
    if event == "socket.connect":
        _write(arguments[1])
    elif event in {"socket.getaddrinfo", "socket.gethostbyname"}:
        _write(arguments[0])


def _write(whom: object) -> None:
    with HEARD.open("a", encoding="utf-8") as heard:
        heard.write(f"{whom}\n")


sys.addaudithook(note)
