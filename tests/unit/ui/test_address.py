"""
Under which address people in the room reach the app.
"""

import socket
from collections.abc import Callable, Iterator

import pytest
import streamlit as st

from actie.settings import settings
from actie.ui import address, state
from actie.ui.components.invitation import qr, spaced, wifi_qr

Browser = Callable[..., None]


@pytest.fixture
def browser(monkeypatch: pytest.MonkeyPatch) -> Iterator[Browser]:
    """
    A browser at an address, on a machine with an address in the network, before a server that listens somewhere.
    """

    def at(url: str, machine: str = "192.168.2.7", listens_to: str = "127.0.0.1", public: str = "") -> None:
        monkeypatch.setattr(state, "url", lambda: url)
        monkeypatch.setattr(address, "machine_address", lambda: machine)
        monkeypatch.setattr(st, "get_option", lambda _: listens_to)
        monkeypatch.setenv("ACTIE_PUBLIC_URL", public)
        settings.cache_clear()

    yield at
    settings.cache_clear()


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "[::1]"])
def test_on_this_machine_the_room_gets_its_network_address(browser: Browser, host: str) -> None:
    """
    A phone cannot do anything with localhost; the port stays.
    """
    browser(f"http://{host}:8501/leiden")
    assert address.room_address() == "http://192.168.2.7:8501"
    assert address.join_link("K7M4PX") == "http://192.168.2.7:8501/doe-mee?code=K7M4PX"


def test_a_machine_without_a_network_keeps_its_own_address(browser: Browser) -> None:
    """
    There is nothing better to offer.
    """
    browser("http://localhost/leiden", machine="")
    assert address.room_address() == "http://localhost"


def test_an_address_without_a_port_stays_without_one(browser: Browser) -> None:
    """
    A server on the ordinary port.
    """
    browser("http://localhost/leiden")
    assert address.room_address() == "http://192.168.2.7"


def test_elsewhere_the_address_of_the_browser_is_good(browser: Browser) -> None:
    """
    Who reached the app over the network, can send others there.
    """
    browser("https://scan.example.org/leiden")
    assert (address.room_address(), address.needs_opening()) == ("https://scan.example.org", False)
    assert address.lead_link("x") == "https://scan.example.org/leid/x"


def test_the_address_that_the_host_set_goes_first(browser: Browser) -> None:
    """
    ACTIE_PUBLIC_URL is what everybody gets to see.
    """
    browser("http://localhost:8501/leiden", public="https://scan.example.org")
    assert address.room_address() == "https://scan.example.org"
    assert address.project_link("x") == "https://scan.example.org/scherm/x"


def test_links_to_keep_work_before_the_network_can_reach_the_app(browser: Browser) -> None:
    """
    As long as the server listens to this machine alone, the facilitator's own links stay on it.
    """
    browser("http://localhost:8501/leiden")
    assert address.needs_opening()
    assert address.lead_link("x") == "http://localhost:8501/leid/x"


def test_a_server_that_listens_to_all_needs_nothing_more(browser: Browser) -> None:
    """
    Then every link has the address of the network.
    """
    browser("http://localhost:8501/leiden", listens_to="0.0.0.0")
    assert not address.needs_opening()
    assert address.lead_link("x") == "http://192.168.2.7:8501/leid/x"


def test_people_type_an_address_without_its_scheme() -> None:
    """
    What stands on the wall is short.
    """
    assert address.without_scheme("http://192.168.2.7:8501") == "192.168.2.7:8501"
    assert address.without_scheme("scan.example.org") == "scan.example.org"


def test_a_machine_on_no_network_has_no_address(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    No route is no error.
    """

    class NoRoute(socket.socket):
        def connect(self, address: object) -> None:
            raise OSError(f"no route to {address}")

    monkeypatch.setattr(socket, "socket", NoRoute)
    address.machine_address.cache_clear()
    assert address.machine_address() == ""
    address.machine_address.cache_clear()


def test_a_qr_code_is_a_picture_without_another_host() -> None:
    """
    It comes inside the page, dark on light.
    """
    assert qr("http://192.168.2.7:8501/doe-mee?code=K7M4PX").startswith("data:image/svg+xml")
    assert wifi_qr("Zaal", "geheim").startswith("data:image/svg+xml")
    assert wifi_qr("Zaal", "") != wifi_qr("Zaal", "geheim")


def test_a_code_is_read_in_two_halves() -> None:
    """
    K7M 4PX is easier to type than six characters.
    """
    assert spaced("K7M4PX") == "K7M 4PX"
