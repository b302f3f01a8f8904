"""
A report as a Word document.

python-docx has no fields, borders, heading rows, alternative texts or lists that begin anew: those are written as the
XML of the format, through the elements (`_p`, `_tr`, `_tbl`, `_inline`) that its classes stand for.
"""

from collections.abc import Iterator
from io import BytesIO
from threading import Lock

import docx
from docx.document import Document as Word
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Inches, Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table as WordTable
from docx.table import _Cell as WordCell
from docx.text.paragraph import Paragraph as WordParagraph

from actie.reports.cells import REFUSED
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
from actie.reports.typesetting import PIXELS_PER_INCH, draw

INK, INK2, AMBER, EDGE = (RGBColor.from_string(color) for color in ("1F2A33", "55606A", "8A5F0B", "80776A"))
BODY, HEADING = "Verdana", "Georgia"  # typefaces that every computer has
SIZES = {1: 20, 2: 14, 3: 12, 4: 11}
SMALL = Pt(8.5)
WIDTH = Mm(170)
_ONE_AT_A_TIME = Lock()  # making one takes the processor for up to seconds, and a room is answering meanwhile


def write_word(document: Document) -> bytes:
    """
    The report with real headings, lists and tables, and every picture with its words; who asks meanwhile waits.
    """
    with _ONE_AT_A_TIME:
        return _made(document)


def _made(document: Document) -> bytes:
    word = docx.Document()
    _dress(word, document)
    drawn = iter(draw("pictures.typ", pictures_in(document)))
    for block, following in zip(document.blocks, (*document.blocks[1:], None), strict=True):
        _write(word, block, drawn)
        if isinstance(block, Paragraph) and isinstance(following, Picture):
            word.paragraphs[-1].paragraph_format.keep_with_next = True
    file = BytesIO()
    word.save(file)
    return file.getvalue()


def _dress(word: Word, document: Document) -> None:
    """
    Page, typefaces, language and what the file says about itself.
    """
    properties, section = word.core_properties, word.sections[0]
    properties.title, properties.subject = _literal(document.title)[:255], _literal(document.subject)[:255]
    properties.language, properties.author, properties.comments = document.language, "ACTIE-zelfscan", ""
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    _style(word, "Normal", BODY, 9.5)
    _language(word, document.language)
    for level, size in SIZES.items():
        _style(word, f"Heading {level}", HEADING, size)
    section.header.paragraphs[0].text = f"ACTIE-zelfscan\t\t{_literal(document.subject)}"
    _number_pages(section.footer.paragraphs[0], document.page)


def _style(word: Word, name: str, font: str, size: float) -> None:
    style = word.styles[name]
    assert isinstance(style, ParagraphStyle)
    style.font.name, style.font.size, style.font.color.rgb = font, Pt(size), INK
    style.font.italic = False
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in [name for name in fonts.attrib if "Theme" in name]:
        del fonts.attrib[theme]
    for script in ("ascii", "hAnsi"):
        fonts.set(qn(f"w:{script}"), font)


def _language(word: Word, language: str) -> None:
    for mark in word.styles.element.iter(qn("w:lang")):
        mark.set(qn("w:val"), {"nl": "nl-NL", "en": "en-GB"}[language])


def _number_pages(paragraph: WordParagraph, page: str) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    before, _, rest = page.partition("{page}")
    between, _, after = rest.partition("{pages}")
    for text, field in ((before, "PAGE"), (between, "NUMPAGES"), (after, "")):
        paragraph.add_run(text)
        if field:
            simple = OxmlElement("w:fldSimple")
            simple.set(qn("w:instr"), field)
            paragraph._p.append(simple)


def _write(word: Word, block: Block, drawn: Iterator[bytes]) -> None:
    match block:
        case Heading():
            word.add_heading(_literal(block.text), block.level)
        case Paragraph():
            _write_paragraph(word.add_paragraph(), block)
        case Facts():
            for name, said in block.items:
                _named(_tight(word.add_paragraph()), name, said)
        case Bullets():
            _write_list(word, block)
        case Picture():
            _place(word.add_paragraph(), next(drawn), block.alt)
        case _:
            _write_table(word, block, drawn)


def _write_paragraph(paragraph: WordParagraph, block: Paragraph) -> None:
    run = paragraph.add_run(_literal(block.text))
    if block.look == "small":
        run.font.size, run.font.color.rgb = SMALL, INK2
    if block.look == "says":
        run.font.size = Pt(11)
        _border(paragraph, "left", AMBER, 24)


