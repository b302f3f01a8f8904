"""
The facilitator's run sheet: how the workshop could go, minute by minute, and what to ask and tell.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from math import ceil
from textwrap import shorten

from actie.language import Words, words_in
from actie.questionnaire.model import Facet, Questionnaire
from actie.reports.document import Block, Bullets, Cell, Document, Facts, Heading, Paragraph, Table
from actie.reports.group_report import RoomReport
from actie.reports.group_sections.agenda import agenda_line
from actie.reports.individual import LINE
from actie.results import GroupResults
from actie.results.group import MINUTES
from actie.results.naming import full_name

FIRST = len(MINUTES)  # as many items as there is time for, of all perspectives together
SPARE = 5  # minutes on top of what a questionnaire takes
STEPS = {"welcome": 10, "answer": 0, "reveal": 5, "look": 10, "talk": sum(MINUTES), "agree": 15, "end": 5}
TIMES = ("from", "minutes", "step", "do")
TIMES_WIDTHS, NOTES_WIDTHS = (2, 2, 3, 9), (7, 5, 4, 4)
NOTES = ("table.facet", "run_sheet.ask", "pole.waiting", "pole.taking_over")


def run_sheet(
    report: RoomReport, questionnaires: Sequence[Questionnaire], *, code: str = "", address: str = ""
) -> Document:
    """
    The sheet in the language of the report: one or two A4.

    The code and the address of the room hang on the wall, so they may stand here; a link with which one leads may not.
    """
    words, plan = words_in(report.language), report.plan
    title = words("run_sheet.title", title=plan.title)
    facts = (
        (words("run_sheet.address"), address),
        (words.sentence(words("control.code")), code),
        (words("room_report.perspectives"), words.list([one.title.of(report.language) for one in questionnaires])),
        (words("room_report.cases"), words.list([case.title for case in plan.cases])),
        (words("group_report.threshold"), words("room_report.people", n=plan.threshold)),
    )
    return Document(
        title=title,
        subject=shorten(plan.title, LINE, placeholder="…"),
        page=words("report.page"),
        language=report.language,
        blocks=(
            Heading(title, 1),
            Facts(tuple((name, said) for name, said in facts if said)),
            Heading(words("run_sheet.day")),
            Paragraph(words("run_sheet.proposal"), "small"),
            _times(questionnaires, words),
            *_agenda(report, words),
            Heading(words("run_sheet.notes")),
            *_notes(questionnaires, words),
        ),
    )


def _times(questionnaires: Sequence[Questionnaire], words: Words) -> Table:
    """
    The steps with a time from the start, since nobody knows when that is.
    """
    minutes = STEPS | {"answer": max(one.minutes for one in questionnaires) + SPARE}
    starts = accumulate(minutes.values(), initial=0)
    rows = tuple(
        (
            Cell(f"{start // 60}:{start % 60:02}"),
            Cell(str(lasts)),
            Cell(words(f"run_sheet.step.{step}")),
            Cell(words(f"run_sheet.do.{step}")),
        )
        for (step, lasts), start in zip(minutes.items(), starts, strict=False)
    )
    return Table(tuple(words(f"run_sheet.column.{column}") for column in TIMES), rows, TIMES_WIDTHS)


def _agenda(report: RoomReport, words: Words) -> Iterator[Block]:
    """
    What to talk about first, per perspective of the last round; before the reveal, how to get that.
    """
    yield Heading(words("control.agenda"))
    last = max((part.round for part in report.parts), default=0)
    wholes = [part for part in report.parts if part.round == last and not part.case]
    shown = [(part, part.shown) for part in wholes if isinstance(part.shown, GroupResults)]
    if not shown:
        yield Paragraph(words("run_sheet.later"))
    for part, group in shown:
        if len(wholes) > 1:
            yield Heading(part.questionnaire.title.of(report.language), 3)
        lines = tuple(agenda_line(line, words) for line in group.agenda[: ceil(FIRST / len(shown))])
        yield Bullets(lines, is_ordered=True) if lines else Paragraph(words("group_table.no_agenda"))


def _notes(questionnaires: Sequence[Questionnaire], words: Words) -> Iterator[Block]:
    """
    A row per facet, a table for each perspective; perspectives with the same words share one.
    """
    tables: dict[tuple[tuple[Cell, ...], ...], list[str]] = {}
    for one in questionnaires:
        rows = tuple(_note(facet, words) for facet in one.facets)
        tables.setdefault(rows, []).append(one.title.of(words.language))
    for rows, titles in tables.items():
        if len(tables) > 1:
            yield Heading(words.list(titles), 3)
        yield Table(tuple(words.sentence(words(column)) for column in NOTES), rows, NOTES_WIDTHS)


def _note(facet: Facet, words: Words) -> tuple[Cell, ...]:
    language = words.language
    name = full_name(facet.id, facet.name.of(language))
    told = (facet.opening_question, facet.waiting, facet.taking_over)
    letter = facet.id[0].upper()
    return Cell(name, (facet.meaning.of(language),), letter=letter), *(Cell(text.of(language)) for text in told)
