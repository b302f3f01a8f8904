"""
JSON that somebody hands in.
"""

import json

import pytest

from actie.assessment.json_text import MAX_BYTES, read_json
from actie.errors import Fault, InvalidResultFile

REMEDY = "use the file as it was downloaded"


def refusal(text: str | bytes) -> str:
    """
    The one fault for which a text is refused.
    """
    with pytest.raises(InvalidResultFile) as error:
        read_json(text, "a.actie.json")
    (fault,) = error.value.faults
    assert fault.remedy == REMEDY
    return f"{fault.path}: {fault.problem}"


@pytest.mark.parametrize("text", ['{"a": [1, "é", null, 0.5]}', '\ufeff{"a": [1, "é", null, 0.5]}'])
def test_text_and_bytes_are_read_with_or_without_byte_order_mark(text: str) -> None:
    """
    As it comes from any editor on any machine.
    """
    read = ({"a": [1, "é", None, 0.5]}, [])
    assert read_json(text, "f") == read_json(text.encode(), "f") == read


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "line 1: is not JSON: Expecting value"),
        ('{"a": 1,\n', "line 2: is not JSON: Expecting property name enclosed in double quotes"),
        (b"{}\x00", "line 1: is not JSON: Extra data"),
        (b'{"a": "\xff"}', "byte 8: is not UTF-8"),
        ('{"a": 1}'.encode("utf-16"), "byte 1: is not UTF-8"),
        ('{"a": "\\ud800"}', "the file: holds half a character"),
        ('{"\\udc00": 1}', "the file: holds half a character"),
        ('{"a": ' + "9" * 5000 + "}", "the file: holds a number of thousands of figures"),
        ("[" * (MAX_BYTES + 1), "the file: is larger than 2 MB"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_reason(text: str | bytes, fault: str) -> None:
    """
    With the line where that can be told, and never with a traceback.
    """
    assert refusal(text) == fault


@pytest.mark.parametrize("figures", ["NaN", "-Infinity", "1e999"])
def test_a_number_that_is_not_finite_is_a_fault(figures: str) -> None:
    """
    Python reads them, JSON does not know them.
    """
    value, faults = read_json(f'{{"a": {figures}}}', "f")
    assert (list(value), faults) == (
        ["a"],
        [Fault("the file", f"holds '{figures}', which is not a finite number", REMEDY)],
    )


def test_names_that_occur_twice_are_faults() -> None:
    """
    Python takes the last; another reader the first.
    """
    _, faults = read_json('{"a": 1, "b": {"a": 2, "a": 3}, "b": 4}', "f")
    assert [str(fault) for fault in faults] == [f"'{name}': occurs twice in one group: {REMEDY}" for name in "ab"]


def test_deep_nesting_ends_in_one_kind_of_error() -> None:
    """
    Which the caller turns into words.
    """
    with pytest.raises(RecursionError):
        read_json("[" * 100_000, "f")


def test_a_text_of_the_largest_size_is_read() -> None:
    """
    The limit itself is within the limit.
    """
    text = json.dumps("a" * (MAX_BYTES - 2))
    assert read_json(text, "f") == ("a" * (MAX_BYTES - 2), [])
