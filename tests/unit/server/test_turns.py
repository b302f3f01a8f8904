"""
What asks for a part of a page waits for the run before it, and nothing that was clicked is forgotten.
"""

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from starlette.types import Message
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from actie.server import turns
from tests.unit.server.asgi import in_a_loop_of_its_own

ANIMO, CONTACTEN = "hash of animo", "hash of contacten"
PART = "a part"
PATIENCE_SECONDS = 10


def asking(part: str = "", page: str = ANIMO, *, is_timer: bool = False, pressed: str = "") -> bytes:
    """
    A frame of the browser that asks for a run, perhaps because a button was pressed.
    """
    widgets = [{"id": "a field", "string_value": "x"}, *([{"id": pressed, "trigger_value": True}] if pressed else [])]
    run = {
        "fragment_id": part,
        "page_script_hash": page,
        "is_auto_rerun": is_timer,
        "widget_states": {"widgets": widgets},
    }
    return BackMsg(rerun_script=run).SerializeToString()


def showing(page: str) -> bytes:
    """
    The frame in which Streamlit says which page it shows.
    """
    return ForwardMsg(navigation={"page_script_hash": page}).SerializeToString()


def ending(status: int = ForwardMsg.FINISHED_SUCCESSFULLY) -> bytes:
    """
    The frame in which Streamlit says that a run is over.
    """
    return ForwardMsg(script_finished=status).SerializeToString()


class Line:
    """
    A connection of which both ends are in our hands.
    """

    def __init__(self) -> None:
        self.heard = asyncio.Queue[Message]()
        self.said: list[bytes] = []
        self.coming: asyncio.Future[Message] | None = None
        self.receive, self.send = turns.taking_turns(self.heard.get, self._keep)

    async def _keep(self, message: Message) -> None:
        self.said.append(message["bytes"])

    async def says(self, *frames: bytes) -> None:
        """
        Streamlit sends frames.
        """
        for frame in frames:
            await self.send({"type": "websocket.send", "bytes": frame})

    async def hears(self, frame: bytes) -> bytes:
        """
        What Streamlit gets when the browser sends a frame.
        """
        self._hear(frame)
        return await self.gets()

    async def holds(self, frame: bytes) -> bool:
        """
        Whether Streamlit gets nothing within a moment when the browser sends a frame: it waits, or was dropped.
        """
        self._hear(frame)
        return await self.is_silent()

    async def gets(self) -> bytes:
        """
        What Streamlit gets next.
        """
        message = await asyncio.wait_for(self._coming(), PATIENCE_SECONDS)
        self.coming = None
        return bytes(message["bytes"])

    async def is_silent(self) -> bool:
        """
        Whether Streamlit gets nothing within a moment.
        """
        await asyncio.wait([self._coming()], timeout=0.05)
        return not self._coming().done()

    def _hear(self, frame: bytes) -> None:
        self.heard.put_nowait({"type": "websocket.receive", "bytes": frame})

    def _coming(self) -> asyncio.Future[Message]:
        self.coming = self.coming or asyncio.ensure_future(self.receive())
        return self.coming

    async def shows(self, page: str) -> None:
        """
        A whole run goes by that shows a page.
        """
        await self.hears(asking(page=page))
        await self.says(showing(page), ending())


def on_a_line(talk: Callable[[Line], Awaitable[None]]) -> None:
    """
    Runs a conversation on a new line.
    """

    async def begin() -> None:
        line = Line()
        await talk(line)
        if line.coming:
            line.coming.cancel()

    in_a_loop_of_its_own(begin())


@pytest.mark.parametrize("is_timer", [False, True])
def test_a_part_waits_for_the_run_before_it(is_timer: bool) -> None:
    """
    A click and a timer get through when the end of that run was sent, and not when it is only repeated.
    """

    async def talk(line: Line) -> None:
        await line.shows(ANIMO)
        await line.hears(asking(PART))
        part = asking(PART, is_timer=is_timer)
        assert await line.holds(part)
        await line.says(ending(ForwardMsg.FINISHED_EARLY_FOR_RERUN))
        assert await line.is_silent()
        await line.says(ending(ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY))
        assert await line.gets() == part

    on_a_line(talk)


