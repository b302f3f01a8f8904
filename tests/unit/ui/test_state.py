"""
What is done to every text before it is compared or saved.
"""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actie.ui.state import clean


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("Buurtkamer", "Buurtkamer"),
        ("  Buurt kamer \n", "Buurt kamer"),
        ("een\n\n\ttwee", "een\n\n\ttwee"),
        ("een\r\ntwee", "een\ntwee"),
        ("a\x00b\x1b\x7f\x85c", "abc"),
        ("\u202eabc\u2069", "abc"),
        ("\u200fשמש\u200e", "\u200fשמש\u200e"),
        ("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"),
        ("half \ud83c", "half"),
        ("<b>&amp;\\*", "<b>&amp;\\*"),
        ("", None),
        (" \u00a0\u2003\n", None),
        ("\x00", None),
        (None, None),
        (4, None),
        (["a"], None),
    ],
)
def test_a_text_keeps_all_that_can_be_kept(written: object, kept: str | None) -> None:
    """
    Control characters, marks that turn the line around, halves of characters and blanks around go; the rest stays.
    """
    assert clean(written) == kept


@given(st.text())
def test_cleaning_twice_changes_nothing_more(written: str) -> None:
    """
    Else a text that is shown again would differ from what was saved.
    """
    assert clean(clean(written)) == clean(written)


@given(st.text(st.characters(exclude_categories=["C", "Z"])))
def test_letters_signs_and_marks_are_never_lost(written: str) -> None:
    """
    Of any writing in the world.
    """
    assert (clean(written) or "") == written


@given(st.text())
def test_a_clean_text_fits_every_store_and_file(written: str) -> None:
    """
    It is UTF-8, and holds no control characters but tabs and line feeds.
    """
    kept = clean(written) or ""
    assert kept.encode().decode() == kept
    assert {sign for sign in kept if unicodedata.category(sign) == "Cc"} <= {"\n", "\t"}
