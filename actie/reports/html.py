"""
A report as HTML for a page of the app: the same blocks as the PDF, with the same drawings.
"""

from base64 import b64encode
from collections.abc import Iterator
from html import escape

from actie.reports.document import (
    Block,
    Bullet,
    Bullets,
    Cell,
    Document,
    Facts,
    Heading,
    Paragraph,
    Picture,
    Table,
    pictures_in,
)
from actie.reports.typesetting import draw

LOOKS = {"plain": "", "says": "says", "small": "muted small"}


def write_html(document: Document) -> str:
    """
    The report as markup in which every text stands literally; the page around it is the caller's.
    """
    drawn = iter(draw("pictures.typ", pictures_in(document), "svg"))
    return "".join(_markup(block, drawn) for block in document.blocks)


def _markup(block: Block, drawn: Iterator[bytes]) -> str:
    match block:
        case Heading():
            letter = f'<span class="letter" aria-hidden="true">{_text(block.letter)}</span> ' if block.letter else ""
            return f"<h{block.level}>{letter}{_text(block.text)}</h{block.level}>"
        case Paragraph():
            return f'<p class="{LOOKS[block.look]}">{_text(block.text)}</p>'
        case Facts():
            return f"<dl>{''.join(f'<dt>{_text(name)}</dt><dd>{_text(said)}</dd>' for name, said in block.items)}</dl>"
        case Bullets():
            tag = "ol" if block.is_ordered else "ul"
            return f"<{tag}>{''.join(_line(item) for item in block.items)}</{tag}>"
        case Picture():
            return f"<p>{_image(block, next(drawn))}</p>"
        case _:
            return _table(block, drawn)


def _line(item: Bullet) -> str:
    name = f"<b>{_text(item.name)}</b> " if item.name else ""
    return f"<li>{name}{'? ' * (item.mark == 'ask')}{_text(item.text)}{_notes((item.note,))}</li>"


def _table(block: Table, drawn: Iterator[bytes]) -> str:
    head = "".join(f"<th scope='col'>{_text(heading)}</th>" for heading in block.headings)
    rows = "".join(_row(row, drawn) for row in block.rows)
    return f"<table class='plain'><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _row(row: tuple[Cell, ...], drawn: Iterator[bytes]) -> str:
    first, *others = (_cell(cell, drawn) for cell in row)
    return f"<tr><th scope='row'>{first}</th>{''.join(f'<td>{other}</td>' for other in others)}</tr>"


def _cell(cell: Cell, drawn: Iterator[bytes]) -> str:
    letter = f'<span class="letter" aria-hidden="true">{_text(cell.letter)}</span> ' if cell.letter else ""
    image = f"{_image(cell.picture, next(drawn))}<br>" if cell.picture else ""
    return f"{image}{letter}{_text(cell.text)}{_notes(cell.notes)}"


def _notes(notes: tuple[str, ...]) -> str:
    return "".join(f"<small>{_text(note)}</small>" for note in notes if note)


def _image(picture: Picture, drawing: bytes) -> str:
    source = f"data:image/svg+xml;base64,{b64encode(drawing).decode()}"
    return f'<img class="drawing" src="{source}" alt="{_text(picture.alt)}">'


def _text(words: str) -> str:
    return escape(words).replace("\n", "<br>")
