"""
How a report names a group: the questionnaire, the case and the round, as far as they tell groups apart.
"""

from actie.language import words_in
from actie.reports.group_report import RoomPart, RoomReport


def part_name(part: RoomPart, report: RoomReport) -> str:
    """
    The perspective, then the case or all of them together, then the round where there were several.
    """
    case = part.case or (words_in(report.language)("picker.all_cases") if report.plan.cases else "")
    title = part.questionnaire.title.of(report.language)
    return " · ".join(filter(None, (title, case, round_name(part.round, report))))


def round_name(number: int, report: RoomReport) -> str:
    """
    Which round, where there were several.
    """
    return words_in(report.language)("outcome.round_n", n=number) if len(report.reveals) > 1 else ""
