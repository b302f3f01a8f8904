"""
What the workshop was: how many people, which cases and perspectives, and from which number a group is shown.
"""

from actie.language import Words, words_in
from actie.reports.document import Block, Bullet, Bullets, Facts, Paragraph
from actie.reports.group_report import RoomReport
from actie.reports.group_tables import questions


def blocks(report: RoomReport) -> list[Block]:
    """
    The plan as facts, the cases, and that all of what was revealed stands here.
    """
    words = words_in(report.language)
    cases: list[Block] = [Bullets(tuple(Bullet(case.title) for case in report.plan.cases))]
    return [
        Facts(tuple((name, said) for name, said in _facts(report, words) if said)),
        *([Paragraph(words("room_report.cases")), *cases] if report.plan.cases else []),
        Paragraph(words("room_report.all" if report.parts else "group_report.not_revealed")),
    ]


def _facts(report: RoomReport, words: Words) -> tuple[tuple[str, str], ...]:
    plan, asked = report.plan, [one.title.of(report.language) for one in questions(report)]
    told = words("group_report.told" if plan.shares_comments else "group_report.not_told")
    return (
        (words("group_report.practice"), words("report.yes") if plan.is_practice else ""),
        (words("group_report.joined"), str(report.joined)),
        (words("group_report.counted"), str(report.participants) if report.reveals else ""),
        (words("group_report.threshold"), words("room_report.people", n=plan.threshold)),
        (words("room_report.perspectives"), words.list(asked) if asked else ""),
        (words("room_report.rounds"), str(len(report.reveals)) if report.reveals else ""),
        (words("group_report.remarks"), told),
    )
