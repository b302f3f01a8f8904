"""
The whole result as plain text and tables, for the printer.
"""

from actie.results import FacetResult, Results
from actie.results.model import PointLine
from actie.scoring.facet import PointKind
from actie.ui import state
from actie.ui.components.explanation import show_facet_explanation
from actie.ui.components.facet_table import show_facets
from actie.ui.components.markup import lines, said, show, text
from actie.ui.components.points import show_first


def show_paper(results: Results) -> None:
    """
    Shows initiative, profile, points, questions, agreements and how the numbers came about.
    """
    _show_subject(results)
    show(f'<p class="says">{text(results.conclusion)}</p>')
    show_facets(results)
    show(f"<p>{text(results.balance_says)} {text(results.roles_says if results.roles else '')}</p>")
    show(_positions(results))
    if results.not_mine_says:
        show(f"<p>{text(results.not_mine_says)}</p>")
    show(f"<h2>{said('profile.first')}</h2>")
    show_first(results)
    show(f"<h2>{said('profile.points')}</h2>")
    for facet in results.in_order:
        show(f"<h3>{text(facet.name)}</h3>{_list([_point(point) for point in facet.points])}")
    show(f"<h2>{said('profile.questions')}</h2>{_list([question.text for question in results.questions])}")
    show(f"<h2>{said('agreements.title')}</h2>{_agreements(results)}")
    show(f"<h2>{said('explanation.title')}</h2>")
    for facet in results.facets:
        show_facet_explanation(facet)
    show(f'<p class="muted small">{text(results.origin)} {text(results.disclaimer)}</p>')


def _show_subject(results: Results) -> None:
    words, initiative, work = state.words(), results.initiative, state.need_work()
    facts = [results.title, initiative.name, results.phase, initiative.function, results.organisation]
    date = words.date(work.saved_at, state.zone())
    show(f"<h1>{said('profile.title')}</h1><p>{text(' · '.join(fact for fact in facts if fact))}</p>")
    show(f"<p>{said('paper.filled_in', date=date, n=results.round)}</p>")
    if initiative.description:
        show(f"<p>{lines(initiative.description)}</p>")


def _positions(results: Results) -> str:
    has_roles = any(facet.role_asked_word for facet in results.facets)
    columns = ["facet", "balance", *(("asked", "now") if has_roles else ())]
    head = "".join(f"<th scope='col'>{said(f'table.{column}')}</th>" for column in columns)
    rows = "".join(_position(facet, has_roles=has_roles) for facet in results.facets)
    return f"<table class='plain'><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _position(facet: FacetResult, *, has_roles: bool) -> str:
    cells = [facet.position or facet.lean, *((facet.role_asked_word, facet.role_now_word) if has_roles else ())]
    return f"<tr><th scope='row'>{text(facet.name)}</th>{''.join(f'<td>{text(cell)}</td>' for cell in cells)}</tr>"


def _point(point: PointLine) -> str:
    return state.words()("paper.ask", question=point.text) if point.kind is PointKind.ASK else point.text


def _list(sentences: list[str]) -> str:
    rows = "".join(f"<li>{text(sentence)}</li>" for sentence in sentences)
    return f"<ul>{rows}</ul>"


def _agreements(results: Results) -> str:
    if not results.agreements:
        return f"<p>{said('paper.no_agreements')}</p>"
    return _list([" · ".join(part for part in (a.what, a.who, a.when) if part) for a in results.agreements])
