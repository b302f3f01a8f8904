"""
Who holds a link to lead leads, who holds another does not, and a leaked one can be renewed.
"""

import pytest

from actie.assessment.secrets import secret_hash
from actie.errors import NotLeading
from actie.workshops.keys import add_key, renew_lead, require_lead
from actie.workshops.model import KeyRole
from tests.unit.workshops.rooms import DEVICE, Room

COLLEAGUE, WALL = "1" * 64, "2" * 64


@pytest.fixture
def room() -> Room:
    """
    A room that DEVICE opened.
    """
    return Room()


def test_who_opens_a_workshop_leads_it(room: Room) -> None:
    """
    On the device that opened it, at once.
    """
    assert require_lead(room.store, DEVICE, room.workshop.id) == room.workshop


def test_the_secrets_are_kept_as_hashes_only(room: Room) -> None:
    """
    Nobody who reads the store can lead.
    """
    kept = {key.hash: key.role for key in room.store.read_keys(room.workshop.id)}
    secrets = (room.opened.lead_secret, room.opened.project_secret)
    assert kept == dict(zip(map(secret_hash, secrets), KeyRole, strict=True))


def test_a_projector_and_a_stranger_do_not_lead(room: Room) -> None:
    """
    A leaked link of the projector shows what is on the wall, and no more.
    """
    room.store.tie_key(secret_hash(room.opened.project_secret), WALL, room.now())
    for device in (WALL, COLLEAGUE):
        with pytest.raises(NotLeading):
            require_lead(room.store, device, room.workshop.id)


def test_a_second_facilitator_leads_by_an_own_link(room: Room) -> None:
    """
    It carries the label that says for whom it was made.
    """
    secret = add_key(room.store, room.workshop, KeyRole.LEAD, "Noor", room.now(), room.new_token)
    key = room.store.tie_key(secret_hash(secret), COLLEAGUE, room.now())
    assert key is not None
    assert (key.label, require_lead(room.store, COLLEAGUE, room.workshop.id)) == ("Noor", room.workshop)


def test_renewing_takes_every_older_link_to_lead(room: Room) -> None:
    """
    Only the device that renewed still leads; the projector goes on.
    """
    room.store.tie_key(secret_hash(room.opened.lead_secret), COLLEAGUE, room.now())
    room.store.tie_key(secret_hash(room.opened.project_secret), WALL, room.now())
    secret = renew_lead(room.store, room.workshop, DEVICE, room.now(), room.new_token)
    roles = [room.store.device_role(device, room.workshop.id) for device in (DEVICE, COLLEAGUE, WALL)]
    assert roles == [KeyRole.LEAD, None, KeyRole.PROJECT]
    assert room.store.tie_key(secret_hash(room.opened.lead_secret), COLLEAGUE, room.now()) is None
    assert room.store.tie_key(secret_hash(secret), COLLEAGUE, room.now()) is not None
