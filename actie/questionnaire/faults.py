"""
What pydantic found wrong in a document, in plain words.
"""

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from actie.errors import Fault
from actie.questionnaire.places import readable, shown

WORDS = {
    "missing": ("is missing", "add it"),
    "extra_forbidden": ("does not belong here", "remove it, or correct its spelling"),
    "string_type": ("is {input}, not text", "write text, between quotes"),
    "string_too_short": ("is empty", "write something"),
    "string_too_long": ("is too long", "keep it within {max_length} characters"),
    "string_pattern_mismatch": ("is {input}, which has the wrong form", "follow the pattern {pattern}"),
    "int_type": ("is {input}, not a whole number", "write a whole number, without quotes"),
    "float_type": ("is {input}, not a number", "write a number, without quotes"),
    "finite_number": ("is {input}, not a finite number", "write a finite number"),
    "bool_type": ("is {input}, not true or false", "write true or false, without quotes"),
    "enum": ("is {input}, which is not known", "use {expected}"),
    "literal_error": ("is {input}, which is not known", "use {expected}"),
    "tuple_type": ("is {input}, not a list", "write a list"),
    "too_short": ("holds fewer than {min_length}", "add what is missing"),
    "too_long": ("holds more than {max_length}", "remove what is too many"),
    "greater_than_equal": ("is {input}, which is too low", "use {ge} or more"),
    "less_than_equal": ("is {input}, which is too high", "use {le} or less"),
    "value_error": ("cannot be right: {error}", "keep one of them"),
    "timezone_aware": ("is {input}, without a time zone", "write it as 2026-11-22T10:15:00Z"),
    **dict.fromkeys(
        ("datetime_type", "datetime_parsing", "datetime_from_date_parsing", "datetime_object_invalid"),
        ("is {input}, not a moment", "write it as 2026-11-22T10:15:00Z"),
    ),
    **dict.fromkeys(
        ("dict_type", "model_type", "model_attributes_type"),
        ("is {input}, not a group of named parts", "write it as names with values"),
    ),
}
OTHERWISE = ("is {input}, which cannot be used", "{message}")


def faults_of(error: ValidationError, document: object) -> list[Fault]:
    """
    One fault for each place in a document where pydantic found something wrong.
    """
    faults: dict[str, Fault] = {}
    for detail in error.errors(include_url=False):
        fault = _fault(detail, document)
        # Where a value may be a number or text, pydantic reports both; the first says enough.
        if not _is_false_alarm(detail):
            faults.setdefault(fault.path, fault)
    return list(faults.values())


def _is_false_alarm(detail: ErrorDetails) -> bool:
    # Pydantic does not count the elements of a list that are wrong themselves.
    return detail["type"] == "too_short" and len(detail["input"]) >= detail["ctx"]["min_length"]


def _fault(detail: ErrorDetails, document: object) -> Fault:
    problem, remedy = WORDS.get(detail["type"], OTHERWISE)
    values = detail.get("ctx", {}) | {"input": shown(detail["input"]), "message": detail["msg"]}
    return Fault(readable(document, detail["loc"]), problem.format(**values), remedy.format(**values))
