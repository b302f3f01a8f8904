"""
The documents to download, each made when it is asked for.
"""

import re
from functools import partial

import streamlit as st

from actie import reports
from actie.assessment.entries import initiative_field
from actie.ui import actions, state

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def show_downloads() -> None:
    """
    Shows the buttons for the result file, Excel and CSV.
    """
    words, assessment, results = state.words(), actions.assessment(), actions.results()
    # Each is made in a thread of its own that knows of no session, so it gets all that it needs beforehand.
    for name, ending, kind, make in (
        ("file", "actie.json", "application/json", partial(actions.result_file, assessment)),
        ("excel", "xlsx", EXCEL, partial(reports.write_workbook, results, assessment)),
        ("csv", "csv", "text/csv", partial(reports.write_csv, results, assessment)),
    ):
        st.download_button(
            words(f"take.{name}"),
            make,
            f"{_file_name()}.{ending}",
            kind,
            key=f"download-{name}",
            width="stretch",
            on_click="ignore",
        )


def _file_name() -> str:
    name = state.need_work().values.get(initiative_field("name")) or ""
    return re.sub(r"[^\w-]+", "-", f"actie {name}".strip().lower()).strip("-")[:60]
