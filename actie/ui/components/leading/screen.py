"""
What the room sees: a small true copy of the wall, and the choice of another scene.
"""

from datetime import UTC, datetime

import streamlit as st

from actie.errors import NotLeading, StoreUnavailable, UnknownWorkshop
from actie.results.group_model import GroupResults
from actie.ui import leading, resources, state
from actie.ui.components.invitation import spaced
from actie.ui.components.leading.pulse import PULSE_SECONDS
from actie.ui.components.leading.shared import choose_one, take_up
from actie.ui.components.markup import said, show, text
from actie.ui.components.preview import show_preview
from actie.ui.components.scenes import SCENES, choosable, shown_scene
from actie.ui.room import Room, build_room
from actie.workshops.model import Stage, Workshop

SCENE, ITEM, CASE, QUESTIONNAIRE = "scene", "scene.item", "scene.case", "scene.questionnaire"


def room_of(workshop: Workshop) -> Room:
    """
    What the wall knows of a workshop at this moment.
    """
    presences = resources.workshops().read_presences(workshop.id, workshop.round)
    return build_room(workshop, presences, datetime.now(UTC))


@st.fragment(run_every=PULSE_SECONDS)
def show_screen() -> None:
    """
    Shows what the room sees now; it follows the room by itself.
    """
    try:
        show_preview(room_of(leading.room()))
    except (NotLeading, UnknownWorkshop, StoreUnavailable):  # the pulse beside it tells
        return


def ask_scene(workshop: Workshop, room: Room) -> bool:
    """
    Asks for another scene, and what it should be about; whether something else was chosen.
    """
    words, scenes = state.words(), choosable(room)
    shared = take_up(workshop, SCENE)
    begins = shared.base if shared.base in scenes else shown_scene(room)
    chosen = st.segmented_control(
        words("picker.title"),
        scenes,
        default=begins,
        format_func=lambda scene: words(f"scene.{scene}"),
        key=f"scenes-{shared.key}-{leading.stage_mark(workshop)}",
        wrap=True,
        required=True,
    )
    shown = shared.seen if shared.seen in scenes else shown_scene(room)
    is_other = chosen != shown and shared.settle(chosen)
    later = [words(f"scene.{scene}") for scene in SCENES if scene not in scenes and _may_come(workshop, scene)]
    if workshop.stage in (Stage.OPEN, Stage.CLOSED):
        show(f'<p class="muted small">{said("picker.later", scenes=words.list(later))}</p>')
    if workshop.stage is Stage.REVEALED and workshop.round > 1 and "movement" not in scenes:
        show(f'<p class="muted small">{said("outcome.no_movement")}</p>')
    return _ask_subject(workshop, room) or is_other


def _may_come(workshop: Workshop, scene: str) -> bool:
    if scene == "perspectives":
        return len(workshop.plan.questionnaires) > 1
    return scene != "movement" or workshop.round > 1


def _ask_subject(workshop: Workshop, room: Room) -> bool:
    if room.group is None and not room.perspectives:
        return False
    words, plan, others = state.words(), workshop.plan, []
    if len(plan.questionnaires) > 1:
        titles = {sha: one.title.of(plan.language) for sha, one in leading.questionnaires(workshop).items()}
        others.append(choose_one(workshop, QUESTIONNAIRE, words("picker.perspective"), titles))
    if plan.cases:
        cases = {"": words("picker.all_cases")} | {str(n): case.title for n, case in enumerate(plan.cases)}
        others.append(choose_one(workshop, CASE, words("picker.case"), cases))
    if shown_scene(room) == "item" and isinstance(room.group, GroupResults):
        items = {name: item.text for name, item in room.group.items.items()}
        others.append(choose_one(workshop, ITEM, words("picker.item_choice"), items))
    return any(others)


def title_with_code(workshop: Workshop) -> str:
    """
    The title of a workshop with its code, as HTML for the top of a page.
    """
    code = ""
    if workshop.code:
        code = f'<p class="code"><span>{said("control.code")}</span> {text(spaced(workshop.code))}</p>'
    return f'<div class="control-head"><h1>{text(workshop.plan.title)}</h1>{code}</div>'
