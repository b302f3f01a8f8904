"""
Whatever people write is kept exactly and shown literally.
"""

import html
import json
import re
from collections import Counter
from html.parser import HTMLParser
from typing import Any

import pytest

from actie.assessment.model import LONG, SHORT
from actie.assessment.secrets import secret_hash
from actie.questionnaire.model import Questionnaire
from actie.ui import navigation
from tests.app.conftest import App
from tests.app.keeping import KORT, answered, current, fields, keep_work, kept
from tests.app.screen import Screen
from tests.builders import small_questionnaire

LITERAL = [
    '<script>alert(1)</script><img src=x onerror=alert(1)></p></span>"><b onclick="x">&lt;b&gt; &amp; it\'s',
    "**a** _b_ `c` # d 1. e - f > g ~~h~~ |i| :red[x] :blue-badge[y] $x^2$ ![p](http://example.org/x.png) [^1] \\* \\",
    "[klik](javascript:alert(1)) <http://example.org> {name} {0} {{}} %s %(x)s ${7*7} =HYPERLINK(A1) @SUM(1) +1 -1",
    "🌱 👨‍👩‍👧 é ﷽ שמש \u200f(rtl)\u200f",
]
STRIPPED = [
    ("a\x00b\x07c\x1b[31md\x7fe\x85f", "abc[31mdef"),
    ("\u202eomgekeerd\u202c \u2066a\u2069", "omgekeerd a"),
    (" \u00a0 tussen blanks \t ", "tussen blanks"),
    ("\x00\x01", None),
]
NAME, NOTE, DESCRIPTION = "initiative.name", "P-A1.note", "initiative.description"
LINE = 60
WHAT, WHO = "agreement.1.what", "agreement.1.who"


class Tags(HTMLParser):
    """
    Counts what a browser would take for markup: every tag with the names of its attributes.
    """

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.found: Counter[tuple[str, ...]] = Counter()
        self.feed(markup)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """
        Counts one tag.
        """
        self.found[tag, *(name for name, _ in attrs)] += 1


def open_with(app: App, address: str, text: str) -> Screen:
    """
    A page of an assessment in which this text stands everywhere.
    """
    keep_work(fields=dict.fromkeys((NAME, DESCRIPTION, NOTE, WHAT, WHO), text))
    return app(address)


def open_two(app: App, address: str, name: str) -> Screen:
    """
    A page of a device that has two assessments with this name, and nothing else.
    """
    device = secret_hash(name)
    keep_work(KORT, {NAME: name}, device=device)
    keep_work(fields={NAME: name}, device=device)
    return app(address, device=device)


def cut(name: str) -> str:
    """
    A name as it stands where it has to fit a line.
    """
    return name if len(name) <= LINE else f"{name[:LINE]}…"


def has_bare_signs(label: str) -> bool:
    """
    Whether a sign that Markdown reads stands in a label without a backslash; our own bold does not count.
    """
    return re.search(r"[<>\[\]*_`:$#!~|]", re.sub(r"\\.|^\*\*|\*\* ", "", label)) is not None


def write_everywhere(screen: Screen, text: str) -> Screen:
    """
    Writes a text in every kind of box that the app has.
    """
    screen.open("initiatief").write(f"line-{NAME}", text[:SHORT]).write(f"text-{DESCRIPTION}", text)
    screen.open("animo").unfold("more-P-A1").write(f"text-{NOTE}", text)
    return screen.open("afspraken").write(f"text-{WHAT}", text).write(f"line-{WHO}", text[:SHORT])


@pytest.mark.parametrize("text", [*LITERAL, "x" * LONG, "regel één\nregel twee\tmet tab"])
def test_a_text_is_kept_exactly_as_it_was_written(app: App, text: str) -> None:
    """
    In names, remarks, descriptions and agreements; looking at it again changes nothing.
    """
    keep_work(fields={})
    screen = write_everywhere(app(), text)
    assert fields() == {NAME: text[:SHORT], DESCRIPTION: text, NOTE: text, WHAT: text, WHO: text[:SHORT]}
    before = kept()
    screen.run().open("initiatief").run().reload().run()
    assert kept() == before


