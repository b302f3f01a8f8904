"""
Where workshops are kept: the port that every store fulfils.

Answers of participants are kept as assessments, one per seat and round, in the same rows as those of people alone
(see actie/assessment/store.py): an assessment of a workshop knows its workshop and seat, and cannot be written while it
is locked.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from actie.assessment.store import Kept
from actie.language import Language
from actie.questionnaire.model import Questionnaire
from actie.workshops.model import Key, KeyRole, Plan, Presence, Reveal, Seat, Stage, Workshop


class WorkshopStore(Protocol):
    """
    Keeps workshops, who may lead or project them, who sits in them, and what was revealed.

    Keys and devices are known by the sha256 of their secret, never by the secret.
    Every method raises StoreUnavailable when the store cannot be reached.
    """

    def open_workshop(self, workshop: Workshop, questionnaires: tuple[Questionnaire, ...]) -> None:
        """
        Keeps a new workshop and the wording of its questionnaires. Raises CodeTaken when a room has this code.
        """

    def read_workshop(self, workshop: str) -> Workshop:
        """
        A workshop with its fields. Raises UnknownWorkshop.
        """

    def find_room(self, code: str) -> str | None:
        """
        The id of the workshop that participants find by this code, if any; an ended one has no code.
        """

    def change_plan(self, workshop: str, plan: Plan, now: datetime) -> None:
        """
        Changes the plan as long as nobody has joined. Raises UnknownWorkshop, PlanFixed.
        """

    def move_stage(self, workshop: str, before: tuple[Stage, int], after: tuple[Stage, int], now: datetime) -> None:
        """
        Moves from one stage and round to another, in one transaction with what it locks.

        The assessments of a round can be written while it is open, and are locked in every other stage and round.
        An ended workshop loses its code. Raises UnknownWorkshop, and StageMoved when it does not stand at `before`
        (another facilitator was first).
        """

    def write_field(self, workshop: str, field: str, value: str | None, now: datetime) -> None:
        """
        Writes one field of a workshop (None takes it back); other fields are left alone. Raises UnknownWorkshop.
        """

    def add_key(self, key: Key) -> None:
        """
        Lets a secret link open a workshop. Raises UnknownWorkshop.
        """

    def read_keys(self, workshop: str) -> list[Key]:
        """
        The keys of a workshop, oldest first.
        """

    def remove_key(self, key_hash: str) -> None:
        """
        Takes a key and every device that came in by it away; twice is no error.
        """

    def tie_key(self, key_hash: str, device_hash: str, now: datetime) -> Key | None:
        """
        Lets a device do what a key allows, from now on; the key, or None when there is no such key.
        """

    def untie_keys(self, device_hash: str, workshop: str | None = None) -> None:
        """
        Takes the keys of one workshop, or all keys, from a device.
        """

    def device_keys(self, device_hash: str) -> list[Key]:
        """
        The keys that a device holds, last tied first.
        """

    def take_seat(
        self,
        seat: Seat,
        assessment: str,
        language: Language,
        device_hash: str | None,
        *,
        entries: Mapping[str, str] | None = None,
        source: str | None = None,
    ) -> Seat:
        """
        Gives somebody a seat and an assessment of the current round, current on the device; in one transaction.

        Returns the seat with the number it got, one higher than any before it. `entries` are fields to begin with;
        `source` is the fingerprint of a result brought along. Raises UnknownWorkshop when there is none or it has
        ended, AlreadyCounted when a result with this source is in the room already.
        """

    def enter_round(
        self,
        seat: str,
        assessment: str,
        language: Language,
        device_hash: str | None,
        now: datetime,
        *,
        entries: Mapping[str, str] | None = None,
    ) -> str:
        """
        The id of the seat's assessment in the current round, opened under the given id when there is none yet.

        It becomes current on the device, if one is given. Raises UnknownWorkshop when the seat or workshop is gone.
        """

    def read_seat(self, seat: str) -> Seat:
        """
        One seat. Raises UnknownWorkshop when it does not exist (its workshop was deleted).
        """

    def mark_removed(self, seat: str, removed_at: datetime | None) -> None:
        """
        Takes a participant out (answers stay, but count and can be written no more), or lets them in again (None).
        """

    def read_presences(self, workshop: str, round_number: int) -> list[Presence]:
        """
        Every seat with how far it is in a round, in order of number; removed seats too.
        """

    def read_answers(self, workshop: str, round_number: int) -> list[tuple[Seat, Kept]]:
        """
        The seats that are not removed and have an assessment in this round, with it and its entries, by number.
        """

    def keep_reveal(self, reveal: Reveal) -> None:
        """
        Keeps what was revealed of a round, in the place of what was revealed of it before.
        """

    def read_reveals(self, workshop: str) -> list[Reveal]:
        """
        What was revealed, by round.
        """

    def count_wrong_code(self, device_hash: str, now: datetime) -> None:
        """
        Remembers that a device tried a code that no room has.
        """

    def wrong_codes(self, device_hash: str, since: datetime) -> int:
        """
        How many wrong codes a device tried since a moment.
        """

    def delete_workshop(self, workshop: str) -> None:
        """
        Deletes a workshop with its keys, seats, answers and reveals; twice is no error.
        """

    def purge_workshops(self, now: datetime, idle_before: datetime) -> int:
        """
        Deletes workshops that ended longer ago than their plan allows, those never ended and not touched since
        `idle_before`, and wrong codes older than a day; how many workshops went.
        """

    def device_role(self, device_hash: str, workshop: str) -> KeyRole | None:
        """
        What a device may do in a workshop; leading goes before projecting.
        """
