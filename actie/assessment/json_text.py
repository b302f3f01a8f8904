"""
JSON that somebody hands in, read without trusting it.
"""

import json
import math
from functools import partial
from typing import Any

from actie.errors import Fault, InvalidResultFile
from actie.questionnaire.places import WHOLE, shown

MAX_BYTES = 2_000_000
REMEDY = "use the file as it was downloaded"


def read_json(text: str | bytes, file: str) -> tuple[Any, list[Fault]]:
    """
    What a JSON text of at most 2 MB holds, with the faults that a JSON reader overlooks.

    Those are names that occur twice and numbers that are not finite. Raises InvalidResultFile when it cannot be read,
    RecursionError when it is nested too deeply.
    """
    if len(text) > MAX_BYTES:
        raise InvalidResultFile(file, [Fault(WHOLE, f"is larger than {MAX_BYTES // 1_000_000} MB", REMEDY)])
    faults: list[Fault] = []
    to_group, to_number = partial(_group, faults), partial(_number, faults)
    try:
        value = json.loads(_decode(text), object_pairs_hook=to_group, parse_float=to_number, parse_constant=to_number)
        json.dumps(value, ensure_ascii=False).encode()
    except json.JSONDecodeError as error:
        fault = Fault(f"line {error.lineno}", f"is not JSON: {error.msg}", REMEDY)
    except UnicodeDecodeError as error:
        fault = Fault(f"byte {error.start + 1}", "is not UTF-8", REMEDY)
    except UnicodeEncodeError:
        fault = Fault(WHOLE, "holds half a character", REMEDY)
    except ValueError:
        fault = Fault(WHOLE, "holds a number of thousands of figures", REMEDY)
    else:
        return value, faults
    raise InvalidResultFile(file, [fault])


def _decode(text: str | bytes) -> str:
    return text.decode("utf-8-sig") if isinstance(text, bytes) else text.removeprefix("\ufeff")


def _group(faults: list[Fault], pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    group: dict[str, Any] = {}
    for name, value in pairs:
        if name in group:
            faults.append(Fault(shown(name), "occurs twice in one group", REMEDY))
        group[name] = value
    return group


def _number(faults: list[Fault], figures: str) -> float:
    number = float(figures)
    if not math.isfinite(number):
        faults.append(Fault(WHOLE, f"holds {shown(figures)}, which is not a finite number", REMEDY))
    return number
