"""
The report about a workshop says what its groups say, all of it, and what is hidden and why.
"""

from dataclasses import asdict, replace
from itertools import pairwise

import pytest

from actie.language import Language, words_in
from actie.reports.document import Document, Heading, Paragraph, Picture, Table
from actie.reports.group_report import RoomPart, RoomReport, build_room_report
from actie.reports.group_sections import GROUP_SECTIONS
from actie.reports.group_sections.agenda import DRAWN
from actie.reports.room_document import room_document
from actie.results import GroupResults
from tests.builders import divided_room, small_questionnaire
from tests.unit.reports.rooms import HOSTILE, plan, report, seven_people, two_rounds, workshop
from tests.unit.reports.test_individual import texts

WORDS = words_in(Language.NL)


def said(document: Document) -> str:
    """
    A report as one text.
    """
    return "\n".join(texts([asdict(block) for block in document.blocks]))


def pictures(document: Document, kind: str) -> list[Picture]:
    """
    The pictures of a kind.
    """
    return [block for block in document.blocks if isinstance(block, Picture) and block.kind == kind]


def headings(document: Document) -> list[str]:
    """
    The headings of a report, in order.
    """
    return [block.text for block in document.blocks if isinstance(block, Heading)]


def of_group(group: GroupResults, **parts: object) -> RoomReport:
    """
    A report of one group.
    """
    told = report(plan(**parts), seven_people(), group.language)
    return replace(told, parts=(RoomPart(1, small_questionnaire(), "", group),))


@pytest.mark.parametrize("language", Language)
def test_everything_that_a_group_says_is_in_the_report(language: Language) -> None:
    """
    Conclusions, facets, balances, every statement, the agenda, roles, own statements, and the origin.
    """
    group = divided_room(language)
    text = said(room_document(of_group(group)))
    told = [group.conclusion, group.facets_say, group.balance_says, group.roles.says if group.roles else ""]
    told += [part for it in group.facets for part in (it.name, it.word, it.balance.says)]
    told += [item.text for it in group.facets for item in it.statements]
    told += [part for line in group.agenda for part in (line.item.text.rstrip("."), line.why, line.opening_question)]
    told += [one.of(language) for one in (small_questionnaire().origin, small_questionnaire().disclaimer)]
    assert [part for part in told if part not in text] == []


def test_numbers_of_the_drawings_are_those_of_the_group() -> None:
    """
    Quartiles and counts, none of them computed again.
    """
    group = divided_room()
    document = room_document(of_group(group))
    facets = next(block for block in document.blocks if isinstance(block, Table))
    bars = [row[1].picture.values for row in facets.rows if row[1].picture]
    vials = [row[2].picture.values["counts"] for row in facets.rows if row[2].picture]
    assert [(bar["low"], bar["score"], bar["high"]) for bar in bars] == [
        facet.quartiles or (None, None, None) for facet in group.facets
    ]
    assert vials == [[count.n for count in facet.balance.counts] for facet in group.facets]


def test_the_agenda_is_drawn_item_by_item() -> None:
    """
    A statement as bars with the non-answers apart, a balance as a vial; each with its counts in words.
    """
    group = divided_room()
    document = room_document(of_group(group))
    drawn = {picture.alt: picture for picture in (*pictures(document, "distribution"), *pictures(document, "vials"))}
    for line in group.agenda:
        alt = WORDS("room_report.alt.item", item=line.item.text, says=line.item.says)
        assert drawn[alt].kind == ("vials" if line.item.id.endswith("balance") else "distribution")
    first = pictures(document, "distribution")[0].values
    assert [bar["label"] for bar in first["scale"]] == [f"scale {value}" for value in range(1, 6)]


def test_a_long_agenda_is_drawn_up_to_ten_items() -> None:
    """
    The list has them all, and a sentence says where the other counts are.
    """
    group = divided_room()
    long = replace(group, agenda=group.agenda[:1] * (DRAWN + 1))
    document = room_document(of_group(long))
    assert len(pictures(document, "distribution")) == DRAWN
    assert WORDS("room_report.rest") in said(document)


def test_an_empty_agenda_is_said_in_words() -> None:
    """
    As the page says it.
    """
    assert WORDS("group_table.no_agenda") in said(room_document(of_group(replace(divided_room(), agenda=()))))


def test_roles_are_left_out_where_none_are_asked() -> None:
    """
    And where nobody answered, only the sentence stands.
    """
    group = divided_room()
    assert group.roles
    silent = replace(group, roles=replace(group.roles, rows=(), chosen={}))
    assert WORDS("profile.roles") not in headings(room_document(of_group(replace(group, roles=None))))
    assert WORDS("group_table.same_role") not in said(room_document(of_group(silent)))
    assert WORDS("group_table.same_role") in said(room_document(of_group(group)))


def test_remarks_stand_in_the_report_only_when_they_are_shared() -> None:
    """
    Shuffled and per item, as the group holds them.
    """
    shared, kept = (room_document(report(plan(shares_comments=it), seven_people())) for it in (True, False))
    assert HOSTILE in said(shared)
    assert HOSTILE not in said(kept)
    assert WORDS("group_table.comments") not in headings(kept)


def test_own_statements_stand_apart_from_the_facets() -> None:
    """
    With their own drawing; without any there is no such part.
    """
    assert WORDS("group_table.own") in headings(room_document(report(plan(), seven_people())))
    assert WORDS("group_table.own") not in headings(room_document(of_group(divided_room())))


