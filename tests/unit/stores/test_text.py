"""
Text on its way into a store.
"""

import pytest

from actie.stores.text import storable


@pytest.mark.parametrize("text", ["", "Łódź", "日本語", "👩🏽‍🌾", "a\r\n\tb", "\x01\x7f", "'%s; --"])
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    """
    Whatever a person can type is not touched.
    """
    assert storable(text) == text


@pytest.mark.parametrize(("text", "kept"), [("a\x00b", "ab"), ("\x00", ""), ("a\ud83d", "a?"), ("\udc00b", "?b")])
def test_text_no_database_takes_becomes_storable(text: str, kept: str) -> None:
    """
    NUL is left out and half a surrogate pair becomes a question mark; once is enough.
    """
    assert storable(text) == kept == storable(kept)
