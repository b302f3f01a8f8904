"""
Texts made safe for HTML and for the Markdown of labels.
"""

import html
import re

import streamlit as st

from actie.ui import state

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:&\"'=@/^])")


def show(markup: str, *, is_narrow: bool = False) -> None:
    """
    Puts HTML on the page, as wide as it may be or as narrow as it is; texts in it went through `text` first.
    """
    st.html(markup, width="content" if is_narrow else "stretch")


def text(words: str) -> str:
    """
    A text as HTML shows it literally.
    """
    return html.escape(words)


def said(key: str, **values: object) -> str:
    """
    The words of a key in the screen's language, as HTML shows them literally.
    """
    return text(state.words()(key, **values))


def lines(words: str) -> str:
    """
    A text of several lines as HTML shows it literally.
    """
    return text(words).replace("\n", "<br>")


def label(words: str) -> str:
    """
    A text as a label or option, which Streamlit reads as Markdown, shows it literally.
    """
    return _MARKDOWN.sub(r"\\\1", words).replace("\n", " ")
