"""
The whole report as a page, for the printer.
"""

from actie import reports
from actie.ui import actions, state
from actie.ui.components.download import saved_on
from actie.ui.components.markup import show


def show_paper() -> None:
    """
    Shows the report of the current assessment, with the same parts as the PDF.
    """
    report = reports.individual_report(actions.assessment(), state.language(), filled_in=saved_on())
    show(f'<div class="paper">{reports.write_html(report)}</div>')
