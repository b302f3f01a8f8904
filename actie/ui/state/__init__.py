"""
What a session knows: the only reader and writer of st.session_state and st.query_params.

The store holds the truth; a session remembers what it last saw of each field on its page ("seen"), so that it saves
what changed on this screen and nothing else. Four things make that safe:

- A widget shows the stored value, and is saved when it differs from what this session last saw. Callbacks are not
  used: they are not called for the first click after a server restart.
- What another tab changed meanwhile is shown here at the next click, or else when the heart of the page beats, unless
  this tab changed the same field. Another tab is who wrote a revision that this session has neither read nor written,
  so a page that the browser never got makes nothing of one's own look strange.
- A hidden field in the browser carries which assessment this tab shows, and the revision of it that the tab last saw.
  When the server has forgotten the session, a value that comes along is a click of this tab if the field has not been
  written since that revision; else the tab was forgotten somewhere, and the store wins. And a click that was made
  before the browser could show what another tab changed brings the old value along: that is no click on that field.
- A click on a question runs that question alone. It asks the store whether this device may still open the assessment,
  saves, and leaves a hidden field of its own; when anything else has changed, or went wrong, the whole page runs.

A tab stays with its assessment, also when another tab of the same device opens a new one.
"""

from actie.ui.state.rooms import asked_code, lead, led
from actie.ui.state.runs import begin, end, is_part, question
from actie.ui.state.saving import (
    clean,
    has_unsaved,
    is_down,
    is_outdated,
    is_pressed_alone,
    keep,
    keep_place,
    retry,
    saved_words,
    shown,
)
from actie.ui.state.session import (
    announce,
    announcement,
    ask_focus,
    device_hash,
    forget_work,
    is_dark,
    language,
    need_work,
    page,
    remember,
    remembered,
    said,
    settle_language,
    take_focus,
    take_message,
    url,
    words,
    work,
    zone,
)

__all__ = [
    "announce",
    "announcement",
    "ask_focus",
    "asked_code",
    "begin",
    "clean",
    "device_hash",
    "end",
    "forget_work",
    "has_unsaved",
    "is_dark",
    "is_down",
    "is_outdated",
    "is_part",
    "is_pressed_alone",
    "keep",
    "keep_place",
    "language",
    "lead",
    "led",
    "need_work",
    "page",
    "question",
    "remember",
    "remembered",
    "retry",
    "said",
    "saved_words",
    "settle_language",
    "shown",
    "take_focus",
    "take_message",
    "url",
    "words",
    "work",
    "zone",
]
