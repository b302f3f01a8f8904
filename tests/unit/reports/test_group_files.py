"""
The files of a workshop, read back and held against its results.
"""

import csv
import json
from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from actie.language import Language, words_in
from actie.reports.group_csv import write_group_csv
from actie.reports.group_excel import write_group_workbook
from actie.reports.group_json import write_group_json
from actie.reports.group_report import RoomReport, build_room_report
from actie.reports.group_tables import (
    agenda_table,
    counts_table,
    facets_table,
    movement_table,
    overview_table,
    parts_table,
    remarks_table,
    roles_table,
    room_agreements_table,
    rows_table,
)
from actie.results import GroupResults
from actie.scoring.group import group_document, read_group, score_group
from tests.builders import small_questionnaire
from tests.unit.reports.rooms import HOSTILE, plan, report, seven_people, two_rounds, workshop
from tests.unit.reports.test_excel import as_held, chart_words, table_cells


def sheets(told: RoomReport) -> dict[str, Any]:
    """
    The sheets of the workbook by their name, as openpyxl reads them.
    """
    book = load_workbook(BytesIO(write_group_workbook(told)))
    return {sheet.title: sheet for sheet in book.worksheets}


def csv_rows(file: bytes, separator: str = ";") -> list[list[str]]:
    """
    The rows of a file of comma-separated values.
    """
    return list(csv.reader(file.decode("utf-8-sig").splitlines(keepends=True), delimiter=separator))


def document(told: RoomReport) -> dict[str, Any]:
    """
    The JSON of a report.
    """
    read: dict[str, Any] = json.loads(write_group_json(told))
    return read


def texts(rows: Sequence[Sequence[object]]) -> list[str]:
    """
    Every text in some rows.
    """
    return [cell for row in rows for cell in row if isinstance(cell, str)]


@pytest.fixture(params=Language)
def told(request) -> RoomReport:
    """
    Two cases, shared remarks and rows, and an agreement that a spreadsheet could run; in each language.
    """
    settled = plan(shares_rows=True, shares_comments=True, cases=1, is_practice=True)
    fields = {"agreement.1.what": HOSTILE, "agreement.1.who": "+31 6"}
    return report(settled, seven_people(), request.param, **fields)


def test_every_sheet_of_the_workbook_reads_back_as_its_table(told) -> None:
    """
    Numbers as numbers and unrounded; only the apostrophe against formulas is added.
    """
    tables = {
        "overview": overview_table(told),
        "parts": parts_table(told),
        "facets": facets_table(told),
        "counts": counts_table(told),
        "roles": roles_table(told),
        "agenda": agenda_table(told),
        "rows_1": rows_table(told, told.rows[0]),
    }
    by_table = {name: sheet for sheet in sheets(told).values() for name in sheet.tables}
    for name, table in tables.items():
        assert table_cells(by_table[name], name) == as_held((table.headings, *table.rows))


def test_the_counts_in_the_workbook_are_those_of_the_group() -> None:
    """
    Held against the model itself: position by position, with median and agreement.
    """
    people = seven_people()
    group = score_group([member.answers for member in people])
    rows = {row[3]: row[7:] for row in counts_table(report(plan(), people)).rows if row[3] != "own.1"}
    for item, spread in group.items.items():
        expected = [*spread.counts.values(), *spread.non_answers.values(), spread.unanswered, spread.n]
        assert rows[item] == (*expected, spread.median, spread.agreement)


def test_the_quartiles_in_the_workbook_are_those_of_the_group() -> None:
    """
    Unrounded, and empty where there are none.
    """
    people = seven_people()
    group = score_group([member.answers for member in people])
    rows = facets_table(report(plan(), people)).rows
    assert [row[5:8] for row in rows] == [spread.quartiles or (None,) * 3 for spread in group.facets.values()]


