"""
The addresses of stores.
"""

import pytest

from actie.errors import ActieError
from actie.stores import open_store, open_workshops
from actie.stores.memory import MemoryStore
from actie.stores.workshops_memory import MemoryWorkshops


def test_same_address_gives_the_same_store() -> None:
    """
    Whoever asks for an address gets the store that is there.
    """
    store = open_store("memory://one-address")
    assert isinstance(store, MemoryStore)
    assert open_store("memory://one-address") is store


def test_other_address_gives_another_store() -> None:
    """
    Two addresses are two stores.
    """
    assert open_store("memory://left") is not open_store("memory://right")


def test_workshops_stand_beside_the_store() -> None:
    """
    Whoever asks for the workshops at an address gets those that are there.
    """
    workshops = open_workshops("memory://with-workshops")
    assert isinstance(workshops, MemoryWorkshops)
    assert open_workshops("memory://with-workshops") is workshops


@pytest.mark.parametrize(
    "address", ["mysql://me:secret@host/actie", "postgresql+nothing://me:secret@host/a", "secret", ""]
)
def test_unknown_address_is_refused_without_secrets(address: str) -> None:
    """
    An address of another kind is refused with the kinds there are, and without the password in it.
    """
    with pytest.raises(ActieError, match=r"give sqlite:///…, postgresql\+psycopg://… or memory://") as refusal:
        open_store(address)
    assert "secret" not in str(refusal.value)


@pytest.mark.parametrize("address", ["sqlite://", "sqlite:///:memory:"])
def test_sqlite_without_file_is_refused(address: str) -> None:
    """
    SQLite in memory would be another store in every thread, so it is refused.
    """
    with pytest.raises(ActieError, match="needs a file"):
        open_store(address)
