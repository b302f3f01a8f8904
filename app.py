"""
Start here: streamlit run app.py.
"""

import streamlit as st

import actie.ui.shell  # noqa: F401  read before the first visitor comes, who would otherwise wait for it
from actie.server import MIDDLEWARE, ROUTES, lifespan

app = st.App("actie/ui/main.py", middleware=MIDDLEWARE, routes=ROUTES, lifespan=lifespan)
