"""
What facilitators write together: each field is saved by itself, when this session changed it.

A box begins with what was stored when it was drawn first, and stays the same box while this session writes in it. When
another facilitator changed the field, a new box takes its place. So nobody writes back what somebody else replaced.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from zlib import crc32

import streamlit as st

from actie.assessment.model import LONG, SHORT
from actie.ui import leading, state
from actie.ui.components.markup import label as as_label
from actie.workshops.model import Workshop

SET = "="  # tells an empty text from one that was never remembered
BOX_HEIGHT = 80


@dataclass(frozen=True, slots=True)
class Shared:
    """
    A field of a workshop as this session knows it: what its box began with, and what it last saw in it.
    """

    field: str
    base: str
    seen: str

    @property
    def key(self) -> str:
        """
        What the key of the widget ends with.
        """
        return f"{self.field}-{crc32(self.base.encode()):08x}"

    def settle(self, written: str) -> bool:
        """
        Saves what the widget returned if this session changed it; whether that was so.
        """
        if written == self.seen:
            return False
        state.remember(f"seen.{self.field}", SET + written)
        leading.write(self.field, written)
        return True


def take_up(workshop: Workshop, field: str) -> Shared:
    """
    A field as it is stored, beside what this session saw of it.
    """
    stored = workshop.fields.get(field, "")
    base, seen = (state.remembered(f"{part}.{field}") or SET + stored for part in ("base", "seen"))
    if seen != SET + stored:
        base = seen = SET + stored
    state.remember(f"base.{field}", base)
    state.remember(f"seen.{field}", seen)
    return Shared(field, base.removeprefix(SET), seen.removeprefix(SET))


def write_line(workshop: Workshop, field: str, label: str) -> bool:
    """
    A line that facilitators write together; whether this session wrote something else.
    """
    shared = take_up(workshop, field)
    written = st.text_input(as_label(label), shared.base, key=f"line-{shared.key}", max_chars=SHORT)
    return shared.settle(state.clean(written) or "")


def write_text(workshop: Workshop, field: str, label: str) -> bool:
    """
    A box that facilitators write in together; whether this session wrote something else.
    """
    shared = take_up(workshop, field)
    written = st.text_area(as_label(label), shared.base, key=f"text-{shared.key}", max_chars=LONG, height=BOX_HEIGHT)
    return shared.settle(state.clean(written) or "")


def choose_one(workshop: Workshop, field: str, label: str, options: Mapping[str, str]) -> bool:
    """
    One of several options (value to words) that facilitators choose together, the first where none was chosen.

    Whether this session chose another.
    """
    shared = take_up(workshop, field)
    chosen = st.selectbox(
        as_label(label),
        list(options),
        index=_place(options, shared.base),
        format_func=options.__getitem__,  # shown literally, unlike a label
        key=f"pick-{shared.key}",
    )
    return chosen != list(options)[_place(options, shared.seen)] and shared.settle(chosen)


def _place(options: Mapping[str, str], value: str) -> int:
    return list(options).index(value) if value in options else 0
