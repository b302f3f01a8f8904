"""
Who lies on which pile: on one pile are those whom no picture of a round ever told apart (see views.py).

Kept in a field of the workshop, by number of the seat: `1:0 2:0 3:1`.
"""

from collections.abc import Mapping


def piles_field(round_number: int) -> str:
    """
    The field of a workshop that keeps the piles of one round.
    """
    return f"piles.{round_number}"


def write_piles(piles: Mapping[int, int]) -> str:
    """
    The piles, by number of the seat, as they are kept.
    """
    return " ".join(f"{seat}:{pile}" for seat, pile in piles.items())


def read_piles(text: str) -> dict[int, int]:
    """
    The reverse of `write_piles`.
    """
    return {int(seat): int(pile) for seat, pile in (part.split(":") for part in text.split())}
