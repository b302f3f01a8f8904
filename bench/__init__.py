"""
How long things take, on this machine, beside a bare Streamlit page: python -m bench.
"""
