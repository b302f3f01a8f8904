"""
The catalogues hold the same words in both languages: those that the code asks for, and no others.
"""

import ast
import re
from collections import Counter
from functools import cache
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from actie.language import Language, read_page

PACKAGE = Path(__file__).parents[3] / "actie"
LANGUAGE = PACKAGE / "language"
NL, EN = Language


@cache
def messages(language: Language) -> dict[str, Message]:
    """
    The messages of a catalogue by their key.
    """
    found = {}
    for path in paths(language):
        with path.open("rb") as file:
            found |= {forms(message.id)[0]: message for message in read_po(file) if message.id}
    return found


def paths(language: Language) -> list[Path]:
    """
    The files that make up the catalogue of a language.
    """
    return sorted((LANGUAGE / "catalogues" / language).glob("*.po"))


def forms(text: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    """
    Singular and plural, or the one form that there is.
    """
    return (text,) if isinstance(text, str) else tuple(text)


def placeholders(sentence: str) -> set[str]:
    """
    The names between braces.
    """
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


@cache
def code() -> tuple[ast.AST, ...]:
    """
    Everything that is written in actie/.
    """
    trees = [ast.parse(module.read_text(encoding="utf-8")) for module in sorted(PACKAGE.rglob("*.py"))]
    return tuple(node for tree in trees for node in ast.walk(tree))


@cache
def dotted() -> frozenset[str]:
    """
    The texts in code that look like a key, or the beginning of one.
    """
    written = (node.value for node in code() if isinstance(node, ast.Constant) and isinstance(node.value, str))
    return frozenset(text for text in written if re.fullmatch(r"[a-z_]+(\.[\w-]+)+", text))


@cache
def beginnings() -> list[str]:
    """
    The texts in code with which several keys begin, such as trouble.down.
    """
    return sorted(text for text in dotted() if any(key.startswith(f"{text}.") for key in messages(NL)))


def pattern(text: ast.Constant | ast.JoinedStr) -> str:
    """
    The keys that a text in code can be: f"phase.{phase}" is any key of two parts that begins with phase.
    """
    if isinstance(text, ast.Constant):
        return re.escape(str(text.value))
    any_part = "|".join([r"[\w-]+", *map(re.escape, beginnings())])
    return "".join(pattern(part) if isinstance(part, ast.Constant) else f"(?:{any_part})" for part in text.values)


def _asks_for_words(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and bool(re.search(r"\bwords(\(\))?(\.count)?$", ast.unparse(node.func)))


def test_both_catalogues_hold_the_same_keys() -> None:
    """
    What can be said in Dutch can be said in English.
    """
    assert messages(NL).keys() == messages(EN).keys()


@pytest.mark.parametrize("language", Language)
def test_every_key_has_a_sentence_in_each_form(language: Language) -> None:
    """
    No key is left untranslated.
    """
    assert [key for key, message in messages(language).items() if not all(forms(message.string))] == []


@pytest.mark.parametrize("language", Language)
def test_every_key_stands_in_a_catalogue_once(language: Language) -> None:
    """
    Of two sentences for one key, one would be lost in silence.
    """
    text = "".join(path.read_text(encoding="utf-8") for path in paths(language))
    counts = Counter(re.findall(r'^msgid "(.+)"$', text, flags=re.MULTILINE))
    assert [key for key, count in counts.items() if count > 1] == []


def test_both_languages_fill_in_the_same_placeholders() -> None:
    """
    Each form of each sentence has the braces of its sister; a singular may leave out the number.
    """
    uneven = [
        key
        for key, message in messages(NL).items()
        if key in messages(EN)
        and [placeholders(form) - {"n"} for form in forms(message.string)]
        != [placeholders(form) - {"n"} for form in forms(messages(EN)[key].string)]
    ]
    assert uneven == []


def test_every_word_that_the_code_asks_for_exists() -> None:
    """
    A key that is written out is in the catalogue; a key that is put together fits at least one.
    """
    asked = [node.args[0] for node in code() if isinstance(node, ast.Call) and node.args and _asks_for_words(node)]
    wanted = {key for argument in asked for key in _keys_in(argument)}
    assert [key for key in sorted(wanted) if not any(re.fullmatch(key, known) for known in messages(NL))] == []


def _keys_in(argument: ast.expr) -> list[str]:
    match argument:
        case ast.Constant() | ast.JoinedStr():
            return [pattern(argument)]
        case ast.IfExp():
            return _keys_in(argument.body) + _keys_in(argument.orelse)
        case ast.BoolOp():
            return [key for value in argument.values for key in _keys_in(value)]
    return []


def test_every_word_in_the_catalogue_is_used() -> None:
    """
    No sentence is kept that nobody can read.
    """
    joined = {pattern(node) for node in code() if isinstance(node, ast.JoinedStr)}
    used = re.compile("|".join(key for key in joined if re.search(r"[a-z]\\.|\\.[a-z]", key)))
    assert [key for key in messages(NL) if key not in dotted() and not used.fullmatch(key)] == []


def test_every_long_page_exists_in_both_languages() -> None:
    """
    The same pages, none of them empty.
    """
    names = {language: {page.stem for page in (LANGUAGE / "pages" / language).glob("*.md")} for language in Language}
    assert names[NL] == names[EN]
    assert all(read_page(name, language).strip() for language in Language for name in names[NL])
