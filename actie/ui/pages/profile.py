"""
Profile: the sentence, the table, the charts, the ACTIE-points, the questions to take along.
"""

import streamlit as st

from actie.ui import actions, navigation, state
from actie.ui.components import points
from actie.ui.components.facet_table import show_facets
from actie.ui.components.figure import show_chart
from actie.ui.components.foot import show_foot
from actie.ui.components.markup import said, show, text
from actie.ui.components.says import show_says

words, results = state.words(), actions.results()
actions.finish()
names = tuple(facet.name for facet in results.facets)

show(f"<h1>{said('profile.title')}</h1>")
show_says(results.conclusion, names)
table, radar = st.columns([11, 9], gap="large")
with table:
    show_facets(results)
with radar:
    show_chart("radar", results)
    show(f'<p class="muted small">{text(words("profile.radar_key" if results.has_scores else "profile.no_radar"))}</p>')
if results.not_mine_says:
    show(f'<p class="note">{text(results.not_mine_says)}</p>')
balance, roles = st.columns(2, gap="large")
with balance:
    show(f"<h2>{said('profile.balance')}</h2><p>{text(results.balance_says)}</p>")
    show_chart("balance", results)
if results.roles:
    with roles:
        show(f"<h2>{said('profile.roles')}</h2><p>{text(results.roles_says)}</p>")
        show_chart("roles", results)
        points.show_roles(results)
show(f"<h2>{said('profile.first')}</h2>")
points.show_first(results)
show(f"<h2>{said('profile.points')}</h2>")
points.show_points(results)
show(f"<h2>{said('profile.questions')}</h2><p class='muted'>{said('profile.questions_lead')}</p>")
points.show_questions(results)
explains = st.button(words("profile.explain"), key="explain")
show_foot("profiel", onward="profile.button")

if explains:
    navigation.go("uitleg")
