"""
The wall: one scene, and the strip that says how to join and who is there.
"""

import streamlit as st

from actie.errors import StoreUnavailable
from actie.ui import room as rooms
from actie.ui import state
from actie.ui.components.invitation import qr, qr_picture, spaced
from actie.ui.components.markup import show, text
from actie.ui.components.scenes import FIRST, draw_scene, shown_scene
from actie.ui.room import Room

FOLLOW_SECONDS = 1
COUNTS = ("joined", "active", "finished")


def show_wall(room: Room) -> None:
    """
    Shows the scene of a room over the whole screen.
    """
    show(wall(room))


def wall(room: Room, *, heading: str = "h1") -> str:
    """
    The scene and the strip as HTML that fills the box around it; every size in it is a share of that box.
    """
    picture = draw_scene(room)
    above = f'<p class="kicker">{picture.above}</p>' if picture.above else ""
    headline = f'<{heading} class="headline">{text(picture.headline)}</{heading}>'
    lead = f'<p class="lead">{picture.lead}</p>' if picture.lead else ""
    return (
        f'<div class="wall" lang="{room.language}" data-scene="{shown_scene(room)}"><div class="scene {picture.kind}">'
        f"<div>{_timer(room)}{above}{headline}{lead}{picture.drawing}</div>{picture.beside}</div>{_strip(room)}</div>"
    )


def show_no_wall() -> None:
    """
    Says that this device shows no workshop, why that may be, and what to do.
    """
    words = state.words()
    show(f"<h1>{text(words('wall.none'))}</h1><p>{text(words('wall.none_text'))}</p>")


@st.fragment(run_every=FOLLOW_SECONDS)
def follow(shown: Room | None) -> None:
    """
    Draws the wall anew when the room is no longer as it is shown; while the store is away the wall stays as it is.
    """
    try:
        is_old = rooms.read_wall() != shown
    except StoreUnavailable:
        return
    if is_old:
        st.rerun()


def _timer(room: Room) -> str:
    if room.minutes_left is None:
        return ""
    left = room.words.count("wall.minutes_left", room.minutes_left) if room.minutes_left else room.words("wall.time_up")
    return f'<p class="timer">{text(left)}</p>'


def _strip(room: Room) -> str:
    counts = "".join(_count(room, name) for name in COUNTS)
    return f'<div class="strip">{_way_in(room)}<p class="counts">{counts}</p></div>'


def _way_in(room: Room) -> str:
    if room.code is None or shown_scene(room) == FIRST:
        day = room.words.date(room.opened_at, state.zone())
        return f'<p class="where">{text(room.title)} <span>{text(day)}</span></p>'
    picture = qr_picture(qr(room.link), room.words("wall.qr", address=room.address))
    return f'{picture}<p class="where">{text(room.address)}</p><p class="code">{text(spaced(room.code))}</p>'


def _count(room: Room, name: str) -> str:
    n = getattr(room.counts, name)
    return f"<span><b>{n}</b> {text(room.words(f'wall.count_{name}'))}</span>"
