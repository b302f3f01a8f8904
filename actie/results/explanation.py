"""
How the numbers of a facet came about: the answers, and every rule with its outcome.
"""

from collections.abc import Mapping

from actie.assessment.model import Answer
from actie.language import Words
from actie.questionnaire.model import Facet, Questionnaire, RolePair, Statement
from actie.results.model import AnswerLine, Explanation, Rule
from actie.results.sentences import answered_words, lean_word, role_names, role_word, score_word
from actie.scoring.facet import FacetScore
from actie.scoring.statement import score_statement

RULES = ("statement", "facet", "missing", "interval", "words", "balance", "attention", "total")


def rules_in_words(cut_offs: tuple[int, int], words: Words) -> tuple[str, ...]:
    """
    The rules that hold for every facet, in plain words.
    """
    under_way, firm = cut_offs
    return tuple(words(f"explanation.{rule}", under_way=under_way, firm=firm) for rule in RULES)


def explain(
    facet: Facet, score: FacetScore, answers: Mapping[str, Answer], questionnaire: Questionnaire, words: Words
) -> Explanation:
    """
    The answers of one facet and the rules that made its numbers.
    """
    lines = tuple(_line(statement, answers.get(statement.id), questionnaire, words) for statement in facet.statements)
    return Explanation(
        answers=lines,
        rules=(
            Rule(words("rule.score"), _score(lines, score, questionnaire, words)),
            Rule(words("rule.interval"), _interval(score, words)),
            Rule(words("rule.balance"), _balance(facet, score, answers, words), note_of(answers, facet.balance.id)),
            *((_roles(facet.roles, answers, questionnaire, words),) if facet.roles else ()),
            Rule(words("rule.attention"), _attention(score, words)),
        ),
    )


def note_of(answers: Mapping[str, Answer], *items: str) -> str:
    """
    The remarks at one or more items, each on a line, empty without one.
    """
    return "\n".join(answers[item].note for item in items if item in answers and answers[item].note)


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


def _balance(facet: Facet, score: FacetScore, answers: Mapping[str, Answer], words: Words) -> str:
    if score.balance is None:
        return answered_words(answers.get(facet.balance.id), words)
    position = facet.balance.text_at(score.balance).of(words.language)
    return words("rule.position", position=position, lean=lean_word(score.balance, "", words))


def _roles(pair: RolePair, answers: Mapping[str, Answer], questionnaire: Questionnaire, words: Words) -> Rule:
    names = role_names(questionnaire, words.language)
    asked, now = (role_word(answers.get(item), names, words) for item in (pair.asked, pair.now))
    outcome = f"{words('chart.asked', answer=asked)} · {words('chart.now', answer=now)}"
    return Rule(words("rule.roles"), outcome, note_of(answers, pair.asked, pair.now))


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
