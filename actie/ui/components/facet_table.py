"""
The profile as a table: this is the result, the charts only draw it.
"""

from actie.results import FacetResult, Results
from actie.results.naming import full_name
from actie.ui.components.markup import said, show, text
from actie.ui.components.vial import vial

NOTHING_KNOWN = (0, 100)


def show_facets(results: Results) -> None:
    """
    Shows the five facets: how much was answered, how the facet stands, and which way the balance leans.
    """
    rows = "".join(_row(facet, results.cut_offs) for facet in results.facets)
    show(
        f'<p class="muted small">{said("profile.reading_key")}</p>'
        f'<table class="facets"><thead><tr><th scope="col"><span class="unseen">{said("table.letter")}</span></th>'
        f'<th scope="col">{said("table.facet")}</th><th scope="col">{said("table.standing")}</th>'
        f'<th scope="col">{said("table.balance")}</th></tr></thead><tbody>{rows}</tbody></table>'
    )


def letter(facet: FacetResult) -> str:
    """
    The tile with the letter of a facet.
    """
    return f'<span class="letter" aria-hidden="true">{facet.letter}</span>'


def _row(facet: FacetResult, cut_offs: tuple[int, int]) -> str:
    counts = "".join(f"<small>{text(count)}</small>" for count in (facet.answered, *facet.counts))
    balance = vial() if facet.balance is None else vial(facet.balance)
    return (
        f"<tr><td>{letter(facet)}</td><th scope='row'>{text(full_name(facet.id, facet.name))}{counts}</th>"
        f"<td>{bar(facet, cut_offs)}<span>{text(facet.word)}</span></td>"
        f"<td>{balance}<span>{text(facet.lean)}</span></td></tr>"
    )


def bar(facet: FacetResult, cut_offs: tuple[int, int]) -> str:
    """
    A line from 0 to 100 with the two cut-offs, the certainty band as a capsule, and the score as a stroke.

    A capsule from 0 to 100 is hollow: nothing was answered, and filled it would look like a full score.
    """
    ticks = "".join(f'<s style="left:{cut}%"></s>' for cut in cut_offs)
    low, high = facet.interval or (0, 0)
    hollow = ";background:none;border-style:dashed" if (low, high) == NOTHING_KNOWN else ""
    band = f'<b style="left:{low:.4g}%;width:{high - low:.4g}%{hollow}"></b>' if high > low else ""
    stroke = "" if facet.score is None else f'<i style="left:{facet.score:.4g}%"></i>'
    return f'<span class="bar" aria-hidden="true">{ticks}{band}{stroke}</span>'
