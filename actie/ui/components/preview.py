"""
What the room sees now, as a small and true copy: the wall itself in a smaller box.
"""

from actie.ui import state
from actie.ui.components.markup import show, text
from actie.ui.components.scenes import draw_scene
from actie.ui.components.wall import wall
from actie.ui.room import Room


def show_preview(room: Room) -> None:
    """
    Shows the wall small; to a screen reader it is a picture with its headline as its name.
    """
    name = state.words()("wall.preview", headline=draw_scene(room).headline)
    show(f'<div class="preview" role="img" aria-label="{text(name)}">{wall(room, heading="p")}</div>')
