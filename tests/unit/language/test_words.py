"""
The words of the screens, and figures as a language writes them.
"""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from pydantic import ValidationError

from actie.language import Language, Text, preferred_language, words_in

NL, EN = Language
MOMENT = datetime(2026, 11, 22, 23, 5, tzinfo=UTC)
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def test_a_key_stands_for_a_sentence_in_each_language() -> None:
    """
    The same key, other words.
    """
    assert words_in(NL)("page.check") != words_in(EN)("page.check")


def test_placeholders_are_filled_in() -> None:
    """
    What stands between braces is replaced.
    """
    assert words_in(NL)("page.title", page="Start").startswith("Start")


@pytest.mark.parametrize("key", ["no.such.key", "Kies een vragenlijst"])
def test_a_key_that_is_not_there_is_an_error(key: str) -> None:
    """
    A missing word is found by a test, not by a reader.
    """
    with pytest.raises(KeyError, match=key):
        words_in(NL)(key)
    with pytest.raises(KeyError, match=key):
        words_in(NL).count(key, 2)
    assert key not in words_in(NL)


def test_the_empty_key_is_no_key() -> None:
    """
    The head of a catalogue is not a sentence.
    """
    assert "" not in words_in(NL)
    assert "page.check" in words_in(NL)


def test_a_count_takes_the_singular_or_the_plural() -> None:
    """
    One minute, two minutes.
    """
    one, two = (words_in(EN).count("progress.minutes", n) for n in (1, 2))
    assert ("1 minute" in one, "2 minutes" in two, one.replace("1", "2") == two) == (True, True, False)


def test_parts_are_listed_as_the_language_lists_them() -> None:
    """
    Commas, and the last one with its own word.
    """
    assert words_in(NL).list(["Animo", "Contacten", "Empathie"]) == "Animo, Contacten en Empathie"
    assert words_in(EN).list(["Animo", "Empathie"]) == "Animo and Empathie"


@pytest.mark.parametrize(("value", "nl", "en"), [(62.5, "62,5", "62.5"), (50.0, "50", "50"), (100 / 3, "33,3", "33.3")])
def test_a_number_has_at_most_one_decimal(value: float, nl: str, en: str) -> None:
    """
    A comma in Dutch, a point in English.
    """
    assert (words_in(NL).number(value), words_in(EN).number(value)) == (nl, en)


def test_a_fraction_has_two_decimals() -> None:
    """
    So that parts can be seen to add up.
    """
    assert (words_in(NL).fraction(0.5), words_in(EN).fraction(1.575)) == ("0,50", "1.58")


def test_time_and_date_are_those_of_the_time_zone() -> None:
    """
    Five past eleven in the evening UTC is the next day in Amsterdam.
    """
    assert words_in(NL).time(MOMENT, AMSTERDAM) == "00:05"
    assert words_in(NL).date(MOMENT, AMSTERDAM) == "23 november 2026"
    assert words_in(EN).date(MOMENT, UTC) == "22 November 2026"


def test_a_text_is_there_in_every_language() -> None:
    """
    Both languages, neither of them empty.
    """
    text = Text(nl="buurtkamer", en="community room")
    assert (text.of(NL), text.of(EN)) == ("buurtkamer", "community room")
    with pytest.raises(ValidationError):
        Text(nl="buurtkamer", en="")


@pytest.mark.parametrize(
    ("address", "cookie", "browser", "expected"),
    [
        ("en", "nl", "nl-NL", EN),
        (None, "en", "nl-NL", EN),
        (None, None, "en-GB,en;q=0.9,nl;q=0.8", EN),
        (None, None, "de-DE,de;q=0.9, EN;q=0.8", EN),
        ("xx", "yy", "", NL),
        (None, None, "fr", NL),
    ],
)
def test_the_language_is_the_first_wish_that_can_be_met(
    address: str | None, cookie: str | None, browser: str, expected: Language
) -> None:
    """
    The address goes before the cookie, the cookie before the browser, and Dutch comes last.
    """
    assert preferred_language(address, cookie, browser) is expected
