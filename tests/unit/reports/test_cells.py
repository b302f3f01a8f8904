"""
No cell can be run as a formula, and what was written stays readable.
"""

import pytest

from actie.reports.cells import neutral, neutral_row


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+31 6", "- een streepje", "@SOM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "＝1", "＋1", "－1", "＠1"],  # noqa: RUF001 the wide forms are meant
)
def test_what_begins_as_a_formula_gets_an_apostrophe(text) -> None:
    """
    The text behind it is what was written.
    """
    assert neutral(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "gewoon", "a=b", "−2 is een getal met een lang streepje", "😀", "مرحبا", "5-3"])
def test_other_texts_stay_as_they_are(text) -> None:
    """
    Emoji and other scripts are no danger.
    """
    assert neutral(text) == text


def test_characters_that_no_file_can_hold_are_left_out() -> None:
    """
    And they cannot hide a formula; line breaks and tabs stay.
    """
    assert neutral("a\x00b\x1fc\ufffe\ud800d\te\nf") == "abcd\te\nf"
    assert neutral("\x01=1+1") == "'=1+1"


def test_negative_numbers_stay_numbers() -> None:
    """
    Also the negative ones, which begin with a minus.
    """
    assert neutral_row((-2, 62.5, None, "-2")) == [-2, 62.5, None, "'-2"]
