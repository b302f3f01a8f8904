"""
The answers of a group to what a room is told: words, numbers, an agenda and movement, once, in one language.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from actie.assessment.entries import own_field
from actie.language import Language, Words, words_in
from actie.questionnaire.model import Facet, FacetId, ItemKind, NonAnswer, Questionnaire, RoleId
from actie.results.group_model import (
    AgendaLine,
    Count,
    GroupFacet,
    GroupItem,
    GroupMovement,
    GroupResults,
    GroupRoleRow,
    GroupRoles,
    MovementLine,
)
from actie.results.group_sentences import (
    balance_says,
    conclusions,
    facet_says,
    facet_word,
    facets_say,
    item_says,
    movement_says,
    roles_says,
    round_says,
    why,
)
from actie.results.sentences import role_names
from actie.scoring.group import AgendaItem, Group, Reason, Spread
from actie.scoring.movement import Moved

MINUTES = (10, 8, 6)
MINUTES_LATER = 5

Moves = tuple[int, Mapping[str, Moved], Mapping[str, Moved]]


def build_group_results(
    group: Group,
    questionnaire: Questionnaire,
    language: Language,
    *,
    own_statements: Sequence[str] = (),
    own: Mapping[str, Spread] | None = None,
    comments: Mapping[str, Sequence[str]] | None = None,
    movement: Moves | None = None,
    title: str = "",
) -> GroupResults:
    """
    Says a scored group in a language.

    own        the spread of each own statement by its field, `own.1` for the first of `own_statements`
    comments   the remarks that may be shown, by item
    movement   how many people were in both rounds, and how they moved per facet and per statement
    title      what the group answered about, by default the title of the questionnaire
    """
    words = words_in(language)
    facets = tuple(_facet(facet, group, questionnaire, words) for facet in questionnaire.facets)
    items = [item for facet in facets for item in (*facet.statements, facet.balance)]
    concluded = conclusions(items, group.n, words)
    return GroupResults(
        language=language,
        title=title or questionnaire.title.of(language),
        n=group.n,
        cut_offs=_cut_offs(questionnaire),
        conclusion=" ".join(concluded),
        differs=concluded[-1],
        balance_says=balance_says([(facet.name, group.items[facet.balance.id]) for facet in facets], words),
        facets=facets,
        roles=_roles(group, questionnaire, words),
        agenda=_agenda(group, questionnaire, {item.id: item for item in items}, words),
        own=tuple(_own(field, spread, own_statements, questionnaire, words) for field, spread in (own or {}).items()),
        comments=_comments(comments or {}, item_texts(questionnaire, language, own_statements)),
        facets_say=facets_say([(facet.name, facet.word) for facet in facets if facet.quartiles], words),
        movement=movement and _movement(movement, facets, {item.id: item.text for item in items}, words),
    )


def item_texts(questionnaire: Questionnaire, language: Language, own_statements: Sequence[str] = ()) -> dict[str, str]:
    """
    What was asked, by item: the sentence of a statement, else the question with the facet it is about.
    """
    words, asked = words_in(language), questionnaire.role_questions
    statements = {s.id: s.text.of(language) for facet in questionnaire.facets for s in facet.statements}
    texts = {"chosen_role": asked.chosen.of(language)} if asked.chosen else {}
    for item in questionnaire.items.values():
        name = questionnaire.facet_by_id[item.facet].name.of(language) if item.facet else ""
        question = (asked.asked if item.kind is ItemKind.ROLE_ASKED else asked.now).of(language)
        if item.kind is ItemKind.STATEMENT:
            texts[item.id] = statements[item.id]
        elif item.kind is ItemKind.BALANCE:
            texts[item.id] = words("group.balance_of", facet=name)
        else:
            texts[item.id] = words("group.asked_about", facet=name, question=question) if name else question
    return texts | {own_field(number): text for number, text in enumerate(own_statements, start=1)}


def _cut_offs(questionnaire: Questionnaire) -> tuple[int, int]:
    return questionnaire.cut_offs.under_way, questionnaire.cut_offs.firm


def _facet(facet: Facet, group: Group, questionnaire: Questionnaire, words: Words) -> GroupFacet:
    language, cut_offs, spread = words.language, _cut_offs(questionnaire), group.facets[facet.id]
    scale = [text.of(language) for text in questionnaire.scale]
    meaning, balance = facet.meaning.of(language), group.items[facet.balance.id]
    return GroupFacet(
        id=facet.id,
        letter=facet.id.value[0].upper(),
        name=facet.name.of(language),
        meaning=meaning,
        opening_question=facet.opening_question.of(language),
        n=spread.n,
        quartiles=spread.quartiles,
        word=facet_word(spread.n, spread.quartiles, cut_offs, words),
        says=facet_says(spread.n, group.n, spread.quartiles, cut_offs, words),
        balance=_item(
            balance,
            facet.id,
            words("group.balance_of", facet=facet.name.of(language)),
            [text.of(language) for text in facet.balance.positions],
            words,
        ),
        statements=tuple(
            _item(group.items[statement.id], facet.id, statement.text.of(language), scale, words)
            for statement in facet.statements
        ),
        notes=(
            meaning,
            words("group.note_waiting", sentence=facet.waiting.of(language)),
            words("group.note_taking_over", sentence=facet.taking_over.of(language)),
        ),
    )


def _item(spread: Spread, facet: FacetId | None, text: str, labels: Sequence[str], words: Words) -> GroupItem:
    states = {**{state.value: spread.non_answers[state] for state in NonAnswer}, "unanswered": spread.unanswered}
    positions = zip(spread.counts.items(), labels, strict=True)
    unspoken = GroupItem(
        id=spread.item,
        kind=spread.kind,
        facet=facet,
        text=text,
        counts=tuple(Count(str(position), label, n) for (position, n), label in positions),
        non_answers=tuple(Count(state, words(f"non_answer.{state}"), n) for state, n in states.items()),
        n=spread.n,
        median=spread.median,
        agreement=spread.agreement,
        says="",
    )
    return replace(unspoken, says=item_says(unspoken, spread, words))


def _own(
    field: str, spread: Spread, own_statements: Sequence[str], questionnaire: Questionnaire, words: Words
) -> GroupItem:
    text = own_statements[int(field.rpartition(".")[2]) - 1]
    scale = [label.of(words.language) for label in questionnaire.scale]
    return _item(replace(spread, item=field), None, text, scale, words)


def _roles(group: Group, questionnaire: Questionnaire, words: Words) -> GroupRoles | None:
    asks = questionnaire.role_questions.chosen or questionnaire.roles_once or questionnaire.facets[0].roles
    if not asks:
        return None
    names = role_names(questionnaire, words.language)
    tables = group.roles.asked_now
    facets = [(facet.id, facet.name.of(words.language)) for facet in questionnaire.facets if facet.roles]
    places: list[tuple[FacetId | None, str]] = [*facets, *([(None, "")] if questionnaire.roles_once else [])]
    rows = tuple(GroupRoleRow(place, name, _pairs(tables.get(place, {}))) for place, name in places)
    return GroupRoles(
        names=names,
        chosen=group.roles.chosen,
        chosen_most_asked=_pairs(group.roles.chosen_most_asked),
        rows=rows,
        says=roles_says(rows, group.roles.chosen, names, words),
    )


def _pairs(table: Mapping[RoleId, Mapping[RoleId, int]]) -> dict[tuple[RoleId, RoleId], int]:
    return {(first, second): n for first, columns in table.items() for second, n in columns.items()}


def _agenda(
    group: Group, questionnaire: Questionnaire, items: Mapping[str, GroupItem], words: Words
) -> tuple[AgendaLine, ...]:
    opened: set[FacetId | None] = set()
    lines = []
    for number, entry in enumerate(group.agenda):
        item = items[entry.item]
        lines.append(
            AgendaLine(
                item=item,
                reason=entry.reason,
                why=why(entry.reason, item, group.items[entry.item], words),
                opening_question=_opening(entry, item, questionnaire, words, is_repeated=item.facet in opened),
                minutes=MINUTES[number] if number < len(MINUTES) else MINUTES_LATER,
            )
        )
        opened.add(item.facet)
    return tuple(lines)


def _opening(
    entry: AgendaItem, item: GroupItem, questionnaire: Questionnaire, words: Words, *, is_repeated: bool
) -> str:
    """
    The opening question of the facet. What is not known, or a second statement of a facet, opens with its ask card.
    """
    facet = next(facet for facet in questionnaire.facets if facet.id is item.facet)
    cards = {statement.id: statement.ask for statement in facet.statements}
    if item.id in cards and (is_repeated or entry.reason is Reason.UNKNOWN):
        return words("group.ask", question=cards[item.id].of(words.language))
    return words("group.to_the_middle") if is_repeated else facet.opening_question.of(words.language)


def _comments(
    comments: Mapping[str, Sequence[str]], texts: Mapping[str, str]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((text, tuple(comments[item])) for item, text in texts.items() if comments.get(item))


def _movement(movement: Moves, facets: Sequence[GroupFacet], texts: Mapping[str, str], words: Words) -> GroupMovement:
    n, of_facets, of_statements = movement
    return GroupMovement(
        n=n,
        says=round_says(n, [(facet.name, of_facets[facet.id]) for facet in facets if facet.id in of_facets], words),
        facets=tuple(
            _moved(facet.id, facet.name, of_facets[facet.id], words) for facet in facets if facet.id in of_facets
        ),
        statements=tuple(
            _moved(item, texts[item], of_statements[item], words) for item in texts if item in of_statements
        ),
    )


def _moved(name: str, text: str, moved: Moved, words: Words) -> MovementLine:
    return MovementLine(
        id=name,
        text=text,
        counts=moved.counts,
        agreement_before=moved.agreement_before,
        agreement_after=moved.agreement_after,
        says=movement_says(moved, words),
    )
