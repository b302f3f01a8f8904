"""
A chart on the page, in the palette of the theme, in a wide and a narrow form of which the style shows one.
"""

import streamlit as st

from actie import charts
from actie.results import Comparison, Results
from actie.ui import state

CONFIG = {"displayModeBar": False, "staticPlot": True, "responsive": True}


def show_chart(name: str, results: Results | Comparison) -> None:
    """
    Shows a chart of the registry, if it has something to draw.
    """
    chart = charts.CHARTS[name]
    palette = charts.DARK if state.is_dark() else charts.LIGHT
    for size, is_narrow in (("wide", False), ("narrow", True)):
        figure = chart.figure(results, palette, narrow=is_narrow)
        if figure is None:
            return
        with st.container(key=f"{size}-{name}"):
            st.plotly_chart(figure, theme=None, config=CONFIG, alt=chart.describe(results), key=f"chart-{name}-{size}")
