"""
The join code that hangs on the wall: how it is drawn, written and typed, and what a wrong one costs.
"""

import secrets
from datetime import datetime, timedelta

from actie.errors import WrongCode
from actie.workshops.model import Workshop
from actie.workshops.store import WorkshopStore

CODE_LETTERS = "ACDEFGHJKLMNPQRTUVWXY34679"  # nothing that looks like another: no B and 8, I and 1, O and 0, S and 5
CODE_LENGTH = 6
WRONG_CODES_MAX = 10
WRONG_CODES_PERIOD = timedelta(minutes=15)
DELAY_STEP_SECONDS = 0.5
DELAY_MAX_SECONDS = 2.0


def new_code() -> str:
    """
    A code of six characters, drawn by chance.
    """
    return "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))


def write_code(code: str) -> str:
    """
    A code as it is shown, in two halves: `K7M 4PX`.
    """
    half = CODE_LENGTH // 2
    return f"{code[:half]} {code[half:]}"


def read_code(typed: str) -> str | None:
    """
    The code that somebody typed, in any case, with or without blanks and hyphens; None when it cannot be one.
    """
    code = "".join(typed.replace("-", " ").split()).upper()
    return code if len(code) == CODE_LENGTH and set(code) <= set(CODE_LETTERS) else None


def find_room(store: WorkshopStore, typed_code: str, device_hash: str, now: datetime) -> Workshop:
    """
    The workshop of a typed code. Raises WrongCode, also for a good code on a device that tried too many wrong ones.
    """
    if _wrong_codes(store, device_hash, now) >= WRONG_CODES_MAX:
        raise WrongCode(is_refused=True)
    code = read_code(typed_code)
    workshop = store.find_room(code) if code else None
    if workshop is None:
        store.count_wrong_code(device_hash, now)
        raise WrongCode(is_refused=False)
    return store.read_workshop(workshop)


def wrong_code_delay(store: WorkshopStore, device_hash: str, now: datetime) -> float:
    """
    The seconds to wait before telling a device that its code is wrong: half a second per wrong code, two at most.
    """
    return min(DELAY_MAX_SECONDS, DELAY_STEP_SECONDS * _wrong_codes(store, device_hash, now))


def _wrong_codes(store: WorkshopStore, device_hash: str, now: datetime) -> int:
    return store.wrong_codes(device_hash, now - WRONG_CODES_PERIOD)
