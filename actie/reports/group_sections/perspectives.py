"""
The perspectives beside each other, facet by facet and never added up.
"""

from actie.language import words_in
from actie.reports.document import Block, Cell, Heading, Paragraph, Picture, Table
from actie.reports.group_report import RoomReport
from actie.reports.group_sections.facets import quartile_bar
from actie.reports.group_sections.naming import round_name
from actie.results import GroupResults, Perspectives, build_perspectives
from actie.results.naming import full_name
from actie.results.perspectives import PerspectiveFacet, PerspectiveRow

FACET_WIDTH, VIEW_WIDTH = 3, 4
DRAWING = {2: 50, 3: 38}  # millimetres, by how many there are beside each other


def blocks(report: RoomReport) -> list[Block]:
    """
    Per round what the perspectives come down to, and a column for each; nothing with fewer than two.
    """
    rounds = dict.fromkeys(part.round for part in report.parts)
    return [block for number in rounds for block in _round(number, report)]


def _round(number: int, report: RoomReport) -> list[Block]:
    beside = build_perspectives(
        [
            (part.questionnaire.title.of(report.language), part.shown)
            for part in report.parts
            if part.round == number and not part.case and isinstance(part.shown, GroupResults)
        ]
    )
    if beside is None:
        return []
    title = words_in(report.language)("outcome.perspectives")
    heading = Heading(" · ".join(filter(None, (title, round_name(number, report)))))
    return [heading, Paragraph(beside.says, "says"), _table(beside)]


def _table(beside: Perspectives) -> Table:
    views = len(beside.titles)
    return Table(
        headings=(words_in(beside.language)("table.facet"), *beside.titles),
        rows=tuple(_row(row, beside.cut_offs, DRAWING[views]) for row in beside.rows),
        widths=(FACET_WIDTH, *[VIEW_WIDTH] * views),
    )


def _row(row: PerspectiveRow, cut_offs: tuple[int, int], width: int) -> tuple[Cell, ...]:
    views = (_view(view, cut_offs, width) for view in row.views)
    return Cell(full_name(row.id, row.name), letter=row.letter), *views


def _view(view: PerspectiveFacet, cut_offs: tuple[int, int], width: int) -> Cell:
    bar, counts = quartile_bar(view.quartiles, cut_offs), [count.n for count in view.counts]
    standing = Picture("standing", {**bar.values, "counts": counts, "width": width})
    return Cell(view.word, (view.balance_says,), standing)
