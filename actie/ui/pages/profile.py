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
from actie.ui.components.waiting import show_room_news

words, results = state.words(), actions.results()
names, explains, fills = tuple(facet.name for facet in results.facets), False, False

show(f"<h1>{said('profile.title')}</h1>")
returned = show_room_news()
if results.is_empty:
    show(f"<p class='note'>{said('profile.empty')}</p>")
    fills = st.button(words("profile.fill"), type="primary", key="fill")
else:
    actions.finish()
    show_says(results.conclusion, names)
    table, radar = st.columns([12, 8], gap="medium")
    with table:
        show_facets(results)
    with radar:
        show_chart("radar", results)
        key = words("profile.radar_key" if results.has_scores else "profile.no_radar")
        show(f'<p class="muted small">{text(key)}</p>')
    if results.not_mine_says:
        show(f'<p class="note">{text(results.not_mine_says)}</p>')
    balance, beside = st.columns(2, gap="large")
    with balance:
        show(f"<h2>{said('profile.balance')}</h2><p>{text(results.balance_says)}</p>")
        show_chart("balance", results)
    with beside if results.asks_roles else balance:
        points.show_roles(results)
    with st.container() if results.asks_roles else beside:
        show(f"<h2>{said('profile.first')}</h2>")
        points.show_first(results)
    show(f"<h2>{said('profile.points')}</h2>")
    points.show_points(results)
    show(f"<h2>{said('profile.questions')}</h2><p class='muted'>{said('profile.questions_lead')}</p>")
    points.show_questions(results)
    explains = st.button(words("profile.explain"), key="explain")
show_foot("profiel", onward="profile.button", has_next=not results.is_empty)

if returned:
    navigation.go(returned)
if fills:
    navigation.go(navigation.FACET_ADDRESSES[0])
if explains:
    navigation.go("uitleg")
