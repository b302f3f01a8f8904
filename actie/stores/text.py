"""
What every store does to text before it is kept.
"""


def storable(text: str) -> str:
    """
    The text without what PostgreSQL or UTF-8 refuses: NUL is left out, half a surrogate pair becomes a question mark.
    """
    return text.replace("\x00", "").encode(errors="replace").decode()
