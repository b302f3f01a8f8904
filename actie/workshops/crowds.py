"""
Which groups may be shown beside each other, and after each other, without laying bare fewer than k people.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping


def is_crowd(places: Iterable[Hashable], threshold: int) -> bool:
    """
    Whether everybody shares a place with enough others to be one of k people there.
    """
    return all(size >= threshold for size in Counter(places).values())


def cases_to_show(sizes: Mapping[int | None, int], threshold: int) -> frozenset[int]:
    """
    The cases that may be shown beside the whole, from how many people there are in each (None: in no case).

    A case counts at least k people, and so do those that stay hidden together, unless there is nobody in them: else
    taking all that is shown from the whole would lay them bare. Where they are too few, the smallest case joins them.
    """
    shown = {case for case, size in sizes.items() if case is not None and size >= threshold}
    hidden = sum(size for case, size in sizes.items() if case not in shown)
    if shown and 0 < hidden < threshold:
        shown.remove(min(shown, key=lambda case: (sizes[case], case)))
    return frozenset(shown)
