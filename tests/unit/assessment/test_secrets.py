"""
Secrets are made so that nobody can guess them, and kept so that nobody can read them.
"""

import re

from actie.assessment.secrets import new_secret, secret_hash


def test_a_secret_may_stand_in_a_cookie_and_an_address() -> None:
    """
    43 letters, digits, - and _: 256 bits.
    """
    assert re.fullmatch(r"[A-Za-z0-9_-]{43}", new_secret())


def test_no_two_secrets_are_the_same() -> None:
    """
    A thousand secrets are a thousand different ones.
    """
    assert len({new_secret() for _ in range(1000)}) == 1000


def test_the_hash_of_a_secret_is_its_sha256() -> None:
    """
    The same secret gives the same 64 hexadecimal digits; accents are no trouble.
    """
    assert secret_hash("geheim") == "addb0f5e7826c857d7376d1bd9bc33c0c544790a2eac96144a8af22b1298c940"
    assert len(secret_hash("één")) == 64
