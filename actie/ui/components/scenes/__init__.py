"""
The scenes of the wall, in the order in which an afternoon goes.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from actie.results.group_model import GroupResults
from actie.ui.components.markup import text
from actie.ui.components.scenes import (
    agenda,
    agreements,
    balance,
    facets,
    hidden,
    item,
    movement,
    perspectives,
    roles,
    waiting,
    welcome,
)
from actie.ui.components.scenes.picture import Picture
from actie.ui.room import Room
from actie.workshops.model import Stage

FIRST, BEFORE_REVEAL, AFTER_REVEAL, COMPARES = "welcome", "waiting", "facets", "perspectives"


@dataclass(frozen=True, slots=True)
class Scene:
    """
    One scene of the wall.

    needs_reveal   whether it shows something of the group, and so waits for the reveal
    exists         whether a room that is revealed has something for it; None: always
    """

    draw: Callable[[Room], Picture]
    needs_reveal: bool = False
    exists: Callable[[Room], bool] | None = None


def _has_roles(room: Room) -> bool:
    return not isinstance(room.group, GroupResults) or room.group.roles is not None


def _has_movement(room: Room) -> bool:
    return isinstance(room.group, GroupResults) and room.group.movement is not None


def _has_perspectives(room: Room) -> bool:
    return len(room.perspectives) > 1


SCENES = {
    FIRST: Scene(welcome.draw),
    BEFORE_REVEAL: Scene(waiting.draw),
    AFTER_REVEAL: Scene(facets.draw, needs_reveal=True),
    "balance": Scene(balance.draw, needs_reveal=True),
    "roles": Scene(roles.draw, needs_reveal=True, exists=_has_roles),
    COMPARES: Scene(perspectives.draw, needs_reveal=True, exists=_has_perspectives),
    "movement": Scene(movement.draw, needs_reveal=True, exists=_has_movement),
    "agenda": Scene(agenda.draw, needs_reveal=True),
    "item": Scene(item.draw, needs_reveal=True),
    "agreements": Scene(agreements.draw),
}


def choosable(room: Room) -> tuple[str, ...]:
    """
    The scenes that the facilitator can choose now, in order.
    """
    return tuple(name for name, scene in SCENES.items() if _may_show(room, scene))


def shown_scene(room: Room) -> str:
    """
    The scene on the wall: the chosen one, if this room has it; before the reveal nothing of the group.
    """
    if room.scene not in SCENES:
        return FIRST
    if _may_show(room, SCENES[room.scene]):
        return room.scene
    return AFTER_REVEAL if room.stage is Stage.REVEALED else BEFORE_REVEAL


def draw_scene(room: Room) -> Picture:
    """
    The picture of the scene on the wall; in its place, words for a group that may not be shown.
    """
    if room.stage is Stage.ENDED or room.code is None:
        return hidden.draw_ended(room)
    name = shown_scene(room)
    if not SCENES[name].needs_reveal or name == COMPARES:
        return SCENES[name].draw(room)
    if not isinstance(room.group, GroupResults):
        return hidden.draw(room)
    picture = SCENES[name].draw(room)
    return replace(picture, above=" · ".join(filter(None, (picture.above, text(room.subject)))))


def _may_show(room: Room, scene: Scene) -> bool:
    if not scene.needs_reveal:
        return True
    return room.stage is Stage.REVEALED and (scene.exists is None or scene.exists(room))
