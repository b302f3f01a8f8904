"""
The join code: drawn without look-alikes, typed as one likes, and costly to guess.
"""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from actie.errors import WrongCode
from actie.stores import open_workshops
from actie.workshops.codes import CODE_LETTERS, find_room, new_code, read_code, write_code, wrong_code_delay
from actie.workshops.stages import end
from actie.workshops.store import WorkshopStore
from tests.unit.workshops.rooms import DEVICE, Room

NOW = datetime(2026, 11, 22, 13, tzinfo=UTC)
OTHER_DEVICE = "1" * 64


@pytest.fixture
def room() -> Room:
    """
    An open room.
    """
    return Room()


@pytest.fixture
def store() -> WorkshopStore:
    """
    A store without rooms.
    """
    return open_workshops(f"memory://{uuid4().hex}")


def guess(store: WorkshopStore, times: int, *, device: str = DEVICE, now: datetime = NOW) -> None:
    """
    Tries codes that no room has.
    """
    for _ in range(times):
        with pytest.raises(WrongCode):
            find_room(store, "AAA AAA", device, now)


def test_codes_hold_no_letters_that_look_alike() -> None:
    """
    Nobody has to ask whether that is a zero.
    """
    assert not set("0O1IB8S5Z2") & set(CODE_LETTERS)
    assert set(new_code()) <= set(CODE_LETTERS)


def test_two_codes_are_hardly_ever_the_same() -> None:
    """
    Six characters by chance.
    """
    assert len({new_code() for _ in range(100)}) == 100


def test_a_code_is_written_in_two_halves() -> None:
    """
    So that it can be read aloud.
    """
    assert write_code("K7M4PX") == "K7M 4PX"


@pytest.mark.parametrize("typed", ["K7M4PX", "k7m 4px", " k 7 m 4 p x ", "K7M-4PX", "k7m\u00a04px"])
def test_a_code_is_read_however_it_is_typed(typed: str) -> None:
    """
    Case, blanks and hyphens play no part.
    """
    assert read_code(typed) == "K7M4PX"


@pytest.mark.parametrize("typed", ["", "K7M4P", "K7M4PXX", "K7M4P0", "K7M4P\x00", "K7M4P\N{FULLWIDTH DIGIT SEVEN}"])
def test_what_cannot_be_a_code_is_none(typed: str) -> None:
    """
    Too short, too long, or with a character that codes do not have.
    """
    assert read_code(typed) is None


def test_a_typed_code_finds_its_room(room: Room) -> None:
    """
    As it is shown on the wall, or in small letters.
    """
    code = room.workshop.code or ""
    assert find_room(room.store, write_code(code).lower(), DEVICE, NOW) == room.workshop


def test_the_code_of_an_ended_room_is_wrong(room: Room) -> None:
    """
    It does not exist any more.
    """
    code = room.workshop.code or ""
    end(room.store, room.workshop, NOW)
    with pytest.raises(WrongCode, match="no room has this code"):
        find_room(room.store, code, DEVICE, NOW)


def test_after_ten_wrong_codes_a_good_one_is_refused(room: Room) -> None:
    """
    On this device; what it types is not even looked at.
    """
    guess(room.store, 10)
    with pytest.raises(WrongCode, match="tried too many") as refused:
        find_room(room.store, room.workshop.code or "", DEVICE, NOW)
    assert refused.value.is_refused


def test_others_are_not_refused_for_my_guesses(room: Room) -> None:
    """
    Nor are they slowed.
    """
    guess(room.store, 12)
    assert find_room(room.store, room.workshop.code or "", OTHER_DEVICE, NOW) == room.workshop
    assert wrong_code_delay(room.store, OTHER_DEVICE, NOW) == 0


def test_a_device_may_try_again_after_a_quarter(room: Room) -> None:
    """
    Fifteen minutes later the wrong codes are forgotten; being refused does not make that longer.
    """
    guess(room.store, 15)
    later = NOW + timedelta(minutes=15, seconds=1)
    assert find_room(room.store, room.workshop.code or "", DEVICE, later) == room.workshop


def test_each_wrong_code_takes_longer_up_to_two_seconds(store: WorkshopStore) -> None:
    """
    Half a second, then one, one and a half, two, and no more.
    """
    delays = []
    for _ in range(6):
        guess(store, 1)
        delays.append(wrong_code_delay(store, DEVICE, NOW))
    assert delays == [0.5, 1.0, 1.5, 2.0, 2.0, 2.0]
