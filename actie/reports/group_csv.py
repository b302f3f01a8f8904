"""
The counts of a workshop as comma-separated values.
"""

from actie.reports.csv import separator_of, write_table
from actie.reports.group_report import RoomReport
from actie.reports.group_tables import counts_table


def write_group_csv(report: RoomReport, separator: str = "") -> bytes:
    """
    A line for every item with how many people chose what; what is hidden has a line that says so.
    """
    return write_table(counts_table(report), separator or separator_of(report.language))
