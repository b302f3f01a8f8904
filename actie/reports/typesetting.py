"""
Typst, kept warm: content and a template of this folder become a PDF, or pictures of its pages.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields
from functools import cache
from pathlib import Path
from queue import LifoQueue
from typing import Any, Literal

from typst import Compiler, Fonts

HERE = Path(__file__).parent
FONTS = HERE / "fonts"
AT_ONCE = 2  # a compiler works for one at a time; who comes third waits
PIXELS_PER_INCH = 200
LARGE = 60_000  # characters: what is more than the report of one person with remarks
REMEMBERED = 10  # Typst keeps what it made of the last ten documents, 130 MiB for one about a hundred people

UNSEEN = "\n\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufe00-\ufe0f\U000e0020-\U000e007f"  # they have no glyph
LOST = "[\ufeff\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]"  # nothing that could be shown
LONG = r"\S{30,}"
UNKNOWN = "□"


def typeset(template: str, content: object) -> bytes:
    """
    A PDF that keeps to PDF/UA-1: tagged, with a title and a language, every letter in an embedded font.
    """
    return _compile(template, content, format="pdf", pdf_standards=["ua-1"])[0]


def draw(template: str, content: Sequence[object], form: Literal["png", "svg"] = "png") -> list[bytes]:
    """
    A picture for each part of the content, as PNG or SVG.
    """
    return _compile(template, content, format=form, ppi=PIXELS_PER_INCH) if content else []


def printable(text: str) -> str:
    """
    A text of which every character can be printed: a tab becomes spaces, a character without a letterform a square.

    What has no spaces for long gets places where a line may end, or it would run off the paper.
    """
    text = re.sub(LOST, "", text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    "))
    return re.sub(LONG, _breakable, _strange().sub(UNKNOWN, text))


def _breakable(solid: re.Match[str]) -> str:
    return re.sub(r"(.{10})(?=.)", "\\1\u200b", solid[0])


def _compile(template: str, content: object, **how: Any) -> list[bytes]:
    given = {"content": json.dumps(_plain(content), ensure_ascii=False)}
    with _compiler() as compiler:
        made = compiler.compile(HERE / template, sys_inputs=given, **how)
        if len(given["content"]) > LARGE:
            _forget(compiler)
    return made if isinstance(made, list) else [made or b""]


def _forget(compiler: Compiler) -> None:
    """
    Has Typst give back the memory of a large document, by making small ones until it is no longer remembered.
    """
    for _ in range(REMEMBERED + 1):
        compiler.compile(b"", format="svg")


def _plain(part: Any) -> Any:
    """
    Content as JSON knows it: a dataclass with its own name as `block`, every text printable.
    """
    match part:
        case str():
            return printable(part)
        case Mapping():
            return {name: _plain(value) for name, value in part.items()}
        case list() | tuple():
            return [_plain(value) for value in part]
        case None | bool() | int() | float():
            return part
    held = {field.name: _plain(getattr(part, field.name)) for field in fields(part)}
    return {"block": type(part).__name__.lower()} | held


@contextmanager
def _compiler() -> Iterator[Compiler]:
    compiler = _compilers().get()
    try:
        yield compiler
    finally:
        _compilers().put(compiler)


@cache
def _compilers() -> LifoQueue[Compiler]:
    fonts = Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])
    compilers: LifoQueue[Compiler] = LifoQueue()
    for _ in range(AT_ONCE):
        compilers.put(Compiler(root=str(HERE), font_paths=fonts))
    return compilers


@cache
def _strange() -> re.Pattern[str]:
    """
    Whatever no font of ours holds.
    """
    lines = (FONTS / "coverage.txt").read_text(encoding="ascii").splitlines()
    ranges = [[re.escape(chr(int(code, 16))) for code in line.split()] for line in lines]
    held = "".join(f"{first}-{last}" for first, last in ranges)
    return re.compile(f"[^{UNSEEN}{held}]")
