"""
Documents read back: what a person, a screen reader or another program finds in them.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from tempfile import NamedTemporaryFile
from typing import Any

import docx
import pdfua
import pikepdf
from pypdf import PdfReader

from actie.reports.typesetting import UNKNOWN, printable

HOSTILE = [
    "<b>vet</b> &amp; <script>alert(1)</script>",
    "#let x = 1; *sterk* _schuin_ `code` $x^2$ @bron <label> = kop -- // geen commentaar",
    '#read("/etc/passwd") #sys.inputs \\u{41} "aanhaling" \\',
    "😀 \U0001f468\u200d\U0001f469\u200d\U0001f467 👍🏽 🇳🇱",
    "مرحبا \u202e omgekeerd \u202c עברית",
    "{page} {0} %s ${HOME}",
    "漢字 en नमस्ते",
    "regel één\nregel twee\r\nregel drie\ttab",
    "a\x00b\x0bc\x1fd\ufffee\ufefff\ue000g",
]


def pdf_text(file: bytes) -> str:
    """
    The words of a PDF, with one space wherever there is any room between them.
    """
    return spaced(" ".join(page.extract_text() for page in PdfReader(BytesIO(file)).pages))


def spaced(text: str) -> str:
    """
    A text with one space for every stretch of white.
    """
    return re.sub(r"\s+", " ", text).strip()


def tight(text: str) -> str:
    """
    A text without any white, to compare what was broken over lines.
    """
    return re.sub(r"[\s\u200b\u202a-\u202e]+", "", text)


def times_printed(text: str, file: bytes) -> int:
    """
    How often a text stands in a PDF; of scripts and signs that are joined it counts the letters.
    """
    wanted, found = tight(printable(text)), tight(pdf_text(file))
    if all(ord(letter) < 0x590 or letter == UNKNOWN for letter in wanted):
        return found.count(wanted)
    return min(found.count(letter) for letter in wanted)


def bookmarks(file: bytes) -> list[str]:
    """
    The outline of a PDF as its reader shows it, all levels in order.
    """

    def titles(entries: Any) -> Iterator[str]:
        for entry in entries:
            yield from titles(entry) if isinstance(entry, list) else [entry.title]

    return list(titles(PdfReader(BytesIO(file)).outline))


def faults_in_pdf(file: bytes) -> list[str]:
    """
    What an independent checker of PDF/UA finds wrong, and what we look for ourselves.
    """
    found = [f"{finding.rule_id}: {finding.message}" for finding in _checked(file)]
    with pikepdf.open(BytesIO(file)) as pdf:
        root, metadata = pdf.Root, pdf.open_metadata()
        says = {
            "no part of PDF/UA": metadata.get("pdfuaid:part") == "1",
            "no language": str(root.get("/Lang", "")) in {"nl", "en"},
            "no title": bool(metadata.get("dc:title")) and bool(root.ViewerPreferences.DisplayDocTitle),
            "not tagged": bool(root.MarkInfo.Marked) and "/StructTreeRoot" in root,
            "a font is not embedded": all(_is_embedded(font) for font in _fonts(pdf)),
            "a picture without words": all(figure.get("/Alt") for figure in tagged(pdf, "/Figure")),
        }
    return found + [fault for fault, is_well in says.items() if not is_well]


def tagged(pdf: pikepdf.Pdf, kind: str) -> list[Any]:
    """
    The parts of a PDF with a tag.
    """
    return [part for part in pdf.objects if isinstance(part, pikepdf.Dictionary) and part.get("/S") == kind]


def tags(file: bytes, kind: str) -> list[Any]:
    """
    The alternative words of every part with a tag; None where there are none.
    """
    with pikepdf.open(BytesIO(file)) as pdf:
        return [str(part.Alt) if "/Alt" in part else None for part in tagged(pdf, kind)]


def word_text(file: bytes) -> str:
    """
    The words of a Word document, tables included, in the order of reading.
    """
    return "\n".join(part.text or "" for part in docx.Document(BytesIO(file)).element.body.iter() if _is_text(part))


def _checked(file: bytes) -> list[Any]:
    with NamedTemporaryFile(suffix=".pdf") as place:
        place.write(file)
        place.flush()
        return list(pdfua.validate(place.name).findings)


def _is_text(part: Any) -> bool:
    return str(part.tag).endswith("}t")


def _fonts(pdf: pikepdf.Pdf) -> list[Any]:
    return [
        part for part in pdf.objects if isinstance(part, pikepdf.Dictionary) and part.get("/Type") == "/FontDescriptor"
    ]


def _is_embedded(font: Any) -> bool:
    return any(name in font for name in ("/FontFile", "/FontFile2", "/FontFile3"))
