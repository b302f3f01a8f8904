"""
Two rounds of a group: the sentence, the chart, and the counts as a table.
"""

from collections.abc import Sequence

from actie.results import GroupResults
from actie.results.group_model import MovementLine
from actie.scoring.movement import Direction
from actie.ui.components.figure import show_group_chart
from actie.ui.components.markup import said, show, text
from actie.ui.components.says import show_says


def show_group_movement(group: GroupResults, place: str = "") -> None:
    """
    Shows how the people who were in both rounds moved, if there were two rounds; unchanged is a result.
    """
    if group.movement is None:
        return
    show_says(group.movement.says)
    show_group_chart("group-movement", group, place)
    show(_table("table.facet", group.movement.facets))
    if group.movement.statements:
        statements = _table("table.statement", group.movement.statements)
        show(f"<details><summary>{said('group_table.per_statement')}</summary>{statements}</details>")


def _table(first: str, moved: Sequence[MovementLine]) -> str:
    ways = "".join(f'<th scope="col">{said(f"change.{way}")}</th>' for way in Direction)
    rows = "".join(map(_row, moved))
    return (
        f'<table class="plain counts"><thead><tr><th scope="col">{said(first)}</th>{ways}'
        f'<th scope="col">{said("group_table.in_words")}</th></tr></thead><tbody>{rows}</tbody></table>'
    )


def _row(line: MovementLine) -> str:
    counts = "".join(f'<td data-label="{said(f"change.{way}")}">{line.counts.get(way, 0)}</td>' for way in Direction)
    return f"<tr><th scope='row'>{text(line.text)}</th>{counts}<td>{text(line.says)}</td></tr>"
