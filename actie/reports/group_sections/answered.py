"""
How a group answered one item, as a drawing: a vial for a balance, bars for a statement.
"""

from collections.abc import Sequence

from actie.language import Words
from actie.questionnaire.model import ItemKind
from actie.reports.document import Picture
from actie.results.group_model import Count, GroupItem

POLES = ("waiting", "balanced", "taking_over")


def answered(item: GroupItem, words: Words) -> Picture:
    """
    The drawing, with the counts in words.
    """
    alt = words("room_report.alt.item", item=item.text, says=item.says)
    if item.kind is ItemKind.BALANCE:
        return vials([("", item)], alt, words)
    apart = [count for count in item.non_answers if count.n or count.key != "unanswered"]
    return Picture("distribution", {"scale": _bars(item.counts), "apart": _bars(apart)}, alt)


def vials(rows: Sequence[tuple[str, GroupItem]], alt: str, words: Words) -> Picture:
    """
    Balances below each other, each with a name.
    """
    drawn = [{"name": name, "counts": [count.n for count in item.counts]} for name, item in rows]
    return Picture("vials", {"poles": [words(f"pole.{pole}") for pole in POLES], "rows": drawn}, alt)


def _bars(counts: Sequence[Count]) -> list[dict[str, object]]:
    return [{"label": count.label, "n": count.n} for count in counts]
