"""
The form that makes a workshop: what nobody can leave out first, the rest under a fold with good defaults.
"""

from dataclasses import replace

import streamlit as st

from actie.assessment.model import LONG, SHORT
from actie.language import Language
from actie.ui import resources, state
from actie.ui.components.markup import label, said, show, text
from actie.ui.plan_form import PRACTICE_CASES, Fault, Wish, faults_of
from actie.workshops.model import RETENTION_DAYS, OwnResults
from actie.workshops.threshold import THRESHOLD_DEFAULT, THRESHOLD_MAX, THRESHOLD_MIN

DAYS = (7, 14, RETENTION_DAYS, 90, 180, 365)
TRIED = "tried"
BOX_HEIGHT = 110


def ask_workshop() -> Wish | None:
    """
    Asks for all that a workshop needs; what was filled in once it is confirmed and nothing is wrong with it.
    """
    words = state.words()
    places = {name: st.container() for name in ("title", "language", "questionnaires", "cases", "own_statements")}
    with places["title"]:
        title = state.clean(st.text_input(words("new.title"), key="line-title", max_chars=SHORT)) or ""
    with places["language"]:
        language = _ask_language()
    with places["questionnaires"]:
        questionnaires = _ask_questionnaires()
    with places["cases"]:
        cases, practice_cases = _ask_cases()
    with places["own_statements"], st.expander(words("new.more"), key="settings-fold"):
        wish = _ask_more(Wish(title, language, questionnaires, cases, practice_cases))
    confirmed = st.button(words("new.button"), type="primary", key="open-room")
    faults = faults_of(wish) if confirmed or state.remembered(TRIED) else {}
    if confirmed:
        state.remember(TRIED, "yes")
    for name, fault in faults.items():
        with places[name]:
            _show_fault(fault)
    if faults:
        show(f'<p class="fault">{said("new.wrong")}</p>')
    return wish if confirmed and not faults else None


def _ask_language() -> Language:
    words = state.words()
    chosen = st.segmented_control(
        words("new.language"),
        list(Language),
        default=state.language(),
        format_func=lambda language: words(f"language.{language}"),
        key="pick-language",
        required=True,
    )
    return Language(chosen) if chosen else state.language()


def _ask_questionnaires() -> tuple[str, ...]:
    show(f'<p class="legend">{said("new.questionnaires")}</p>')
    chosen = []
    for number, (name, questionnaire) in enumerate(resources.questionnaires().items()):
        title = label(questionnaire.title.of(state.language()))
        minutes = state.words().count("new.minutes", questionnaire.minutes)
        if st.checkbox(f"{title} ({minutes})", value=number == 0, key=f"perspective-{name}"):
            chosen.append(name)
    return tuple(chosen)


def _ask_cases() -> tuple[str, tuple[int, ...]]:
    words = state.words()
    typed = st.text_area(
        words("new.cases"),
        key="text-cases",
        max_chars=LONG,
        height=BOX_HEIGHT,
        placeholder=words("new.cases_example"),
    )
    chosen = []
    with st.expander(words("new.practice_cases"), key="practice-cases"):
        for number in PRACTICE_CASES:
            if st.checkbox(label(words(f"case.{number}.title")), key=f"case-{number}"):
                chosen.append(number)
            show(f'<p class="muted small indented">{text(words(f"case.{number}.text"))}</p>')
    return state.clean(typed) or "", tuple(chosen)


def _ask_more(wish: Wish) -> Wish:
    words = state.words()
    threshold = st.segmented_control(
        words("new.threshold"),
        range(THRESHOLD_MIN, THRESHOLD_MAX + 1),
        default=THRESHOLD_DEFAULT,
        key="threshold",
        wrap=True,
        required=True,
    )
    show(f'<p class="muted small">{said("new.threshold_help")}</p>')
    own_results = st.segmented_control(
        words("new.own_results"),
        list(OwnResults),
        default=OwnResults.AT_ONCE,
        format_func=lambda moment: words(f"new.own_results.{moment}"),
        key="pick-own-results",
        required=True,
    )
    shares_comments = st.checkbox(words("new.comments"), key="shares-comments")
    shares_rows = st.checkbox(words("new.rows"), key="shares-rows")
    show(f'<p class="muted small">{said("new.told")}</p>')
    days = st.segmented_control(
        words("new.days"),
        DAYS,
        default=RETENTION_DAYS,
        format_func=lambda n: words.count("new.day", n),
        key="retention",
        wrap=True,
        required=True,
    )
    statements = st.text_area(
        words("new.own"), key="text-own", max_chars=LONG, height=BOX_HEIGHT, placeholder=words("new.own_example")
    )
    return replace(
        wish,
        threshold=threshold or THRESHOLD_DEFAULT,
        own_results=OwnResults(own_results or OwnResults.AT_ONCE),
        shares_comments=shares_comments,
        shares_rows=shares_rows,
        own_statements=state.clean(statements) or "",
        retention_days=days or RETENTION_DAYS,
    )


def _show_fault(fault: Fault) -> None:
    show(f'<p class="fault" role="alert">{said(fault.key, **fault.values)}</p>')
