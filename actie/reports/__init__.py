"""
Results to files that a person takes home.
"""

from actie.reports.csv import write_csv
from actie.reports.excel import write_workbook

__all__ = ["write_csv", "write_workbook"]