def test_the_whole_of_the_same_page_does_not_wait() -> None:
    """
    It replaces the run that is under way, as Streamlit means it, and brings along what was chosen and written.
    """

    async def talk(line: Line) -> None:
        await line.shows(ANIMO)
        assert await line.hears(asking()) == asking()
        assert await line.hears(asking()) == asking()
        assert await line.hears(asking(pressed="save")) == asking(pressed="save")

    on_a_line(talk)


def test_a_press_on_a_button_is_not_cut_short() -> None:
    """
    Only the first frame says that a button was pressed: the run that looks at it must get there.
    """

    async def talk(line: Line) -> None:
        await line.shows(ANIMO)
        await line.hears(asking(pressed="delete"))
        assert await line.holds(asking())
        await line.says(ending())
        assert await line.gets() == asking()
        assert await line.hears(asking()) == asking()

    on_a_line(talk)


@pytest.mark.parametrize("shown", [ANIMO, CONTACTEN])
def test_a_double_click_leads_away_once(shown: str) -> None:
    """
    The second half of it, on a page that its first half led away from, is dropped; a button that stays counts twice.
    """

    async def talk(line: Line) -> None:
        await line.shows(ANIMO)
        await line.hears(asking(pressed="button"))
        assert await line.holds(asking(pressed="button"))
        await line.says(showing(shown), ending())
        if shown == CONTACTEN:
            assert await line.is_silent()
        else:
            assert await line.gets() == asking(pressed="button")

    on_a_line(talk)


def test_another_page_waits_for_the_click_before_it() -> None:
    """
    Else Streamlit would stop the run that saves the click, and the other page does not bring it along.
    """

    async def talk(line: Line) -> None:
        await line.shows(ANIMO)
        await line.hears(asking(PART))
        assert await line.holds(asking(page=CONTACTEN))
        await line.says(ending(ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY))
        assert await line.gets() == asking(page=CONTACTEN)

    on_a_line(talk)


def test_what_asks_for_no_run_passes_at_once() -> None:
    """
    A download and the end of the connection have nothing to wait for.
    """
    download = BackMsg(backend_operation_request={"deferred_file": {"file_id": "a"}}).SerializeToString()

    async def talk(line: Line) -> None:
        await line.hears(asking())
        assert await line.hears(download) == download

    on_a_line(talk)


def test_nobody_waits_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A run that never tells its end holds nothing up for longer than some seconds.
    """
    monkeypatch.setattr(turns, "PATIENCE_SECONDS", 0.01)

    async def talk(line: Line) -> None:
        await line.hears(asking(PART, is_timer=True))
        assert await line.hears(asking(PART, is_timer=True)) == asking(PART, is_timer=True)

    on_a_line(talk)


def test_a_click_on_the_page_before_counts() -> None:
    """
    Streamlit would forget it with the part that is gone: it becomes a run of the whole page on which it was made.
    """

    async def talk(line: Line) -> None:
        await line.shows(ANIMO)
        await line.hears(asking(page=CONTACTEN))
        assert await line.holds(asking(PART, ANIMO))
        await line.says(showing(CONTACTEN), ending())
        assert await line.gets() == asking("", ANIMO)

    on_a_line(talk)


def test_a_click_on_a_new_connection_counts() -> None:
    """
    The server may have forgotten the session, and then it knows none of its parts.
    """

    async def talk(line: Line) -> None:
        assert await line.hears(asking(PART)) == asking("")

    on_a_line(talk)


def test_a_heartbeat_on_a_new_connection_beats() -> None:
    """
    Nothing is under way, so the page that heals after a restart has nothing to wait for.
    """

    async def talk(line: Line) -> None:
        assert await line.hears(asking(PART, is_timer=True)) == asking(PART, is_timer=True)

    on_a_line(talk)


def test_a_timer_of_the_page_before_is_dropped() -> None:
    """
    It would bring the session back to a page that the person left.
    """

    async def talk(line: Line) -> None:
        await line.shows(CONTACTEN)
        assert await line.holds(asking(PART, ANIMO, is_timer=True))
        assert await line.hears(asking(PART, CONTACTEN)) == asking(PART, CONTACTEN)

    on_a_line(talk)


def test_what_is_sent_goes_out_as_it_is() -> None:
    """
    Looking at it changes nothing.
    """

    async def talk(line: Line) -> None:
        await line.says(showing(ANIMO), ending())
        assert line.said == [showing(ANIMO), ending()]

    on_a_line(talk)
