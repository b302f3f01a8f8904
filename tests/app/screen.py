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
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage
from streamlit.runtime.pages_manager import PagesManager
from streamlit.runtime.scriptrunner import RerunData
from streamlit.runtime.scriptrunner.script_cache import ScriptCache
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import ElementTree
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
        fresh._send(self.app._tree)
        return fresh

    def run(self) -> "Screen":
        """
        Sends what was done on the screen, and takes in what comes back.
        """
        self._send(self.app._tree)
        return self

    def wait(self) -> "Screen":
        """
        Lets the page's heartbeat beat once.
        """
        shown, heartbeats = self.app._tree, list(self.app._fragment_storage._fragments)
        with patch(
            "streamlit.testing.v1.local_script_runner.RerunData", partial(RerunData, fragment_id_queue=heartbeats)
        ):
            self._send(shown)
        if not self.app.html:  # only the heartbeat ran, and it draws nothing
            self.app._tree = shown
        return self

    def _send(self, shown: ElementTree) -> None:
        sent = shown.get_widget_states()
        with (
            patch("streamlit.runtime.context._get_client_context", lambda: self.browser),
            patch("streamlit.testing.v1.app_test.MediaFileManager", lambda _storage: self.files),
            patch("streamlit.testing.v1.app_test.PagesManager", _pages),
        ):
            self.app._run(sent)
        self.app._page_hash = ""
        assert not self.app.exception

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
        return self.run()

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
        return self.run()

    def unfold(self, key: str) -> "Screen":
        """
        Opens what lies behind one click, such as the remark at an item.
        """
        self.app.session_state[key] = True
        return self.run()

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


def key_of(item: Item) -> str:
    """
    The key of the widget with which an item is answered.
    """
    return f"{WIDGETS[item.kind]}-{item.id}"
