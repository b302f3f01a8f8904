"""
The address under which people in the room reach the app, and the links that lead to its doors.
"""

import ipaddress
import socket
from functools import cache
from urllib.parse import urlsplit

import streamlit as st

from actie.settings import settings
from actie.ui import state

JOIN = "/doe-mee"
LEAD = "/leid/"
PROJECT = "/scherm/"
LISTENS_TO_ALL = frozenset({"", "0.0.0.0", "::"})
ELSEWHERE = ("192.0.2.1", 9)  # an address kept for examples: a route is looked up, nothing is sent


def own_address() -> str:
    """
    The address under which this browser reaches the app; the one that the host set goes before it.
    """
    parts = urlsplit(state.url())
    return settings().public_url or f"{parts.scheme}://{parts.netloc}"


def room_address() -> str:
    """
    The address under which other people in the room reach the app: this machine's own when the browser says localhost.
    """
    own, machine = own_address(), machine_address()
    if not machine or not is_this_machine(own):
        return own
    parts = urlsplit(own)
    port = f":{parts.port}" if parts.port else ""
    return f"{parts.scheme}://{machine}{port}"


def needs_opening() -> bool:
    """
    Whether others cannot reach the app yet, because it listens to this machine alone.
    """
    listens_to = str(st.get_option("server.address") or "")
    return is_this_machine(own_address()) and listens_to not in LISTENS_TO_ALL


def join_link(code: str) -> str:
    """
    What stands in the QR code on the wall: it opens the door of the room with the code filled in.
    """
    return f"{room_address()}{JOIN}?code={code}"


def lead_link(secret: str) -> str:
    """
    The secret link with which a device leads a workshop.
    """
    return f"{_handed_out()}{LEAD}{secret}"


def project_link(secret: str) -> str:
    """
    The link with which a device shows a workshop on a wall, and can do nothing else.
    """
    return f"{_handed_out()}{PROJECT}{secret}"


def without_scheme(address: str) -> str:
    """
    An address as people type it.
    """
    return address.partition("://")[2] or address


def is_this_machine(address: str) -> bool:
    """
    Whether an address only works on the machine itself.
    """
    host = urlsplit(address).hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


@cache
def machine_address() -> str:
    """
    The address of this machine on its network; empty when it is on none.
    """
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(ELSEWHERE)
            found = str(probe.getsockname()[0])
        except OSError:
            return ""
    return "" if is_this_machine(f"//{found}") else found


def _handed_out() -> str:
    return own_address() if needs_opening() else room_address()
