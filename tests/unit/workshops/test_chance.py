"""
Chance from a seed: the same again, and even.
"""

from actie.workshops.chance import pick, share_of, shuffled


def test_the_same_seed_gives_the_same_chance() -> None:
    """
    And another seed or label another.
    """
    assert share_of("7", "a", 1) == share_of("7", "a", 1)
    assert len({share_of("7", "a", 1), share_of("8", "a", 1), share_of("7", "a", 2)}) == 3


def test_shares_spread_evenly_from_nought_to_one() -> None:
    """
    A tenth of them in every tenth, give or take.
    """
    shares = [share_of("seed", number) for number in range(2000)]
    assert all(140 < sum(low <= 10 * share < low + 1 for share in shares) < 260 for low in range(10))


def test_every_thing_is_picked_some_time() -> None:
    """
    The first and the last too.
    """
    assert {pick("abc", "seed", number) for number in range(50)} == set("abc")


def test_shuffling_loses_and_doubles_nothing() -> None:
    """
    Equal things stay as many as they were.
    """
    assert sorted(shuffled("mississippi", "seed")) == sorted("mississippi")


def test_every_place_is_as_likely_for_the_first() -> None:
    """
    Who came first cannot be told from the order.
    """
    places = [shuffled("abcd", str(seed)).index("a") for seed in range(800)]
    assert all(140 < places.count(place) < 260 for place in range(4))
