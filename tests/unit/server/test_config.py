"""
What Streamlit is told in .streamlit/config.toml.
"""

import ipaddress
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from streamlit.config import get_config_options

CONFIG = tomllib.loads((Path(__file__).parents[3] / ".streamlit" / "config.toml").read_text(encoding="utf-8"))


def options(table: dict[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """
    Every option with its full name, such as theme.dark.primaryColor.
    """
    for name, value in table.items():
        if isinstance(value, dict):
            yield from options(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", value


@pytest.mark.parametrize("name", [name for name, _ in options(CONFIG)])
def test_every_option_exists_in_this_streamlit(name: str) -> None:
    """
    A misspelt or retired option would be ignored with one line in the log.
    """
    assert name in get_config_options()


def test_nothing_is_told_to_others_by_default() -> None:
    """
    No statistics are sent, no address is looked up, and only this computer is served.
    """
    assert CONFIG["browser"] == {"gatherUsageStats": False, "serverAddress": "localhost"}
    assert ipaddress.ip_address(CONFIG["server"]["address"]).is_loopback


def test_a_person_never_sees_a_traceback() -> None:
    """
    Neither details of an error nor links to search for it.
    """
    assert CONFIG["client"]["showErrorDetails"] == "none"
    assert CONFIG["client"]["showErrorLinks"] is False


def test_both_themes_set_the_same_things() -> None:
    """
    What is chosen for the light theme is chosen for the dark one.
    """
    assert CONFIG["theme"]["light"].keys() == CONFIG["theme"]["dark"].keys()
