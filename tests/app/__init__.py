"""
The app without a server or a browser: its own pages and its own store, by Streamlit's AppTest.
"""
