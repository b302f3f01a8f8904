"""
What the host can set.
"""

from pathlib import Path

import pytest

from actie.errors import InvalidSetting
from actie.settings import PROJECT, Settings, read_settings, settings


def test_nothing_need_be_set() -> None:
    """
    Without any setting the app keeps a SQLite file in the project for thirty days.
    """
    assert read_settings({}) == Settings(
        database_url=f"sqlite:///{PROJECT / 'data' / 'actie.db'}",
        retention_days=30,
        public_url="",
        questionnaires=PROJECT / "questionnaires",
    )


def test_every_setting_is_read_from_its_variable() -> None:
    """
    Four variables; the address loses the slash at its end.
    """
    environment = {
        "ACTIE_DATABASE_URL": "postgresql+psycopg://db/actie",
        "ACTIE_RETENTION_DAYS": "365",
        "ACTIE_PUBLIC_URL": "https://actie.example.org/",
        "ACTIE_QUESTIONNAIRES": "/srv/lists",
    }
    assert read_settings(environment) == Settings(
        "postgresql+psycopg://db/actie", 365, "https://actie.example.org", Path("/srv/lists")
    )


@pytest.mark.parametrize("days", ["0", "3651", "-1", "1.5", "een maand", "", "١٢"])
def test_a_retention_that_is_no_number_of_days_is_refused(days: str) -> None:
    """
    The error names the variable, what it is, and what it may be.
    """
    with pytest.raises(InvalidSetting, match=r"ACTIE_RETENTION_DAYS is .*: give a whole number of days from 1 to 3650"):
        read_settings({"ACTIE_RETENTION_DAYS": days})


@pytest.mark.parametrize("days", [1, 3650])
def test_the_bounds_of_the_retention_are_allowed(days: int) -> None:
    """
    One day and ten years.
    """
    assert read_settings({"ACTIE_RETENTION_DAYS": str(days)}).retention_days == days


def test_settings_are_read_once_per_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A later change of the environment changes nothing.
    """
    monkeypatch.setenv("ACTIE_RETENTION_DAYS", "7")
    settings.cache_clear()
    first = settings()
    monkeypatch.setenv("ACTIE_RETENTION_DAYS", "8")
    assert (first.retention_days, settings()) == (7, first)
    settings.cache_clear()
