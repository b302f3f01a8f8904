"""
Deleting what was kept long enough.
"""

from datetime import UTC, datetime, timedelta

import pytest

from actie.errors import UnknownQuestionnaire
from actie.language import Language
from actie.stores import Purged, open_store, open_workshops, purge_store
from actie.stores.retention import is_due
from actie.workshops.model import Plan, Stage, Workshop
from tests.builders import small_questionnaire

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
DAY = timedelta(days=1)
PLAN = Plan(title="An afternoon", questionnaires=(small_questionnaire().sha256,), retention_days=30)


def test_assessments_and_workshops_are_purged_together() -> None:
    """
    Each by its own time, and the wording of a workshop goes along with it.
    """
    url = "memory://purged-together"
    store, workshops = open_store(url), open_workshops(url)
    store.open_assessment("alone", small_questionnaire(2), Language.NL, "device", NOW - 8 * DAY)
    long_ago = NOW - 366 * DAY
    workshops.open_workshop(Workshop("old", None, PLAN, Stage.OPEN, 1, long_ago, long_ago), (small_questionnaire(),))
    assert purge_store(url, NOW, retention_days=7) == Purged(assessments=1, workshops=1)
    with pytest.raises(UnknownQuestionnaire):
        store.find_questionnaire(small_questionnaire().sha256)


@pytest.mark.parametrize(
    ("ended_at", "touched_at", "due"),
    [
        (None, NOW - 365 * DAY, False),
        (None, NOW - 366 * DAY, True),
        (NOW - 30 * DAY, NOW - 999 * DAY, False),
        (NOW - 31 * DAY, NOW, True),
    ],
)
def test_workshop_is_kept_as_long_as_was_said(ended_at: datetime | None, touched_at: datetime, due: bool) -> None:
    """
    After its end by its plan; before its end until it was left alone for too long.
    """
    assert is_due(PLAN, ended_at, touched_at, NOW, NOW - 365 * DAY) is due
