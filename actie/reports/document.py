"""
A report before it is a file: blocks of text, tables and pictures, in one language.

Every block says what it is and never how it looks; `report.typ` and `word.py` decide that. Nothing here knows whether
the report is about one person or about a group.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from actie.language import Language


@dataclass(frozen=True, slots=True)
class Heading:
    """
    A heading: level 1 is the title, 2 a section, 3 and 4 are parts of one; `letter` stands in a tile before it.
    """

    text: str
    level: int = 2
    letter: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """
    A paragraph; `look` is "plain", "says" for a conclusion, or "small" for what explains something else.
    """

    text: str
    look: str = "plain"


@dataclass(frozen=True, slots=True)
class Bullet:
    """
    One line of a list: `name` in bold before the text, `note` quietly below it; the mark is "plain", "do" or "ask".
    """

    text: str
    name: str = ""
    note: str = ""
    mark: str = "plain"


@dataclass(frozen=True, slots=True)
class Bullets:
    """
    A list, with numbers where the order says something.
    """

    items: tuple[Bullet, ...]
    is_ordered: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """
    Names with what belongs to them.
    """

    items: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """
    A drawing by its numbers: `kind` is a drawing in `drawings.typ`, `alt` says in words what it shows.

    Without `alt` it only repeats the words beside it, and a reader that speaks passes it over.
    """

    kind: str
    values: Mapping[str, object]
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """
    One cell of a table: a picture, a text, and notes quietly below it; `letter` stands in a tile before the text.
    """

    text: str
    notes: tuple[str, ...] = ()
    picture: Picture | None = None
    letter: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """
    Headings and rows of the same length; `widths` are the shares of the columns, the first cell names its row.
    """

    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]


Block = Heading | Paragraph | Bullets | Facts | Picture | Table


@dataclass(frozen=True, slots=True)
class Document:
    """
    A whole report; `subject` stands at the top of every page, `page` is "page {page} of {pages}" in the language.
    """

    title: str
    subject: str
    page: str
    language: Language
    blocks: tuple[Block, ...]


def pictures_in(document: Document) -> list[Picture]:
    """
    Every picture of a report, those in tables too, in the order in which they are met.
    """
    return [picture for block in document.blocks for picture in _pictures(block)]


def _pictures(block: Block) -> Iterator[Picture]:
    if isinstance(block, Picture):
        yield block
    elif isinstance(block, Table):
        yield from (cell.picture for row in block.rows for cell in row if cell.picture)
