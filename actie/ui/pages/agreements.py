"""
Agreements: one to three with oneself: what, who, when.
"""

from actie.assessment.entries import AGREEMENTS
from actie.ui import actions, state
from actie.ui.components.agreement import write_agreement
from actie.ui.components.foot import show_foot
from actie.ui.components.markup import show, text
from actie.ui.components.says import show_says

words, results = state.words(), actions.results()

show(f"<h1>{text(words('agreements.title'))}</h1><p>{text(words('agreements.lead'))}</p>")
show_says(results.conclusion, tuple(facet.name for facet in results.facets))
for number in AGREEMENTS:
    write_agreement(number)
show_foot("afspraken", onward="agreements.button")
