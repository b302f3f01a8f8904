"""
One tab of a browser in front of the app: what a person sees on it, and does there.
"""

import html
import re
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from unittest.mock import patch

from streamlit.components.v2.component_manager import BidiComponentManager
from streamlit.proto.Delta_pb2 import Delta
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage
from streamlit.runtime.pages_manager import PagesManager
from streamlit.runtime.scriptrunner import RerunData
from streamlit.runtime.scriptrunner.script_cache import ScriptCache
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import ElementTree, parse_tree_from_messages
from streamlit.util import calc_hash

from actie.language import Language
from actie.questionnaire.model import Item, ItemKind
from actie.settings import PROJECT

MAIN = PROJECT / "actie" / "ui" / "main.py"
DEVICE = "a-device"
WIDGETS = {
    ItemKind.STATEMENT: "scale",
    ItemKind.BALANCE: "balance",
    ItemKind.ROLE_ASKED: "role",
    ItemKind.ROLE_NOW: "role",
}
PATIENCE_SECONDS = 30
RUNNER = "streamlit.testing.v1.local_script_runner"
COMPONENTS = BidiComponentManager()  # the app has none, and looking for them takes longer than a test


@dataclass
class Browser:
    """
    What a browser says about itself when it connects: the client context that Streamlit asks for.
    """

    cookies: dict[str, str]
    headers: list[tuple[str, str]] = field(default_factory=list)
    remote_ip: str | None = None


