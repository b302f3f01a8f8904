"""
The documents to download, each made when it is asked for.
"""

import re
from collections.abc import Callable
from functools import partial

import streamlit as st

from actie import reports
from actie.assessment.entries import initiative_field
from actie.assessment.model import Assessment
from actie.language import Language
from actie.questionnaire.model import FacetId
from actie.results import Results
from actie.ui import actions, state

OFFICE = "application/vnd.openxmlformats-officedocument"
EXCEL, WORD = f"{OFFICE}.spreadsheetml.sheet", f"{OFFICE}.wordprocessingml.document"


def show_downloads() -> None:
    """
    Shows a button for every document: the report as PDF and Word, one facet, the tables, and the result file.
    """
    # Each is made in a thread of its own that knows of no session, so it gets all that it needs beforehand.
    assessment, results = actions.assessment(), actions.results()
    report = partial(_report, assessment, results.language, saved_on())
    _offer("pdf", "pdf", "application/pdf", partial(_pdf, report), is_first=True)
    _offer("word", "docx", WORD, partial(_word, report))
    _offer("excel", "xlsx", EXCEL, partial(reports.write_workbook, results, assessment))
    _offer("file", "actie.json", "application/json", partial(actions.result_file, assessment))


def show_facet_download() -> None:
    """
    Shows a choice of one facet, and then the button for its PDF.
    """
    words, assessment, results = state.words(), actions.assessment(), actions.results()
    names = {facet.id: facet.name for facet in results.facets}
    facet = st.selectbox(
        words("take.which"), names, None, names.__getitem__, key="facet-choice", placeholder=words("take.which_choose")
    )
    if facet:
        report = partial(_report, assessment, results.language, saved_on(), facet)
        _offer("facet", "pdf", "application/pdf", partial(_pdf, report), part=names[facet])


def show_csv_download() -> None:
    """
    Shows what may stand between the cells, and the button for the CSV; the language's own separator comes first.
    """
    words, assessment, results = state.words(), actions.assessment(), actions.results()
    own = reports.separator_of(results.language)
    names = {separator: words(f"take.separator.{its}") for separator, its in reports.SEPARATORS.items()}
    separator = st.radio(
        words("take.between"), names, list(names).index(own), names.__getitem__, key="separator", horizontal=True
    )
    _offer("csv", "csv", "text/csv", partial(_csv, results, assessment, separator))


def saved_on() -> str:
    """
    The date on which the work was last saved, in the words of the screen.
    """
    return state.words().date(state.need_work().saved_at, state.zone())


def _offer(
    name: str, ending: str, kind: str, make: Callable[[], bytes], *, part: str = "", is_first: bool = False
) -> None:
    st.download_button(
        state.words()(f"take.{name}", facet=part),
        make,
        f"{_file_name(part)}.{ending}",
        kind,
        key=f"download-{name}",
        type="primary" if is_first else "secondary",
        width="stretch",
        on_click="ignore",
    )


def _report(
    assessment: Assessment, language: Language, filled_in: str, facet: FacetId | None = None
) -> reports.Document:
    return reports.individual_report(assessment, language, filled_in=filled_in, facet=facet)


def _pdf(report: Callable[[], reports.Document]) -> bytes:
    return reports.write_pdf(report())


def _word(report: Callable[[], reports.Document]) -> bytes:
    return reports.write_word(report())


def _csv(results: Results, assessment: Assessment, separator: str) -> bytes:
    return reports.write_csv(results, assessment, separator)


def _file_name(part: str = "") -> str:
    name = state.need_work().values.get(initiative_field("name")) or ""
    return re.sub(r"[^\w-]+", "-", f"actie {part} {name}".strip().lower()).strip("-")[:60]
