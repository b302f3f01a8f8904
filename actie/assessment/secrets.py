"""
The secrets by which a device or a personal link is known: made here, kept only as a hash.
"""

import hashlib
import secrets


def new_secret() -> str:
    """
    A secret nobody can guess: 43 characters that may stand in a cookie or an address.
    """
    return secrets.token_urlsafe(32)


def secret_hash(secret: str) -> str:
    """
    What the store keeps of a secret: its sha256, in hexadecimal.
    """
    return hashlib.sha256(secret.encode()).hexdigest()
