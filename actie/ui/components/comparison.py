"""
Two rounds beside each other: the sentence, the chart, the table.
"""

from actie.results import Comparison
from actie.ui.components.figure import show_movement
from actie.ui.components.markup import said, show, text
from actie.ui.components.says import show_says


def show_comparison(comparison: Comparison) -> None:
    """
    Shows what moved between two rounds.
    """
    show_says(comparison.conclusion, tuple(facet.name for facet in comparison.facets))
    show_movement(comparison)
    rows = "".join(
        f"<tr><th scope='row'>{text(facet.name)}</th>"
        f"<td>{text(facet.word_before)}<small>{text(facet.lean_before)}</small></td>"
        f"<td>{text(facet.word_after)}<small>{text(facet.lean_after)}</small></td><td>{text(facet.change)}</td></tr>"
        for facet in comparison.facets
    )
    show(
        f"<table class='plain'><thead><tr><th scope='col'>{said('table.facet')}</th>"
        f"<th scope='col'>{text(comparison.label_before)}</th><th scope='col'>{text(comparison.label_after)}</th>"
        f"<th scope='col'>{said('table.change')}</th></tr></thead><tbody>{rows}</tbody></table>"
    )
