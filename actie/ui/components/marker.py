"""
What the browser's script reads: which page this is, in which language, and what to say aloud.
"""

from actie.ui import state
from actie.ui.components.markup import show, text


def show_marker(address: str) -> None:
    """
    Marks the page for the script in the browser.
    """
    said = state.announcement()
    show(
        f'<span data-actie-page="{text(address) or "start"}" data-actie-lang="{state.language()}" '
        f'data-actie-focus="{text(state.take_focus())}" data-actie-said="{text(said)}"></span>'
    )
