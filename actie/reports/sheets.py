"""
How a workbook holds tables: below each other on a sheet, to be read, filtered and printed, in one language.
"""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from actie.language import Language
from actie.reports.cells import Cell, neutral, neutral_row
from actie.reports.tables import Table

NARROWEST = 8
WIDEST = 60
A4 = 9
OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
CORE = "docProps/core.xml"
END = b"</cp:coreProperties>"


def write_tables(sheet: Worksheet, tables: dict[str, Table], text: Format) -> int:
    """
    Tables below each other, the headings of the first one always in sight; returns the row below them.
    """
    top = 0
    for name, table in tables.items():
        rows = [neutral_row(row) for row in table.rows] or [[None] * len(table.headings)]
        columns = [{"header": neutral(heading), "format": text} for heading in table.headings]
        place = (top, 0, top + len(rows), len(columns) - 1)
        sheet.add_table(*place, {"name": name, "columns": columns, "data": rows, "style": "Table Style Light 1"})
        top += len(rows) + 2
    for column, width in enumerate(_widths(list(tables.values()))):
        sheet.set_column(column, column, width)
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    return top


def _widths(tables: list[Table]) -> list[float]:
    """
    Wide enough for the longest cell of each column, within bounds; what is longer wraps.
    """
    columns = [column for table in tables for column in enumerate(zip(table.headings, *table.rows, strict=True))]
    widths: dict[int, int] = {}
    for number, cells in columns:
        widths[number] = max(widths.get(number, NARROWEST), *(_length(cell) + 2 for cell in cells))
    return [min(widths[number], WIDEST) for number in sorted(widths)]


def _length(cell: Cell) -> int:
    return max(map(len, cell.splitlines()), default=0) if isinstance(cell, str) else 0


def in_language(workbook: bytes, language: Language) -> bytes:
    """
    The workbook with its language among the document properties, where XlsxWriter has no place for it.
    """
    file = BytesIO()
    with ZipFile(BytesIO(workbook)) as read, ZipFile(file, "w", ZIP_DEFLATED) as written:
        for part in read.infolist():
            content = read.read(part)
            if part.filename == CORE:
                content = content.replace(END, f"<dc:language>{language}</dc:language>".encode() + END)
            written.writestr(part, content)
    return file.getvalue()
