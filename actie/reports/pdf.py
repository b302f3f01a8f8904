"""
A report as a PDF.
"""

from actie.reports.document import Document
from actie.reports.typesetting import typeset


def write_pdf(document: Document) -> bytes:
    """
    The report as a PDF that everyone can read, also with a screen reader (PDF/UA-1).
    """
    return typeset("report.typ", document)
