"""
The documents of a workshop are read back: report, run sheet and poster say what they should, to everyone.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn
from pypdf import PdfReader

from actie.language import Language, words_in
from actie.questionnaire.model import Questionnaire
from actie.reports.cells import REFUSED
from actie.reports.document import Block, Bullets, Document, Facts, Heading, Paragraph, Picture, Table
from actie.reports.group_report import RoomPart, RoomReport, build_room_report
from actie.reports.pdf import write_pdf
from actie.reports.poster import write_poster
from actie.reports.room_document import room_document
from actie.reports.run_sheet import run_sheet
from actie.reports.word import write_word
from actie.results import GroupResults
from actie.workshops.model import Case
from tests.builders import divided_room, small_questionnaire
from tests.unit.reports.reading import (
    HOSTILE,
    bookmarks,
    faults_in_pdf,
    pdf_text,
    tags,
    tight,
    times_printed,
    word_text,
)
from tests.unit.reports.rooms import plan, report, seven_people, two_rounds, workshop

WORDS = words_in(Language.NL)
AGREED = {"agreement.1.what": "Bellen", "agreement.1.who": "wij tweeën", "agreement.1.when": "maandag"}


def told(language: Language = Language.NL, **parts: Any) -> RoomReport:
    """
    A divided room in a workshop with remarks and an agreement.
    """
    settled = plan(**{"shares_comments": True} | parts)
    group = divided_room(language, comments={"P-A1": ["een opmerking"]})
    whole = report(settled, seven_people(), language, **AGREED)
    return replace(whole, parts=(RoomPart(1, small_questionnaire(), "", group), *whole.parts[1:]))


def sheet_of(room: RoomReport, **more: str) -> Document:
    """
    The run sheet of a workshop with one questionnaire.
    """
    return run_sheet(room, (small_questionnaire(),), **more)


def texts(block: Block) -> Iterator[str]:
    """
    What a block prints as words.
    """
    match block:
        case Heading() | Paragraph():
            yield block.text
        case Facts():
            yield from (f"{name}: {said}" for name, said in block.items)
        case Bullets():
            yield from (f"{item.text}{item.note}" for item in block.items)
        case Table():
            yield from block.headings
            yield from (text for row in block.rows for cell in row for text in (cell.text, *cell.notes))
        case Picture():
            yield from (bar["label"] for bar in block.values.get("scale", []))


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("make", [room_document, sheet_of])
def test_every_text_is_in_the_pdf(make: Callable[..., Document], language: Language) -> None:
    """
    Headings, facts, lists, tables and the labels of the bars, to the letter.
    """
    document = make(told(language))
    printed = tight(pdf_text(write_pdf(document))).replace("-", "")
    wanted = [text for block in document.blocks for text in texts(block)]
    assert [text for text in wanted if tight(text).replace("-", "") not in printed] == []


@pytest.mark.parametrize("language", Language)
def test_every_document_keeps_to_the_rules_for_accessibility(language: Language) -> None:
    """
    PDF/UA-1: tags, title, language, embedded fonts, words for every picture.
    """
    room = told(language, cases=2)
    files = (write_pdf(room_document(room)), write_pdf(sheet_of(room)), write_poster(room))
    assert [faults_in_pdf(file) for file in files] == [[], [], []]
    assert {PdfReader(BytesIO(file)).trailer["/Root"]["/Lang"] for file in files} == {language}


def test_bookmarks_lead_to_every_section() -> None:
    """
    In the order of the pages, of report and run sheet.
    """
    for document in (room_document(told()), sheet_of(told())):
        found = [block.text for block in document.blocks if isinstance(block, Heading) and block.level > 1]
        assert bookmarks(write_pdf(document)) == found


def test_every_drawing_of_the_report_has_its_words() -> None:
    """
    Those that stand on their own; the drawings in tables repeat the words beside them.
    """
    document = room_document(told())
    alts = [block.alt for block in document.blocks if isinstance(block, Picture)]
    assert all(alts)
    assert sorted(tags(write_pdf(document), "/Figure")) == sorted(alts)


@pytest.mark.parametrize("language", Language)
def test_headings_and_tables_of_the_report_are_those_in_word(language: Language) -> None:
    """
    Level by level and cell by cell, with words for every picture.
    """
    document = room_document(told(language))
    word = docx.Document(BytesIO(write_word(document)))
    headed = [(int(it.style.name[-1]), it.text) for it in word.paragraphs if it.style.name.startswith("Heading")]
    cells = [[[cell.text.strip() for cell in row.cells] for row in table.rows] for table in word.tables]
    assert headed == [(block.level, block.text) for block in document.blocks if isinstance(block, Heading)]
    assert cells == [
        [list(it.headings), *([["\n".join((cell.text, *cell.notes)) for cell in row] for row in it.rows])]
        for it in document.blocks
        if isinstance(it, Table)
    ]
    assert all(part.get("descr") for part in word.element.iter(qn("wp:docPr")))


@pytest.mark.parametrize("text", [*HOSTILE, "lang " * 1000, "x" * 5000])
def test_hostile_text_breaks_no_document_of_a_workshop(text: str) -> None:
    """
    As a title, a case, a remark and an agreement; it is printed and never run.
    """
    short = text[:200]
    fields = {"agreement.1.what": text, "agreement.1.who": short, "agreement.1.when": short}
    settled = plan(title=short, shares_comments=True).model_copy(update={"cases": (Case(title=short),)})
    people = [replace(member, case=0) for member in seven_people()]
    room = report(settled, people, **fields)
    group = divided_room(comments={"P-A1": [text]})
    room = replace(room, parts=(replace(room.parts[0], shown=group), *room.parts[1:]))
    for file in (write_pdf(room_document(room)), write_pdf(sheet_of(room)), write_poster(room)):
        assert faults_in_pdf(file) == []
        assert times_printed(short, file) >= 2
    word = write_word(room_document(room))
    written = tight(word_text(word))
    assert written.count(tight(REFUSED.sub("", text))) >= 2
    assert written.count(tight(REFUSED.sub("", short))) >= 6
    assert ZipFile(BytesIO(word)).testzip() is None


def test_the_run_sheet_says_how_to_get_in_and_when_what_happens() -> None:
    """
    Code, address, cases, and times that follow from how long the questionnaire takes.
    """
    document = sheet_of(told(cases=1), code="K7M 4PX", address="zelfscan.example.nl")
    facts = next(block for block in document.blocks if isinstance(block, Facts))
    times = next(block for block in document.blocks if isinstance(block, Table))
    assert {"K7M 4PX", "zelfscan.example.nl", "Casus 0"} <= {said for _, said in facts.items}
    assert [row[0].text for row in times.rows] == ["0:00", "0:10", "0:20", "0:25", "0:35", "0:59", "1:14"]


def test_the_run_sheet_holds_the_first_items_once_they_are_known() -> None:
    """
    Three of them; before the reveal it says when they come, and without any that there are none.
    """
    room = told()
    (part,) = room.parts
    assert isinstance(part.shown, GroupResults)
    quiet = replace(room, parts=(replace(part, shown=replace(part.shown, agenda=())),))
    early = build_room_report(workshop(plan()), [], {}, joined=0, seed="seed")
    known, none, later = (pdf_text(write_pdf(sheet_of(one))) for one in (room, quiet, early))
    assert all(line.opening_question in known for line in part.shown.agenda[:3])
    assert WORDS("group_table.no_agenda") in none
    assert WORDS("run_sheet.later") in later


def test_notes_of_perspectives_with_the_same_words_stand_once() -> None:
    """
    Those of others stand below their own titles, and so do their agendas.
    """
    one, other = small_questionnaire(), renamed(small_questionnaire(), "Andere blik")
    same = run_sheet(told(), (one, one))
    room = told()
    both = run_sheet(replace(room, parts=(*room.parts, replace(room.parts[0], questionnaire=other))), (one, other))
    tables = [[block for block in it.blocks if isinstance(block, Table)] for it in (same, both)]
    titles = [block.text for block in both.blocks if isinstance(block, Heading) and block.level == 3]
    assert [len(it) for it in tables] == [2, 3]
    assert titles == ["title", "Andere blik"] * 2


def renamed(questionnaire: Questionnaire, title: str) -> Questionnaire:
    """
    A questionnaire with another title, and another meaning for its first facet.
    """
    first, *rest = questionnaire.facets
    text = questionnaire.title.model_copy(update={"nl": title, "en": title})
    facets = (first.model_copy(update={"meaning": text}), *rest)
    return questionnaire.model_copy(update={"title": text, "facets": facets})


@pytest.mark.parametrize("language", Language)
def test_the_poster_says_what_the_group_says(language: Language) -> None:
    """
    Conclusion, facets with words and counts, three items and the agreements; on A3.
    """
    room = told(language)
    (part,) = room.parts
    assert isinstance(part.shown, GroupResults)
    file = write_poster(room)
    printed = tight(pdf_text(file))
    wanted = [part.shown.conclusion, "Bellen", "wij tweeën · maandag", room.plan.title]
    wanted += [text for facet in part.shown.facets for text in (facet.name, facet.word, facet.balance.says)]
    wanted += [text for line in part.shown.agenda[:3] for text in (line.item.text, line.why)]
    box = PdfReader(BytesIO(file)).pages[0].mediabox
    assert [text for text in wanted if tight(text) not in printed] == []
    assert (round(box.width), round(box.height)) == (842, 1191)


def test_the_poster_fits_on_one_page_of_each_perspective() -> None:
    """
    Of the last round; the first one is over.
    """
    both = two_rounds(plan())
    beside = replace(both, parts=(*both.parts, both.parts[-1]))
    pages = [page.extract_text() for page in PdfReader(BytesIO(write_poster(beside))).pages]
    assert len(pages) == 2
    assert all("ronde 2" in page for page in pages)


def test_a_poster_below_the_threshold_says_so_and_nothing_else() -> None:
    """
    Words and the empty vial; the agreements stay, for they are no answers.
    """
    text = pdf_text(write_poster(report(plan(), seven_people()[:2], **AGREED)))
    assert "Te weinig mensen. Nog 1 antwoord nodig." in text
    assert "Bellen" in text
    assert "name animo" not in text


def test_a_poster_before_the_reveal_says_that_nothing_was_revealed() -> None:
    """
    Nor agreed.
    """
    text = pdf_text(write_poster(build_room_report(workshop(plan()), [], {}, joined=9, seed="seed")))
    assert WORDS("group_report.not_revealed") in text
    assert WORDS("room_report.no_agreements") in text


def test_a_poster_without_an_agenda_says_that_too() -> None:
    """
    In the words of the page.
    """
    room = told()
    (part,) = room.parts
    assert isinstance(part.shown, GroupResults)
    quiet = replace(room, parts=(replace(part, shown=replace(part.shown, agenda=())),))
    assert WORDS("group_table.no_agenda") in pdf_text(write_poster(quiet))
