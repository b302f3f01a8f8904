"""
The charts in the workbook of a workshop: the medians of the facets, and the answers to the first items of the agenda.
"""

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from actie.language import Words, words_in
from actie.reports.excel_charts import Bars, draw_bars
from actie.reports.group_report import RoomReport
from actie.reports.group_tables import counts_table, facets_table
from actie.reports.tables import Table
from actie.results import GroupResults
from actie.results.group import MINUTES
from actie.results.group_model import GroupItem

FACET, MEDIAN = 3, 6  # columns of the table of facets
ITEM, FIRST, LAST = 3, 7, 11  # columns of the table of counts

Place = tuple[int, str, str]


def draw_facets(workbook: Workbook, sheet: str, below: int, report: RoomReport) -> None:
    """
    The median of every facet, with bars for each perspective of the last round that has any.
    """
    words, table = words_in(report.language), facets_table(report)
    title = words("group_report.chart_facets")
    bars, said = [], []
    for place, group in _wholes(report):
        medians = [f"{it.name} {words.number(it.quartiles[1])}" for it in group.facets if it.quartiles]
        if medians:
            first, last = _rows(table, place)
            bars.append(Bars(sheet, (first, FACET, last, FACET), (first, MEDIAN, last, MEDIAN), place[1]))
            said.append(f"{place[1]}: {words.list(medians)}.")
    if bars:
        alt = f"{title}. {' '.join(said)}"
        draw_bars(workbook, _sheet(workbook, sheet), below, title, bars, alt, most=100)


def draw_agenda(workbook: Workbook, sheet: str, below: int, report: RoomReport) -> None:
    """
    How many people chose each position, for the first items of each perspective of the last round.
    """
    words, table = words_in(report.language), counts_table(report)
    for place, group in _wholes(report):
        for line in group.agenda[: len(MINUTES)]:
            bars = _answers(line.item, place, table, words)
            below = draw_bars(workbook, _sheet(workbook, sheet), below, line.item.text, [bars], line.item.says)


def _answers(item: GroupItem, place: Place, table: Table, words: Words) -> Bars:
    row = next(number for number, row in enumerate(table.rows, start=1) if (*row[:3], row[ITEM]) == (*place, item.id))
    return Bars(words("group_report.sheet.items"), (0, FIRST, 0, LAST), (row, FIRST, row, LAST))


def _wholes(report: RoomReport) -> list[tuple[Place, GroupResults]]:
    last = max((part.round for part in report.parts), default=0)
    return [
        ((part.round, part.questionnaire.title.of(report.language), part.case), part.shown)
        for part in report.parts
        if part.round == last and not part.case and isinstance(part.shown, GroupResults)
    ]


def _rows(table: Table, place: Place) -> tuple[int, int]:
    rows = [number for number, row in enumerate(table.rows, start=1) if row[:3] == place]
    return rows[0], rows[-1]


def _sheet(workbook: Workbook, name: str) -> Worksheet:
    return next(sheet for sheet in workbook.worksheets() if sheet.get_name() == name)
