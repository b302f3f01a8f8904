"""
Every refusal says what is wrong, in words that a person can use.
"""

import re

from actie import errors
from actie.errors import ActieError, Fault, InvalidFile, InvalidResultFile, UnknownItem, UnknownQuestionnaire


def test_an_invalid_file_names_all_of_its_faults() -> None:
    """
    One line per fault: file, path, what is wrong, what to do.
    """
    faults = [
        Fault("facets[0].id", "is missing", "add it"),
        Fault("version", "is not like 1.0.0", "write three numbers"),
    ]
    error = InvalidFile("a.yaml", faults)
    assert str(error) == (
        "a.yaml: facets[0].id: is missing: add it\na.yaml: version: is not like 1.0.0: write three numbers"
    )
    assert (error.file, error.faults) == ("a.yaml", tuple(faults))


def test_an_unknown_item_is_named_with_its_questionnaire() -> None:
    """
    Which item, and where it was looked for.
    """
    error = UnknownItem("small", "P-X9")
    assert (str(error), error.questionnaire, error.item) == ("small has no item 'P-X9'", "small", "P-X9")


def test_an_unknown_questionnaire_is_named() -> None:
    """
    By the id or fingerprint that was asked for.
    """
    error = UnknownQuestionnaire("nergens")
    assert (str(error), error.name) == ("there is no questionnaire 'nergens'", "nergens")


def test_every_error_is_an_actie_error() -> None:
    """
    Pages catch one kind.
    """
    assert issubclass(InvalidResultFile, InvalidFile)
    assert all(issubclass(error, ActieError) for error in _errors())


def test_the_tree_in_the_docstring_is_the_tree() -> None:
    """
    Every error stands in the drawing, and nothing else does.
    """
    drawn = re.findall(r"^[ │├└─]+([A-Z]\w+)", errors.__doc__ or "", flags=re.MULTILINE)
    assert sorted(drawn) == sorted(error.__name__ for error in _errors())


def _errors() -> list[type[Exception]]:
    return [each for each in vars(errors).values() if isinstance(each, type) and issubclass(each, Exception)]
