"""
Text on a chart stays literal and within its place.
"""

import pytest

from actie.charts.drawing import fitted


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("", 12, ""),
        ("   ", 12, ""),
        ("Animo", 12, "Animo"),
        ("Hun reden leidt. Ons belang is bekend.", 33, "Hun reden leidt. Ons<br>belang is bekend."),
        ("Wederkerigheid", 12, "Wederkerighe<br>id"),
        ("een twee drie vier vijf zes zeven", 9, "een twee<br>drie…"),
        ("a<b>&c", 12, "a&lt;b&gt;&amp;c"),
    ],
)
def test_text_is_literal_and_as_even_as_its_lines_allow(text, width, shown) -> None:
    """
    No word on its own on the second line, no markup, an ellipsis for what does not fit.
    """
    assert fitted(text, width) == shown


def test_one_line_stays_one_line() -> None:
    """
    What may take one line only is cut, never wrapped.
    """
    assert fitted("vraagt aandacht en nog wat", 16, 1) == "vraagt aandacht…"
