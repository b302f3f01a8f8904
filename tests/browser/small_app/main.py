"""
The pages of the small app.
"""

import streamlit as st

st.navigation(
    [
        st.Page("pages/first.py", title="Eerste", default=True),
        st.Page("pages/second.py", title="Tweede", url_path="tweede"),
        st.Page("pages/widgets.py", title="Widgets", url_path="widgets"),
        st.Page("pages/presses.py", title="Drukken", url_path="drukken"),
    ],
    position="hidden",
).run()
