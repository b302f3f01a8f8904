"""
Many measurements in a few figures, and figures in a table.
"""

import statistics
from collections.abc import Iterable, Sequence


def quantile(measured: Iterable[float], share: float) -> float:
    """
    The value below which a share (0 to 1) of the measurements lies, by linear interpolation; nan when there are none.
    """
    ordered = sorted(measured)
    if not ordered:
        return float("nan")
    place = (len(ordered) - 1) * share
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)


def median(measured: Iterable[float]) -> float:
    """
    The middle measurement.
    """
    return statistics.median(measured)


def ratio(ours: float, bare: float) -> str:
    """
    How many times the bare page: 1.15×.
    """
    return f"{ours / bare:.2f}×" if bare else "–"


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """
    A table in Markdown; the first column holds words, the others figures.
    """
    rule = ["---", *["--:"] * (len(head) - 1)]
    return "".join(f"| {' | '.join(map(str, row))} |\n" for row in (head, rule, *rows))
