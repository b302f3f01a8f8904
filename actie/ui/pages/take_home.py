"""
Take home: documents, the result file, the next round.
"""

import streamlit as st

from actie.ui import actions, navigation, state
from actie.ui.components.download import show_csv_download, show_downloads, show_facet_download
from actie.ui.components.foot import show_foot
from actie.ui.components.link import show_personal_link
from actie.ui.components.markup import said, show

words, work, repeats, compares = state.words(), state.need_work(), False, False

show(f"<h1>{said('take.title')}</h1><p>{said('take.lead')}</p>")
documents, later = st.columns(2, gap="large")
with documents, st.container(key="panel-documents"):
    show(f"<h2>{said('take.documents')}</h2>")
    show_downloads()
    prints = st.button(words("take.print"), width="stretch", key="print")
    show(f"<h2>{said('take.parts')}</h2>")
    show_facet_download()
    show(f"<h2>{said('take.table')}</h2>")
    show_csv_download()
with later, st.container(key="panel-link"):
    show_personal_link()
if not work.kept.seat:
    with later, st.container(key="panel-later"):
        show(f"<h2>{said('take.later')}</h2><p>{said('take.later_text')}</p>")
        repeats = st.button(words("take.round"), width="stretch", key="round")
        compares = st.button(words("take.compare"), width="stretch", key="compare")
elif work.kept.previous:
    with later, st.container(key="panel-later"):
        show(f"<h2>{said('take.rounds')}</h2>")
        compares = st.button(words("take.compare"), width="stretch", key="compare")
show_foot("meenemen", has_next=False)

if prints:
    navigation.go("afdrukken")
if compares:
    navigation.go("vergelijken")
if repeats:
    actions.open_next_round()
    navigation.go("initiatief")
