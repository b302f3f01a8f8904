"""
The group's picture on the facilitator's own screen, and the files that go with it.
"""

import csv
import json
from io import BytesIO, StringIO

import openpyxl

from actie.assessment.secrets import new_secret, secret_hash
from actie.language import Language, words_in
from actie.workshops import actions
from actie.workshops.model import Workshop
from tests.app.conftest import App
from tests.app.keeping import KORT, ORGANISATIE, answered, store
from tests.app.leading import lead_room
from tests.app.seating import CASES, fill, move, now, sit, workshops

WORDS = words_in(Language.NL)


def test_nothing_is_seen_before_the_reveal(app: App) -> None:
    """
    Also by the facilitator; the files hold the plan and the counts.
    """
    opened = lead_room(KORT)
    fill(opened, 5)
    screen = app("groep")
    assert WORDS("outcome.nothing") in screen.text
    assert json.loads(screen.download("export-json")[1])["groups"] == []


def test_the_group_is_shown_after_the_reveal(app: App) -> None:
    """
    Conclusion, tables, charts with words, roles and agenda.
    """
    opened = lead_room(KORT)
    fill(opened, 6)
    move(opened, "close", "reveal")
    screen = app("groep")
    assert "6 met een score" in screen.text
    assert WORDS("control.agenda") in screen.text
    assert all(chart.proto.alt for chart in screen.app.get("plotly_chart"))


def test_a_group_below_the_threshold_stays_hidden(app: App) -> None:
    """
    With words that say why, which is another thing than that there is nothing.
    """
    opened = lead_room(KORT)
    fill(opened, 3)
    move(opened, "close", "reveal")
    text = app("groep").text
    assert WORDS("outcome.hidden_why") in text
    assert "met een score" not in text


def test_a_case_that_protects_another_says_so(app: App) -> None:
    """
    It has people enough, so it does not say that answers are needed.
    """
    opened = lead_room(KORT, cases=CASES, threshold=3)
    for number, case in enumerate((0, 0, 0, 1)):
        store().finish_assessment(sit(opened, answered(KORT), device=f"person-{number}", case=case), now())
    move(opened, "close", "reveal")
    assert f"{CASES[0].title}: {WORDS('group_report.protects')}" in app("groep").text


def test_each_case_and_what_is_hidden_can_be_looked_at(app: App) -> None:
    """
    A case that is too small is named with the reason, and shows nothing.
    """
    opened = lead_room(KORT, cases=CASES, threshold=3)
    for case, people in ((0, 3), (1, 1)):
        for number in range(people):
            work = sit(opened, answered(KORT), device=f"person-{case}-{number}", case=case)
            store().finish_assessment(work, now())
    move(opened, "close", "reveal")
    screen = app("groep")
    assert f"{CASES[1].title}: " in screen.text
    screen.app.selectbox(key="pick-case").set_value(2)
    assert "met een score" not in screen.run().text


def test_perspectives_stand_beside_each_other(app: App) -> None:
    """
    Per facet, and never added up.
    """
    opened = lead_room(KORT, ORGANISATIE, threshold=3)
    fill(opened, 3)
    fill_organisation(opened, 3)
    move(opened, "close", "reveal")
    screen = app("groep")
    assert WORDS("outcome.perspectives") in screen.text
    screen.app.selectbox(key="pick-perspective").set_value(opened.plan.questionnaires[1])
    assert "<h2>ACTIE organisatie</h2>" in screen.run().html


def test_an_earlier_round_stays_to_be_looked_at(app: App) -> None:
    """
    The newest round first, with what changed for the people in both.
    """
    opened = lead_room(KORT, threshold=3)
    fill(opened, 3)
    move(opened, "close", "reveal", "next_round")
    fill(opened, 4)
    move(opened, "close", "reveal")
    screen = app("groep")
    assert "4 met een score" in screen.text
    screen.app.selectbox(key="pick-round").set_value(1)
    assert "3 met een score" in screen.run().text


def test_what_changed_is_told_of_those_in_both_rounds(app: App) -> None:
    """
    The same people answer again, and the page says how they moved.
    """
    opened = lead_room(KORT, threshold=3)
    fill(opened, 3)
    move(opened, "close", "reveal", "next_round")
    for presence in workshops().read_presences(opened.id, 2):
        again = new_secret()
        workshops().enter_round(presence.seat.id, again, Language.NL, None, now(), entries=answered(KORT))
        store().finish_assessment(again, now())
    move(opened, "close", "reveal")
    assert WORDS("outcome.movement") in app("groep").text


def test_the_files_hold_what_the_page_says(app: App) -> None:
    """
    Excel, CSV and JSON are opened again, and count the same people.
    """
    opened = lead_room(KORT)
    fill(opened, 5)
    move(opened, "close", "reveal")
    screen = app("groep")
    workbook = openpyxl.load_workbook(BytesIO(screen.download("export-excel")[1]))
    table = list(csv.reader(StringIO(screen.download("export-csv")[1].decode("utf-8-sig")), delimiter=";"))
    document = json.loads(screen.download("export-json")[1])
    assert "5 deelnemers" in screen.text
    assert ({len(line) for line in table} == {len(table[0])}, len(workbook.sheetnames) > 4) == (True, True)
    assert [group["group"]["n"] for group in document["groups"]] == [5]


def test_the_page_stays_after_the_end(app: App) -> None:
    """
    Until everything is deleted the facilitator can look and export.
    """
    opened = lead_room(KORT)
    fill(opened, 5)
    move(opened, "close", "reveal", "end")
    screen = app("groep")
    assert "5 met een score" in screen.text
    assert screen.press("back").address == "leiden"


def fill_organisation(opened: Workshop, people: int) -> None:
    """
    Lets some people answer the second questionnaire of a room.
    """
    for number in range(people):
        device = secret_hash(f"organisation-{number}")
        actions.join(
            workshops(),
            opened,
            case=None,
            questionnaire=opened.plan.questionnaires[1],
            language=Language.NL,
            device_hash=device,
            now=now(),
            new_token=new_secret,
            entries=answered(ORGANISATIE),
        )
        store().finish_assessment(store().current_assessment(device) or "", now())
