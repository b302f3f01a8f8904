"""
One tab's session, and what it knows of its screen: language, time zone, theme, page, device, messages.
"""

import time
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import UTC, tzinfo
from threading import RLock
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st

from actie.assessment.secrets import new_secret, secret_hash
from actie.assessment.store import Entry
from actie.errors import UnknownAssessment
from actie.language import Language, Words, preferred_language, words_in
from actie.ui.work import Work

DEVICE_COOKIE = "actie"
LANGUAGE_COOKIE = "taal"
MESSAGE = "melding"
SESSION = "session"
NOTHING = -1


def _from_the_clock() -> int:
    return int(1000 * time.time())


@dataclass
class Session:
    """
    What one browser tab's session remembers between two runs.

    seen        per field on this page: what this session last saw in its widget, or saved from it, and the revision in
                which that was written
    keys        per field on this page: the key of its widget
    replaced    per field on this page: the values that its widget showed before another tab changed the field, each
                with the revision from which on the browser shows it no more
    unsaved     what could not be saved yet
    known       the revision that the browser showed when it sent what this run looks at
    saving      held while a field is compared and saved: a run that Streamlit stops may still be at it when the next
                one begins
    said        a number that grows with every announcement, and that no other session begins with
    """

    page: str = ""
    device: str = ""
    language: Language = Language.NL
    work: Work | None = None
    seen: dict[str, Entry] = field(default_factory=dict)
    keys: dict[str, str] = field(default_factory=dict)
    replaced: dict[str, dict[str | None, int]] = field(default_factory=dict)
    unsaved: dict[str, str | None] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)
    known: int = NOTHING
    is_fresh: bool = True
    needs_rerun: bool = False
    is_down: bool = False
    saving: RLock = field(default_factory=RLock)
    said: int = field(default_factory=_from_the_clock)
    announcement: str = ""
    message: str = ""
    focus: str = ""


_of_this_thread: ContextVar[Session] = ContextVar(SESSION)  # every run has a thread that serves one session only


def session() -> Session:
    """
    This tab's session, made at its first run.
    """
    found = _of_this_thread.get(None)
    return found or _take(st.session_state.get(SESSION) or Session())


def _take(found: Session) -> Session:
    st.session_state[SESSION] = found
    _of_this_thread.set(found)
    return found


def settle_language() -> Words:
    """
    Settles the language of this run: of the address, else of the cookie, else of the browser; returns its words.
    """
    context = st.context
    browser = context.headers.get("Accept-Language", "")
    session().language = preferred_language(st.query_params.get("lang"), context.cookies.get(LANGUAGE_COOKIE), browser)
    return words()


def language() -> Language:
    """
    The language of the screen.
    """
    return session().language


def words() -> Words:
    """
    The words of the screen's language.
    """
    return words_in(language())


def zone() -> tzinfo:
    """
    The time zone of the browser.
    """
    try:
        return ZoneInfo(st.context.timezone or "UTC")
    except (ZoneInfoNotFoundError, ValueError):
        return UTC


def is_dark() -> bool:
    """
    Whether the screen is in the dark theme.
    """
    return st.context.theme.type == "dark"


def url() -> str:
    """
    The whole address of this page in the browser.
    """
    return st.context.url or ""


def page() -> str:
    """
    The address of the page within the app, such as `animo`.
    """
    return session().page


def device_hash() -> str:
    """
    The hash of this device's secret; a browser that keeps no cookies is a new device at every visit.
    """
    now = session()
    if not now.device:
        now.device = secret_hash(st.context.cookies.get(DEVICE_COOKIE) or new_secret())
    return now.device


def work() -> Work | None:
    """
    The assessment that this device works on, if any.
    """
    return session().work


def need_work() -> Work:
    """
    The assessment that this device works on. Raises UnknownAssessment when there is none.
    """
    found = session().work
    if found is None:
        raise UnknownAssessment("this device works on no assessment")
    return found


def forget_work(message: str = "") -> None:
    """
    Begins anew with whatever the store says this device works on; leaves the name of a message for the next page.
    """
    now = session()
    _take(Session(page=now.page, device=now.device, language=now.language, is_fresh=False, message=message))


def ask_focus(item: str) -> None:
    """
    Has the next page put the focus on an item instead of its heading.
    """
    session().focus = item


def take_focus() -> str:
    """
    The item on which the page should put the focus, once.
    """
    now = session()
    item, now.focus = now.focus, ""
    return item


def announce(text: str) -> None:
    """
    Has a screen reader say something once.
    """
    now = session()
    now.said, now.announcement = now.said + 1, text


def said() -> int:
    """
    The number of the last announcement: what was drawn with a higher one is newer.
    """
    return session().said


def announcement() -> str:
    """
    What a screen reader should say, with a number that grows so that the same words are said again.
    """
    return f"{said()}|{session().announcement}"


def take_message() -> str:
    """
    The name of a message that another page or a link left behind for this one; it is read once, in a run that stays.
    """
    now = session()
    if now.needs_rerun:
        return ""
    left, now.message = now.message or st.query_params.get(MESSAGE, ""), ""
    if MESSAGE in st.query_params:
        del st.query_params[MESSAGE]
    return left


def remember(name: str, text: str) -> None:
    """
    Remembers a small text as long as this page stays open, such as a link that was made.
    """
    session().notes[name] = text


def remembered(name: str) -> str:
    """
    What was remembered on this page, or an empty text.
    """
    return session().notes.get(name, "")
