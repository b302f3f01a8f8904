"""
The door of a room: the code, who sees what, the choices before the start, and a result that somebody brings along.
"""

from dataclasses import dataclass

import streamlit as st

from actie.errors import InvalidResultFile
from actie.ui import entrance, state
from actie.ui.components.markup import label, said, show, text
from actie.ui.components.start import short_name
from actie.ui.components.upload import show_refusal
from actie.workshops.model import OwnResults, Stage, Workshop

CODE_ROOM = 20  # characters: a code with blanks around it


@dataclass(frozen=True, slots=True)
class Choice:
    """
    What somebody chose before the start; `missing` is the key of what has to be chosen first, or an empty text.
    """

    case: int | None
    questionnaire: str | None
    missing: str


def ask_code(given: str = "") -> str:
    """
    Asks for the code of a room; what was handed in at this moment, or an empty text.
    """
    words = state.words()
    with st.form("code-form", border=False):
        typed = st.text_input(
            words("join.code"), given, key="code", max_chars=CODE_ROOM, placeholder=words("join.code_example")
        )
        is_handed_in = st.form_submit_button(words("door.join.button"), type="primary", width="stretch", key="join")
    return (state.clean(typed) or "") if is_handed_in else ""


def show_wrong_code(code: str) -> None:
    """
    Shows why a code opens no room, and what to do.
    """
    wrong = "join.wrong" if entrance.is_complete(code) else "join.incomplete"
    show(f'<p role="alert" class="note">{said("join.refused" if entrance.is_refused() else wrong)}</p>')


def show_terms(room: Workshop) -> None:
    """
    Shows who sees what and for how long, and what no rule can hide.
    """
    plan = room.plan
    told = (
        "terms.number",
        "terms.comments" if plan.shares_comments else "terms.no_comments",
        "terms.rows" if plan.shares_rows else "terms.no_rows",
        "terms.at_once" if plan.own_results is OwnResults.AT_ONCE else "terms.after_reveal",
    )
    rows = "".join(f"<li>{said(key, k=plan.threshold)}</li>" for key in told)
    show(
        f'<div class="card terms"><h2>{said("terms.title")}</h2>'
        f'<p class="says">{said("terms.group", k=plan.threshold)}</p>'
        f"<ul>{rows}<li>{text(state.words().count('terms.retention', plan.retention_days))}</li></ul>"
        f"<h3>{said('terms.limits')}</h3><ul><li>{said('terms.everybody')}</li><li>{said('terms.pooled')}</li></ul></div>"
    )


def show_stage(room: Workshop) -> None:
    """
    Shows what somebody who comes late finds.
    """
    if room.plan.is_practice:
        show(f"<p class='note'>{said('join.practice')}</p>")
    elif room.stage is not Stage.OPEN:
        show(f"<p class='note'>{said('join.closed')}</p>")
    elif room.round > 1:
        show(f"<p class='note'>{said('join.round', n=room.round)}</p>")


def ask_choices(room: Workshop) -> Choice:
    """
    Asks for the case and the perspective, where there is something to choose; nothing is chosen beforehand.
    """
    case = _ask_case(room)
    questionnaire = _ask_perspective(room)
    missing = "join.no_case" if room.plan.cases and case is None else "" if questionnaire else "join.no_perspective"
    return Choice(case, questionnaire, missing)


def ask_result(room: Workshop, choice: Choice) -> tuple[bool, str]:
    """
    Asks for a result that was made alone; whether it was brought in, and else the key of why not, if it was tried.
    """
    words, own = state.words(), entrance.own_result(room)
    with st.expander(words("bring.title"), key="bring"):
        show(f"<p>{said('bring.text')}</p>")
        brings = own is not None and st.button(label(words("bring.own", name=short_name(own))), key="bring-own")
        file = st.file_uploader(words("open.label"), type=["json"], key="bring-file")
        if not (brings or file):
            return False, ""
        if room.plan.cases and choice.case is None:
            return False, "join.no_case"
        try:
            refused = (
                entrance.bring_work(room, choice.case)
                if brings or file is None
                else entrance.bring_file(room, file.getvalue(), file.name, choice.case)
            )
        except InvalidResultFile as fault:
            show_refusal(fault)
            return False, ""
        return not refused, refused


def _ask_case(room: Workshop) -> int | None:
    cases = room.plan.cases
    if not cases:
        return None
    if len(cases) == 1:
        _show_case(cases[0].title, cases[0].description)
        return 0
    words = state.words()
    names = {
        str(number): label(f"{case.title} ({words('join.fictional')})" if case.is_fictional else case.title)
        for number, case in enumerate(cases)
    }
    chosen = st.segmented_control(
        words("join.case"), list(names), format_func=names.__getitem__, key="pick-case", wrap=True, width="stretch"
    )
    if chosen is None:
        return None
    _show_case("", cases[int(chosen)].description)
    return int(chosen)


def _show_case(title: str, description: str) -> None:
    heading = f"<h2>{text(title)}</h2>" if title else ""
    told = "".join(f"<p>{text(line)}</p>" for line in description.splitlines() if line.strip())
    if heading or told:
        show(f'<div class="case">{heading}{told}</div>')


def _ask_perspective(room: Workshop) -> str | None:
    offered, language = entrance.perspectives(room), state.language()
    if len(offered) == 1:
        show(f"<p class='muted'>{said('join.minutes', minutes=offered[0].minutes)}</p>")
        return offered[0].sha256
    names = {one.sha256: f"**{label(one.title.of(language))}** {label(one.audience.of(language))}" for one in offered}
    return st.segmented_control(
        state.words()("join.perspective"),
        list(names),
        format_func=names.__getitem__,
        key="pick-perspective",
        wrap=True,
        width="stretch",
    )
