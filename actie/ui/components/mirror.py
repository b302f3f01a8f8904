"""
The mirror: one person beside the room, which nobody else sees.
"""

import streamlit as st

from actie.results import Mirror
from actie.results.mirror import MirrorFacet
from actie.results.naming import full_name
from actie.ui import state
from actie.ui.components.markup import said, show, text
from actie.ui.components.vial import vial
from actie.workshops.threshold import Hidden

MOST = 3


def show_nothing(hidden: Hidden | None, *, is_over: bool) -> None:
    """
    Shows why there is no mirror: nothing was revealed, or too few people (and no more will come when it is over).
    """
    words = state.words()
    if hidden is None:
        told = words("reflection.nothing")
    else:
        told = words("reflection.too_few") if is_over else words.count("reflection.hidden", hidden.needed)
    show(f'<div class="too-few">{vial()}<p class="lead">{text(told)}</p></div>')


def show_key(mirror: Mirror) -> None:
    """
    Shows how to read the chart, and that nobody else sees it.
    """
    show(
        f'<div class="card key"><h2>{said("reflection.key")}</h2><dl>'
        f'<dt><span class="capsule" aria-hidden="true"></span></dt><dd>{said("reflection.room")}</dd>'
        f'<dt><span class="dot" aria-hidden="true"></span></dt><dd>{said("reflection.you")}</dd></dl></div>'
        f'<p class="muted">{text(state.words().count("reflection.people", mirror.n))} {said("reflection.apart")}</p>'
    )


def show_differences(mirror: Mirror) -> None:
    """
    Shows the items at which this person differs most from the room, both in words.
    """
    both = [(one.item.text, said("reflection.both", mine=one.mine, room=one.room)) for one in mirror.differences[:MOST]]
    rows = "".join(f"<li>{text(item)}<br><span class='muted'>{answers}</span></li>" for item, answers in both)
    told = f'<ul class="points">{rows}</ul>' if rows else f"<p>{said('reflection.no_difference')}</p>"
    show(f'<div class="card"><h2>{said("reflection.most")}</h2>{told}</div>')


def show_table(mirror: Mirror) -> None:
    """
    Shows the same in words, behind one click.
    """
    keys = ("table.facet", "reflection.mine", "reflection.theirs", "reflection.place")
    heads = "".join(f'<th scope="col">{said(key)}</th>' for key in keys)
    rows = "".join(_row(facet) for facet in mirror.facets)
    show(
        f"<details><summary>{said('table.show')}</summary><table class='plain'><thead><tr>{heads}</tr></thead>"
        f"<tbody>{rows}</tbody></table></details>"
    )


def show_foot() -> str:
    """
    Shows the foot; the address that somebody goes on to, or an empty text.
    """
    words = state.words()
    with st.container(key="foot", horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        goes_back = st.button(words("reflection.profile"), key="back-spiegel")
        show(f'<p class="saved">{said("reflection.alone")}</p>')
        goes_on = st.button(words("profile.button"), type="primary", key="next-spiegel")
    return "profiel" if goes_back else "afspraken" if goes_on else ""


def _row(facet: MirrorFacet) -> str:
    return (
        f"<tr><th scope='row'>{text(full_name(facet.id, facet.name))}</th><td>{text(facet.word)}</td>"
        f"<td>{text(facet.room_word)}</td><td>{text(facet.says)}</td></tr>"
    )
