"""
What changes by itself while a workshop runs: the counts, the timebox, and what each next step will do.
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import streamlit as st

from actie.errors import NotLeading, StoreUnavailable, UnknownWorkshop
from actie.ui import leading, navigation, state
from actie.ui.components.markup import said, show, text
from actie.workshops.actions import Counts, count_presences
from actie.workshops.crowds import cases_to_show
from actie.workshops.model import Presence, Stage, Workshop

PULSE_SECONDS = 2
COUNTS = ("joined", "active", "finished")
PRIMARY = ("reveal", "look")
SHORT_COUNTS = ("joined", "active_short", "finished")
LOOKS = {Stage.REVEALED: "step.look_text", Stage.ENDED: "step.look_ended"}
STEPS = {
    Stage.OPEN: ("close", "reveal"),
    Stage.CLOSED: ("reopen", "reveal"),
    Stage.REVEALED: ("reopen", "next_round"),
    Stage.ENDED: (),
}


@dataclass(frozen=True, slots=True)
class Row:
    """
    The counts of one perspective, one case, or one case in one perspective.
    """

    name: str
    counts: Counts
    is_shown: bool


@st.fragment(run_every=PULSE_SECONDS)
def show_pulse() -> None:
    """
    Shows counts, timebox and next steps, and runs the whole page when somebody else changed what it shows.
    """
    try:
        workshop = leading.room()
        presences = leading.presences(workshop)
    except (NotLeading, UnknownWorkshop):
        st.rerun()
    except StoreUnavailable:
        show(f'<p role="status" class="unsaved">{said("control.away")}</p>')
        return
    if leading.is_news(workshop):
        st.rerun()
    with st.container(key="panel-counts"):
        show(_counts(workshop, presences))
    step = _ask_step(workshop, count_presences(presences, datetime.now(UTC)))
    if step:
        leading.move(step)
        st.rerun()


def _counts(workshop: Workshop, presences: Sequence[Presence]) -> str:
    now, k = datetime.now(UTC), workshop.plan.threshold
    whole = count_presences(presences, now)
    big = "".join(f"<p><b>{getattr(whole, name)}</b><span>{said(f'counts.{name}')}</span></p>" for name in COUNTS)
    found = list(_rows(workshop, presences, now))
    rows = [_row(row, k) for row in found]
    if any(_protects(row, k) for row in found):
        rows.append(f"<tr><td colspan='5' class='muted small'>{said('counts.protects_why')}</td></tr>")
    first = "case" if workshop.plan.cases else "perspective"
    heads = "".join(f"<th scope='col'>{said(f'counts.{name}')}</th>" for name in (first, *SHORT_COUNTS, "together"))
    table = f"<table class='plain'><thead><tr>{heads}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
    bots = f'<p class="muted small">{said("practice.running")}</p>' if workshop.plan.is_practice else ""
    return f'{bots}<div class="big3">{big}</div>{table if rows else ""}{_timer(workshop)}'


def _rows(workshop: Workshop, presences: Sequence[Presence], now: datetime) -> Iterator[Row]:
    titles = {sha: one.title.of(state.language()) for sha, one in leading.questionnaires(workshop).items()}
    cases = dict(enumerate(case.title for case in workshop.plan.cases))
    if len(titles) == 1 and not cases:
        return
    for sha, title in titles.items():
        here = [one for one in presences if one.seat.questionnaire_sha256 == sha]
        counts = {
            case: count_presences([one for one in here if one.seat.case == case], now) for case in cases or [None]
        }
        shown = _shown(counts, workshop.plan.threshold)
        for case, count in counts.items():
            name = "" if case is None else cases[case]
            parts = [name] if len(titles) == 1 else [title, name] if name else [title]
            yield Row(" · ".join(parts), count, case in shown)


def _shown(counts: Mapping[int | None, Counts], threshold: int) -> Container[int | None]:
    """
    What could be shown if the group were revealed now.
    """
    sizes = {case: count.finished for case, count in counts.items()}
    return [None] if sizes.get(None, 0) >= threshold else cases_to_show(sizes, threshold)


def _protects(row: Row, threshold: int) -> bool:
    return not row.is_shown and row.counts.finished >= threshold


def _row(row: Row, threshold: int) -> str:
    missing = threshold - row.counts.finished
    words = state.words()
    told = words("counts.protects" if _protects(row, threshold) else "counts.enough")
    together = words.count("counts.needed", missing) if missing > 0 else told
    cells = "".join(f"<td>{getattr(row.counts, name)}</td>" for name in COUNTS)
    return f"<tr><th scope='row'>{text(row.name)}</th>{cells}<td>{text(together)}</td></tr>"


def _timer(workshop: Workshop) -> str:
    left = leading.seconds_left(workshop)
    if left is None:
        return ""
    minutes, seconds = divmod(left, 60)
    shown = said("timer.left", time=f"{minutes}:{seconds:02}") if left else said("timer.over")
    return f'<p class="timebox" role="timer"><b>{shown}</b></p>'


def _ask_step(workshop: Workshop, counts: Counts) -> str | None:
    """
    Offers what can be done next, each with what it will do; what was chosen.
    """
    words, asked = state.words(), None
    place = f"{workshop.id[:8]}-{leading.stage_mark(workshop)}"  # a click on an older page is no click on this one
    with st.container(key="panel-stage"):
        show(f"<h2>{said(f'stage.{workshop.stage}', round=workshop.round)}</h2>")
        if workshop.stage in LOOKS and _offer("look", words("step.look"), words(LOOKS[workshop.stage]), "look"):
            navigation.go("groep")
        for step in STEPS[workshop.stage]:
            name = words(f"step.{step}", round=workshop.round, next=workshop.round + 1)
            if _offer(step, name, _consequence(step, workshop, counts), f"{step}-{place}"):
                asked = step
    return asked


def _offer(step: str, name: str, consequence: str, key: str) -> bool:
    with st.container(key=f"step-{step}", horizontal=True, vertical_alignment="center"):
        pressed = st.button(name, type="primary" if step in PRIMARY else "secondary", key=key)
        show(f"<p>{text(consequence)}</p>")
    return pressed


def _consequence(step: str, workshop: Workshop, counts: Counts) -> str:
    words = state.words()
    if step != "reveal":
        return words(f"step.{step}_text", round=workshop.round, next=workshop.round + 1)
    busy, missing = counts.joined - counts.finished, workshop.plan.threshold - counts.finished
    told = [words.count("step.counting", counts.finished) if counts.finished else words("step.nobody")]
    told += [words.count("step.busy", busy)] if busy else []
    told += [words.count("step.missing", missing)] if missing > 0 else [words("step.reveal_text")]
    return " ".join(told)
