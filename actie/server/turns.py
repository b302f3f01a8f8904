"""
Runs take turns: what would cut another run short, or would be cut short by it, waits until that has told its end.

Streamlit ends the thread of a run before all that it drew has been sent. What asks for a part of the page (a fragment)
in just that moment begins another thread, and the rest of the first run is thrown away: an answer is kept, and the page
does not show it. A click on a page that the session has left meanwhile finds no such part, and is forgotten. And who
asks for another page, or for the whole of this one, ends the run that is under way: what it was about to save is not
saved, and of a button it did not reach yet nobody hears again that it was pressed.

So, on each connection, these wait as long as a run is under way, which is until Streamlit has sent its end, and never
longer than some seconds. After that a click on a part of another page than the one that is shown becomes a run of that
whole page, so that it counts; a timer of such a page is dropped, and so is the second half of a double click on the
button that led away from it. Where nothing is under way nothing waits: the heartbeat that heals a page after a restart
passes at once. Neither waits who asks for the whole of the page that is shown while no button was pressed: that brings
along the state of every other widget on it.
"""

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field

from starlette.types import Message, Receive, Send
from streamlit.proto.BackMsg_pb2 import BackMsg  # not public: tested against the pinned version
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg  # idem

PATIENCE_SECONDS = 5


@dataclass
class Turn:
    """
    Whose turn it is on one connection: the page that is shown, the buttons that were pressed for its last run, and
    whether that run has told its end.
    """

    page: str = ""
    pressed: frozenset[str] = frozenset()
    is_over: asyncio.Event = field(default_factory=asyncio.Event)


def taking_turns(receive: Receive, send: Send) -> tuple[Receive, Send]:
    """
    The two ends of a connection on which the runs of a page take turns; what comes in is allowed already.
    """
    turn = Turn()
    turn.is_over.set()

    async def next_in_turn() -> Message:
        while True:
            message = await receive()
            asked = BackMsg.FromString(message.get("bytes") or b"")
            if asked.WhichOneof("type") != "rerun_script":
                return message
            if turn.pressed or asked.rerun_script.fragment_id or asked.rerun_script.page_script_hash != turn.page:
                await _wait_for_turn(turn)
            if is_late_timer(asked, turn.page) or is_second_press(asked, turn):
                continue
            if asked.rerun_script.fragment_id:
                message = {**message, "bytes": for_page(asked, turn.page).SerializeToString()}
            turn.is_over.clear()
            turn.pressed = pressed_for(asked)
            return message

    async def note_and_send(message: Message) -> None:
        note(turn, message.get("bytes") or b"")
        await send(message)

    return next_in_turn, note_and_send


def is_late_timer(asked: BackMsg, page: str) -> bool:
    """
    Whether a timer asks for a part of another page than the one that is shown, as far as that is known yet.
    """
    run = asked.rerun_script
    return run.is_auto_rerun and page not in ("", run.page_script_hash)


def is_second_press(asked: BackMsg, turn: Turn) -> bool:
    """
    Whether a button is pressed that was pressed for the run before, on a page that it led away from.
    """
    return pressed_for(asked) == turn.pressed != frozenset() and asked.rerun_script.page_script_hash != turn.page


def pressed_for(asked: BackMsg) -> frozenset[str]:
    """
    The ids of the buttons that were pressed for a run.
    """
    return frozenset(state.id for state in asked.rerun_script.widget_states.widgets if state.trigger_value)


def for_page(asked: BackMsg, page: str) -> BackMsg:
    """
    What asks for a part, made fit for the page that is shown now: a click on another one asks for all of that.
    """
    run = asked.rerun_script
    if not run.is_auto_rerun and run.page_script_hash != page:
        run.fragment_id = ""
    return asked


def note(turn: Turn, frame: bytes) -> None:
    """
    Notes in what Streamlit sends which page is shown and when a run is over; one that is repeated at once is not.
    """
    said = ForwardMsg.FromString(frame)
    kind = said.WhichOneof("type")
    if kind == "navigation":
        turn.page = said.navigation.page_script_hash
    elif kind == "script_finished" and said.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN:
        turn.is_over.set()


async def _wait_for_turn(turn: Turn) -> None:
    if not turn.is_over.is_set():
        with suppress(TimeoutError):
            await asyncio.wait_for(turn.is_over.wait(), PATIENCE_SECONDS)
