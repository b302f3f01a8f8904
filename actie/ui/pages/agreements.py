"""
Agreements: one to three with oneself: what, who, when.
"""

from actie.assessment.entries import AGREEMENTS
from actie.ui import actions, navigation, state
from actie.ui.components.agreement import write_agreement
from actie.ui.components.foot import show_foot
from actie.ui.components.markup import said, show
from actie.ui.components.says import show_says
from actie.ui.components.waiting import show_room_news

words, results = state.words(), actions.results()

show(f"<h1>{said('agreements.title')}</h1><p>{said('agreements.lead')}</p>")
returned = show_room_news()
show_says(results.conclusion, tuple(facet.name for facet in results.facets))
for number in AGREEMENTS:
    write_agreement(number)
show_foot("afspraken", onward="agreements.button")

if returned:
    navigation.go(returned)
