"""
The agenda of a group as a list: what to talk about, why, the question to open with, and the minutes to give it.
"""

from actie.results import GroupResults
from actie.results.group_model import AgendaLine
from actie.ui import state
from actie.ui.components.markup import said, show, text

FIRST = 3


def show_agenda_list(group: GroupResults) -> None:
    """
    Shows the first items of the agenda, and the rest behind one click.
    """
    if not group.agenda:
        show(f"<p>{said('group_table.no_agenda')}</p>")
        return
    first, rest = group.agenda[:FIRST], group.agenda[FIRST:]
    show(_list(first, 1))
    if rest:
        more = state.words().count("group_table.more", len(rest))
        show(f"<details><summary>{text(more)}</summary>{_list(rest, FIRST + 1)}</details>")


def _list(agenda: tuple[AgendaLine, ...], start: int) -> str:
    return f'<ol class="first" start="{start}">{"".join(map(_line, agenda))}</ol>'


def _line(line: AgendaLine) -> str:
    minutes = state.words().count("group_table.minutes", line.minutes)
    return (
        f"<li><b>{text(line.item.text)}</b> <span class='muted small'>{text(minutes)}</span><br>{text(line.why)}<br>"
        f"<span class='muted'>{text(line.opening_question)}</span></li>"
    )
