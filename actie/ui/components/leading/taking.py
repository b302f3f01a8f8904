"""
What a facilitator takes along: the group's results as files, and paper forms to print.
"""

import re
from collections.abc import Callable
from functools import partial

import streamlit as st

from actie.questionnaire.model import Questionnaire
from actie.reports.cards import write_cards
from actie.reports.document import Document
from actie.reports.form import write_form
from actie.reports.group_csv import write_group_csv
from actie.reports.group_excel import write_group_workbook
from actie.reports.group_json import write_group_json
from actie.reports.group_report import RoomReport
from actie.reports.pdf import write_pdf
from actie.reports.poster import write_poster
from actie.reports.room_document import room_document
from actie.reports.run_sheet import run_sheet
from actie.reports.word import write_word
from actie.ui import address, leading, state
from actie.ui.components.download import EXCEL, WORD
from actie.ui.components.markup import label, said, show, text
from actie.workshops.codes import write_code
from actie.workshops.model import Workshop

PDF = "application/pdf"
ROOM = ("poster", "run_sheet")  # documents beside the report


def show_exports(workshop: Workshop, report: RoomReport, *, has_primary: bool = False) -> None:
    """
    Shows what the files hold, and a button for each; they are made when they are asked for.

    `has_primary` makes the PDF the first thing to do, on a page that has nothing else to do first.
    """
    show(f"<p>{text(report.says)}</p>")
    if not report.reveals:
        show(f"<p>{said('taking.before')}</p>")
    if workshop.plan.is_practice:
        show(f"<p>{said('practice.running')}</p>")
    # Each is made in a thread of its own that knows of no session, so it gets all that it needs beforehand.
    held = state.words().date(workshop.opened_at, state.zone())
    with st.container(key="exports", horizontal=True):
        _offer(workshop, "pdf", "pdf", PDF, partial(_report, write_pdf, report, held), is_primary=has_primary)
        _offer(workshop, "word", "docx", WORD, partial(_report, write_word, report, held))
        _offer(workshop, "excel", "xlsx", EXCEL, partial(write_group_workbook, report))
        _offer(workshop, "csv", "csv", "text/csv", partial(write_group_csv, report))
        _offer(workshop, "json", "json", "application/json", partial(write_group_json, report))
    with st.container(key="exports-room", horizontal=True):
        _offer(workshop, "poster", "pdf", PDF, partial(write_poster, report))
        _offer(workshop, "run_sheet", "pdf", PDF, _run_sheet(workshop, report))


def show_forms(workshop: Workshop) -> None:
    """
    Shows the buttons for paper: a form for each questionnaire, about the case that is chosen, and its question cards.
    """
    words, plan = state.words(), workshop.plan
    show(f"<p class='legend'>{said('taking.form_text')}</p>")
    subject = ""
    if plan.cases:
        subject = st.selectbox(words("picker.case"), [case.title for case in plan.cases], key="form-case")
    with st.container(key="forms", horizontal=True):
        for questionnaire in leading.questionnaires(workshop).values():
            form = partial(
                write_form, questionnaire, plan.language, case=subject, own=plan.own_statements, is_read=True
            )
            for name, make in (("form", form), ("cards", partial(write_cards, questionnaire, plan.language))):
                st.download_button(
                    label(words(f"taking.{name}", title=questionnaire.title.of(plan.language))),
                    make,
                    f"{questionnaire.id}.pdf" if name == "form" else f"{questionnaire.id}-{name}.pdf",
                    PDF,
                    key=f"{name}-{questionnaire.id}",
                    on_click="ignore",
                )


def _offer(
    workshop: Workshop, name: str, ending: str, kind: str, make: Callable[[], bytes], *, is_primary: bool = False
) -> None:
    st.download_button(
        state.words()(f"taking.{name}"),
        leading.while_leading(workshop, make),
        f"{_file_name(workshop, name)}.{ending}",
        kind,
        key=f"export-{name}",
        type="primary" if is_primary else "secondary",
        on_click="ignore",
    )


def _report(write: Callable[[Document], bytes], report: RoomReport, held: str) -> bytes:
    return write(room_document(report, held=held))


def _run_sheet(workshop: Workshop, report: RoomReport) -> Callable[[], bytes]:
    asked = tuple(leading.questionnaires(workshop).values())
    where = address.without_scheme(address.room_address())
    code = write_code(workshop.code) if workshop.code else ""
    return partial(_sheet, report, asked, code, where)


def _sheet(report: RoomReport, asked: tuple[Questionnaire, ...], code: str, where: str) -> bytes:
    return write_pdf(run_sheet(report, asked, code=code, address=where))


def _file_name(workshop: Workshop, name: str) -> str:
    """
    The title of the workshop; before it, what sort of document it is where two would be called the same.
    """
    what = state.words()(f"taking.{name}") if name in ROOM else ""
    return re.sub(r"[^\w-]+", "-", f"actie {what} {workshop.plan.title}".lower()).strip("-")[:60]
