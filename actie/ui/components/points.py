"""
The ACTIE-points per facet, the first three in sight and the rest one click away; and the questions to take along.
"""

from actie.results import FacetResult, Results
from actie.results.model import PointLine
from actie.scoring.facet import PointKind
from actie.ui import state
from actie.ui.components.facet_table import letter
from actie.ui.components.figure import show_chart
from actie.ui.components.markup import said, show, text

FIRST = 3


def show_points(results: Results) -> None:
    """
    Shows the points, facet with the most attention first and open, the others folded.
    """
    first, *others = results.in_order
    heading = said("points.at", facet=first.name)
    show(f'<section class="card"><h3>{letter(first)} {heading}</h3>{_list(first)}</section>')
    show(
        "".join(
            f'<details class="fold"><summary>{said("points.at", facet=facet.name)}</summary>{_list(facet)}</details>'
            for facet in others
        )
    )


def show_questions(results: Results) -> None:
    """
    Shows the ask cards as a list of questions to take along.
    """
    rows = "".join(
        f'<li class="ask">{text(question.text)} <span class="muted small">{text(question.facet_name)}</span></li>'
        for question in results.questions
    )
    show(f'<ul class="points">{rows}</ul>')


def show_roles(results: Results) -> None:
    """
    Shows the roles: the sentence, the chart with its key, the point for a gap and a table behind one click.

    Where a role was only chosen beforehand, and none was asked for, the sentence is all there is.
    """
    roles = results.roles
    if roles is None:
        return
    if not results.asks_roles:
        show(f"<p>{text(results.roles_says)}</p>")
        return
    key = "profile.roles_key_once" if roles.once else "profile.roles_key"
    show(f"<h2>{said('profile.roles')}</h2><p>{text(results.roles_says)}</p>")
    show(f'<p class="muted small">{said(key)}</p>')
    show_chart("roles", results)
    if roles.once_point:
        show(f'<ul class="points"><li class="do">{text(roles.once_point)}</li></ul>')
    rows = "".join(
        f"<tr><th scope='row'>{text(facet.name)}</th><td>{text(facet.role_asked_word)}</td>"
        f"<td>{text(facet.role_now_word)}</td></tr>"
        for facet in results.facets
        if facet.role_asked_word
    )
    if rows:
        show(
            f"<details><summary>{said('table.show')}</summary><table class='plain'><thead><tr>"
            f"<th scope='col'>{said('table.facet')}</th><th scope='col'>{said('table.asked')}</th>"
            f"<th scope='col'>{said('table.now')}</th></tr></thead><tbody>{rows}</tbody></table></details>"
        )


def show_first(results: Results) -> None:
    """
    Shows what to talk about first, with the reasons.
    """
    rows = "".join(
        f"<li><b>{text(facet.name)}</b>: {text('; '.join(facet.reasons))}.<br>"
        f'<span class="muted">{text(facet.opening_question)}</span></li>'
        for facet in results.in_order
        if facet.reasons
    )
    show(f'<ol class="first">{rows}</ol>' if rows else f"<p>{said('first.none')}</p>")


def _list(facet: FacetResult) -> str:
    first, rest = facet.points[:FIRST], facet.points[FIRST:]
    more = state.words().count("points.more", len(rest), facet=facet.name)
    folded = f"<details><summary>{text(more)}</summary>{_items(rest)}</details>" if rest else ""
    return f"{_items(first)}{folded}"


def _items(points: tuple[PointLine, ...]) -> str:
    rows = "".join(
        f'<li class="{"ask" if point.kind is PointKind.ASK else "do"}">{text(point.text)}</li>' for point in points
    )
    return f'<ul class="points">{rows}</ul>'
