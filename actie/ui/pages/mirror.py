"""
Mirror: my profile on the room's spread, and where I differ most; nobody else sees mine.
"""

import streamlit as st

from actie.results import Mirror
from actie.ui import navigation, participation, state
from actie.ui.components import mirror as parts
from actie.ui.components.figure import show_mirror_chart
from actie.ui.components.markup import said, show
from actie.ui.components.says import show_says
from actie.ui.components.waiting import watch_room
from actie.ui.participation import Situation

words, stand, mirror = state.words(), participation.look(), participation.mirror()
returns = False

show(f"<h1>{said('reflection.title')}</h1>")
if stand.situation is Situation.NEXT_ROUND:
    with st.container(key="news"):
        show(f"<p class='note' role='status'>{said('reflection.round', n=stand.workshop.round)}</p>")
        returns = st.button(words("reflection.return"), key="to-room")
if isinstance(mirror, Mirror):
    show_says(mirror.conclusion, tuple(facet.name for facet in mirror.facets if facet.id in mirror.further))
    picture, beside = st.columns([12, 8], gap="large")
    with picture:
        show_mirror_chart(mirror)
        parts.show_table(mirror)
    with beside:
        parts.show_key(mirror)
        parts.show_differences(mirror)
else:
    parts.show_nothing(mirror, is_over=stand.situation is Situation.ENDED)
following = parts.show_foot()
watch_room()

if following:
    navigation.go(following)
if returns:
    navigation.go("wachten")