def test_a_hidden_case_is_named_with_the_reason_and_nothing_else() -> None:
    """
    In a table of what is hidden, above the rules in plain words.
    """
    people = [replace(member, case=0 if member.number < 6 else 1) for member in seven_people()]
    document = room_document(report(plan(cases=2), people))
    hidden = [block for block in document.blocks if isinstance(block, Table)][-1]
    assert ["title · Casus 1", "Te weinig mensen. Nog 2 antwoorden nodig."] in [
        [cell.text for cell in row] for row in hidden.rows
    ]
    assert "title · Casus 1" not in headings(document)
    assert WORDS("room_report.rule.rest", k=3) in said(document)


def test_below_the_threshold_there_is_an_empty_vial_and_words() -> None:
    """
    No number of the group, no name of a facet.
    """
    document = room_document(report(plan(), seven_people()[:2]))
    assert [block.kind for block in document.blocks if isinstance(block, Picture)] == ["empty-vial"]
    assert "Te weinig mensen. Nog 1 antwoord nodig." in said(document)
    assert "name animo" not in said(document)


def test_a_facet_with_too_few_scores_is_named_as_hidden() -> None:
    """
    A facet that nobody could score is not: there is nothing to hide.
    """
    group = divided_room()
    first, *rest = (replace(facet, quartiles=None, n=n) for n, facet in enumerate(group.facets))
    document = room_document(of_group(replace(group, facets=(first, *rest))))
    hidden = [block for block in document.blocks if isinstance(block, Table)][-1]
    assert [row[0].text for row in hidden.rows] == [f"title · {facet.name}" for facet in rest]
    whole = room_document(of_group(replace(group, facets=(first,))))
    assert WORDS("room_report.nothing_hidden") in said(whole)


def test_before_the_reveal_only_plan_and_agreements_stand_there() -> None:
    """
    A sentence says that nothing was revealed.
    """
    early = build_room_report(workshop(plan(), **{"agreement.1.what": "Bellen"}), [], {}, joined=9, seed="seed")
    document = room_document(early)
    assert headings(document) == ["Verslag van Middag", WORDS("room_report.agreements")]
    assert WORDS("group_report.not_revealed") in said(document)
    assert "Bellen" in said(document)


def test_movement_between_rounds_is_told_or_why_there_is_none() -> None:
    """
    One round, two rounds, and two rounds that too few people were both in.
    """
    one, both = report(plan(), seven_people()), two_rounds(plan())
    first, second = both.parts
    assert isinstance(second.shown, GroupResults)
    without = replace(both, parts=(first, replace(second, shown=replace(second.shown, movement=None))))
    assert second.shown.movement
    assert WORDS("room_report.one_round") in said(room_document(one))
    assert second.shown.movement.says in said(room_document(both))
    assert WORDS("room_report.no_movement", k=3) in said(room_document(without))


def test_a_later_round_that_is_hidden_says_why_nothing_moved() -> None:
    """
    Also where no group of that round is shown.
    """
    both = two_rounds(plan())
    small = report(plan(), seven_people()[:2]).parts[0]
    hidden = replace(both, parts=(both.parts[0], replace(small, round=2)))
    assert WORDS("room_report.no_movement", k=3) in said(room_document(hidden))


@pytest.mark.parametrize("views", [2, 3])
def test_perspectives_stand_beside_each_other(views: int) -> None:
    """
    A column for each, and a row for every facet; one perspective has nothing beside it.
    """
    told = of_group(divided_room())
    beside = room_document(replace(told, parts=told.parts * views))
    table = next(it for it in beside.blocks if isinstance(it, Table) and it.headings[1:] == ("title",) * views)
    assert len(table.rows) == 5
    assert WORDS("outcome.perspectives") not in headings(room_document(told))


def test_rounds_are_named_where_there_are_several() -> None:
    """
    With the case, or that it is about all of them.
    """
    assert "title · ronde 2" in headings(room_document(two_rounds(plan())))
    assert "title · alle casussen samen" in headings(room_document(report(plan(cases=1), seven_people())))


def test_the_plan_is_told_as_facts() -> None:
    """
    When it was, the threshold, the cases, and that it was practice.
    """
    text = said(room_document(report(plan(cases=1, is_practice=True), seven_people()), held="22 november 2026"))
    wanted = ["Workshop van 22 november 2026", "Oefening met virtuele deelnemers", "3 mensen", "Casus 0"]
    assert [part for part in wanted if part not in text] == []


def test_every_heading_comes_below_the_one_that_it_belongs_to() -> None:
    """
    One title, and no level is passed over; every row of a table is as long as its headings.
    """
    document = room_document(report(plan(cases=2, shares_comments=True), seven_people()))
    levels = [block.level for block in document.blocks if isinstance(block, Heading)]
    assert levels.count(1) == 1
    assert all(next_one - one <= 1 for one, next_one in pairwise(levels))
    tables = [block for block in document.blocks if isinstance(block, Table)]
    assert {len(row) == len(it.headings) == len(it.widths) for it in tables for row in it.rows} == {True}


def test_no_paragraph_of_any_section_is_empty() -> None:
    """
    In both languages, for much and for nothing.
    """
    for language in Language:
        early = build_room_report(workshop(plan()), [], {}, joined=0, seed="seed", language=language)
        for told in (early, of_group(divided_room(language)), report(plan(cases=1), seven_people(), language)):
            blocks = [block for section in GROUP_SECTIONS for block in section(told)]
            assert not [block for block in blocks if isinstance(block, Paragraph) and not block.text]