def _write_list(word: Word, block: Bullets) -> None:
    numbering = _restarted(word) if block.is_ordered else None
    for item in block.items:
        paragraph = word.add_paragraph(style="List Number" if block.is_ordered else "List Bullet")
        if numbering is not None:
            properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
            properties.get_or_add_ilvl().val, properties.get_or_add_numId().val = 0, numbering
        _write_item(paragraph, item)


def _write_item(paragraph: WordParagraph, item: Bullet) -> None:
    _named(paragraph, item.name, f"? {item.text}" if item.mark == "ask" else item.text)
    if item.note:
        _quiet(paragraph, item.note)


def _restarted(word: Word) -> int:
    """
    A numbering that begins at one again.
    """
    numbering = word.part.numbering_part.element
    style = word.styles["List Number"].element
    used = next(num for num in numbering.num_lst if num.numId == style.pPr.numPr.numId.val)
    fresh = numbering.add_num(used.abstractNumId.val)
    fresh.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(fresh.numId)


def _write_table(word: Word, block: Table, drawn: Iterator[bytes]) -> None:
    table = word.add_table(rows=1 + len(block.rows), cols=len(block.headings))
    table.autofit = False
    shares = [width / sum(block.widths) for width in block.widths]
    for cell, heading in zip(table.rows[0].cells, block.headings, strict=True):
        _tight(cell.paragraphs[0]).add_run(_literal(heading)).bold = True
    for row, cells in zip(list(table.rows)[1:], block.rows, strict=True):
        for place, cell in zip(row.cells, cells, strict=True):
            _write_cell(place, cell, drawn)
    for column, share in zip(table.columns, shares, strict=True):
        for place in (column, *column.cells):
            place.width = round(WIDTH * share)
    _repeat_headings(table)
    word.add_paragraph()


def _write_cell(place: WordCell, cell: Cell, drawn: Iterator[bytes]) -> None:
    paragraph = _tight(place.paragraphs[0])
    if cell.picture:
        _place(paragraph, next(drawn), cell.picture.alt or cell.text)
        paragraph = _tight(place.add_paragraph())
    paragraph.add_run(_literal(cell.text)).bold = bool(cell.letter)
    for note in cell.notes:
        _quiet(paragraph, note)


def _repeat_headings(table: WordTable) -> None:
    """
    The first row holds the headings, on every page; no row is broken over two pages; a thin line between rows.
    """
    for number, row in enumerate(table.rows):
        properties = row._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
        if number == 0:
            properties.append(OxmlElement("w:tblHeader"))
    borders = OxmlElement("w:tblBorders")
    borders.append(_line("insideH", EDGE, 4))
    after = ("w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")
    table._tbl.tblPr.insert_element_before(borders, *after)


def _place(paragraph: WordParagraph, picture: bytes, alt: str) -> None:
    pixels = int.from_bytes(picture[16:20])  # the width, as every PNG begins
    shape = paragraph.add_run().add_picture(BytesIO(picture), width=min(Inches(pixels / PIXELS_PER_INCH), WIDTH))
    shape._inline.docPr.set("descr", _literal(alt))


def _named(paragraph: WordParagraph, name: str, text: str) -> None:
    if name:
        paragraph.add_run(_literal(f"{name}: ")).bold = True
    paragraph.add_run(_literal(text))


def _tight(paragraph: WordParagraph) -> WordParagraph:
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2.5)
    return paragraph


def _quiet(paragraph: WordParagraph, note: str) -> None:
    run = paragraph.add_run(_literal(f"\n{note}"))
    run.font.size, run.font.color.rgb = SMALL, INK2


def _border(paragraph: WordParagraph, side: str, color: RGBColor, eighths: int) -> None:
    borders = OxmlElement("w:pBdr")
    borders.append(_line(side, color, eighths))
    paragraph._p.get_or_add_pPr().append(borders)


def _line(side: str, color: RGBColor, eighths: int) -> BaseOxmlElement:
    line = OxmlElement(f"w:{side}")
    for name, value in (("val", "single"), ("sz", str(eighths)), ("space", "4"), ("color", str(color))):
        line.set(qn(f"w:{name}"), value)
    return line


def _literal(text: str) -> str:
    return REFUSED.sub("", text)
