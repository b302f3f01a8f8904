"""
A browser tab without a screen: it speaks with a Streamlit server as Streamlit's own front end does.

It keeps what the front end keeps: the elements on the page, the state of every widget, the messages that the server
need not send twice, and the timers of fragments. What it does not do is draw.
"""

import asyncio
import time
from collections.abc import Iterable
from contextlib import suppress
from http.cookies import SimpleCookie
from typing import Self
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from streamlit.proto.BackMsg_pb2 import BackMsg  # not public: written for the pinned version
from streamlit.proto.Delta_pb2 import Delta
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from bench.widgets import Element, first_state, new_state

RUN_SECONDS = 15
COOKIE = "actie"


class LostRun(Exception):
    """
    A run that did not end well: the connection went, it took too long, or an exception stands on the page.
    """


class Tab:
    """
    One tab, with the device's secret that is given or else a new one; `url` is the address of the page it opens.
    """

    def __init__(self, url: str, secret: str = "") -> None:
        self.url = url
        self.secret = secret
        self.is_awake = True  # a tab that sleeps sends nothing by itself
        self.received = 0
        self._page, self._page_hash, self._pages = urlsplit(url).path.strip("/"), "", dict[str, str]()
        self._query = urlsplit(url).query
        self._elements: dict[tuple[int, ...], Element] = {}
        self._states: dict[str, WidgetState] = {}
        self._kept: dict[str, tuple[ForwardMsg, int]] = {}
        self._runs, self._run, self._kept_runs = 0, "", 2
        self._timers: dict[str, asyncio.Task[None]] = {}
        self._socket: ClientConnection
        self._reader: asyncio.Task[None]
        self._fragment = ""
        self._finished: asyncio.Future[int] | None = None

    async def __aenter__(self) -> Self:
        self.secret = self.secret or await asyncio.to_thread(read_cookie, self.url)
        await self._connect()
        return self

    async def __aexit__(self, *_: object) -> None:
        for task in (*self._timers.values(), self._reader):
            task.cancel()
        await self._socket.close()

    @property
    def page(self) -> str:
        """
        The address of the page that this tab shows, within the app.
        """
        return self._page

    @property
    def drawing(self) -> tuple[str, ...]:
        """
        The HTML on the page, in its order.
        """
        return tuple(str(one.proto.body) for _, one in sorted(self._elements.items()) if one.kind == "html")

    async def come_back(self) -> None:
        """
        Connects anew after the server went away, and has the script run with all that a browser remembers.
        """
        self._reader.cancel()
        await self._socket.close()
        self._kept.clear()
        await self._connect()
        await self.run()

    async def _connect(self) -> None:
        parts = urlsplit(self.url)
        self._socket = await connect(
            f"ws://{parts.netloc}/_stcore/stream",
            subprotocols=["streamlit", "PLACEHOLDER_AUTH_TOKEN"],  # type: ignore[list-item]  # a NewType of str
            origin=f"http://{parts.netloc}",  # type: ignore[arg-type]  # a NewType of str
            additional_headers={"Cookie": f"{COOKIE}={self.secret}", "Accept-Language": "nl"},
            compression=None,
            max_size=None,
            ping_interval=None,
            open_timeout=RUN_SECONDS,
        )
        self._reader = asyncio.create_task(self._read())

    async def run(self) -> float:
        """
        Has the script run, as opening the page does; returns the milliseconds until it finished.
        """
        return await self._ask()

    async def give(self, key: str, value: str | bool) -> float:
        """
        Chooses an option, writes a text or opens an expander, and waits for the run that follows; milliseconds.
        """
        widget = self.find(key)
        self._states[widget.id] = new_state(widget, value)
        return await self._ask(widget.fragment)

    async def click(self, key: str) -> float:
        """
        Presses a button and waits for the run that follows; milliseconds.
        """
        button = self.find(key)
        return await self._ask(button.fragment, WidgetState(id=button.id, trigger_value=True))

    async def go(self, address: str) -> float:
        """
        Goes to another page of the app without loading it anew; milliseconds.
        """
        self._page, self._page_hash = address, self._pages[address]
        return await self._ask()

    def keys(self, *beginnings: str) -> list[str]:
        """
        The keys on the page that begin in one of these ways, in the order of the page.
        """
        keys = (element.key for _, element in sorted(self._elements.items()) if element.id)
        return [key for key in keys if key.startswith(beginnings)]

    def find(self, key: str) -> Element:
        """
        The widget with this key. Raises LostRun when the page does not hold it.
        """
        for element in self._elements.values():
            if element.id and element.key == key:
                return element
        raise LostRun(f"there is no {key} on the page")

    def chosen(self, key: str) -> list[str]:
        """
        What is chosen in a group of options.
        """
        return list(self._states[self.find(key).id].string_array_value.data)

    async def _ask(self, fragment: str = "", *pressed: WidgetState) -> float:
        self._fragment, self._finished = fragment, asyncio.get_running_loop().create_future()
        begin = time.perf_counter()
        try:
            await self._socket.send(self._question(fragment, *pressed))
            await asyncio.wait_for(self._finished, RUN_SECONDS)
        except (TimeoutError, ConnectionClosed) as error:
            raise LostRun(f"{type(error).__name__} at /{self._page}") from error
        finally:
            self._finished = None
        took = 1000 * (time.perf_counter() - begin)
        if wrong := [str(element.proto.message) for element in self._elements.values() if element.kind == "exception"]:
            raise LostRun(wrong[0])
        return took

    def _question(self, fragment: str, *pressed: WidgetState, is_timer: bool = False) -> bytes:
        message = BackMsg()
        state = message.rerun_script
        state.page_script_hash, state.page_name = self._page_hash, self._page
        state.fragment_id, state.is_auto_rerun, state.query_string = fragment, is_timer, self._query
        state.widget_states.widgets.extend([*self._states.values(), *pressed])
        state.cached_message_hashes.extend(self._kept)
        state.context_info.timezone, state.context_info.timezone_offset = "Europe/Amsterdam", -60
        state.context_info.locale, state.context_info.url = "nl-NL", self.url
        state.context_info.color_scheme = "light"
        return bytes(message.SerializeToString())

    async def _read(self) -> None:
        try:
            async for frame in self._socket:
                self.received += len(frame)
                self._take(self._whole(ForwardMsg.FromString(frame.encode() if isinstance(frame, str) else frame)))
        finally:
            if self._finished and not self._finished.done():
                self._finished.set_exception(LostRun("the server closed the connection"))

    def _whole(self, message: ForwardMsg) -> ForwardMsg:
        """
        A message in full: the server refers by hash to what it sent before.
        """
        if message.WhichOneof("type") == "ref_hash":
            whole = ForwardMsg()
            whole.CopyFrom(self._kept[message.ref_hash][0])
            whole.metadata.CopyFrom(message.metadata)
            self._kept[message.ref_hash] = whole, self._runs
            return whole
        if message.metadata.cacheable:
            self._kept[message.hash] = message, self._runs
        return message

    def _take(self, message: ForwardMsg) -> None:
        run = message.metadata.run
        match message.WhichOneof("type"):
            case "new_session":
                self._run = run.script_run_id
                self._runs += not run.fragment_ids
                if not run.fragment_ids:  # a whole run starts the timers that it needs anew
                    self._stop_timers(list(self._timers))
                self._kept_runs = message.new_session.config.max_cached_message_age or self._kept_runs
            case "navigation":
                pages = message.navigation.app_pages
                self._pages = {"" if page.is_default else page.url_pathname: page.page_script_hash for page in pages}
                self._page_hash = message.navigation.page_script_hash
                self._page = next((name for name, its in self._pages.items() if its == self._page_hash), self._page)
            case "delta":
                self._put(tuple(message.metadata.delta_path), message.delta)
            case "auto_rerun":
                self._keep_time(message.auto_rerun.fragment_id, message.auto_rerun.interval)
            case "stop_auto_rerun":
                self._stop_timers(message.stop_auto_rerun.fragment_ids)
            case "script_finished" if message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN:
                self._finish(message.script_finished, set(run.fragment_ids))

    def _put(self, path: tuple[int, ...], delta: Delta) -> None:
        part = delta.add_block if delta.WhichOneof("type") == "add_block" else delta.new_element
        kind = part.WhichOneof("type") or "empty"
        element = Element(kind, getattr(part, kind, None), delta.fragment_id, self._run)
        self._elements[path] = element
        if element.has_state and (element.id not in self._states or getattr(element.proto, "set_value", False)):
            self._states[element.id] = first_state(element)

    def _finish(self, status: int, fragments: set[str]) -> None:
        elements = self._elements.items()
        if status == ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY:
            stale = [path for path, one in elements if one.fragment in fragments and one.run != self._run]
        else:
            stale = [path for path, one in elements if one.run != self._run]
            self._kept = {name: kept for name, kept in self._kept.items() if self._runs - kept[1] <= self._kept_runs}
        for path in stale:
            del self._elements[path]
        living = {element.id for element in self._elements.values()}
        self._states = {name: state for name, state in self._states.items() if name in living}
        is_awaited = self._fragment in fragments or not fragments
        if self._finished and not self._finished.done() and is_awaited:
            self._finished.set_result(status)

    def _keep_time(self, fragment: str, seconds: float) -> None:
        async def tick() -> None:
            with suppress(ConnectionClosed):
                while True:
                    await asyncio.sleep(seconds)
                    if self.is_awake:
                        await self._socket.send(self._question(fragment, is_timer=True))

        if fragment not in self._timers:
            self._timers[fragment] = asyncio.create_task(tick())

    def _stop_timers(self, fragments: Iterable[str]) -> None:
        for fragment in fragments:
            if timer := self._timers.pop(fragment, None):
                timer.cancel()


def read_cookie(url: str) -> str:
    """
    The device's secret that a server gives with its first page; empty when it gives none.
    """
    with urlopen(Request(url, headers={"Accept-Language": "nl"}), timeout=RUN_SECONDS) as response:
        cookies = SimpleCookie(response.headers.get("Set-Cookie", ""))
    return cookies[COOKIE].value if COOKIE in cookies else ""
