"""
Text on its way into a store.
"""

from hypothesis import given
from hypothesis import strategies as st

from actie.stores.text import storable


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00")))
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    """
    Whatever a person can type is not touched.
    """
    assert storable(text) == text


@given(st.text(st.characters()))
def test_any_text_becomes_storable(text: str) -> None:
    """
    What comes out has no NUL and can be written as UTF-8; once is enough.
    """
    kept = storable(text)
    assert "\x00" not in kept
    assert kept.encode().decode() == kept == storable(kept)