class Screen:
    """
    A tab with a session of its own. Tabs of one device share its cookie; nothing happens until something is done.
    """

    def __init__(self, device: str = DEVICE, language: Language = Language.NL) -> None:
        self.browser = Browser({"actie": device, "taal": language.value})
        self.app = AppTest.from_file(MAIN, default_timeout=PATIENCE_SECONDS)
        self.app._bidi_component_manager = COMPONENTS
        self.app.context = {"timezone": "Europe/Amsterdam", "url": "http://localhost:8501/animo", "theme": "light"}
        self.drawn: list[ForwardMsg] = []
        self.unfolded: set[str] = set()
        self.storage = MemoryMediaFileStorage("/media")
        self.files = MediaFileManager(self.storage)

    def open(self, address: str) -> "Screen":
        """
        Opens the page with an address, as a link within the app does.
        """
        # AppTest.switch_page knows files, of which several pages of ours share one, and it comes back at every run.
        self.app._page_hash = calc_hash(address)
        return self.run()

    def reload(self) -> "Screen":
        """
        The same page in a new session, to which the browser brings nothing but its cookie.
        """
        fresh = Screen(self.device, Language(self.browser.cookies["taal"]))
        return fresh.open("" if self.address == "start" else self.address)

    def reconnect(self) -> "Screen":
        """
        The same page in a new session, after the server forgot the old one: the browser brings what stands on it.
        """
        fresh = Screen(self.device, Language(self.browser.cookies["taal"]))
        fresh.app._finished_page_script_hash = self.app._finished_page_script_hash
        fresh.drawn, fresh.unfolded = self.drawn, self.unfolded
        fresh._send(self.app._tree)
        return fresh

    def run(self) -> "Screen":
        """
        Sends what was done on the screen, has the whole page drawn, and takes in what comes back.
        """
        self._send(self.app._tree)
        return self

    def run_part(self, key: str) -> "Screen":
        """
        Sends what was done with a widget as a browser does: only the part of the page is drawn in which it stands.
        """
        part = next((m.delta.fragment_id for m in self.drawn if _key_in(m.delta) == key), "")
        self._send(self.app._tree, [part] if part else [])
        return self

    def lose(self) -> "Screen":
        """
        Sends what was done on the screen, and what comes back gets lost on the way.
        """
        tree, drawn = self.app._tree, self.drawn
        self.run()
        self.app._tree, self.drawn = tree, drawn
        return self

    def wait(self) -> "Screen":
        """
        Lets the page's heartbeat beat once.
        """
        timers = [message.auto_rerun.fragment_id for message in self.drawn if message.HasField("auto_rerun")]
        self._send(self.app._tree, timers)
        return self

    def _send(self, shown: ElementTree, parts: list[str] | None = None) -> None:
        sent = shown.get_widget_states()
        for fold in (m.delta.add_block.expandable.id for m in self.drawn if _key_in(m.delta) in self.unfolded):
            sent.widgets.append(WidgetState(id=fold, bool_value=True))
        with (
            patch(f"{RUNNER}.RerunData", partial(RerunData, fragment_id_queue=parts or [])),
            patch(f"{RUNNER}.parse_tree_from_messages", self._draw),
            patch("streamlit.runtime.context._get_client_context", lambda: self.browser),
            patch("streamlit.testing.v1.app_test.MediaFileManager", lambda _storage: self.files),
            patch("streamlit.testing.v1.app_test.PagesManager", _pages),
        ):
            self.app._run(sent)
        self.app._page_hash = ""
        assert not self.app.exception

    def _draw(self, messages: list[ForwardMsg]) -> ElementTree:
        """
        Puts what came back in the place of what it replaces: the whole page, or some parts of it.
        """
        parts = {message.delta.fragment_id for message in messages if message.HasField("delta")}
        stays = [message for message in self.drawn if message.delta.fragment_id not in parts] if "" not in parts else []
        self.drawn = sorted([*stays, *messages], key=lambda message: list(message.metadata.delta_path))
        return parse_tree_from_messages(self.drawn)

    @property
    def device(self) -> str:
        """
        The secret in the device's cookie.
        """
        return self.browser.cookies["actie"]

    @property
    def address(self) -> str:
        """
        The address of the page that is shown.
        """
        found = re.search(r'data-actie-page="([^"]*)"', self.html)
        assert found
        return found[1]

    @property
    def html(self) -> str:
        """
        All HTML of ours on the page.
        """
        return "\n".join(element.value for element in self.app.html)

    @property
    def text(self) -> str:
        """
        All that can be read on the page, except labels.
        """
        bare = re.sub(r"<[^>]*>", " ", re.sub(r"</?(b|span)\b[^>]*>", "", self.html))
        return " ".join([html.unescape(bare), *(element.value for element in (*self.app.markdown, *self.app.code))])

    def press(self, key: str) -> "Screen":
        """
        Presses a button.
        """
        self.app.button(key=key).click()
        return self.run()

    def choose(self, key: str, value: str | None) -> "Screen":
        """
        Chooses an option by its value; None takes the choice back.
        """
        self.app.segmented_control(key=key).set_value(value)
        return self.run_part(key)

    def answer(self, item: Item, value: str | None) -> "Screen":
        """
        Answers one item of the page.
        """
        return self.choose(key_of(item), value)

    def answer_all(self, given: Mapping[Item, str]) -> "Screen":
        """
        Answers items of the page so fast that the server sees them at once.
        """
        for item, value in given.items():
            self.app.segmented_control(key=key_of(item)).set_value(value)
        return self.run()

    def write(self, key: str, text: str) -> "Screen":
        """
        Writes in a line or a box, and leaves it.
        """
        box = self.app.text_input if key.startswith("line-") else self.app.text_area
        box(key=key).input(text)
        return self.run_part(key)

    def unfold(self, key: str) -> "Screen":
        """
        Opens what lies behind one click, such as the remark at an item.
        """
        self.unfolded.add(key)
        return self.run_part(key)

    def upload(self, key: str, name: str, content: bytes) -> "Screen":
        """
        Chooses a file of the person's own.
        """
        self.app.file_uploader(key=key).set_value((name, content, "application/json"))
        return self.run()

    def download(self, key: str) -> tuple[str, bytes]:
        """
        The name and content of a file, made where the server makes it: in a thread that knows of no session.
        """
        made = self.app.download_button(key=key).proto.deferred_file_id
        with ThreadPoolExecutor(1) as threads:
            address = threads.submit(self.files.execute_deferred, made).result()
        file = self.storage.get_file(address.rpartition("/")[2])
        return str(file.filename), file.content


def _pages(main: str, scripts: ScriptCache, **named: bool) -> PagesManager:
    PagesManager.uses_pages_directory = False  # as the server says when it starts
    return PagesManager(main, scripts, **named)


def _key_in(delta: Delta) -> str:
    """
    The key of the widget that a message draws, if it draws one.
    """
    drawn = delta.new_element if delta.HasField("new_element") else delta.add_block
    widget = getattr(drawn, drawn.WhichOneof("type") or "", None)
    return str(getattr(widget, "id", "")).split("-", 2)[-1]


def key_of(item: Item) -> str:
    """
    The key of the widget with which an item is answered.
    """
    return f"{WIDGETS[item.kind]}-{item.id}"
