"""
Join: find the room by its code, read who sees what, choose, start. Nobody counts before the start.
"""

import streamlit as st

from actie.ui import entrance, navigation, state
from actie.ui.components import join as parts
from actie.ui.components.markup import said, show, text

words, code = state.words(), state.asked_code()
room = entrance.find_room(code) if code else None

if room is None:
    show(f"<h1>{said('join.title')}</h1><p>{said('join.where')}</p>")
    if code:
        parts.show_wrong_code(code)
    with st.container(key="panel-code"):
        typed = parts.ask_code(code)
    if typed:
        entrance.try_again()
        navigation.go("doe-mee", code=typed)
else:
    if entrance.go_on_in(room):
        navigation.go("wachten")
    show(f"<h1>{text(room.plan.title)}</h1><p class='lead'>{said('join.lead')}</p>")
    parts.show_stage(room)
    told, chosen = st.columns([11, 9], gap="large")
    with told:
        parts.show_terms(room)
    with chosen:
        choice = parts.ask_choices(room)
        alert = st.container()
        starts = st.button(words("join.start"), type="primary", key="start", disabled=room.plan.is_practice)
        is_brought, refusal = parts.ask_result(room, choice)
    if starts and not choice.missing and choice.questionnaire:
        entrance.join(room, choice.case, choice.questionnaire)
        navigation.go_on()
    if is_brought:
        navigation.go("wachten")
    if refusal or (starts and choice.missing):
        with alert:
            show(f'<p role="alert" class="note">{text(words(refusal or choice.missing))}</p>')
