"""
The whole result as plain text and tables, for the printer.
"""

from actie.results import Results
from actie.ui import state
from actie.ui.components.explanation import show_facet_explanation
from actie.ui.components.facet_table import show_facets
from actie.ui.components.markup import lines, said, show, text


def show_paper(results: Results) -> None:
    """
    Shows initiative, profile, points, questions, agreements and how the numbers came about.
    """
    _words, initiative = state.words(), results.initiative
    facts = [results.title, initiative.name, results.phase, initiative.function, results.organisation]
    show(f"<h1>{said('profile.title')}</h1><p>{text(' · '.join(fact for fact in facts if fact))}</p>")
    if initiative.description:
        show(f"<p>{lines(initiative.description)}</p>")
    show(f'<p class="says">{text(results.conclusion)}</p>')
    show_facets(results)
    show(f"<p>{text(results.balance_says)} {text(results.roles_says if results.roles else '')}</p>")
    show(f"<h2>{said('profile.points')}</h2>")
    for facet in results.in_order:
        show(f"<h3>{text(facet.name)}</h3>{_list([point.text for point in facet.points])}")
    show(f"<h2>{said('profile.questions')}</h2>{_list([question.text for question in results.questions])}")
    show(f"<h2>{said('agreements.title')}</h2>{_agreements(results)}")
    show(f"<h2>{said('explanation.title')}</h2>")
    for facet in results.facets:
        show_facet_explanation(facet)
    show(f'<p class="muted small">{text(results.origin)} {text(results.disclaimer)}</p>')


def _list(sentences: list[str]) -> str:
    rows = "".join(f"<li>{text(sentence)}</li>" for sentence in sentences)
    return f"<ul>{rows}</ul>"


def _agreements(results: Results) -> str:
    if not results.agreements:
        return f"<p>{said('paper.no_agreements')}</p>"
    return _list([" · ".join(part for part in (a.what, a.who, a.when) if part) for a in results.agreements])
