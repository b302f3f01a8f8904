"""
For rooms of one to twelve people: no page, scene, mirror or file of two rounds tells what one person answered.

A room is played twice. Where the group is too small, everybody answers otherwise the second time; where it is large
enough, two people change cases, and one of the two is alone in a case. What others see stays the same.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

import pytest
from pypdf import PdfReader
from streamlit.runtime.media_file_storage import MediaFileStorageError

from actie.assessment.secrets import new_secret, secret_hash
from actie.questionnaire.model import ItemKind
from actie.ui.components.scenes import SCENES
from actie.workshops import actions
from actie.workshops.model import Plan, Workshop
from actie.workshops.threshold import THRESHOLD_DEFAULT
from tests.app.conftest import App
from tests.app.keeping import KORT, shipped, store
from tests.app.leading import give_key, lead_room
from tests.app.screen import DEVICE, Screen
from tests.app.seating import CASES, move, now, room, sit, workshops

CODE = "K7M4PX"
REMARK = "Dit schreef maar een mens"
FOLDS = ("agenda", "agreements", "seats", "take", "end")  # the links, made in one moment, stand in any order
FILES = ("pdf", "word", "excel", "csv", "json", "poster", "run_sheet")
ROUNDS = (1, 2)
CLOCK = re.compile(r"\d\d?[:.]\d\d|\d{4}-\d\d-\d\dT[\d:.]+|\d{12,}")


def play(size: int, shift: int = 0, swapped: bool = False) -> Workshop:
    """
    A room of two rounds, both revealed. Everybody answers alike in no two items; one is alone in the first case.
    """
    asked = shipped()[KORT]
    plan = Plan(title="Dag", questionnaires=(asked.sha256,), cases=CASES, own_statements=("Wij vieren.",))
    leader = secret_hash(DEVICE)
    opened = actions.open_workshop(workshops(), plan, (asked,), leader, now(), new_secret, lambda: CODE).workshop
    order = [1, 0, *range(2, size)] if swapped else list(range(size))
    for round_number in ROUNDS:
        for place in range(size):
            answer(opened, round_number, place, sheet(order[place] + shift, round_number))
        move(opened, "close", "reveal", *(["next_round"] if round_number < ROUNDS[-1] else []))
    return opened


def answer(opened: Workshop, round_number: int, place: int, given: dict[str, str]) -> None:
    """
    Has somebody come in, or go on in a next round, answer, write a remark that nobody else writes, and be ready.
    """
    device = f"person-{place}"
    if round_number == 1:
        assessment = sit(opened, device=device, case=min(place, 1))
    else:
        kept = store().read_assessment(store().current_assessment(secret_hash(device)) or "")
        assessment = actions.enter_round(workshops(), kept, kept.language, secret_hash(device), now(), new_secret)
    for field, value in given.items():
        store().save_entry(assessment, field, value, now())
    store().finish_assessment(assessment, now())


def sheet(person: int, round_number: int) -> dict[str, str]:
    """
    What somebody fills in.
    """
    items = [item for item in shipped()[KORT].items.values() if item.kind is ItemKind.STATEMENT]
    places = {item.id: str(1 + (person * (number + 1) + round_number) % 5) for number, item in enumerate(items)}
    return places | {"own.1": str(1 + person % 5), f"{items[person % len(items)].id}.note": REMARK}


def seen(app: App, opened: Workshop, size: int) -> dict[str, str]:
    """
    All that its facilitator sees of a room, the wall, the mirror of the last who came, and all files.
    """
    control, group = app("leiden"), app("groep")
    for fold in FOLDS:
        control.unfold(f"fold-{fold}")
    found = {"leiden": drawn(control), "groep": drawn(group)}
    found |= {f"file {name}": read(group.download(f"export-{name}")[1]) for name in FILES}
    if "pick-round" in {str(box.key) for box in group.app.selectbox}:
        group.app.selectbox(key="pick-round").set_value(1)
        found["groep, round 1"] = drawn(group.run())
    for scene, case in [(scene, "") for scene in SCENES] + [("facets", "0"), ("facets", "1"), ("item", "0")]:
        workshops().write_field(opened.id, "scene", scene, now())
        workshops().write_field(opened.id, "scene.case", case, now())
        found[f"wall, {scene} {case}"] = drawn(app("op-het-scherm"))
    found["spiegel"] = drawn(app("spiegel", device=f"person-{size - 1}"))
    return found


def drawn(screen: Screen) -> str:
    """
    The HTML and the charts that are sent to a browser, without the hour.
    """
    charts = [message.delta.new_element.plotly_chart.spec for message in screen.drawn]
    return CLOCK.sub("", "\n".join([screen.html, *charts]))


def read(content: bytes) -> str:
    """
    The words of a PDF, or all that stands in another file, without the hour.
    """
    if content.startswith(b"%PDF"):
        found = " ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)
    else:
        found = " ".join(part.decode("utf-8", "replace") for part in parts(content))
    return CLOCK.sub("", found)


def parts(content: bytes) -> Iterator[bytes]:
    """
    What is packed in a file of Word or Excel, except when it was made; any other file as it is.
    """
    if not content.startswith(b"PK"):
        yield content
        return
    with ZipFile(BytesIO(content)) as packed:
        yield from (packed.read(name) for name in packed.namelist() if name != "docProps/core.xml")


@pytest.mark.parametrize("size", range(1, 13))
def test_nobody_can_be_got_out_of_screens_and_files(app: App, size: int) -> None:
    """
    Whatever one person answered, and in whichever small case, others see the same; and never the remark.
    """
    is_small = size < THRESHOLD_DEFAULT
    first = play(size)
    before = seen(app, first, size)
    workshops().delete_workshop(first.id)
    after = seen(app, play(size, shift=1 if is_small else 0, swapped=not is_small), size)
    assert before.keys() == after.keys()
    assert [name for name in before if before[name] != after[name]] == []
    assert [name for name, told in before.items() if REMARK in told] == []


def test_the_rooms_are_worth_looking_at(app: App) -> None:
    """
    Seven people see a mirror and a movement, and what they answered makes a difference to what is shown.
    """
    opened = play(7)
    before = seen(app, opened, 7)
    workshops().delete_workshop(opened.id)
    after = seen(app, play(7, shift=1), 7)
    assert {"groep", "file csv", "file excel", "wall, facets ", "spiegel"} <= {
        name for name in before if before[name] != after[name]
    }


@pytest.mark.parametrize("name", ["export-csv", "export-run_sheet"])
def test_whose_link_was_renewed_gets_no_more_files(app: App, name: str) -> None:
    """
    Not from a page that still stands open either.
    """
    opened = lead_room(KORT)
    give_key(opened, "another")
    screen = app("groep")
    assert screen.download(name)
    actions.renew_lead(workshops(), room(opened), secret_hash("another"), now(), new_secret)
    with pytest.raises(MediaFileStorageError):
        screen.download(name)
