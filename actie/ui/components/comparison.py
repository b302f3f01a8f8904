"""
Two rounds beside each other: the sentence, the chart, the table.
"""

from actie.results import Comparison
from actie.ui import state
from actie.ui.components.figure import show_chart
from actie.ui.components.markup import show, text
from actie.ui.components.says import show_says


def show_comparison(comparison: Comparison) -> None:
    """
    Shows what moved between two rounds.
    """
    words = state.words()
    show_says(comparison.conclusion, tuple(facet.name for facet in comparison.facets))
    show_chart("movement", comparison)
    rows = "".join(
        f"<tr><th scope='row'>{text(facet.name)}</th><td>{text(facet.word_before)}<small>{text(facet.lean_before)}</small></td>"
        f"<td>{text(facet.word_after)}<small>{text(facet.lean_after)}</small></td><td>{text(facet.change)}</td></tr>"
        for facet in comparison.facets
    )
    show(
        f"<table class='plain'><thead><tr><th scope='col'>{text(words('table.facet'))}</th>"
        f"<th scope='col'>{text(comparison.label_before)}</th><th scope='col'>{text(comparison.label_after)}</th>"
        f"<th scope='col'>{text(words('table.change'))}</th></tr></thead><tbody>{rows}</tbody></table>"
    )
