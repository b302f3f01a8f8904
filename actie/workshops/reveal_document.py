"""
A reveal as a text that a store keeps, and back; groups in the format actie-group/1.
"""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from actie.scoring.group import Group, group_document, read_group, read_spread, spread_document
from actie.scoring.movement import Direction, Moved
from actie.workshops.model import Movement, Reveal, Subset
from actie.workshops.threshold import Hidden


def write_reveal(reveal: Reveal) -> str:
    """
    A reveal as JSON; numbers are not rounded.
    """
    document = {
        "workshop": reveal.workshop,
        "round": reveal.round,
        "revealed_at": reveal.revealed_at.isoformat(),
        "subsets": [_subset_document(subset) for subset in reveal.subsets],
        "members": dict(reveal.members),
    }
    return json.dumps(document)


def read_reveal(text: str) -> Reveal:
    """
    The reveal that such a text holds.
    """
    document = json.loads(text)
    return Reveal(
        workshop=document["workshop"],
        round=document["round"],
        revealed_at=datetime.fromisoformat(document["revealed_at"]),
        subsets=tuple(_read_subset(subset) for subset in document["subsets"]),
        members=document["members"],
    )


def _subset_document(subset: Subset) -> dict[str, object]:
    return {
        "questionnaire": subset.questionnaire,
        "case": subset.case,
        "group": shown_document(subset.group),
        "own": {field: {"item": spread.item} | spread_document(spread) for field, spread in subset.own.items()},
        "comments": {item: list(comments) for item, comments in subset.comments.items()},
        "movement": subset.movement and _movement_document(subset.movement),
    }


def _read_subset(document: Mapping[str, Any]) -> Subset:
    movement = document["movement"]
    return Subset(
        questionnaire=document["questionnaire"],
        case=document["case"],
        group=_read_shown(document["group"]),
        own={field: read_spread(spread["item"], spread) for field, spread in document["own"].items()},
        comments={item: tuple(comments) for item, comments in document["comments"].items()},
        movement=movement and _read_movement(movement),
    )


def shown_document(group: Group | Hidden) -> dict[str, object]:
    """
    A group as JSON-able data or, below the threshold, how many people are still needed and nothing else.
    """
    return {"hidden": {"needed": group.needed}} if isinstance(group, Hidden) else group_document(group)


def _read_shown(document: Mapping[str, Any]) -> Group | Hidden:
    return Hidden(document["hidden"]["needed"]) if "hidden" in document else read_group(document)


def _movement_document(movement: Movement) -> dict[str, object]:
    return {
        "n": movement.n,
        "facets": {facet: _moved_document(moved) for facet, moved in movement.facets.items()},
        "statements": {item: _moved_document(moved) for item, moved in movement.statements.items()},
    }


def _read_movement(document: Mapping[str, Any]) -> Movement:
    return Movement(
        n=document["n"],
        facets={facet: _read_moved(moved) for facet, moved in document["facets"].items()},
        statements={item: _read_moved(moved) for item, moved in document["statements"].items()},
    )


def _moved_document(moved: Moved) -> dict[str, object]:
    return {
        "counts": dict(moved.counts),
        "agreement_before": moved.agreement_before,
        "agreement_after": moved.agreement_after,
    }


def _read_moved(document: Mapping[str, Any]) -> Moved:
    counts = {Direction(way): count for way, count in document["counts"].items()}
    return Moved(counts, document["agreement_before"], document["agreement_after"])
