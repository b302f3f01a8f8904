"""
Chance that comes from a seed: the same seed gives the same, and nobody who does not know it can tell beforehand.
"""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from actie.assessment.secrets import secret_hash

T = TypeVar("T")

_DIGITS = 13


def share_of(seed: str, *labels: object) -> float:
    """
    A number from 0 up to 1 that belongs to a seed and some labels.
    """
    text = "|".join((seed, *map(str, labels)))
    return float(int(secret_hash(text)[:_DIGITS], 16) / 16**_DIGITS)


def pick(things: Sequence[T], seed: str, *labels: object) -> T:
    """
    One of some things, each as likely as the others.
    """
    return things[int(share_of(seed, *labels) * len(things))]


def shuffled(things: Iterable[T], seed: str, *labels: object) -> tuple[T, ...]:
    """
    The things in an order that says nothing about the order in which they came.
    """
    places = enumerate(things)
    return tuple(thing for _, thing in sorted(places, key=lambda placed: share_of(seed, *labels, placed[0])))
