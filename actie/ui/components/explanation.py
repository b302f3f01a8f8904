"""
How the numbers came about: the rules once, then each facet with its answers and outcomes.
"""

from actie.results import FacetResult, Results
from actie.results.explanation import rules_in_words
from actie.results.naming import full_name
from actie.ui import state
from actie.ui.components.facet_table import letter
from actie.ui.components.markup import lines, said, show, text


def show_rules(results: Results) -> None:
    """
    Shows the rules in words.
    """
    rows = "".join(f"<li>{text(rule)}</li>" for rule in rules_in_words(results.cut_offs, state.words()))
    show(f"<h2>{said('explanation.rules')}</h2><ul>{rows}</ul>")


def show_facet_explanation(facet: FacetResult) -> None:
    """
    Shows the answers of a facet with their scores, and what each rule made of them.
    """
    _words, explanation = state.words(), facet.explanation
    rows = "".join(
        f"<tr><th scope='row'>{text(line.text)}{_reversed(line.is_reversed)}{_note(line.note)}</th>"
        f"<td>{text(line.answer)}</td><td>{'–' if line.score is None else line.score}</td></tr>"
        for line in explanation.answers
    )
    outcomes = "".join(
        f"<dt>{text(rule.name)}</dt><dd>{text(rule.outcome)}{_note(rule.note, '<br>')}</dd>"
        for rule in explanation.rules
    )
    show(
        f"<h2>{letter(facet)} {text(full_name(facet.id, facet.name))}</h2><table class='plain'><thead><tr>"
        f"<th scope='col'>{said('table.statement')}</th><th scope='col'>{said('table.answer')}</th>"
        f"<th scope='col'>{said('table.score')}</th></tr></thead><tbody>{rows}</tbody></table><dl>{outcomes}</dl>"
    )


def _note(note: str, before: str = "") -> str:
    return f"{before}<small>{lines(note)}</small>" if note else ""


def _reversed(is_reversed: bool) -> str:
    return f" <small>{said('explanation.reversed')}</small>" if is_reversed else ""
