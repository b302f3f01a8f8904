"""
What a practice participant answers: plausible, with two camps at a few statements so that there is something to say.
"""

from collections.abc import Iterator

from actie.assessment.entries import CHOSEN_ROLE, note_field
from actie.language.model import Text
from actie.questionnaire.model import POSITIONS, SCALE, Item, ItemKind, NonAnswer, Questionnaire, RoleId
from actie.workshops.chance import pick, share_of, shuffled
from actie.workshops.model import Plan

CONTESTED = 3  # statements at which two camps stand apart
UNKNOWN_SHARE = 0.05
OBSCURE_SHARE = 0.45  # of "weet ik niet", at one statement
NOT_MINE_SHARE = 0.02
REMARK_SHARE = 0.3
MOVING_SHARE = 0.6  # of a camp, that meets the other half-way in a later round
ROLE_GAP_SHARE = 0.4
LEANS = (-1, 0, 0, 1)

# Every remark says of itself that it is for practice; it may stand on a projector.
REMARKS = (
    Text(nl="Oefenopmerking: dat hangt ervan af wie je spreekt.", en="Practice remark: that depends on whom you ask."),
    Text(nl="Oefenopmerking: hier wil ik over doorpraten.", en="Practice remark: I want to talk about this."),
    Text(nl="Oefenopmerking: vorig jaar was dit anders.", en="Practice remark: last year this was different."),
    Text(nl="Oefenopmerking: ik zou het eerst navragen.", en="Practice remark: I would ask about it first."),
)


def bot_answers(seed: str, number: int, questionnaire: Questionnaire, plan: Plan, round_number: int) -> dict[str, str]:
    """
    The fields that a practice participant fills in, in the order of the pages.
    """
    statements = [item.id for item in questionnaire.items.values() if item.kind is ItemKind.STATEMENT]
    apart = shuffled(statements, seed, "contested")
    contested, obscure = apart[:CONTESTED], apart[CONTESTED]
    fields = {CHOSEN_ROLE: pick(list(RoleId), seed, CHOSEN_ROLE, number).value}
    if questionnaire.role_questions.chosen is None:
        fields = {}
    for item in questionnaire.items.values():
        share = OBSCURE_SHARE if item.id == obscure else UNKNOWN_SHARE
        fields[item.id] = _non_answer(seed, number, item.id, share) or _value(
            seed, number, item, round_number, is_contested=item.id in contested
        )
        if item.id in contested and share_of(seed, "remark", number, item.id) < REMARK_SHARE:
            fields[note_field(item.id)] = pick(REMARKS, seed, "words", number, item.id).of(plan.language)
    return fields | dict(_own(seed, number, plan))


def _non_answer(seed: str, number: int, item: str, unknown_share: float) -> str | None:
    chance = share_of(seed, "non-answer", number, item)
    if chance < unknown_share:
        return NonAnswer.UNKNOWN.value
    return NonAnswer.NOT_MINE.value if chance > 1 - NOT_MINE_SHARE else None


def _value(seed: str, number: int, item: Item, round_number: int, *, is_contested: bool) -> str:
    if item.kind is ItemKind.BALANCE:
        lean = pick(LEANS, seed, "lean", item.id) + pick((-1, 0, 0, 1), seed, number, item.id)
        return str(min(max(lean, POSITIONS[0]), POSITIONS[-1]))
    if item.kind is ItemKind.STATEMENT:
        return str(_position(seed, number, item.id, round_number, is_contested=is_contested))
    asked = pick(list(RoleId), seed, "asked", item.facet)
    differs = item.kind is ItemKind.ROLE_NOW and share_of(seed, "gap", number, item.id) < ROLE_GAP_SHARE
    return pick(list(RoleId), seed, "now", number, item.id).value if differs else asked.value


def _position(seed: str, number: int, item: str, round_number: int, *, is_contested: bool) -> int:
    if not is_contested:
        level = pick((2, 3, 3, 4, 4), seed, "level", item)
        return min(max(level + pick((-1, 0, 0, 0, 1), seed, number, item), 1), SCALE)
    if round_number > 1 and share_of(seed, "moves", number, item, round_number) < MOVING_SHARE:
        return pick((3, 3, 4), seed, "moved", number, item)
    return pick((1, 2) if number // 2 % 2 else (4, 5), seed, "camp", number, item)


def _own(seed: str, number: int, plan: Plan) -> Iterator[tuple[str, str]]:
    for field in plan.own_fields:
        yield field, str(pick(range(1, SCALE + 1), seed, field, number))
