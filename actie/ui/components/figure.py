"""
A chart on the page, in the palette of the theme, in a wide and a narrow form of which the style shows one.
"""

from typing import TypeVar

import streamlit as st

from actie import charts
from actie.results import Comparison, GroupResults, Mirror, Results
from actie.results.group_model import GroupItem
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


def show_mirror_chart(mirror: Mirror) -> None:
    """
    Shows one person beside the room.
    """
    _show("mirror", charts.MIRROR_CHARTS["mirror"], mirror)


def show_group_chart(name: str, group: GroupResults, place: str = "") -> None:
    """
    Shows a chart of a group, if it has something to draw; `place` keeps several groups on one page apart.
    """
    _show(f"{name}{place}", charts.GROUP_CHARTS[name], group)


def show_distribution(item: GroupItem, place: str = "") -> None:
    """
    Shows how a group answered one item.
    """
    _show(f"{item.id.replace('.', '-')}{place}", charts.ITEM_CHARTS["distribution"], item)


def _show(name: str, chart: charts.Chart[Subject], subject: Subject) -> None:
    palette = charts.DARK if state.is_dark() else charts.LIGHT
    for size, is_narrow in (("wide", False), ("narrow", True)):
        figure = chart.figure(subject, palette, narrow=is_narrow)
        if figure is None:
            return
        with st.container(key=f"{size}-{name}"):
            key = f"chart-{name}-{size}"
            st.plotly_chart(figure, theme=None, config=charts.CONFIG, alt=chart.describe(subject), key=key)
