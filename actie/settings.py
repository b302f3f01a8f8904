"""
What the host can set, read from the environment once.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from actie.errors import InvalidSetting

PROJECT = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Settings:
    """
    The settings of one process.

    database_url     SQLAlchemy address of the store (ACTIE_DATABASE_URL)
    retention_days   days without activity after which an assessment is deleted (ACTIE_RETENTION_DAYS, 1 to 3650)
    public_url       the address under which people reach the app, for personal links (ACTIE_PUBLIC_URL)
    questionnaires   the folder of the questionnaire files (ACTIE_QUESTIONNAIRES)
    """

    database_url: str
    retention_days: int = 30
    public_url: str = ""
    questionnaires: Path = PROJECT / "questionnaires"


def read_settings(environment: Mapping[str, str]) -> Settings:
    """
    The settings in an environment. Raises InvalidSetting.
    """
    return Settings(
        database_url=environment.get("ACTIE_DATABASE_URL", f"sqlite:///{PROJECT / 'data' / 'actie.db'}"),
        retention_days=_days(environment.get("ACTIE_RETENTION_DAYS", "30")),
        public_url=environment.get("ACTIE_PUBLIC_URL", "").rstrip("/"),
        questionnaires=Path(environment.get("ACTIE_QUESTIONNAIRES", PROJECT / "questionnaires")),
    )


def _days(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 3650:
        raise InvalidSetting(f"ACTIE_RETENTION_DAYS is {text!r}: give a whole number of days from 1 to 3650")
    return int(text)


@cache
def settings() -> Settings:
    """
    The settings of this process.
    """
    return read_settings(os.environ)
