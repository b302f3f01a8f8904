"""
Waiting: one bubble per person, so that the room sees how far it is, and nobody who it is.
"""

from actie.ui.components.markup import text
from actie.ui.components.scenes.crowd import KINDS, crowd
from actie.ui.components.scenes.picture import Picture, hidden
from actie.ui.room import Room
from actie.workshops.model import Stage


def draw(room: Room) -> Picture:
    """
    Who is in, who is active and who is finished.
    """
    words = room.words
    stage = room.stage if room.stage in (Stage.OPEN, Stage.REVEALED) else Stage.CLOSED
    again = "_again" if stage is Stage.OPEN and room.round > 1 else ""
    legend = "".join(f'<span><i class="{kind}"></i>{text(words(f"wall.{kind}"))}</span>' for kind in reversed(KINDS))
    return Picture(
        kind="waiting",
        headline=words(f"wall.waiting_{stage}{again}", round=room.round),
        lead=text(words(f"wall.waiting_{stage}_lead")),
        drawing=hidden(crowd(room.people), "tank")
        + hidden(legend, "reading")
        + f'<p class="big">{text(how_far(room))}</p>',
    )


def how_far(room: Room) -> str:
    """
    How many are finished, in one sentence.
    """
    joined, finished, words = room.counts.joined, room.counts.finished, room.words
    if not joined:
        return words("wall.nobody")
    if finished >= joined:
        return words("wall.everybody")
    return words.count("wall.finished_of", finished, joined=joined)
