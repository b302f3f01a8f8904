"""
The report as HTML is read back: the blocks of the report, every text literally, every picture with its words.
"""

from base64 import b64decode
from html.parser import HTMLParser
from typing import Any

import pytest

from actie.language import Language
from actie.reports.document import Bullet, Bullets, Cell, Document, Facts, Heading, Paragraph, Picture, Table
from actie.reports.html import write_html
from actie.reports.individual import individual_report
from tests.unit.reports.reading import HOSTILE


class Reader(HTMLParser):
    """
    The texts and pictures in markup, by their tag.
    """

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, Any]]] = []
        self.texts: list[str] = []
        self.feed(markup)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """
        Notes a tag with what it says about itself.
        """
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        """
        Notes a text.
        """
        self.texts.append(data)


def document(*blocks: Any) -> Document:
    """
    A report of these blocks.
    """
    return Document("title", "subject", "{page}/{pages}", Language.NL, blocks)


@pytest.mark.parametrize("language", Language)
def test_every_heading_and_cell_stands_in_the_page(whole: Any, language: Language) -> None:
    """
    With the level of the heading, and the first cell of a row as its heading.
    """
    report = individual_report(whole, language)
    read = Reader(write_html(report))
    headings = [f"h{block.level}" for block in report.blocks if isinstance(block, Heading)]
    assert [tag for tag, _ in read.tags if tag in ("h1", "h2", "h3", "h4")] == headings
    cells = [cell.text for block in report.blocks if isinstance(block, Table) for row in block.rows for cell in row]
    said = "\n".join(read.texts)
    assert [cell for cell in cells if not all(line in said for line in cell.splitlines())] == []


def test_pictures_are_drawn_with_their_words(whole: Any) -> None:
    """
    As SVG inside the page, so that nothing is fetched.
    """
    report = individual_report(whole)
    images = [attributes for tag, attributes in Reader(write_html(report)).tags if tag == "img"]
    assert [block.alt for block in report.blocks if isinstance(block, Picture)] == [
        i["alt"] for i in images if i["alt"]
    ]
    assert all(b64decode(image["src"].partition("base64,")[2]).startswith(b"<svg") for image in images)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_stands_literally(hostile: str) -> None:
    """
    In every kind of block; it makes no element of its own.
    """
    row = (Cell(hostile, (hostile,), letter="A"), Cell(hostile))
    blocks = (
        *(Heading(hostile, 2, "A"), Paragraph(hostile, "says"), Facts(((hostile, hostile),))),
        *(Bullets((Bullet(hostile, hostile, hostile, "ask"),), is_ordered=True), Table((hostile, "b"), (row,), (1, 1))),
    )
    read = Reader(write_html(document(*blocks)))
    ours = "h2 p dl dt dd ol li b br small span table thead tbody tr th td"
    assert {tag for tag, _ in read.tags} <= set(ours.split())
    assert "".join(read.texts).count(hostile.replace("\n", "")) == 11
