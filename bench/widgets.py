"""
What stands on a page, and the state in which a widget is sent to the server.
"""

from dataclasses import dataclass
from typing import Any

from streamlit.proto.WidgetStates_pb2 import WidgetState  # not public: written for the pinned version


@dataclass(frozen=True, slots=True)
class Element:
    """
    One element or block of the page, with the fragment and the run that put it there.
    """

    kind: str
    proto: Any
    fragment: str
    run: str

    @property
    def id(self) -> str:
        """
        The id of a widget, `$$ID-<hash>-<key>`; empty for what is no widget.
        """
        return str(getattr(self.proto, "id", ""))

    @property
    def key(self) -> str:
        """
        The key that the script gave a widget.
        """
        return self.id.split("-", 2)[-1]

    @property
    def has_state(self) -> bool:
        """
        Whether the front end keeps a state for it; a button has none but the moment in which it is pressed.
        """
        return self.id != "" and self.kind in ("button_group", "text_input", "text_area", "expandable")

    @property
    def options(self) -> list[str]:
        """
        What can be chosen.
        """
        return [str(option.content) for option in self.proto.options]


def first_state(element: Element) -> WidgetState:
    """
    The state with which the front end begins.
    """
    state, proto = WidgetState(id=element.id), element.proto
    if element.kind == "button_group":
        first = proto.raw_values if proto.set_value else [element.options[place] for place in proto.default]
        state.string_array_value.data.extend(first)
    elif element.kind == "expandable":
        state.bool_value = proto.expanded
    else:
        state.string_value = proto.value if proto.set_value else proto.default
    return state


def new_state(widget: Element, value: str | bool) -> WidgetState:
    """
    The state of a widget with a chosen option, a written text, or an expander that is open or not.
    """
    if isinstance(value, bool):
        return WidgetState(id=widget.id, bool_value=value)
    if widget.kind == "button_group":
        state = WidgetState(id=widget.id)
        state.string_array_value.data.append(value)
        return state
    return WidgetState(id=widget.id, string_value=value)
