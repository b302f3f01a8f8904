"""
Texts made safe for HTML and for the Markdown of labels.
"""

import html
import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actie.ui.components.markup import label, lines, text

ESCAPED = re.compile(rf"\\([{re.escape(string.punctuation)}])")  # what CommonMark takes for an escape
WRITTEN = st.text(st.characters(codec="utf-8", exclude_characters="\n")) | st.text(string.punctuation + "abc 1")


def as_markdown_shows(source: str) -> str:
    """
    What a reader sees of Markdown in which every sign is escaped.
    """
    return ESCAPED.sub(r"\1", source)


@given(WRITTEN)
def test_a_label_shows_what_was_written(written: str) -> None:
    """
    Whatever the text, Markdown shows it letter by letter.
    """
    assert as_markdown_shows(label(written)) == written


@given(WRITTEN)
def test_no_sign_with_a_meaning_stands_bare_in_a_label(written: str) -> None:
    """
    Nothing is left that could begin emphasis, a link, a picture, HTML, a formula, a colour or a list.
    """
    bare = ESCAPED.sub("", label(written))
    assert set(bare) & set("\\`*_{}[]()<>#+-.!|~$:&\"'=@/^") == set()


@pytest.mark.parametrize(
    ("written", "source"),
    [
        ("1. Een tuin", r"1\. Een tuin"),
        (":red[x]", r"\:red\[x\]"),
        ("![](http://x)", r"\!\[\]\(http\:\/\/x\)"),
        ("*a* \\*", r"\*a\* \\\*"),
        ("🌱 é, ja?", "🌱 é, ja?"),
        ("een\ntwee", "een twee"),
    ],
)
def test_a_label_escapes_what_markdown_would_read(written: str, source: str) -> None:
    """
    Some that are easily overlooked; a label stands on one line.
    """
    assert label(written) == source


@given(WRITTEN)
def test_html_shows_what_was_written(written: str) -> None:
    """
    No tag and no entity comes of it.
    """
    assert html.unescape(text(written)) == written
    assert set(text(written)) & set("<>\"'") == set()


def test_lines_keep_their_breaks() -> None:
    """
    And nothing else becomes markup.
    """
    assert lines("een <b>\ntwee") == "een &lt;b&gt;<br>twee"
