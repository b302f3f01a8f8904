"""
The results of a workshop as tables, before they are a file; what is hidden stands in them as a sentence.
"""

from collections.abc import Callable, Iterator

from actie.assessment.entries import CHOSEN_ROLE
from actie.assessment.model import Answer
from actie.language import Words, words_in
from actie.questionnaire.model import SCALE, NonAnswer, Questionnaire
from actie.reports.cells import Cell
from actie.reports.group_report import RoomPart, RoomReport, RoomRows
from actie.reports.tables import Table
from actie.results import GroupResults
from actie.results.group_model import GroupItem
from actie.scoring.movement import Direction
from actie.workshops.rows import Row
from actie.workshops.threshold import Hidden

Line = tuple[Cell, ...]


def overview_table(report: RoomReport) -> Table:
    """
    What the workshop was, and how much of it is in the file.
    """
    words, plan = words_in(report.language), report.plan
    facts: tuple[Line, ...] = (
        (words("group_report.workshop"), plan.title),
        *(((words("group_report.practice"), words("report.yes")),) if plan.is_practice else ()),
        (words("group_report.joined"), report.joined),
        (words("group_report.counted"), report.participants),
        (words("group_report.threshold"), plan.threshold),
        (
            words("group_report.remarks"),
            words("group_report.told" if plan.shares_comments else "group_report.not_told"),
        ),
        (words("group_report.row_by_row"), _rows_fact(report, words)),
        (words("group_report.contents"), report.says),
    )
    return Table(_headings(words, "group_report.what group_report.value"), facts)


def parts_table(report: RoomReport) -> Table:
    """
    Every round, perspective and case: how many people, and what they say together or why it is hidden.
    """
    words = words_in(report.language)
    rows: list[Line] = [
        (*_place(part, report), part.shown.n, part.shown.conclusion, part.shown.facets_say, part.shown.balance_says)
        if isinstance(part.shown, GroupResults)
        else (*_place(part, report), None, hidden_says(part.shown, words), "", "")
        for part in report.parts
    ]
    names = "group_report.people report.conclusion table.standing table.balance"
    return _table(report, names, rows)


def facets_table(report: RoomReport) -> Table:
    """
    The quartiles of every facet, in numbers and words, and where its balance stands; numbers are not rounded.
    """

    def lines(results: GroupResults) -> Iterator[Line]:
        for facet in results.facets:
            counts = (count.n for count in facet.balance.counts)
            quartiles = facet.quartiles or (None, None, None)
            yield facet.name, facet.n, *quartiles, facet.word, facet.says, *counts, facet.balance.says

    names = (
        "table.facet group_report.scored group_report.q1 group_report.median group_report.q3 report.word "
        "group_report.spread group_report.at_-2 group_report.at_-1 group_report.at_0 group_report.at_1 "
        "group_report.at_2 report.lean"
    )
    return _lined(report, names, lines)


def counts_table(report: RoomReport) -> Table:
    """
    A line for every item: how many people chose each position and non-answer, the median, and agreement A.

    A statement counts from 1 to 5, a balance from −2 to 2; both in five columns, in that order.
    """
    words = words_in(report.language)

    def lines(results: GroupResults) -> Iterator[Line]:
        names = {facet.id: facet.name for facet in results.facets}
        for item in results.items.values():
            facet = names[item.facet] if item.facet else ""
            yield item.id, words(f"report.kind.{item.kind}"), facet, item.text, *_numbers(item)

    states = " ".join(f"non_answer.{state}" for state in (*NonAnswer, "unanswered"))
    positions = " ".join(f"group_report.position_{number}" for number in range(1, SCALE + 1))
    names = f"report.item report.kind table.facet report.text {positions} {states} group_report.people"
    return _lined(report, f"{names} group_report.median group_report.agreement", lines)


def roles_table(report: RoomReport) -> Table:
    """
    How many people have each pair of a role that is asked and a role now; and of a role chosen and a role asked most.
    """
    words = words_in(report.language)

    def lines(results: GroupResults) -> Iterator[Line]:
        if results.roles is None:
            return
        names = results.roles.names
        for row in results.roles.rows:
            for (asked, now), n in row.pairs.items():
                yield words("group_report.asked_now"), row.name, names[asked], names[now], n
        for (chosen, asked), n in results.roles.chosen_most_asked.items():
            yield words("group_report.chosen_asked"), "", names[chosen], names[asked], n
        for role, n in results.roles.chosen.items():
            yield words("group_report.chosen"), "", names[role], "", n

    names = "report.kind table.facet group_report.first_role group_report.second_role group_report.people"
    return _lined(report, names, lines)


