"""
The PDF is read back: everyone can read it, and it says what the report says.
"""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest
from pypdf import PdfReader

from actie.assessment.model import Agreement, Answer, Initiative
from actie.language import Language
from actie.questionnaire.model import FacetId
from actie.reports.document import Bullet, Bullets, Facts, Heading, Paragraph, Picture, Table
from actie.reports.individual import individual_report
from actie.reports.pdf import write_pdf
from actie.results import build_results
from tests.builders import assessment, small_questionnaire
from tests.unit.reports.reading import HOSTILE, bookmarks, faults_in_pdf, pdf_text, tags, tight, times_printed


@pytest.mark.parametrize("language", Language)
def test_every_text_of_the_report_is_in_the_pdf(whole, language) -> None:
    """
    Headings, facts, lists and tables, to the letter.
    """
    document = individual_report(whole, language, filled_in="22 november 2026")
    printed = tight(pdf_text(write_pdf(document)))
    wanted = []
    for block in document.blocks:
        match block:
            case Heading() | Paragraph():
                wanted += [block.text]
            case Facts():
                wanted += [f"{name}: {said}" for name, said in block.items]
            case Bullets():
                wanted += [f"{it.text}{it.note}" for it in block.items]
            case Table():
                wanted += [
                    *block.headings,
                    *(text for row in block.rows for it in row for text in (it.text, *it.notes)),
                ]
            case Picture():
                wanted += [str(row["name"]) for row in block.values.get("rows", [])]
    assert [text for text in wanted if tight(text) not in printed] == []


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("facet", [None, FacetId.EMPATHIE])
def test_the_pdf_keeps_to_the_rules_for_accessible_documents(whole, language, facet) -> None:
    """
    PDF/UA-1: tags, title, language, embedded fonts, words for every picture.
    """
    assert faults_in_pdf(write_pdf(individual_report(whole, language, facet=facet))) == []


def test_the_rules_for_accessible_documents_are_checked_indeed() -> None:
    """
    A page without anything has faults.
    """
    empty, file = pikepdf.new(), BytesIO()
    empty.add_blank_page()
    empty.Root.MarkInfo = pikepdf.Dictionary(Marked=False)
    empty.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=False)
    empty.save(file)
    assert {"no language", "no title", "not tagged", "no part of PDF/UA"} <= set(faults_in_pdf(file.getvalue()))


def test_title_language_and_words_for_pictures_are_those_of_the_report(whole) -> None:
    """
    The three drawings, in the order of reading.
    """
    document = individual_report(whole, Language.EN)
    file = write_pdf(document)
    reader = PdfReader(BytesIO(file))
    assert (reader.metadata.title, reader.trailer["/Root"]["/Lang"]) == (document.title, "en")
    alts = [block.alt for block in document.blocks if isinstance(block, Picture)]
    assert sorted(tags(file, "/Figure")) == sorted(alts)


def test_bookmarks_lead_to_every_section_and_facet(whole) -> None:
    """
    In the order of the pages.
    """
    document = individual_report(whole)
    headings = [block.text for block in document.blocks if isinstance(block, Heading) and block.level > 1]
    assert bookmarks(write_pdf(document)) == headings


def test_tables_have_headings_and_lists_are_lists(whole) -> None:
    """
    As a screen reader counts them.
    """
    document = individual_report(whole)
    file = write_pdf(document)
    tables = [block for block in document.blocks if isinstance(block, Table)]
    assert len(tags(file, "/Table")) == len(tables)
    assert len(tags(file, "/TH")) == sum(len(table.headings) for table in tables)
    items = sum(len(block.items) for block in document.blocks if isinstance(block, Bullets | Facts))
    assert len(tags(file, "/LI")) == items


def test_every_page_names_the_subject_and_its_number(whole) -> None:
    """
    In the language of the report.
    """
    pages = PdfReader(BytesIO(write_pdf(individual_report(whole, Language.EN)))).pages
    assert all("Buurtkamer De Linde" in page.extract_text() for page in pages)
    assert all(f"Page {number} of {len(pages)}" in page.extract_text() for number, page in enumerate(pages, start=1))


@pytest.mark.parametrize("text", [*HOSTILE, "lang " * 1000, "x" * 5000])
def test_hostile_text_breaks_nothing_wherever_it_stands(text) -> None:
    """
    As a name, a description, a remark and an agreement; it is printed and never run.
    """
    answers = {"P-A1": Answer(value=3, note=text), "P-A-balance": Answer(value=-1, note=text)}
    agreement = Agreement(what=text, who=text[:200], when=text[:200])
    initiative = Initiative(name=text[:200], function=text[:200], description=text)
    hostile = assessment(answers, initiative=initiative, agreements=(agreement,))
    file = write_pdf(individual_report(hostile))
    assert faults_in_pdf(file) == []
    assert times_printed(text[:200], file) >= 3


@pytest.mark.parametrize("nothing", [assessment(), assessment(questionnaire=small_questionnaire(2))])
def test_an_empty_assessment_makes_a_whole_pdf(nothing) -> None:
    """
    With the origin and the disclaimer at its end.
    """
    file = write_pdf(individual_report(nothing))
    assert faults_in_pdf(file) == []
    assert build_results(nothing).disclaimer in pdf_text(file)


def test_the_marks_of_a_list_belong_to_their_own_items(whole) -> None:
    """
    A question mark before what is to be asked, in a list where both occur.
    """
    both = Bullets((Bullet("doen", mark="do"), Bullet("vragen", mark="ask"), Bullet("gewoon")))
    text = pdf_text(write_pdf(replace(individual_report(whole), blocks=(both, both))))
    assert text.count("? vragen") == 2
    assert text.count("?") == 2


def test_a_row_that_is_longer_than_a_page_goes_on_over_the_next() -> None:
    """
    Nothing runs off the paper.
    """
    said = " ".join(f"woord{number}" for number in range(450))
    long = assessment({"P-A1": Answer(value=3, note=said)}, agreements=(Agreement(what=said),))
    heights = []

    def keep_height(text: str, page: list[float], place: list[float], *_: object) -> None:
        if "woord" in text:
            heights.append(place[4] * page[1] + place[5] * page[3] + page[5])

    file = write_pdf(individual_report(long))
    for page in PdfReader(BytesIO(file)).pages:
        page.extract_text(visitor_text=keep_height)
    assert min(heights) >= 0
    assert times_printed(said[-100:], file) == 2
