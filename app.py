"""
Start here: streamlit run app.py.
"""

import streamlit as st

from actie.server import MIDDLEWARE, ROUTES, lifespan

app = st.App("actie/ui/main.py", middleware=MIDDLEWARE, routes=ROUTES, lifespan=lifespan)
