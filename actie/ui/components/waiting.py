"""
The waiting page: what comes next, one's number, and a poll that sees when it comes.
"""

import streamlit as st

from actie.ui import navigation, participation, state
from actie.ui.components.markup import said, show, text
from actie.ui.components.vial import vial
from actie.ui.participation import Situation, Stand

POLL_SECONDS = 3.5  # what was revealed is seen within five seconds, in a full room too
STEPS = {
    Situation.READY: ("profile", "answers"),
    Situation.UNFINISHED: ("count",),
    Situation.CLOSED: ("profile",),
    Situation.REVEALED: ("mirror", "profile"),
    Situation.NEXT_ROUND: ("enter", "mirror"),
    Situation.MISSED: ("mirror", "profile"),
    Situation.REMOVED: ("profile",),
    Situation.ENDED: ("profile", "mirror"),
}
NEWS = (
    (Situation.NEXT_ROUND, "reflection.round", "reflection.return", "wachten"),
    (Situation.REVEALED, "waiting.revealed.title", "waiting.mirror", "spiegel"),
)
LEADING = frozenset({"count", "mirror", "enter", "profile"})


def show_stand(stand: Stand) -> None:
    """
    Shows in plain words how it stands and what comes next.
    """
    name, workshop, words = stand.situation, stand.workshop, state.words()
    if name is Situation.ENDED:
        told = words.count("waiting.ended.text", workshop.plan.retention_days)
    else:
        told = words(f"waiting.{name}.text")
    title = said(f"waiting.{name}.title", round=workshop.round)
    show(f"<h1>{title}</h1><p class='lead' role='status'>{text(told)}</p>")


def ask_step(stand: Stand) -> str:
    """
    Offers what can be done now; the name of what was chosen, or an empty text.
    """
    words, sees_own = state.words(), participation.may_see_results(state.need_work())
    steps = [step for step in STEPS.get(stand.situation, ()) if step != "profile" or sees_own]
    chosen = ""
    with st.container(key="waiting-steps", horizontal=True):
        for number, step in enumerate(steps):
            label = words(f"waiting.{step}", round=stand.workshop.round)
            stands_out = number == 0 and step in LEADING
            if st.button(label, type="primary" if stands_out else "secondary", key=f"step-{step}"):
                chosen = step
    return chosen


def show_room_news(stand: Stand | None = None) -> str:
    """
    Shows on a page of results what happened in the room meanwhile (`stand`, if somebody looked already), and watches
    for more; the address that somebody goes to, if any.
    """
    if participation.place_in_room(state.need_work()) is None:
        return ""
    stand, chosen = stand or participation.look(), ""
    with st.container(key="news"):  # always there, so that what comes in it moves nothing that somebody writes in
        for situation, key, button, address in NEWS:
            is_new = situation is Situation.NEXT_ROUND or participation.was_revealed_here()
            if stand.situation is situation and is_new:
                show(f"<p class='note' role='status'>{said(key, n=stand.workshop.round)}</p>")
                chosen = address if st.button(state.words()(button), key="to-room") else ""
    watch_room()
    return chosen


def show_number(stand: Stand) -> None:
    """
    Shows the number by which the facilitator finds this seat, and the case.
    """
    case = stand.place.case
    told = f"<p>{said('waiting.case', case=case.title)}</p>" if case else ""
    show(
        f"{vial(mine=0)}<h2>{said('waiting.number', n=stand.place.number)}</h2>"
        f"<p>{said('waiting.number_text')}</p>{told}"
    )


@st.fragment(run_every=POLL_SECONDS)
def watch_room(*, awaits_reveal: bool = False) -> None:
    """
    Looks now and then whether it stands otherwise in the room, and then runs the whole page again; who awaits the
    reveal goes to the mirror at once.
    """
    if not participation.is_news():
        return
    if awaits_reveal and participation.look().is_just_revealed:
        navigation.go("spiegel")
    st.rerun()
