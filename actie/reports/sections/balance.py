"""
The balances: a vial per facet, with the sentence that was chosen.
"""

from actie.language import words_in
from actie.reports.document import Block, Heading, Paragraph, Picture
from actie.results import FacetResult, Results

POLES = ("waiting", "balanced", "taking_over")


def blocks(results: Results) -> list[Block]:
    """
    What the balances come down to, and the drawing.
    """
    words = words_in(results.language)
    rows = [_row(facet) for facet in results.facets]
    values = {"poles": [words(f"pole.{pole}") for pole in POLES], "rows": rows}
    alt = words("report.alt.balance", facets=" ".join(_said(facet) for facet in results.facets))
    says = [Paragraph(results.balance_says)] if results.balance_says else []
    return [Heading(words("profile.balance")), *says, Picture("balances", values, alt)]


def _row(facet: FacetResult) -> dict[str, object]:
    return {"name": facet.name, "balance": facet.balance, "sentence": facet.position or facet.lean}


def _said(facet: FacetResult) -> str:
    return f"{facet.name}: {facet.lean}. {facet.position}".strip()