def agenda_table(report: RoomReport) -> Table:
    """
    What the group could talk about: in order, with the reason, the opening question and the minutes.
    """

    def lines(results: GroupResults) -> Iterator[Line]:
        for number, line in enumerate(results.agenda, start=1):
            yield number, line.item.id, line.item.text, line.why, line.opening_question, line.minutes

    names = "report.number report.item report.text group_report.why group_report.opening_question group_report.minutes"
    return _lined(report, names, lines)


def movement_table(report: RoomReport) -> Table:
    """
    How people moved between two rounds, per facet and statement.
    """

    def lines(results: GroupResults) -> Iterator[Line]:
        moved = results.movement
        for line in (*moved.facets, *moved.statements) if moved else ():
            ways = (line.counts.get(way, 0) for way in Direction)
            yield line.id, line.text, *ways, line.agreement_before, line.agreement_after, line.says

    ways = " ".join(f"change.{way}" for way in Direction)
    names = f"report.item report.text {ways} group_report.agreement_before group_report.agreement_after report.word"
    return _lined(report, names, lines)


def remarks_table(report: RoomReport) -> Table:
    """
    The remarks per item, shuffled and without their makers.
    """

    def lines(results: GroupResults) -> Iterator[Line]:
        for text, remarks in results.comments:
            yield from ((text, remark) for remark in remarks)

    return _lined(report, "report.text report.note", lines)


def room_agreements_table(report: RoomReport) -> Table:
    """
    What the group agreed.
    """
    names = "report.number agreements.what agreements.who agreements.when"
    rows = tuple((number, one.what, one.who, one.when) for number, one in enumerate(report.agreements, start=1))
    return Table(_headings(words_in(report.language), names), rows)


def rows_table(report: RoomReport, table: RoomRows) -> Table:
    """
    A line for every person: the value of each answer, or why there is none.
    """
    words = words_in(report.language)
    has_role = table.questionnaire.role_questions.chosen is not None
    items = [*([CHOSEN_ROLE] if has_role else []), *table.questionnaire.items, *report.plan.own_fields]
    cases = [case.title for case in report.plan.cases]
    rows = tuple(_row(row, items, cases, words) for row in table.rows)
    return Table((words("group_report.case"), *items), rows)


def hidden_says(hidden: Hidden, words: Words) -> str:
    """
    Why a group is not shown: it is too small, which is another thing than that there is nothing.
    """
    if hidden.needed == 0:
        return words("group_report.protects")
    return words.count("group_report.hidden", hidden.needed)


def questions(report: RoomReport) -> list[Questionnaire]:
    """
    Every questionnaire in the report, once.
    """
    return list({part.questionnaire.sha256: part.questionnaire for part in report.parts}.values())


def own_table(report: RoomReport) -> Table:
    """
    The own statements and how the columns of the answers are called.
    """
    words = words_in(report.language)
    return Table(_headings(words, "report.item report.text"), tuple(report.plan.own_fields.items()))


def _table(report: RoomReport, names: str, rows: list[Line]) -> Table:
    """
    A table whose first columns say which round, questionnaire and case; with a sentence when nothing was revealed.
    """
    words = words_in(report.language)
    headings = _headings(words, f"report.round report.questionnaire group_report.case {names}")
    if not report.parts:
        rows = [(None, words("group_report.not_revealed"))]
    return Table(headings, tuple((*row, *[None] * (len(headings) - len(row))) for row in rows))


def _lined(report: RoomReport, names: str, lines: Callable[[GroupResults], Iterator[Line]]) -> Table:
    words, rows = words_in(report.language), list[Line]()
    for part in report.parts:
        if isinstance(part.shown, Hidden):
            rows.append((*_place(part, report), hidden_says(part.shown, words)))
        else:
            rows.extend((*_place(part, report), *line) for line in lines(part.shown))
    return _table(report, names, rows)


def _place(part: RoomPart, report: RoomReport) -> tuple[int, str, str]:
    return part.round, part.questionnaire.title.of(report.language), part.case


def _headings(words: Words, names: str) -> tuple[str, ...]:
    return tuple(words(name) for name in names.split())


def _rows_fact(report: RoomReport, words: Words) -> str:
    if not report.plan.shares_rows:
        return words("group_report.not_told")
    return words("group_report.told" if report.rows else "group_report.rows_wait")


def _numbers(item: GroupItem) -> Line:
    counts = (count.n for count in (*item.counts, *item.non_answers))
    return *counts, item.n, item.median, item.agreement


def _row(row: Row, items: list[str], cases: list[str], words: Words) -> Line:
    case = "" if row.case is None else cases[row.case]
    return case, *(_given(row.answers.get(item, Answer()), words) for item in items)


def _given(answer: Answer, words: Words) -> Cell:
    return words(f"non_answer.{answer.non_answer or 'unanswered'}") if answer.value is None else answer.value
