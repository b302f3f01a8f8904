"""
Typst gets content that it can print, and people who ask at the same time all get theirs.
"""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from io import BytesIO

import psutil
import pytest
from fontTools.ttLib import TTFont
from PIL import Image

from actie.language import Language
from actie.reports.document import Document, Heading, Paragraph
from actie.reports.typesetting import AT_ONCE, FONTS, draw, printable, typeset
from tests.make_fonts import HEADING, ranges
from tests.unit.reports.reading import HOSTILE, faults_in_pdf, pdf_text, times_printed


def page(*texts: str) -> Document:
    """
    A report of nothing but paragraphs.
    """
    paragraphs = tuple(Paragraph(text) for text in texts)
    return Document("Proef", "onderwerp", "{page} van {pages}", Language.NL, paragraphs)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_printed_as_it_was_written(text) -> None:
    """
    Nothing in it is run, and what no font holds is a square.
    """
    file = typeset("report.typ", page(text))
    assert faults_in_pdf(file) == []
    assert times_printed(text, file) >= 1


@pytest.mark.parametrize("text", ["lang woord " * 450, "x" * 5000])
def test_five_thousand_characters_run_over_the_page(text) -> None:
    """
    Whether they have spaces between them or not, all of them are there.
    """
    printed = pdf_text(typeset("report.typ", page(text)))
    assert printed.count(text[0]) >= text.count(text[0])
    assert max(map(len, printed.split())) < 150


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("gewoon ✓ é ß", "gewoon ✓ é ß"),
        ("a\r\nb\rc\td", "a\nb\nc    d"),
        ("漢\ue000", "□□"),
        ("a\x00\ufeff\ud800b", "ab"),
        ("\u202ea\u200d", "\u202ea\u200d"),
        ("x" * 29, "x" * 29),
        ("x" * 35, "x" * 10 + "\u200b" + "x" * 10 + "\u200b" + "x" * 10 + "\u200b" + "x" * 5),
    ],
)
def test_every_character_can_be_printed_or_is_a_square(text, printed) -> None:
    """
    Signs that nobody sees stay where they are; what could not be shown at all is gone.
    """
    assert printable(text) == printed


def test_the_list_of_characters_is_that_of_the_fonts() -> None:
    """
    The letters of the headings are all in the text as well.
    """
    held = {path.stem: set(TTFont(path).getBestCmap()) for path in FONTS.glob("*.ttf")}
    text = {code for name, codes in held.items() if not name.startswith(HEADING.lower()) for code in codes}
    assert (FONTS / "coverage.txt").read_text(encoding="ascii").splitlines() == ranges(text)


def test_every_font_has_its_licence_beside_it() -> None:
    """
    What is not ours may go along under its own terms.
    """
    licensed = {path.name.rpartition("-")[0] for path in FONTS.glob("*.txt")}
    assert [
        path.name for path in FONTS.glob("*.ttf") if not any(path.stem.startswith(it) for it in licensed if it)
    ] == []


def test_many_people_at_once_each_get_their_own() -> None:
    """
    More than the compilers that there are: the others wait for their turn.
    """
    with ThreadPoolExecutor(AT_ONCE * 4) as people:
        files = list(
            people.map(lambda number: typeset("report.typ", page(f"van persoon {number}")), range(AT_ONCE * 8))
        )
    assert all(f"van persoon {number}" in pdf_text(file) for number, file in enumerate(files))


def test_a_compiler_is_given_back_after_a_failure() -> None:
    """
    Content that does not fit its template stops nobody else.
    """
    for _ in range(AT_ONCE + 1):
        with pytest.raises(RuntimeError):
            typeset("report.typ", {})
    assert "weer goed" in pdf_text(typeset("report.typ", page("weer goed")))


def test_large_documents_do_not_stay_in_memory() -> None:
    """
    Typst remembers the last ten documents, which of large ones would be more than a small server has.
    """
    grown = []
    for number in range(5):
        typeset("report.typ", page(*(f"{number} {line} " + "woord " * 60 for line in range(500))))
        grown.append(psutil.Process().memory_info().rss / 2**20)
    assert grown[-1] - grown[1] < 40


def test_pictures_are_png_one_for_each() -> None:
    """
    A picture on a page of its own size.
    """
    vials = [{"kind": "vial", "values": {"balance": balance}} for balance in (None, -2, 2)]
    pictures = draw("pictures.typ", vials)
    assert [picture[:4] for picture in pictures] == [b"\x89PNG"] * 3
    assert len(set(pictures)) == 3


def test_only_a_heading_with_a_letter_has_a_tile() -> None:
    """
    A tile is a lot of ink.
    """
    plain, lettered = (
        dark(draw("report.typ", replace(page(), blocks=(Heading("Kop", 2, letter),)))[0]) for letter in ("", "A")
    )
    assert lettered > 2 * plain


def dark(picture: bytes) -> int:
    """
    How many points of a picture are inked, below the top of the page.
    """
    grey = Image.open(BytesIO(picture)).convert("L")
    return sum(grey.crop((0, 180, grey.width, grey.height - 200)).histogram()[:100])