def test_no_cell_of_a_workshop_can_be_run(told) -> None:
    """
    Remarks and agreements that begin as a formula come back as text.
    """
    cells = [cell for sheet in sheets(told).values() for row in sheet for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert [cell.value for cell in cells if str(cell.value).startswith(("=", "+", "@"))] == []
    assert f"'{HOSTILE}" in [cell.value for cell in cells]


def test_the_workbook_explains_every_item_and_code() -> None:
    """
    In the same words as the code book of one person; the own statements too.
    """
    book = sheets(report(plan(), seven_people()))["Codeboek"]
    items = [row[0] for row in table_cells(book, "items_1")[1:]]
    assert set(small_questionnaire().items) <= set(items)
    assert ("P-A-balance", -2, "position -2") in table_cells(book, "codes_1")
    assert table_cells(book, "own")[1:] == [("own.1", "Wij vieren kleine stappen.")]


def test_sheets_that_were_not_agreed_are_not_there() -> None:
    """
    No remarks and no rows; movement only from the second round.
    """
    plain, twice = sheets(report(plan(), seven_people())), sheets(two_rounds(plan()))
    assert list(plain) == ["Overzicht", "Facetten", "Vragen", "Rollen", "Agenda", "Afspraken", "Codeboek"]
    assert set(twice) - set(plain) == {"Beweging"}


def test_movement_counts_who_stayed_the_same() -> None:
    """
    Per facet and statement, with agreement before and after.
    """
    rows = {row[3]: row[5:] for row in movement_table(two_rounds(plan())).rows}
    assert rows["animo"][:3] == (3, 2, 2)
    assert rows["P-A1"][4] == 1.0


def test_the_overview_says_what_the_file_holds_and_what_was_agreed() -> None:
    """
    How many participants and rows, the threshold, and whether remarks and rows were announced.
    """
    words = texts(overview_table(report(plan(shares_rows=True), seven_people())).rows)
    assert "ja, dit is vooraf verteld" in words
    assert "nee, dit is vooraf niet afgesproken" in words
    assert any("7 deelnemers" in text for text in words)


def test_rows_that_have_to_wait_are_said_so() -> None:
    """
    Announced, but not to be handed over now.
    """
    waiting = build_room_report(workshop(plan(shares_rows=True)), [], {}, joined=1, seed="seed")
    assert any(text.startswith("nog niet:") for text in texts(overview_table(waiting).rows))


def test_below_the_threshold_every_file_says_so_and_nothing_else() -> None:
    """
    Not an empty table: how many are still needed.
    """
    small = report(plan(shares_rows=True), seven_people()[:2])
    sentence = "Te weinig mensen. Nog 1 antwoord nodig."
    for table in (facets_table(small), counts_table(small), agenda_table(small), roles_table(small)):
        assert [row[:4] for row in table.rows] == [(1, "title", "", sentence)]
    assert csv_rows(write_group_csv(small))[1][3] == sentence
    assert document(small)["groups"][0]["group"] == {"hidden": {"needed": 1}}
    assert document(small)["rows"] is None


def test_before_the_reveal_every_file_says_so() -> None:
    """
    At any moment there is something to take along, if only that sentence.
    """
    early = build_room_report(workshop(plan()), [], {}, joined=9, seed="seed")
    sentence = "Het groepsbeeld is nog niet onthuld."
    assert sheets(early)["Vragen"]["B2"].value == sentence
    assert csv_rows(write_group_csv(early))[1][1] == sentence
    assert document(early)["groups"] == []


@pytest.mark.parametrize(("language", "separator"), [(Language.NL, ";"), (Language.EN, ",")])
def test_the_counts_come_back_from_comma_separated_values(language: Language, separator: str) -> None:
    """
    A line for every item, never of another length; decimals as the language writes them, and unrounded.
    """
    told = report(plan(), seven_people(), language)
    headings, *rows = csv_rows(write_group_csv(told), separator)
    assert [row[3] for row in rows] == [row[3] for row in counts_table(told).rows]
    assert {len(row) for row in rows} == {len(headings)}
    (part,) = told.parts
    assert isinstance(part.shown, GroupResults)
    written = [row[-1].replace(",", ".") for row in rows]
    assert written == [str(item.agreement) if item.agreement is not None else "" for item in part.shown.items.values()]


def test_rows_name_the_case_that_was_shown() -> None:
    """
    By its title.
    """
    people = [replace(member, case=0) for member in seven_people()]
    told = report(plan(shares_rows=True, cases=1), people)
    assert {row[0] for row in rows_table(told, told.rows[0]).rows} == {"Casus 0"}


def test_a_questionnaire_that_asks_no_role_beforehand_has_no_such_column() -> None:
    """
    The first column after the case is the first item.
    """
    told = report(plan(shares_rows=True), seven_people())
    asked = small_questionnaire()
    silent = asked.role_questions.model_copy(update={"chosen": None})
    table = replace(told.rows[0], questionnaire=asked.model_copy(update={"role_questions": silent}))
    assert rows_table(told, table).headings[1] == "P-A1"


def test_the_json_holds_the_groups_as_the_model_knows_them(told) -> None:
    """
    In the format actie-group/1, read back to the same group; whom it counted is not in it.
    """
    read = document(told)
    group = score_group([member.answers for member in seven_people()])
    assert read["format"] == "actie-workshop/1"
    assert read["groups"][0]["group"] == json.loads(json.dumps(group_document(group)))
    assert read_group(read["groups"][0]["group"]) == group
    assert "assessment-0" not in json.dumps(read)


def test_the_json_says_how_much_was_written(told) -> None:
    """
    And holds as many rows as it says.
    """
    read = document(told)
    assert read["written"] == {"participants": 7, "items": 31, "rows": 7}
    assert len(read["rows"][0]["rows"]) == 7
    assert read["agreements"] == [{"what": HOSTILE, "who": "+31 6", "when": ""}]
    assert read["questionnaires"][0]["document"] == small_questionnaire().document()


def test_rows_in_json_are_written_as_in_a_result_file(told) -> None:
    """
    A value or a non-answer; what was not answered is left out.
    """
    first = document(told)["rows"][0]["rows"][0]
    assert first["case"] is None
    assert first["answers"]["P-C1"] == {"non_answer": "unknown"}
    assert first["answers"]["chosen_role"] == {"value": "stimuleren"}
    assert "P-C2" not in first["answers"]


def test_tables_without_roles_remarks_or_agreements_are_empty(told) -> None:
    """
    A table then has its headings only.
    """
    plain = report(plan(), seven_people())
    asked = small_questionnaire()
    silent = asked.role_questions.model_copy(update={"chosen": None})
    facets = tuple(facet.model_copy(update={"roles": None}) for facet in asked.facets)
    without = asked.model_copy(update={"role_questions": silent, "facets": facets})
    roleless = build_room_report(workshop(plan()), plain.reveals, {asked.sha256: without}, joined=7, seed="seed")
    assert roles_table(roleless).rows == ()
    assert (remarks_table(plain).rows, room_agreements_table(plain).rows) == ((), ())
    assert [row[-1] for row in remarks_table(told).rows][:2] == [HOSTILE, "gewoon"]


@pytest.mark.parametrize("language", Language)
def test_charts_of_the_workbook_point_at_the_cells_of_its_tables(language: Language) -> None:
    """
    The medians of the facets, and the counts of the first items of the agenda.
    """
    told = report(plan(), seven_people(), language)
    group = told.parts[0].shown
    assert isinstance(group, GroupResults)
    book = sheets(told)
    facets, counts = (book[words_in(language)(f"group_report.sheet.{name}")] for name in ("facets", "items"))
    agenda = book[words_in(language)("group_report.sheet.agenda")]
    (medians,), items = facets._charts, agenda._charts
    assert cells_at(facets, medians.ser[0].val.numRef.f) == [it.quartiles and it.quartiles[1] for it in group.facets]
    assert [cells_at(counts, chart.ser[0].val.numRef.f) for chart in items] == [
        [count.n for count in line.item.counts] for line in group.agenda[:3]
    ]


def test_charts_of_the_workbook_have_words() -> None:
    """
    The medians, and what each item says.
    """
    told = report(plan(), seven_people())
    group = told.parts[0].shown
    assert isinstance(group, GroupResults)
    drawn = chart_words(write_group_workbook(told))
    assert words_in(Language.NL)("group_report.chart_facets") in drawn
    assert all(line.item.says in drawn for line in group.agenda[:3])


def test_nothing_is_drawn_of_what_is_hidden() -> None:
    """
    Below the threshold, before the reveal, and where no facet has enough scores.
    """
    told = report(plan(), seven_people())
    (part,) = told.parts
    assert isinstance(part.shown, GroupResults)
    bare = tuple(replace(facet, quartiles=None) for facet in part.shown.facets)
    scoreless = replace(told, parts=(replace(part, shown=replace(part.shown, facets=bare, agenda=())),))
    early = build_room_report(workshop(plan()), [], {}, joined=9, seed="seed")
    for one in (report(plan(), seven_people()[:2]), early, scoreless):
        assert [sheet._charts for sheet in sheets(one).values() if sheet._charts] == []


def test_perspectives_are_told_apart_in_one_chart() -> None:
    """
    Each has bars and a name of its own.
    """
    told = report(plan(), seven_people())
    (part,) = told.parts
    title = small_questionnaire().title.model_copy(update={"nl": "Andere blik"})
    other = replace(part, questionnaire=small_questionnaire().model_copy(update={"title": title}))
    (chart,) = sheets(replace(told, parts=(part, other)))["Facetten"]._charts
    assert [series.tx.v for series in chart.ser] == ["title", "Andere blik"]


def cells_at(sheet: Any, reference: str) -> list[object]:
    """
    The values of the cells that a chart refers to.
    """
    area = reference.rpartition("!")[2].replace("$", "")
    return [cell.value for row in sheet[area] for cell in row]
