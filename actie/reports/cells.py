"""
What may stand in a cell of a spreadsheet.
"""

import re

Cell = str | int | float | None

# A spreadsheet may run a cell that begins like this as a formula (CWE-1236); the last four are the wide forms.
RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # noqa: RUF001 the wide forms are meant
REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # what no XML 1.0 may hold


def neutral(text: str) -> str:
    """
    A text that a spreadsheet shows and never runs: an apostrophe goes before one that begins as a formula.

    Characters that no spreadsheet file can hold are left out. Source: CWE-1236, OWASP CSV Injection.
    """
    text = REFUSED.sub("", text)
    return f"'{text}" if text.startswith(RISKY) or text.lstrip().startswith(RISKY) else text


def neutral_row(cells: tuple[Cell, ...]) -> list[Cell]:
    """
    A row with every text made neutral; numbers stay numbers.
    """
    return [neutral(cell) if isinstance(cell, str) else cell for cell in cells]
