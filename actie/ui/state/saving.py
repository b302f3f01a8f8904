"""
Compare and save: what changed on this screen is written at once, and nothing else is.
"""

import contextlib
from datetime import UTC, datetime, tzinfo
from functools import lru_cache

import streamlit as st

from actie.assessment.store import Entry
from actie.errors import RoundClosed, StoreUnavailable, UnknownAssessment
from actie.language import Words
from actie.ui import resources
from actie.ui.state.session import NOTHING, Session, announce, need_work, session, words, zone
from actie.ui.work import Work

BIDIRECTIONAL = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def shown(name: str, key: str, empty: str | None = None) -> str | None:
    """
    What the widget of a field should begin with, called before it is drawn; `empty` is the widget's own empty value.

    What another tab changed meanwhile is put into the widget, unless this tab changed it too.
    """
    now, current = session(), need_work()
    now.keys[name], stored = key, current.entry(name)
    if name in now.seen and key in st.session_state:
        seen, sent = now.seen[name], clean(st.session_state[key])
        if sent != stored.value and (_is_changed_elsewhere(seen, sent, stored) or _is_old(now, name, sent)):
            now.replaced.setdefault(name, {}).update({seen.value: current.revision, sent: current.revision})
            now.seen[name], st.session_state[key] = stored, stored.value or empty
            return empty
        if sent == seen.value:  # so the browser does show it
            now.replaced.pop(name, None)
    return stored.value or empty


def keep(name: str, value: str | None) -> None:
    """
    Saves what the widget of a field returned if this tab changed it, called after it is drawn.
    """
    now, current, value = session(), need_work(), clean(value)
    with now.saving:
        if name in now.seen:
            if value != now.seen[name].value:
                _save(now, current, name, value)
        elif value == (stored := current.entry(name)).value:
            now.seen[name] = stored
        else:
            now.needs_rerun, now.seen[name] = True, Entry(value, now.known)
            if stored.revision <= now.known:
                _save(now, current, name, value)


def is_outdated() -> bool:
    """
    Whether the whole page should be drawn: something came that no run has looked at, the store that was away is back,
    or another tab wrote something.
    """
    if is_behind():
        return True
    return retry() if has_unsaved() or is_down() else _is_overtaken(session())


def is_behind() -> bool:
    """
    Whether the browser sent something that no run has looked at yet.
    """
    now = session()
    keys = ((name, key) for name, key in now.keys.items() if name in now.seen and key in st.session_state)
    return any(clean(st.session_state[key]) != now.seen[name].value for name, key in keys)


def is_pressed_alone(key: str) -> bool:
    """
    Whether the button with this key was pressed, and nothing came with it that this run still has to save.
    """
    return bool(st.session_state.get(key)) and not (is_down() or has_unsaved() or is_behind())


def clean(value: object) -> str | None:
    """
    A text without blanks around it and without characters that no store or file can keep; None when nothing is left.
    """
    if not isinstance(value, str):
        return None
    kept = "".join(c for c in value if c in "\n\t" or not (ord(c) < 32 or 127 <= ord(c) < 160 or c in BIDIRECTIONAL))
    return kept.encode("utf-8", "ignore").decode().strip() or None


def keep_place(address: str) -> None:
    """
    Remembers in the store on which page somebody was last; when the store is away that is no loss.
    """
    current = need_work()
    if current.kept.place != address and not is_down():
        with contextlib.suppress(StoreUnavailable):
            resources.store().keep_place(current.id, address)


def saved_words() -> str:
    """
    When the work was last saved, to the minute.
    """
    minute = need_work().saved_at.replace(second=0, microsecond=0)
    return _saved_words(words(), minute, zone())


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
        save_unsaved(session())
        resources.store().ping()
    except StoreUnavailable:
        return False
    return True


def save_unsaved(now: Session) -> None:
    """
    Saves what could not be saved before. Raises StoreUnavailable.
    """
    while now.unsaved and now.work:
        name, value = next(iter(now.unsaved.items()))
        try:
            _write(now, now.work, name, value)
        except UnknownAssessment:
            now.unsaved.clear()
        except RoundClosed:
            _give_back(now, name, value)
        now.unsaved.pop(name, None)


@lru_cache(maxsize=64)  # a room of people saves within the same few minutes
def _saved_words(of: Words, minute: datetime, where: tzinfo) -> str:
    return of("saved.at", time=of.time(minute, where))


def _is_changed_elsewhere(seen: Entry, sent: str | None, stored: Entry) -> bool:
    """
    Whether another tab wrote a field that was left alone here; what this session wrote itself stands in `seen`.
    """
    return sent == seen.value and stored.revision > seen.revision


def _is_overtaken(now: Session) -> bool:
    """
    Whether the store holds a later revision than this session has read or written, or the assessment no more.
    """
    try:
        return now.work is not None and resources.store().read_assessment(now.work.id).revision > now.work.revision
    except UnknownAssessment:
        return True
    except StoreUnavailable:
        return False


def _is_old(now: Session, name: str, sent: str | None) -> bool:
    """
    Whether a value was sent before the browser could show what came in its place.
    """
    return now.known < now.replaced.get(name, {}).get(sent, NOTHING)


def _save(now: Session, current: Work, name: str, value: str | None) -> None:
    try:
        _write(now, current, name, value)
    except StoreUnavailable:
        now.unsaved[name] = current.values[name] = value
        now.seen[name] = Entry(value, current.entry(name).revision)
    except RoundClosed:
        _give_back(now, name, value)
    else:
        announce(saved_words())


def _give_back(now: Session, name: str, value: str | None) -> None:
    """
    Has the next run show what is kept instead of this value, and say why.
    """
    now.seen[name], now.needs_rerun, now.message = Entry(value, NOTHING), True, "round_closed"


def _write(now: Session, current: Work, name: str, value: str | None) -> None:
    moment = datetime.now(UTC)
    revision = resources.store().save_entry(current.id, name, value, moment)
    current.values[name], current.saved_at = value, moment
    if name in now.seen:
        now.seen[name] = Entry(value, revision)
    if revision == current.revision + 1:
        current.revision = revision
    else:  # another tab wrote something that does not stand on this screen yet
        now.needs_rerun = True
