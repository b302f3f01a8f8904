"""
A chart on the page, in the palette of the theme, in a wide and a narrow form of which the style shows one.
"""

from typing import TypeVar

import streamlit as st

from actie import charts
from actie.results import Comparison, Results
from actie.ui import state

Subject = TypeVar("Subject")


def show_chart(name: str, results: Results) -> None:
    """
    Shows a chart of one assessment, if it has something to draw.
    """
    _show(name, charts.CHARTS[name], results)


def show_movement(comparison: Comparison) -> None:
    """
    Shows the movement between two rounds, if there is something to draw.
    """
    _show("movement", charts.COMPARISON_CHARTS["movement"], comparison)


def _show(name: str, chart: charts.Chart[Subject], subject: Subject) -> None:
    palette = charts.DARK if state.is_dark() else charts.LIGHT
    for size, is_narrow in (("wide", False), ("narrow", True)):
        figure = chart.figure(subject, palette, narrow=is_narrow)
        if figure is None:
            return
        with st.container(key=f"{size}-{name}"):
            key = f"chart-{name}-{size}"
            st.plotly_chart(figure, theme=None, config=charts.CONFIG, alt=chart.describe(subject), key=key)
