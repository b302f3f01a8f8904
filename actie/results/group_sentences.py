"""
The sentences that say how a group answered; they say where people differ, never who is right.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from typing import TypeVar

from actie.language import Words
from actie.questionnaire.model import ItemKind, NonAnswer, RoleId
from actie.results.group_model import GroupItem, GroupRoleRow
from actie.results.sentences import standing_word
from actie.scoring.group import Reason, Spread
from actie.scoring.movement import Direction, Moved

NAMED = 2  # of more than two that are equal, a sentence tells how many there are
APART = 2  # positions that are this far from each other are not neighbours

Part = TypeVar("Part")


def item_name(item: GroupItem, words: Words) -> str:
    """
    A statement between quotes, a balance without them, as they stand within a sentence.
    """
    if item.kind is ItemKind.BALANCE:
        return item.text[:1].lower() + item.text[1:]
    return words("group.quoted", text=item.text.rstrip("."))


def item_says(item: GroupItem, spread: Spread, words: Words) -> str:
    """
    How the answers to an item are spread; non-answers in a sentence of their own.
    """
    apart = [words("group.times", n=count.n, label=count.label) for count in item.non_answers if count.n]
    rest = words("group.item_apart", parts=words.list(apart)) if apart else ""
    return f"{_on_the_scale(item, spread, words)} {rest}".strip()


def _on_the_scale(item: GroupItem, spread: Spread, words: Words) -> str:
    if not item.n:
        return words("group.item_none")
    if item.kind is ItemKind.BALANCE:
        return words("group.sentence", parts=words.list(_sides(spread, words)))
    chosen = [count for count in item.counts if count.n]
    if len(chosen) == 1 and item.n > 1:
        return words("group.item_same", n=item.n, label=chosen[0].label)
    parts = [words("group.times", n=count.n, label=count.label) for count in chosen]
    return words("group.sentence", parts=words.list(parts))


def _sides(spread: Spread, words: Words) -> list[str]:
    sides = zip(("waiting", "balanced", "taking_over"), leans(spread.counts), strict=True)
    return [words.count(f"group.side_{side}", n) for side, n in sides if n]


def leans(counts: Mapping[int, int]) -> tuple[int, int, int]:
    """
    How many lean to waiting, stand in the middle, and lean to taking over.
    """
    waiting = sum(n for position, n in counts.items() if position < 0)
    taking_over = sum(n for position, n in counts.items() if position > 0)
    return waiting, counts[0], taking_over


def facet_word(n: int, quartiles: tuple[float, float, float] | None, cut_offs: tuple[int, int], words: Words) -> str:
    """
    The word for the median of a facet, or why there is none.
    """
    if quartiles is None:
        return words("group.facet_few" if n else "group.facet_none")
    return standing_word(quartiles[1], cut_offs, words)


def facet_says(
    n: int, size: int, quartiles: tuple[float, float, float] | None, cut_offs: tuple[int, int], words: Words
) -> str:
    """
    How far the middle half of a group reaches, and how many have a score where that is not everybody.
    """
    if quartiles is None:
        return words.sentence(words("group.sentence", parts=facet_word(n, None, cut_offs, words)))
    low, high = (standing_word(quartiles[end], cut_offs, words) for end in (0, 2))
    spread = words("group.facet_together", word=low) if low == high else words("group.facet_from", low=low, high=high)
    return spread if n == size else f"{spread} {words.count('group.facet_some', n, size=size)}"


def facets_say(medians: Sequence[tuple[str, str]], words: Words) -> str:
    """
    The median of every facet that has one, in words.
    """
    parts = [words("group.facet_at", facet=name, word=word) for name, word in medians]
    return words("group.facets_at", parts=words.list(parts)) if parts else words("group.facets_none")


def conclusions(items: Sequence[GroupItem], size: int, words: Words) -> list[str]:
    """
    Where a group agrees most and, last, where it differs most, among the items that at least half of it answered.
    """
    known = [(item, item.agreement) for item in items if item.agreement is not None and 2 * item.n >= size]
    if not known:
        return [words("group.nothing")]
    most, least = (choose(agreement for _, agreement in known) for choose in (max, min))
    if most == least:
        return [words("group.even")]
    agreeing, differing = ([item for item, agreement in known if agreement == end] for end in (most, least))
    return [_naming("agree", agreeing, words), _naming("differ", differing, words)]


def _naming(what: str, items: Sequence[GroupItem], words: Words) -> str:
    if len(items) > NAMED:
        return words(f"group.{what}_many", n=len(items))
    return words(f"group.{what}", items=words.list([item_name(item, words) for item in items]))


def balance_says(facets: Sequence[tuple[str, Spread]], words: Words) -> str:
    """
    Towards which side most people lean, facet by facet; `facets` are names with the spread of their balance.
    """
    ways = by_way(facets, lambda spread: _lean_of(spread) if spread.n else None)
    order = ("taking_over", "waiting", "balanced", "divided")
    sentences = [words(f"group.lean_{way}", facets=words.list(ways[way])) for way in order if way in ways]
    return " ".join(sentences) or words("balance.none")


def _lean_of(spread: Spread) -> str:
    sides = dict(zip(("waiting", "balanced", "taking_over"), leans(spread.counts), strict=True))
    return next((side for side, n in sides.items() if 2 * n > spread.n), "divided")


def by_way(named: Sequence[tuple[str, Part]], way: Callable[[Part], str | None]) -> dict[str, list[str]]:
    """
    Names by the way that their part goes; those without a way are left out.
    """
    ways: dict[str, list[str]] = {}
    for name, part in named:
        if (found := way(part)) is not None:
            ways.setdefault(found, []).append(name)
    return ways


def why(reason: Reason, item: GroupItem, spread: Spread, words: Words) -> str:
    """
    Why an item is on the agenda, with the counts that put it there.
    """
    match reason:
        case Reason.UNKNOWN:
            outside = spread.non_answers[NonAnswer.NOT_APPLICABLE] + spread.non_answers[NonAnswer.NOT_MINE]
            applicable = spread.n + sum(spread.non_answers.values()) + spread.unanswered - outside
            return words.count("group.why_unknown", spread.non_answers[NonAnswer.UNKNOWN], size=applicable)
        case Reason.BALANCE:
            return words("group.why_balance", parts=words.list(_sides(spread, words)))
        case _:
            return _far_apart(item, spread, words)


def _far_apart(item: GroupItem, spread: Spread, words: Words) -> str:
    """
    Of the positions that do not lie beside each other, the two that set people apart most: by how many, and how far.
    """
    counts = spread.counts
    pairs = [(low, high) for low, high in combinations(counts, 2) if high - low >= APART]
    low, high = max(pairs, key=lambda pair: counts[pair[0]] * counts[pair[1]] * (pair[1] - pair[0]))
    return words.count(
        "group.why_apart",
        counts[low],
        size=spread.n,
        low=position_word(item, low, words),
        m=counts[high],
        high=position_word(item, high, words),
    )


def position_word(item: GroupItem, position: int, words: Words) -> str:
    """
    A position in few words: its label on the scale, or which way it leans.
    """
    if item.kind is ItemKind.BALANCE:
        return words(f"lean.{position}")
    return next(count.label for count in item.counts if count.key == str(position))


def roles_says(
    rows: Sequence[GroupRoleRow], chosen: Mapping[RoleId, int], names: Mapping[RoleId, str], words: Words
) -> str:
    """
    Which role is asked most and chosen most, and where asked and now differ most often.
    """
    asked = dict.fromkeys(RoleId, 0)
    for row in rows:
        for (role, _), n in row.pairs.items():
            asked[role] += n
    sentences = [
        words(key, roles=words.list([names[role] for role in most]))
        for key, most in (("roles.most_asked", _most(asked)), ("group.most_chosen", _most(chosen)))
        if most
    ]
    gaps = {row.name: gap for row in rows if (gap := sum(n for (a, b), n in row.pairs.items() if a is not b))}
    places = _most(gaps)
    if places and all(row.facet for row in rows):
        sentences.append(words.count("group.gap_most", gaps[places[0]], facets=words.list(places)))
    elif places:
        sentences.append(words.count("group.gap_once", gaps[places[0]]))
    elif any(asked.values()):
        sentences.append(words("group.no_gap"))
    return " ".join(sentences) or words("roles.none")


def _most(counts: Mapping[Part, int]) -> list[Part]:
    """
    What occurs most, all of them where several do; nothing where all counts are 0.
    """
    top = max(counts.values(), default=0)
    return [part for part, n in counts.items() if n == top] if top else []


def movement_says(moved: Moved, words: Words) -> str:
    """
    How many moved up, stayed the same and moved down, and whether people stand closer together than before.
    """
    n = sum(moved.counts.values())
    if not n:
        return words("group.moved_none")
    if moved.counts[Direction.SAME] == n:
        counted = words.count("group.moved_all_same", n)
    else:
        parts = [words(f"group.moved_{way}", n=moved.counts[way]) for way in Direction if moved.counts[way]]
        counted = words("group.sentence", parts=words.list(parts))
    return f"{counted} {_closeness(moved, words)}".strip()


def _closeness(moved: Moved, words: Words) -> str:
    before, after = moved.agreement_before, moved.agreement_after
    if before is None or after is None:
        return ""
    if before == after:
        return words("group.as_close")
    return words("group.closer" if after > before else "group.further")


def round_says(n: int, facets: Sequence[tuple[str, Moved]], words: Words) -> str:
    """
    How many people moved between two rounds, and where most of them went; unchanged is a result.
    """
    ways = by_way(facets, lambda moved: _way_of(moved) if sum(moved.counts.values()) else None)
    order = (*Direction, "divided")
    sentences = [words(f"group.most_{way}", facets=words.list(ways[way])) for way in order if way in ways]
    return " ".join([words.count("group.both_rounds", n), *sentences])


def _way_of(moved: Moved) -> str:
    total = sum(moved.counts.values())
    return next((way.value for way, n in moved.counts.items() if 2 * n > total), "divided")
