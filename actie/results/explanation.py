"""
How the numbers of a facet came about: the answers, and every rule with its outcome.
"""

from collections.abc import Mapping

from actie.assessment.model import Answer
from actie.language import Words
from actie.questionnaire.model import Facet, Questionnaire, Statement
from actie.results.model import AnswerLine, Explanation
from actie.results.sentences import answered_words, lean_word, score_word
from actie.scoring.facet import FacetScore
from actie.scoring.statement import score_statement


def explain(
    facet: Facet, score: FacetScore, answers: Mapping[str, Answer], questionnaire: Questionnaire, words: Words
) -> Explanation:
    """
    The answers of one facet and the rules that made its numbers.
    """
    lines = tuple(_line(statement, answers.get(statement.id), questionnaire, words) for statement in facet.statements)
    rules = (
        (words("rule.score"), _score(lines, score, questionnaire, words)),
        (words("rule.interval"), _interval(score, words)),
        (words("rule.balance"), lean_word(score.balance, answered_words(answers.get(facet.balance.id), words), words)),
        (words("rule.attention"), _attention(score, words)),
    )
    return Explanation(lines, rules)


def _line(statement: Statement, answer: Answer | None, questionnaire: Questionnaire, words: Words) -> AnswerLine:
    value = answer.value if answer is not None and isinstance(answer.value, int) else None
    return AnswerLine(
        item=statement.id,
        text=statement.text.of(words.language),
        is_reversed=statement.reversed,
        answer=answered_words(answer, words) if value is None else questionnaire.scale[value - 1].of(words.language),
        score=None if value is None else score_statement(value, is_reversed=statement.reversed),
        note=answer.note if answer else "",
    )


def _score(lines: tuple[AnswerLine, ...], score: FacetScore, questionnaire: Questionnaire, words: Words) -> str:
    word = score_word(score, questionnaire.cut_offs, words)
    if score.score is None:
        return words("rule.no_score", answered=score.answered, required=score.required, word=word)
    numbers = words.list([str(line.score) for line in lines if line.score is not None])
    return words("rule.mean", numbers=numbers, score=words.number(score.score), word=word)


def _interval(score: FacetScore, words: Words) -> str:
    if score.interval is None:
        return words("rule.no_interval")
    missing = score.applicable - score.answered
    if not missing:
        return words("rule.nothing_missing")
    low, high = (words.number(bound) for bound in score.interval)
    return words.count("rule.missing", missing, low=low, high=high)


def _attention(score: FacetScore, words: Words) -> str:
    parts = (
        0.5 if score.score is None else (100 - score.score) / 100,
        abs(score.balance or 0) / 2,
        score.unknown_share,
        0.5 if score.role_gap else 0.0,
    )
    named = dict(zip(("score", "balance", "unknown", "role"), map(words.fraction, parts), strict=True))
    return words("rule.attention_parts", total=words.fraction(score.attention), **named)
