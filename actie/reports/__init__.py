"""
Results to files that a person takes home.
"""

from actie.reports.cards import write_cards
from actie.reports.csv import SEPARATORS, separator_of, write_csv
from actie.reports.document import Document
from actie.reports.excel import write_workbook
from actie.reports.form import write_form
from actie.reports.html import write_html
from actie.reports.individual import individual_report, without_remarks
from actie.reports.pdf import write_pdf
from actie.reports.word import write_word

__all__ = [
    "SEPARATORS",
    "Document",
    "individual_report",
    "separator_of",
    "without_remarks",
    "write_cards",
    "write_csv",
    "write_form",
    "write_html",
    "write_pdf",
    "write_word",
    "write_workbook",
]
