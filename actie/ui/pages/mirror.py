"""
Mirror: my profile on the room's spread, and where I differ most; nobody else sees mine.
"""

import streamlit as st

from actie.results import Mirror
from actie.ui import navigation, participation
from actie.ui.components import mirror as parts
from actie.ui.components.figure import show_mirror_chart
from actie.ui.components.markup import said, show
from actie.ui.components.says import show_says
from actie.ui.components.waiting import show_room_news
from actie.ui.participation import Situation

stand = participation.look()

show(f"<h1>{said('reflection.title')}</h1>")
returned = show_room_news(stand)
mirror = participation.mirror(stand.workshop)
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

if following:
    navigation.go(following)
if returned:
    navigation.go(returned)
