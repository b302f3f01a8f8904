"""
What a workshop hands over, before it is a file.
"""

import pytest

from actie.assessment.model import Agreement
from actie.language import Language
from actie.reports.group_report import build_room_report
from actie.results import GroupResults
from actie.workshops.threshold import Hidden
from tests.unit.reports.rooms import plan, report, seven_people, two_rounds, workshop


def test_every_part_is_shown_or_hidden() -> None:
    """
    The whole first, then each case; a case that nobody chose is hidden.
    """
    parts = report(plan(cases=2), seven_people()).parts
    assert [(part.round, part.case) for part in parts] == [(1, ""), (1, "Casus 0"), (1, "Casus 1")]
    assert isinstance(parts[0].shown, GroupResults)
    assert parts[1].shown == Hidden(3)


def test_the_report_says_how_much_it_holds() -> None:
    """
    Participants, lines of counts, and rows: as many as are written.
    """
    told = report(plan(shares_rows=True), seven_people())
    assert (told.participants, told.item_count, told.row_count) == (7, 31, 7)
    assert told.says == (
        "Dit staat erin: 7 deelnemers, 31 regels met aantallen en 7 rijen met antwoorden van één persoon."
    )


def test_before_the_reveal_there_is_nothing_to_hand_over() -> None:
    """
    No part, no participant and no row; the people in the room are counted.
    """
    empty = build_room_report(workshop(plan(shares_rows=True)), [], {}, joined=9, seed="seed")
    assert (empty.parts, empty.rows, empty.participants, empty.joined) == ((), (), 0, 9)


def test_both_rounds_are_kept_and_the_last_is_counted() -> None:
    """
    Each with its own parts and rows; the second says how people moved.
    """
    both = two_rounds(plan(shares_rows=True))
    assert [part.round for part in both.parts] == [1, 2]
    assert [(table.round, len(table.rows)) for table in both.rows] == [(1, 7), (2, 7)]
    assert [part.shown.movement is not None for part in both.parts if isinstance(part.shown, GroupResults)] == [
        False,
        True,
    ]


@pytest.mark.parametrize("language", Language)
def test_the_report_speaks_the_language_of_who_asks(language: Language) -> None:
    """
    Whatever the language of the workshop.
    """
    (part,) = report(plan(), seven_people(), language).parts
    assert isinstance(part.shown, GroupResults)
    assert part.shown.language is language


def test_agreements_without_a_what_are_left_out() -> None:
    """
    In the order of their numbers.
    """
    fields = {"agreement.2.what": "Bellen", "agreement.2.who": "allen", "agreement.3.when": "ooit"}
    told = build_room_report(workshop(plan(), **fields), [], {}, joined=0, seed="seed")
    assert told.agreements == (Agreement(what="Bellen", who="allen"),)
