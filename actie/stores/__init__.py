"""
Where assessments and workshops are kept: SQLite, PostgreSQL, or memory.
"""

from actie.stores.opening import open_store, open_workshops
from actie.stores.purging import Purged, purge_store

__all__ = ["Purged", "open_store", "open_workshops", "purge_store"]
