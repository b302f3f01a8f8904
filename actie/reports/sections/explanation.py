"""
How every number came about: the rules once, then the answers and outcomes of each facet.
"""

from actie.language import Words, words_in
from actie.reports.document import Block, Bullet, Bullets, Cell, Facts, Heading, Paragraph, Table
from actie.results import FacetResult, Results
from actie.results.explanation import rules_in_words
from actie.results.model import AnswerLine

COLUMNS = ("statement", "answer", "score")
WIDTHS = (6, 3, 1)


def blocks(results: Results) -> list[Block]:
    """
    The rules in words; per facet a table of answers and scores, and what each rule made of them.
    """
    words = words_in(results.language)
    rules = tuple(Bullet(rule) for rule in rules_in_words(results.cut_offs, words))
    return [
        Heading(words("explanation.title")),
        Paragraph(words("explanation.lead")),
        Heading(words("explanation.rules"), 3),
        Bullets(rules),
        *(block for facet in results.facets for block in _facet(facet, words)),
    ]


def _facet(facet: FacetResult, words: Words) -> list[Block]:
    rows = tuple(_row(line, words) for line in facet.explanation.answers)
    outcomes = tuple(
        (rule.name, "\n".join(filter(None, (rule.outcome, rule.note)))) for rule in facet.explanation.rules
    )
    headings = tuple(words(f"table.{column}") for column in COLUMNS)
    return [Heading(facet.name, 3, facet.letter), Table(headings, rows, WIDTHS), Facts(outcomes)]


def _row(line: AnswerLine, words: Words) -> tuple[Cell, ...]:
    text = f"{line.text} {words('explanation.reversed')}" if line.is_reversed else line.text
    score = "–" if line.score is None else words.number(line.score)
    return Cell(text, (line.note,) if line.note else ()), Cell(line.answer), Cell(score)
