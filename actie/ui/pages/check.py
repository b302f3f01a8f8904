"""
Check: what is still open, one click to each; in a workshop the place to say that one is ready.
"""

from actie.ui import navigation, participation, state
from actie.ui.components.check import show_open_items, show_open_own
from actie.ui.components.foot import show_foot
from actie.ui.components.markup import said, show, text
from actie.ui.components.ready import ask_ready

words, work = state.words(), state.need_work()
still_open = len(work.progress.open_items) + len(participation.open_own(work))

show(f"<h1>{said('check.title')}</h1>")
show(f"<p>{text(words.count('check.open', still_open) if still_open else words('check.none'))}</p>")
chosen = show_open_items(work)
own = show_open_own(work)
if participation.place_in_room(work) is None:
    show_foot("nakijken", onward="check.button")
elif ask_ready():
    participation.finish()
    navigation.go("wachten")

if chosen:
    state.ask_focus(chosen.id)
    navigation.go(chosen.facet or "rollen")
if own:
    state.ask_focus(own)
    navigation.go("eigen")
