"""
The words of the screens, from the gettext catalogues of each language, and figures as that language writes them.
"""

import gettext
import unicodedata
from datetime import datetime, tzinfo
from functools import cache
from io import BytesIO
from pathlib import Path

from babel.dates import format_date, format_time
from babel.lists import format_list
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

from actie.language.model import Language

HERE = Path(__file__).parent
LOCALES = {Language.NL: "nl", Language.EN: "en_GB"}


class Words:
    """
    The words of one language.

    A key such as `start.title` stands for a sentence in one of the files `catalogues/<language>/*.po`;
    a sentence may hold placeholders in braces.
    """

    def __init__(self, language: Language, catalogue: gettext.GNUTranslations) -> None:
        self.language = language
        self._locale = LOCALES[language]
        self._catalogue = catalogue

    def __call__(self, key: str, /, **values: object) -> str:
        """
        The sentence of a key. Raises KeyError when the catalogue does not hold it.
        """
        sentence = self._catalogue.gettext(key)
        if sentence == key:
            raise KeyError(key)
        return sentence.format(**values) if values else sentence

    def count(self, key: str, n: int, /, **values: object) -> str:
        """
        The sentence of a key in its singular or plural form for `n`. Raises KeyError when there is none.
        """
        sentence = self._catalogue.ngettext(key, key, n)
        if sentence == key:
            raise KeyError(key)
        return sentence.format(n=n, **values)

    def __contains__(self, key: str) -> bool:
        """
        Whether the catalogue holds a key.
        """
        return bool(key) and self._catalogue.gettext(key) != key

    def sentence(self, words: str) -> str:
        """
        Words with a capital letter, without accent as Dutch writes it: Eén van de vijf.
        """
        first = unicodedata.normalize("NFD", words[:1])[:1].upper()
        return first + words[1:]

    def list(self, parts: list[str]) -> str:
        """
        Parts as a sentence lists them: a, b en c.
        """
        return str(format_list(parts, locale=self._locale))

    def number(self, value: float) -> str:
        """
        A number with at most one decimal.
        """
        return str(format_decimal(value, format="0.#", locale=self._locale))

    def fraction(self, value: float) -> str:
        """
        A number with two decimals, for what adds up.
        """
        return str(format_decimal(value, format="0.00", locale=self._locale))

    def time(self, moment: datetime, zone: tzinfo) -> str:
        """
        Hours and minutes in a time zone: 14:32.
        """
        return str(format_time(moment, "HH:mm", tzinfo=zone, locale=self._locale))

    def date(self, moment: datetime, zone: tzinfo) -> str:
        """
        A date in a time zone: 22 november 2026.
        """
        return str(format_date(moment.astimezone(zone), "long", locale=self._locale))


@cache
def words_in(language: Language) -> Words:
    """
    The words of a language, read once.
    """
    catalogue = Catalog(locale=language.value)
    for path in sorted((HERE / "catalogues" / language).glob("*.po")):
        with path.open("rb") as file:
            for message in read_po(file, locale=language.value):
                catalogue[message.id] = message
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Words(language, gettext.GNUTranslations(compiled))


@cache
def read_page(name: str, language: Language) -> str:
    """
    A long text in Markdown, such as the page about ACTIE.
    """
    return (HERE / "pages" / language / f"{name}.md").read_text(encoding="utf-8")
