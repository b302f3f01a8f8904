"""
Perspectives beside each other: per facet the median, the middle half and the balance of each, never added up.
"""

from actie.results import Perspectives
from actie.results.naming import full_name
from actie.results.perspectives import PerspectiveFacet, PerspectiveRow
from actie.ui.components.group_table import quartile_bar
from actie.ui.components.markup import said, show, text
from actie.ui.components.says import show_says
from actie.ui.components.vial import counted_vial


def show_perspectives(perspectives: Perspectives) -> None:
    """
    Shows the five facets with a column for each perspective.
    """
    show_says(perspectives.says)
    heads = "".join(f'<th scope="col">{text(title)}</th>' for title in perspectives.titles)
    rows = "".join(_row(row, perspectives.cut_offs) for row in perspectives.rows)
    show(
        f'<table class="plain perspectives"><thead><tr><th scope="col">{said("table.facet")}</th>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


def _row(row: PerspectiveRow, cut_offs: tuple[int, int]) -> str:
    views = "".join(_view(view, cut_offs) for view in row.views)
    return f"<tr><th scope='row'>{text(full_name(row.id, row.name))}</th>{views}</tr>"


def _view(view: PerspectiveFacet, cut_offs: tuple[int, int]) -> str:
    counts = {int(count.key): count.n for count in view.counts}
    return (
        f'<td data-label="{text(view.title)}">{quartile_bar(view.quartiles, cut_offs)}<span>{text(view.word)}</span>'
        f"{counted_vial(counts)}<small>{text(view.balance_says)}</small></td>"
    )