@pytest.mark.parametrize(("text", "rest"), STRIPPED)
def test_control_characters_and_blanks_around_are_left_out(app: App, text: str, rest: str | None) -> None:
    """
    And nothing else; what is then empty is not written at all, and looking again changes nothing.
    """
    keep_work(fields={})
    screen = write_everywhere(app(), text)
    assert fields() == (dict.fromkeys((NAME, DESCRIPTION, NOTE, WHAT, WHO), rest) if rest else {})
    before = kept()
    screen.run().open("initiatief").run()
    assert kept() == before


@pytest.mark.parametrize(("address", "count"), [("animo", 1), ("verder", 1), ("uitleg", 1), ("afdrukken", 5)])
def test_a_text_is_shown_literally_wherever_it_stands(app: App, address: str, count: int) -> None:
    """
    As often as it belongs there, letter by letter, and the page has no other markup than with a harmless text.
    """
    harmless = Tags(open_with(app, address, "harmless").html).found
    for text in LITERAL:
        screen = open_with(app, address, text)
        assert screen.html.count(html.escape(text)) >= count
        assert Tags(screen.html).found == harmless
        assert [part.value for part in screen.app.markdown if text in part.value] == []


@pytest.mark.parametrize(("address", "count"), [("", 1), ("verder", 1), ("mijn-gegevens", 2)])
def test_a_name_in_a_sentence_is_shown_literally_and_cut(app: App, address: str, count: int) -> None:
    """
    Once for each assessment that is named: letter by letter as far as it fits a line, with no other markup.
    """
    harmless = Tags(open_two(app, address, "harmless").html).found
    for text in [*LITERAL, "x" * LINE]:
        screen = open_two(app, address, text)
        assert screen.html.count(html.escape(cut(text))) == count + (address == "verder" and text == cut(text))
        assert Tags(screen.html).found == harmless


@pytest.mark.parametrize("text", [*LITERAL, "x" * LINE])
def test_a_name_on_a_button_is_shown_literally_and_cut(app: App, text: str) -> None:
    """
    A label is Markdown, so every sign that means something there is escaped.
    """
    keep_work(fields={NAME: text})
    label = app("mijn-gegevens").app.button(key="delete-now").label
    assert re.sub(r"\\(.)", r"\1", label) == f"Verwijder deze zelfscan: {cut(text)}"
    assert not has_bare_signs(label)


def hostile_wording(text: str) -> Questionnaire:
    """
    A questionnaire as it can stand in somebody's result file: every text of it begins with this one.
    """

    def spoil(part: Any) -> Any:
        if isinstance(part, dict):
            spoiled = {name: spoil(value) for name, value in part.items()}
            return spoiled if "nl" not in part else {language: f"{text} {part[language]}" for language in part}
        return [spoil(element) for element in part] if isinstance(part, list) else part

    return Questionnaire.model_validate_json(json.dumps(spoil(small_questionnaire().document())))


def test_a_strange_questionnaire_from_a_file_is_shown_literally(app: App) -> None:
    """
    On every page: no other markup than with a harmless one, and no label with a bare sign but our own bold.
    """
    harmless, hostile = hostile_wording("harmless"), hostile_wording(" ".join(LITERAL))
    keep_work(harmless, answered(harmless))
    keep_work(hostile, answered(hostile), device="another")
    known, strange = app(), app(device="another")
    for page in navigation.PAGES:
        assert Tags(strange.open(page.address).html).found == Tags(known.open(page.address).html).found
        labels = [button.label for button in strange.app.button]
        labels += [part for choice in strange.app.segmented_control for part in (choice.label, *choice.options)]
        assert [label for label in labels if has_bare_signs(label)] == []


@pytest.mark.parametrize("text", LITERAL)
def test_hostile_text_goes_through_the_result_file_unchanged(app: App, text: str) -> None:
    """
    Downloaded and opened on another device, every field is the same.
    """
    _, file = open_with(app, "meenemen", text).download("download-file")
    app("openen", device="another").upload("result-file", "x.actie.json", file)
    assert fields(current("another")) == fields()
