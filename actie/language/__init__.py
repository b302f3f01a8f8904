"""
The languages of the screens, and a text in each of them.
"""

from actie.language.model import Language, Text, preferred_language
from actie.language.words import Words, read_page, words_in

__all__ = ["Language", "Text", "Words", "preferred_language", "read_page", "words_in"]
