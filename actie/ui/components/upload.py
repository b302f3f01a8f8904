"""
A result file from the person's own computer, to open or to compare with.
"""

import streamlit as st

from actie.errors import InvalidResultFile, MixedResults
from actie.results import Comparison
from actie.ui import actions, state
from actie.ui.components.markup import said, show, text

MANY = 20


def ask_result_file() -> bool:
    """
    Asks for a result file and opens it; whether that was done.
    """
    words = state.words()
    file = st.file_uploader(words("open.label"), type=["json"], key="result-file")
    if file is None:
        return False
    try:
        actions.open_result(file.getvalue(), file.name)
    except InvalidResultFile as refused:
        show_refusal(refused)
        return False
    return True


def ask_comparison() -> Comparison | None:
    """
    Asks for the result file of an earlier round; the comparison with it, if there is one.
    """
    words = state.words()
    file = st.file_uploader(words("compare.label"), type=["json"], key="earlier-file")
    if file is None:
        return None
    try:
        return actions.comparison_with_file(file.getvalue(), file.name)
    except InvalidResultFile as refused:
        show_refusal(refused)
    except MixedResults:
        show(f'<p role="alert" class="note">{said("compare.mixed")}</p>')
    return None


def show_refusal(refused: InvalidResultFile) -> None:
    """
    Shows why a file is refused, with every fault, and what is kept.
    """
    rows = "".join(f"<li>{text(str(fault))}</li>" for fault in refused.faults[:MANY])
    more = len(refused.faults) - MANY
    rows += f"<li>{said('open.more', n=more)}</li>" if more > 0 else ""
    show(
        f'<div role="alert" class="note"><p><b>{said("open.refused", file=refused.file)}</b> {said("open.advice")}</p>'
        f"<details><summary>{said('open.faults')}</summary><ul lang='en'>{rows}</ul></details></div>"
    )
