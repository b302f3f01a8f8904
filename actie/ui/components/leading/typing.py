"""
Typing in paper forms: a line per facet, what it says in full words, and what does not fit.
"""

from dataclasses import dataclass

import streamlit as st

from actie.assessment.entries import CHOSEN_ROLE
from actie.language import Text
from actie.questionnaire.model import FacetId, ItemKind, NonAnswer, Questionnaire, RoleId
from actie.results.naming import full_name
from actie.ui import leading, state
from actie.ui.components.markup import label, said, show, text
from actie.ui.typed import NON_ANSWERS, OPEN, Line, Misfit, filled, lines_of, read_line
from actie.workshops.model import Workshop

FORM = "form"
LONGEST = 60


@dataclass(frozen=True, slots=True)
class PaperForm:
    """
    A paper form that was typed in: what it is about, and its answers.
    """

    questionnaire: str
    case: int | None
    entries: dict[str, str]


def type_form(workshop: Workshop) -> PaperForm | None:
    """
    Asks for one form; what it holds once it is confirmed and everything fits.
    """
    words = state.words()
    sha256, case = _ask_subject(workshop)
    questionnaire = leading.questionnaires(workshop)[sha256]
    left, right = st.columns([2, 3], gap="large")
    entries: dict[str, str] = {}
    misfits = 0
    read_back = ""
    with left:
        for line in lines_of(questionnaire, workshop.plan):
            read, misfit = _ask_line(line, questionnaire)
            entries |= read
            misfits += misfit is not None
            read_back += _read_back(line, read, questionnaire, workshop)
        _show_key(questionnaire)
        saves = st.button(words("typing.button"), type="primary", key=_key("save"))
        if saves and (fault := _fault(workshop, case, misfits, entries)):
            show(f'<p class="fault" role="alert">{said(fault)}</p>')
            saves = False
    with right:
        show(f"<h2>{said('typing.read')}</h2>{read_back or said('typing.fault_empty')}")
    return PaperForm(sha256, case, filled(entries)) if saves else None


def empty_form() -> None:
    """
    Has the next form begin with empty lines.
    """
    state.remember(FORM, str(_number() + 1))


def _ask_subject(workshop: Workshop) -> tuple[str, int | None]:
    words, plan = state.words(), workshop.plan
    sha256 = plan.questionnaires[0]
    case: int | None = None
    asked = leading.questionnaires(workshop)
    if len(asked) > 1:
        sha256 = st.selectbox(
            words("picker.perspective"),
            plan.questionnaires,
            format_func=lambda sha: asked[sha].title.of(state.language()),
            key="typed-perspective",
        )
    if plan.cases:
        numbers = range(len(plan.cases))
        case = st.selectbox(
            words("picker.case"),
            numbers,
            index=None,
            format_func=lambda n: plan.cases[n].title,
            placeholder=words("typing.case"),
            key="typed-case",
        )
    return sha256, case


def _ask_line(line: Line, questionnaire: Questionnaire) -> tuple[dict[str, str], Misfit | None]:
    words, n = state.words(), len(line.slots)
    typed = st.text_input(
        label(words.count("typing.line", n, name=_title(line, questionnaire))),
        key=_key(f"line-typed-{line.name}"),
        max_chars=LONGEST,
        autocomplete="off",
    )
    entries, misfit = read_line(line.slots, typed or "")
    if misfit:
        show(f'<p class="fault" role="alert">{text(_what_is_wrong(misfit))}</p>')
    return entries, misfit


def _what_is_wrong(misfit: Misfit) -> str:
    words = state.words()
    if misfit.character:
        return words("typing.misfit", place=misfit.place, character=misfit.character)
    return (
        words.count("typing.missing", misfit.missing) if misfit.missing else words.count("typing.extra", misfit.extra)
    )


def _fault(workshop: Workshop, case: int | None, misfits: int, entries: dict[str, str]) -> str:
    if workshop.plan.cases and case is None:
        return "typing.fault_case"
    if misfits:
        return "typing.fault_misfit"
    return "" if any(entries.values()) else "typing.fault_empty"


def _read_back(line: Line, entries: dict[str, str], questionnaire: Questionnaire, workshop: Workshop) -> str:
    asked = _questions(questionnaire, workshop)
    rows = "".join(
        f"<tr><th scope='row'>{text(asked[slot.field])}</th>"
        f"<td>{text(_answer(entries[slot.field], slot.field, slot.kind, questionnaire))}</td></tr>"
        for slot in line.slots
        if slot.field in entries
    )
    title = text(_title(line, questionnaire))
    return f"<table class='plain typed'><caption>{title}</caption><tbody>{rows}</tbody></table>" if rows else ""


def _title(line: Line, questionnaire: Questionnaire) -> str:
    if line.name in set(FacetId):
        facet = questionnaire.facet_by_id[FacetId(line.name)]
        return full_name(facet.id, facet.name.of(state.language()))
    return state.words()(f"typing.{line.name}")


def _questions(questionnaire: Questionnaire, workshop: Workshop) -> dict[str, str]:
    roles = questionnaire.role_questions
    found = workshop.plan.own_fields
    pairs = [facet.roles for facet in questionnaire.facets] + [questionnaire.roles_once]
    for pair in filter(None, pairs):
        found |= {pair.asked: _said(roles.asked), pair.now: _said(roles.now)}
    for facet in questionnaire.facets:
        found |= {statement.id: _said(statement.text) for statement in facet.statements}
        found[facet.balance.id] = _said(questionnaire.balance_question)
    return found | ({CHOSEN_ROLE: _said(roles.chosen)} if roles.chosen else {})


def _answer(value: str, field: str, kind: ItemKind, questionnaire: Questionnaire) -> str:
    words = state.words()
    if not value or value in set(NonAnswer):
        return words(f"non_answer.{value or 'unanswered'}")
    if kind is ItemKind.STATEMENT:
        return _said(questionnaire.scale[int(value) - 1])
    if kind is ItemKind.BALANCE:
        balance = next(facet.balance for facet in questionnaire.facets if facet.balance.id == field)
        return _said(balance.text_at(int(value)))
    return _said(questionnaire.role_by_id[RoleId(value)].name)


def _show_key(questionnaire: Questionnaire) -> None:
    words, language = state.words(), state.language()
    scale = [f"{n} {one.of(language)}" for n, one in enumerate(questionnaire.scale, start=1)]
    roles = [f"{role[0]} {questionnaire.role_by_id[role].name.of(language)}" for role in RoleId]
    others = [f"{letter} {words(f'non_answer.{one}')}" for letter, one in NON_ANSWERS.items()]
    rows = {
        "statements": ", ".join(scale),
        "balance": words("typing.balance_key"),
        "roles": ", ".join(roles),
        "others": ", ".join([*others, f"{OPEN} {words('non_answer.unanswered')}"]),
    }
    listed = "".join(f"<dt>{said(f'typing.key_{name}')}</dt><dd>{text(row)}</dd>" for name, row in rows.items())
    show(f"<dl class='key small'>{listed}</dl>")


def _said(given: Text) -> str:
    return given.of(state.language())


def _key(name: str) -> str:
    return f"{name}-{_number()}"


def _number() -> int:
    return int(state.remembered(FORM) or 1)
