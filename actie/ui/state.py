"""
What a session knows: the only reader and writer of st.session_state and st.query_params.

The store holds the truth; a session remembers what it last saw of each field on its page ("seen"), so that it saves
what changed on this screen and nothing else. Three things make that safe:

- A widget shows the stored value, and is saved when it differs from what this session last saw. Callbacks are not
  used: they are not called for the first click after a server restart.
- What another tab changed meanwhile is shown here at the next click, unless this tab changed the same field.
- A hidden field in the browser carries which assessment this tab shows, and the revision of it that the tab last saw.
  When the server has forgotten the session, a value that comes along is a click of this tab if the field has not been
  written since that revision; else the tab was forgotten somewhere, and the store wins. And a click that was made
  before the browser could show what another tab changed brings the old value along: that is no click on that field.

A tab stays with its assessment, also when another tab of the same device opens a new one.
"""

import contextlib
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from actie.assessment.secrets import new_secret, secret_hash
from actie.assessment.store import Entry
from actie.errors import StoreUnavailable, UnknownAssessment
from actie.language import Language, Words, preferred_language, words_in
from actie.ui import resources
from actie.ui.work import Work, read_work

DEVICE_COOKIE = "actie"
LANGUAGE_COOKIE = "taal"
MESSAGE = "melding"
SESSION, TAB = "session", "tab"
MARK = "@"
NOTHING = -1
BIDIRECTIONAL = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@dataclass
class Session:
    """
    What one browser tab's session remembers between two runs.

    seen        per field on this page: what this session last saw in its widget, or saved from it
    keys        per field on this page: the key of its widget
    replaced    per field on this page: the values that its widget showed before another tab changed the field, each
                with the revision from which on the browser shows it no more
    unsaved     what could not be saved yet
    known       the revision that the browser showed when it sent what this run looks at
    """

    page: str = ""
    device: str = ""
    language: Language = Language.NL
    work: Work | None = None
    seen: dict[str, str | None] = field(default_factory=dict)
    keys: dict[str, str] = field(default_factory=dict)
    replaced: dict[str, dict[str | None, int]] = field(default_factory=dict)
    unsaved: dict[str, str | None] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)
    known: int = NOTHING
    is_fresh: bool = True
    needs_rerun: bool = False
    is_down: bool = False
    said: int = 0
    announcement: str = ""
    message: str = ""
    focus: str = ""


def session() -> Session:
    """
    This tab's session, made at its first run.
    """
    found: Session | None = st.session_state.get(SESSION)
    if found is None:
        found = st.session_state[SESSION] = Session()
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


def begin(page: str) -> DeltaGenerator:
    """
    Takes up the work at the start of a run: saves what was left unsaved and reads the store.

    Returns the place on the page for `end`: the hidden field stands there in every run, so that nothing after it moves
    and the browser draws no box anew in which somebody is writing.
    """
    now, place = session(), st.container(key="tab-place")
    now.is_down = now.needs_rerun = False
    if now.page != page:
        now.page, now.seen, now.keys, now.replaced, now.notes = page, {}, {}, {}, {}
    try:
        _save_unsaved(now)
        _take_up(now, place)
    except StoreUnavailable:
        now.is_down = True
    return place


def end(place: DeltaGenerator) -> None:
    """
    Leaves in the browser what this tab has seen; runs once more when the screen shows something old.
    """
    now = session()
    if not now.is_fresh and now.work:
        st.session_state[TAB] = _mark(now.work)
        _tab_field(place, "")
    now.is_fresh = False
    if now.needs_rerun:
        st.rerun()


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
    st.session_state[SESSION] = Session(
        page=now.page, device=now.device, language=now.language, is_fresh=False, message=message
    )


def shown(name: str, key: str, empty: str | None = None) -> str | None:
    """
    What the widget of a field should begin with, called before it is drawn; `empty` is the widget's own empty value.

    What another tab changed meanwhile is put into the widget, unless this tab changed it too.
    """
    now, current = session(), need_work()
    now.keys[name], stored = key, current.values.get(name)
    if name in now.seen and key in st.session_state:
        seen, sent = now.seen[name], clean(st.session_state[key])
        if sent != stored and (sent == seen or now.known < now.replaced.get(name, {}).get(sent, NOTHING)):
            now.replaced.setdefault(name, {}).update({seen: current.revision, sent: current.revision})
            now.seen[name], st.session_state[key] = stored, stored or empty
            return empty
    return stored or empty


