"""
What a workshop hands over: per round, perspective and case the results or why they are hidden, before it is a file.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from actie.assessment.model import Agreement
from actie.language import Language, words_in
from actie.questionnaire.model import Questionnaire
from actie.results import GroupResults
from actie.workshops.members import Member
from actie.workshops.model import Plan, Reveal, Subset, Workshop
from actie.workshops.rows import Row, room_rows
from actie.workshops.telling import tell
from actie.workshops.threshold import Hidden


@dataclass(frozen=True, slots=True)
class RoomPart:
    """
    One perspective in one round, over all cases (`case` is empty) or about one of them.
    """

    round: int
    questionnaire: Questionnaire
    case: str
    shown: GroupResults | Hidden


@dataclass(frozen=True, slots=True)
class RoomRows:
    """
    The answers of one perspective in one round, a row per person.
    """

    round: int
    questionnaire: Questionnaire
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class RoomReport:
    """
    All that may be handed over about a workshop, in one language.

    joined       how many people are in the room
    reveals      what was revealed, by round; none before the first reveal
    agreements   what, who and when, as far as there is a what
    rows         per round and perspective; empty where none may be handed over
    """

    language: Language
    plan: Plan
    joined: int
    reveals: tuple[Reveal, ...]
    parts: tuple[RoomPart, ...]
    agreements: tuple[Agreement, ...]
    rows: tuple[RoomRows, ...]

    @property
    def participants(self) -> int:
        """
        How many people are counted in the last round that was revealed.
        """
        return len(self.reveals[-1].members) if self.reveals else 0

    @property
    def row_count(self) -> int:
        """
        How many rows of one person each are in the report.
        """
        return sum(len(table.rows) for table in self.rows)

    @property
    def item_count(self) -> int:
        """
        How many lines of counts, one for each item, are in the report.
        """
        return sum(len(part.shown.items) for part in self.parts if isinstance(part.shown, GroupResults))

    @property
    def says(self) -> str:
        """
        How many participants, lines of counts and rows of answers the report holds, in one sentence.
        """
        words = words_in(self.language)
        kinds = {"participants": self.participants, "items": self.item_count, "rows": self.row_count}
        counted = [words.count(f"group_report.{kind}", n) for kind, n in kinds.items()]
        return words("group_report.says", parts=words.list(counted))


def build_room_report(
    workshop: Workshop,
    reveals: Sequence[Reveal],
    questionnaires: Mapping[str, Questionnaire],
    *,
    joined: int,
    seed: str,
    members: Mapping[int, Sequence[Member]] | None = None,
    language: Language | None = None,
) -> RoomReport:
    """
    Puts together what may be handed over, in a language (by default that of the workshop).

    questionnaires   by fingerprint
    members          who counts, by round; needed for rows only
    seed             a new secret for every file, from which rows are shuffled
    """
    language, plan = language or workshop.plan.language, workshop.plan
    return RoomReport(
        language=language,
        plan=plan,
        joined=joined,
        reveals=tuple(reveals),
        parts=tuple(
            _part(subset, reveal.round, questionnaires[subset.questionnaire], plan, language)
            for reveal in reveals
            for subset in reveal.subsets
        ),
        agreements=workshop.agreements,
        rows=tuple(
            RoomRows(reveal.round, questionnaires[sha256], rows)
            for reveal in reveals
            for sha256, rows in room_rows(plan, reveal, (members or {}).get(reveal.round, ()), seed).items()
        ),
    )


def _part(subset: Subset, round_number: int, questionnaire: Questionnaire, plan: Plan, language: Language) -> RoomPart:
    case = "" if subset.case is None else plan.cases[subset.case].title
    return RoomPart(round_number, questionnaire, case, tell(subset, plan, questionnaire, language))
