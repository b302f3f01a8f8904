"""
What an answer changes elsewhere on the page: progress, when it was saved, and what to say aloud.

The script in the browser puts it there, because drawing the page anew would take most of the time of a click. Without
the script the next page shows it.
"""

from actie.ui import participation, state
from actie.ui.components.markup import show, text
from actie.ui.work import Work


def show_news() -> None:
    """
    Shows nothing, but has the script put the newest words in the parts of the page that carry the same name.
    """
    work = state.need_work()
    news = {"bars": tracks(work), "progress": progress_words(work), "saved": saved_words()}
    parts = "".join(f"<div {drawn_as(name)}>{markup}</div>" for name, markup in news.items())
    show(f'<div hidden data-actie-news="{state.said()}" data-actie-said="{text(state.announcement())}">{parts}</div>')


def drawn_as(name: str) -> str:
    """
    The name of a part of the page, and a number that tells which of two with that name was drawn last, as attributes.
    """
    return f'data-actie-part="{name}" data-actie-drawn="{state.said()}"'


def tracks(work: Work) -> str:
    """
    The share of each facet that is answered, as bars.
    """
    facets = work.progress.facets  # counted anew each time it is asked for
    return "".join(
        f'<span class="track"><i style="width:{round(100 * facets[facet.id].share)}%"></i></span>'
        for facet in work.questionnaire.facets
    )


def progress_words(work: Work) -> str:
    """
    How much is answered of what applies, and how long the rest will take.
    """
    words, progress = state.words(), work.progress
    whole = progress.whole
    is_open = progress.open_items or participation.open_own(work)
    answered = words("progress.answered", answered=whole.answered, applicable=whole.applicable)
    left = words.count("progress.minutes", max(1, progress.minutes_left)) if is_open else words("progress.done")
    return f"<b>{text(answered)}</b> · {text(left)}"


def saved_words() -> str:
    """
    When the work was last saved, or that it is not.
    """
    is_saved = not (state.has_unsaved() or state.is_down())
    return text(state.saved_words() if is_saved else state.words()("saved.not"))
