"""
Agreement A: how far the answers of a group stand together on an ordered scale.
"""

from collections.abc import Sequence
from fractions import Fraction
from functools import cache
from itertools import combinations


def agreement(counts: Sequence[int]) -> float | None:
    """
    Agreement A of counts per position, in scale order: 1 all on one position, 0 spread evenly, −1 half at either end.

    The counts are peeled into layers of equal height; each layer is a pattern of filled and empty positions whose
    agreement is its unimodality times its concentration, weighted by the layer's share. None when all counts are 0.
    Added as fractions, so that an agreement of exactly 0.5 is not taken for less, and equal ones stay equal.

    Source: van der Eijk 2001, Measuring agreement in ordered rating scales, Quality & Quantity 35:325-341.
    """
    rest, total, sum_of_layers = list(counts), sum(counts), Fraction(0)
    while any(rest):
        height = min(count for count in rest if count)
        pattern = tuple(count > 0 for count in rest)
        sum_of_layers += Fraction(height * sum(pattern), total) * _pattern_agreement(pattern)
        rest = [count - height if count else 0 for count in rest]
    return float(sum_of_layers) if total else None


@cache
def _pattern_agreement(pattern: tuple[bool, ...]) -> Fraction:
    size, filled = len(pattern), sum(pattern)
    return _unimodality(pattern) * (1 - Fraction(filled - 1, size - 1))


def _unimodality(pattern: tuple[bool, ...]) -> Fraction:
    size, triples = len(pattern), list(combinations(pattern, 3))
    together = sum(triple in ((True, True, False), (False, True, True)) for triple in triples)
    apart = triples.count((True, False, True))
    if not together + apart:
        return Fraction(1)
    return Fraction((size - 2) * together - (size - 1) * apart, (size - 2) * (together + apart))
