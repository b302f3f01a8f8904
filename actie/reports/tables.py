"""
Results and answers as tables, before they are a file.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from actie.assessment.model import Answer, Assessment
from actie.language import Text, Words, words_in
from actie.questionnaire.model import POSITIONS, ItemKind, Questionnaire, RoleId
from actie.reports.cells import Cell
from actie.results import Results

CHOSEN = "chosen_role"  # as the result file calls it


@dataclass(frozen=True, slots=True)
class Table:
    """
    Headings and rows of the same length; no two headings are the same.
    """

    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def profile_table(results: Results) -> Table:
    """
    What the results say about each facet; scores are not rounded.
    """
    names = (
        "table.facet table.score report.word report.low report.high report.answered report.balance report.lean "
        "report.position report.asked report.now report.attention report.reasons"
    )
    rows = tuple(
        (
            facet.name,
            facet.score,
            facet.word,
            *(facet.interval or (None, None)),
            facet.answered,
            facet.balance,
            facet.lean,
            facet.position,
            facet.role_asked_word,
            facet.role_now_word,
            facet.attention,
            "; ".join(facet.reasons),
        )
        for facet in results.facets
    )
    return Table(_headings(words_in(results.language), names), rows)


def about_lines(results: Results) -> list[tuple[str, str]]:
    """
    What the results are about and what they say, as labels and texts; a text may be empty.
    """
    words, initiative = words_in(results.language), results.initiative
    return [
        (results.name_label, initiative.name),
        (words("report.phase"), results.phase),
        (words("report.function"), initiative.function),
        (words("report.organisation"), results.organisation),
        (words("report.description"), initiative.description),
        (words("report.round"), str(results.round)),
        (words("report.conclusion"), results.conclusion),
        (words("table.balance"), results.balance_says),
        (words("profile.roles"), results.roles_says if results.roles else ""),
        (words("non_answer.not_mine"), results.not_mine_says),
        (words("report.questionnaire"), results.title),
        (words("report.origin"), results.origin),
        (words("report.disclaimer"), results.disclaimer),
    ]


def points_table(results: Results) -> Table:
    """
    Every ACTIE-point in the order of the conversation; the one of roles that were asked once belongs to no facet.
    """
    rows = tuple((facet.name, point.text) for facet in results.in_order for point in facet.points)
    once = (("", results.roles.once_point),) if results.roles and results.roles.once_point else ()
    return Table(_headings(words_in(results.language), "table.facet report.point"), (*rows, *once))


def answers_table(results: Results, assessment: Assessment) -> Table:
    """
    One row for every item that could be answered, in the order of the pages.
    """
    words = words_in(results.language)
    names = "report.item table.facet report.text report.answer report.value report.non_answer table.score report.note"
    scores = {line.item: line.score for facet in results.facets for line in facet.explanation.answers}
    rows = tuple(
        (asked.item, asked.facet, asked.text, *_given(assessment, asked, words), scores.get(asked.item), note)
        for asked in _all_asked(assessment.questionnaire, words)
        for note in [_answer(assessment, asked).note]
    )
    return Table(_headings(words, names), rows)


def agreements_table(results: Results) -> Table:
    """
    What was agreed with oneself.
    """
    names = "report.number agreements.what agreements.who agreements.when"
    agreed = (agreement for agreement in results.agreements if not agreement.is_empty())
    rows = tuple((number, it.what, it.who, it.when) for number, it in enumerate(agreed, start=1))
    return Table(_headings(words_in(results.language), names), rows)


def questions_table(results: Results) -> Table:
    """
    The questions to take along to the initiators.
    """
    rows = tuple((question.facet_name, question.text) for question in results.questions)
    return Table(_headings(words_in(results.language), "table.facet report.question"), rows)


def items_table(results: Results, assessment: Assessment) -> Table:
    """
    Every item that could be answered, with what sort of answer it takes.
    """
    words = words_in(results.language)
    names = "report.item report.kind report.text table.facet report.reversed"
    rows = tuple(
        (it.item, words(f"report.kind.{it.kind}"), it.text, it.facet, words("report.yes") if it.is_reversed else "")
        for it in _all_asked(assessment.questionnaire, words)
    )
    return Table(_headings(words, names), rows)


def codes_table(results: Results, assessment: Assessment) -> Table:
    """
    What every code in the column of values means.
    """
    words, language, questionnaire = words_in(results.language), results.language, assessment.questionnaire
    statement, role, score = (words(f"report.kind.{kind}") for kind in ("statement", "role", "score"))
    scale = ((statement, value, text.of(language)) for value, text in enumerate(questionnaire.scale, start=1))
    positions = (
        (facet.balance.id, position, facet.balance.text_at(position).of(language))
        for facet in questionnaire.facets
        for position in POSITIONS
    )
    roles = ((role, it.id.value, f"{it.name.of(language)}: {it.meaning.of(language)}") for it in questionnaire.roles)
    bounds = zip(("attention", "under_way", "firm"), (0, *results.cut_offs), strict=True)
    score_words = ((score, bound, words(f"facet.{word}")) for word, bound in bounds)
    rows: tuple[tuple[Cell, ...], ...] = (*scale, *positions, *roles, *score_words)
    return Table(_headings(words, "report.applies report.code report.meaning"), rows)


@dataclass(frozen=True, slots=True)
class _Asked:
    """
    Something that was asked, in words; `facet` is empty for what was asked once.
    """

    item: str
    facet: str
    kind: str
    text: str
    is_reversed: bool = False


def _headings(words: Words, names: str) -> tuple[str, ...]:
    return tuple(words(name) for name in names.split())


def _all_asked(questionnaire: Questionnaire, words: Words) -> Iterator[_Asked]:
    if questionnaire.role_questions.chosen:
        yield _Asked(CHOSEN, "", CHOSEN, questionnaire.role_questions.chosen.of(words.language))
    texts = {s.id: s.text for facet in questionnaire.facets for s in facet.statements}
    general = {
        ItemKind.BALANCE: questionnaire.balance_question,
        ItemKind.ROLE_ASKED: questionnaire.role_questions.asked,
        ItemKind.ROLE_NOW: questionnaire.role_questions.now,
    }
    for item in questionnaire.items.values():
        facet = questionnaire.facet_by_id[item.facet].name.of(words.language) if item.facet else ""
        text = texts[item.id] if item.kind is ItemKind.STATEMENT else general[item.kind]
        yield _Asked(item.id, facet, item.kind, text.of(words.language), item.reversed)


def _answer(assessment: Assessment, asked: _Asked) -> Answer:
    if asked.kind == CHOSEN:
        return Answer(value=assessment.chosen_role and assessment.chosen_role.value)
    return assessment.answers.get(asked.item, Answer())


def _given(assessment: Assessment, asked: _Asked, words: Words) -> tuple[Cell, Cell, Cell]:
    """
    An answer in words, its value, and in words why there is none.
    """
    answer = _answer(assessment, asked)
    if answer.value is None:
        return "", None, words(f"non_answer.{answer.non_answer or 'unanswered'}")
    return _meaning(assessment.questionnaire, asked, answer.value).of(words.language), answer.value, ""


def _meaning(questionnaire: Questionnaire, asked: _Asked, value: int | str) -> Text:
    """
    The text that a value stood for on the screen.
    """
    if isinstance(value, str):
        return questionnaire.role_by_id[RoleId(value)].name
    if asked.kind == ItemKind.STATEMENT:
        return questionnaire.scale[value - 1]
    balances = {facet.balance.id: facet.balance for facet in questionnaire.facets}
    return balances[asked.item].text_at(value)
