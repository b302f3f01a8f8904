"""
A language, and a text that exists in every language.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

NonEmpty = Annotated[str, StringConstraints(min_length=1)]


class Language(StrEnum):
    """
    A language of the screens, by its ISO 639-1 code.
    """

    NL = "nl"
    EN = "en"


class Text(BaseModel):
    """
    One text in every language.
    """

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")

    nl: NonEmpty
    en: NonEmpty

    def of(self, language: Language) -> str:
        """
        The text in one language.
        """
        return self.nl if language is Language.NL else self.en


def preferred_language(address: str | None, cookie: str | None, browser: str) -> Language:
    """
    The language in the address, else in the cookie, else the browser's first (Accept-Language), else Dutch.
    """
    wishes = [address, cookie, *(part.strip()[:2].lower() for part in browser.split(","))]
    return next((Language(wish) for wish in wishes if wish in set(Language)), Language.NL)
