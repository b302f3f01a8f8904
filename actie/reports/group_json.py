"""
The results of a workshop as JSON, for other programs: the format actie-workshop/1.
"""

import json
from typing import Any

from actie.questionnaire.model import Questionnaire
from actie.reports.group_report import RoomReport, RoomRows
from actie.reports.group_tables import questions
from actie.workshops.reveal_document import write_reveal
from actie.workshops.rows import Row

FORMAT = "actie-workshop/1"


def write_group_json(report: RoomReport) -> bytes:
    """
    One object, in UTF-8; numbers are not rounded, and null stands for what there is not.

    format           "actie-workshop/1"
    written          how many participants were counted last, and how many lines of counts and rows are in the file
    cases            what could be chosen; elsewhere a case is its place in this list, from 0
    own_statements   the texts of `own.1`, `own.2` …
    questionnaires   every wording that was used, whole; elsewhere one is named by its sha256
    groups           for every round, questionnaire and case (null: all together) the group in the format actie-group/1,
                     or `{"hidden": {"needed": …}}` and nothing else of it; with the spread of the own statements, the
                     remarks by item, and how people moved since the round before (null: hidden, or the first round)
    agreements       what, who and when
    rows             null where no answers of persons may be handed over, else for every round and questionnaire the
                     rows in an order that is new for every file, each answer as in a result file
    """
    plan = report.plan
    document = {
        "format": FORMAT,
        "title": plan.title,
        "language": report.language,
        "is_practice": plan.is_practice,
        "threshold": plan.threshold,
        "joined": report.joined,
        "written": {"participants": report.participants, "items": report.item_count, "rows": report.row_count},
        "cases": [{"title": case.title, "is_fictional": case.is_fictional} for case in plan.cases],
        "own_statements": list(plan.own_statements),
        "questionnaires": [_questionnaire(one) for one in questions(report)],
        "groups": [group for reveal in report.reveals for group in _groups(reveal.round, write_reveal(reveal))],
        "agreements": [agreement.model_dump() for agreement in report.agreements],
        "rows": [_rows(table) for table in report.rows] or None,
    }
    return json.dumps(document, ensure_ascii=False, indent=1).encode()


def _questionnaire(questionnaire: Questionnaire) -> dict[str, Any]:
    return {
        "id": questionnaire.id,
        "version": questionnaire.version,
        "sha256": questionnaire.sha256,
        "document": questionnaire.document(),
    }


def _groups(round_number: int, kept: str) -> list[dict[str, Any]]:
    """
    What a reveal holds of its groups; whom it counted stays with the store.
    """
    return [{"round": round_number, **subset} for subset in json.loads(kept)["subsets"]]


def _rows(table: RoomRows) -> dict[str, Any]:
    return {
        "round": table.round,
        "questionnaire": table.questionnaire.sha256,
        "rows": [_row(row) for row in table.rows],
    }


def _row(row: Row) -> dict[str, Any]:
    answers = {
        item: {"value": answer.value} if answer.value is not None else {"non_answer": answer.non_answer}
        for item, answer in row.answers.items()
        if answer.value is not None or answer.non_answer is not None
    }
    return {"case": row.case, "answers": answers}
