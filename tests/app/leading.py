"""
A facilitator at work: which rooms a device leads, and the parts of the page that a test looks at.
"""

import re

from actie.assessment.secrets import new_secret, secret_hash
from actie.workshops import actions
from actie.workshops.model import KeyRole, Workshop
from tests.app.screen import DEVICE, Screen
from tests.app.seating import now, open_room, workshops


def lead_room(*questionnaires: str, device: str = DEVICE, **settled: object) -> Workshop:
    """
    A new room that a device leads.
    """
    opened = open_room(*questionnaires, **settled)
    give_key(opened, device)
    return opened


def give_key(opened: Workshop, device: str = DEVICE, role: KeyRole = KeyRole.LEAD) -> None:
    """
    Lets a device lead or show a room.
    """
    secret = actions.add_key(workshops(), opened, role, "", now(), new_secret)
    workshops().tie_key(secret_hash(secret), secret_hash(device), now())


def keys(screen: Screen) -> set[str]:
    """
    The keys of all buttons on the page.
    """
    return {button.key or "" for button in screen.app.button}


def step(screen: Screen, name: str) -> Screen:
    """
    Takes the next step of the workshop: close, reopen, reveal, next_round.
    """
    return screen.press(next(key for key in keys(screen) if key.startswith(f"{name}-")))


def can_step(screen: Screen) -> set[str]:
    """
    Which steps the page offers.
    """
    found = (re.match(r"(close|reopen|reveal|next_round)-", key) for key in keys(screen))
    return {match[1] for match in found if match}


def field_key(screen: Screen, field: str) -> str:
    """
    The key of the box of a field that facilitators share.
    """
    boxes = [*screen.app.text_input, *screen.app.text_area, *screen.app.selectbox]
    return next(str(box.key) for box in boxes if f"-{field}-" in str(box.key))


def counts(screen: Screen) -> list[int]:
    """
    The three large counts: joined, active, finished.
    """
    large = re.search(r'class="big3">(.*?)</div>', screen.html)
    return [int(n) for n in re.findall(r"<b>(\d+)</b>", large[1])] if large else []
