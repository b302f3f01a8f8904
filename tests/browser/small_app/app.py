"""
A small app behind the same server parts, with one of everything the server and the browser script must get right.
"""

import streamlit as st

from actie.server import MIDDLEWARE, ROUTES, lifespan

app = st.App("main.py", middleware=MIDDLEWARE, routes=ROUTES, lifespan=lifespan)
