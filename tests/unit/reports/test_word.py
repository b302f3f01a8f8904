"""
The Word document is read back: real headings, lists and tables, and what the report says.
"""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn

from actie.assessment.model import Agreement, Answer, Initiative
from actie.language import Language
from actie.reports.cells import REFUSED
from actie.reports.document import Bullet, Bullets, Facts, Heading, Paragraph, Picture, Table
from actie.reports.individual import individual_report
from actie.reports.word import write_word
from tests.builders import assessment
from tests.unit.reports.reading import HOSTILE, tight, word_text


@pytest.mark.parametrize("language", Language)
def test_headings_are_headings_at_their_level(whole, language) -> None:
    """
    All of them, in order.
    """
    document = individual_report(whole, language)
    found = [
        (int(it.style.name[-1]), it.text)
        for it in docx.Document(BytesIO(write_word(document))).paragraphs
        if it.style.name.startswith("Heading")
    ]
    assert found == [(block.level, block.text) for block in document.blocks if isinstance(block, Heading)]


@pytest.mark.parametrize("language", Language)
def test_tables_hold_the_cells_of_the_report(whole, language) -> None:
    """
    Cell by cell, with the headings repeated on every page.
    """
    document = individual_report(whole, language)
    tables = docx.Document(BytesIO(write_word(document))).tables
    found = [[[cell.text.strip() for cell in row.cells] for row in table.rows] for table in tables]
    expected = [
        [list(it.headings), *([["\n".join((cell.text, *cell.notes)) for cell in row] for row in it.rows])]
        for it in document.blocks
        if isinstance(it, Table)
    ]
    assert found == expected
    assert all(table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None for table in tables)


def test_paragraphs_facts_and_lists_hold_the_texts_of_the_report(whole) -> None:
    """
    In order, each in a paragraph of its own.
    """
    document = individual_report(whole, filled_in="22 november 2026")
    wanted = []
    for block in document.blocks:
        match block:
            case Paragraph():
                wanted += [block.text]
            case Facts():
                wanted += [f"{name}: {said}" for name, said in block.items]
            case Bullets():
                wanted += [it.text for it in block.items]
    texts = iter([it.text for it in docx.Document(BytesIO(write_word(document))).paragraphs])
    assert all(any(text in found for found in texts) for text in wanted)


def test_every_picture_has_its_words(whole) -> None:
    """
    Those of the drawing, or of the cell that it stands in.
    """
    document = individual_report(whole)
    words = [part.get("descr") for part in docx.Document(BytesIO(write_word(document))).element.iter(qn("wp:docPr"))]
    assert {block.alt for block in document.blocks if isinstance(block, Picture)} <= set(words)
    assert all(words)
    assert len(words) == 3 + 2 * 5


def test_title_language_and_subject_stand_in_the_properties(whole) -> None:
    """
    And the language in the text as well, for who reads aloud or checks the spelling.
    """
    document = individual_report(whole, Language.EN)
    word = docx.Document(BytesIO(write_word(document)))
    properties = word.core_properties
    assert (properties.title, properties.language, properties.subject) == (document.title, "en", document.subject)
    assert {mark.get(qn("w:val")) for mark in word.styles.element.iter(qn("w:lang"))} == {"en-GB"}
    assert document.subject in word.sections[0].header.paragraphs[0].text


def test_pages_are_numbered_in_words(whole) -> None:
    """
    The numbers are fields, which Word fills in.
    """
    footer = docx.Document(BytesIO(write_word(individual_report(whole)))).sections[0].footer.paragraphs[0]
    assert footer.text == "Bladzijde  van "
    assert [it.get(qn("w:instr")) for it in footer._p.iter(qn("w:fldSimple"))] == ["PAGE", "NUMPAGES"]


def test_numbered_lists_begin_at_one_again(whole) -> None:
    """
    Each has a numbering of its own.
    """
    numbered = Bullets((Bullet("een"), Bullet("twee")), is_ordered=True)
    file = write_word(replace(individual_report(whole), blocks=(numbered, numbered)))
    numbers = [it._p.pPr.numPr.numId.val for it in docx.Document(BytesIO(file)).paragraphs]
    assert numbers[0] == numbers[1] != numbers[2] == numbers[3]


def test_a_report_without_pictures_is_made_as_well(whole) -> None:
    """
    Nothing is drawn then.
    """
    assert (
        word_text(write_word(replace(individual_report(whole), blocks=(Paragraph("alleen tekst"),)))) == "alleen tekst"
    )


@pytest.mark.parametrize("text", [*HOSTILE, "lang " * 1000])
def test_hostile_text_comes_back_literally_in_word(text) -> None:
    """
    As a name, a remark and an agreement; what XML refuses is left out.
    """
    hostile = assessment(
        {"P-A1": Answer(value=3, note=text)},
        initiative=Initiative(name=text[:200], description=text),
        agreements=(Agreement(what=text),),
    )
    file = write_word(individual_report(hostile))
    assert tight(word_text(file)).count(tight(REFUSED.sub("", text))) >= 3
    assert ZipFile(BytesIO(file)).testzip() is None


def test_documents_asked_for_at_once_are_made_one_after_the_other(whole) -> None:
    """
    And each is whole.
    """
    document = individual_report(whole)
    with ThreadPoolExecutor(4) as people:
        made = list(people.map(write_word, [document] * 4))
    assert {word_text(file) for file in made} == {word_text(write_word(document))}
