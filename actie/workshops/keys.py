"""
The secret links by which devices lead a workshop or show it on a wall.
"""

from collections.abc import Callable
from datetime import datetime

from actie.assessment.secrets import secret_hash
from actie.errors import NotLeading
from actie.workshops.model import Key, KeyRole, Workshop
from actie.workshops.store import WorkshopStore


def add_key(
    store: WorkshopStore, workshop: Workshop, role: KeyRole, label: str, now: datetime, new_token: Callable[[], str]
) -> str:
    """
    Makes a secret link for somebody and returns its secret, which is kept nowhere.
    """
    secret = new_token()
    store.add_key(Key(hash=secret_hash(secret), workshop=workshop.id, role=role, label=label, made_at=now))
    return secret


def renew_lead(
    store: WorkshopStore, workshop: Workshop, device_hash: str, now: datetime, new_token: Callable[[], str]
) -> str:
    """
    Makes a new secret to lead with, for this device; older ones, and the devices that came in by them, lead no more.
    """
    old = [key.hash for key in store.read_keys(workshop.id) if key.role is KeyRole.LEAD]
    secret = add_key(store, workshop, KeyRole.LEAD, "", now, new_token)
    store.tie_key(secret_hash(secret), device_hash, now)
    for key_hash in old:
        store.remove_key(key_hash)
    return secret


def require_lead(store: WorkshopStore, device_hash: str, workshop: str) -> Workshop:
    """
    The workshop that a device leads. Raises NotLeading, UnknownWorkshop.
    """
    if store.device_role(device_hash, workshop) is not KeyRole.LEAD:
        raise NotLeading("this device does not lead the workshop")
    return store.read_workshop(workshop)
