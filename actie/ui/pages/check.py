"""
Check: what is still open, one click to each.
"""

from actie.ui import navigation, state
from actie.ui.components.check import show_open_items
from actie.ui.components.foot import show_foot
from actie.ui.components.markup import said, show, text

words, work = state.words(), state.need_work()
still_open = work.progress.open_items

show(f"<h1>{said('check.title')}</h1>")
show(f"<p>{text(words.count('check.open', len(still_open)) if still_open else words('check.none'))}</p>")
chosen = show_open_items(work)
show_foot("nakijken", onward="check.button")

if chosen:
    state.ask_focus(chosen.id)
    navigation.go(chosen.facet or "rollen")
