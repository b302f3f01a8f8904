"""
Where assessments are kept: SQLite, PostgreSQL, or memory.
"""

from actie.stores.opening import open_store

__all__ = ["open_store"]