def keep(name: str, value: str | None) -> None:
    """
    Saves what the widget of a field returned if this tab changed it, called after it is drawn.
    """
    now, current, value = session(), need_work(), clean(value)
    if name in now.seen:
        if value != now.seen[name]:
            now.seen[name] = value
            _save(now, current, name, value)
    else:
        now.seen[name] = value
        if value != current.values.get(name):
            now.needs_rerun = True
            if current.kept.entries.get(name, Entry(None, 0)).revision <= now.known:
                _save(now, current, name, value)


def keep_place(address: str) -> None:
    """
    Remembers in the store on which page somebody was last; when the store is away that is no loss.
    """
    current = need_work()
    if current.kept.place != address and not is_down():
        with contextlib.suppress(StoreUnavailable):
            resources.store().keep_place(current.id, address)


def is_behind() -> bool:
    """
    Whether the browser sent something that no run has looked at yet, or something is still unsaved.
    """
    now = session()
    keys = ((name, key) for name, key in now.keys.items() if name in now.seen and key in st.session_state)
    return any(clean(st.session_state[key]) != now.seen[name] for name, key in keys)


def clean(value: object) -> str | None:
    """
    A text without blanks around it and without characters that no store or file can keep; None when nothing is left.
    """
    if not isinstance(value, str):
        return None
    kept = "".join(c for c in value if c in "\n\t" or not (ord(c) < 32 or 127 <= ord(c) < 160 or c in BIDIRECTIONAL))
    return kept.encode("utf-8", "ignore").decode().strip() or None


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


def has_unsaved() -> bool:
    """
    Whether something on this screen could not be saved yet.
    """
    return bool(session().unsaved)


def is_down() -> bool:
    """
    Whether the store could not be read in this run.
    """
    return session().is_down


def retry() -> bool:
    """
    Tries once more to save what is unsaved; whether the store answers again.
    """
    try:
        _save_unsaved(session())
        resources.store().ping()
    except StoreUnavailable:
        return False
    return True


def announce(text: str) -> None:
    """
    Has a screen reader say something once.
    """
    now = session()
    now.said, now.announcement = now.said + 1, text


def announcement() -> str:
    """
    What a screen reader should say, with a number that grows so that the same words are said again.
    """
    return f"{session().said}|{session().announcement}"


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


def _take_up(now: Session, place: DeltaGenerator) -> None:
    before = now.work.id if now.work else None
    now.work = read_work(device_hash(), before)
    mark = str(st.session_state.get(TAB, ""))
    if now.is_fresh and now.work:
        mark = _tab_field(place, _mark(now.work))
        now.needs_rerun = mark != _mark(now.work)
        before = mark.rpartition(MARK)[0]
        if before != now.work.id:
            now.work = read_work(device_hash(), before)
    if before and (now.work is None or now.work.id != before):
        now.seen, now.keys, now.replaced, now.message = {}, {}, {}, "gone"
    now.known = _revision(mark, now.work)


def _revision(mark: str, current: Work | None) -> int:
    shown_work, _, revision = mark.rpartition(MARK)
    is_shown = current is not None and current.id == shown_work
    return int(revision) if is_shown and revision.isascii() and revision.isdigit() else NOTHING


def _mark(current: Work) -> str:
    return f"{current.id}{MARK}{current.revision}"


def _tab_field(place: DeltaGenerator, beginning: str) -> str:
    return place.text_input(TAB, value=beginning, key=TAB, label_visibility="collapsed") or ""


def _save(now: Session, current: Work, name: str, value: str | None) -> None:
    current.values[name] = value
    try:
        _write(current, name, value)
    except StoreUnavailable:
        now.unsaved[name] = value
    else:
        announce(words()("saved.at", time=words().time(current.saved_at, zone())))


def _save_unsaved(now: Session) -> None:
    while now.unsaved and now.work:
        name = next(iter(now.unsaved))
        try:
            _write(now.work, name, now.unsaved[name])
        except UnknownAssessment:
            now.unsaved.clear()
        else:
            del now.unsaved[name]


def _write(current: Work, name: str, value: str | None) -> None:
    moment = datetime.now(UTC)
    revision = resources.store().save_entry(current.id, name, value, moment)
    current.saved_at = moment
    if revision == current.revision + 1:
        current.revision = revision
