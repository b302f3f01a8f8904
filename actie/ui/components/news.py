"""
What an answer changes elsewhere on the page: progress, when it was saved, and what to say aloud.

The script in the browser puts it there, because drawing the page anew would take most of the time of a click. Without
the script the next page shows it.
"""

from actie.assessment.progress import Progress
from actie.questionnaire.model import Questionnaire
from actie.ui import state
from actie.ui.components.markup import show, text


def show_news() -> None:
    """
    Shows nothing, but has the script put the newest words in the parts of the page that carry the same name.
    """
    work = state.need_work()
    progress = work.progress
    news = {"bars": tracks(work.questionnaire, progress), "progress": progress_words(progress), "saved": saved_words()}
    parts = "".join(f"<div {drawn_as(name)}>{markup}</div>" for name, markup in news.items())
    show(f'<div hidden data-actie-news="{state.said()}" data-actie-said="{text(state.announcement())}">{parts}</div>')


def drawn_as(name: str) -> str:
    """
    The name of a part of the page, and a number that tells which of two with that name was drawn last, as attributes.
    """
    return f'data-actie-part="{name}" data-actie-drawn="{state.said()}"'


def tracks(questionnaire: Questionnaire, progress: Progress) -> str:
    """
    The share of each facet that is answered, as bars.
    """
    return "".join(
        f'<span class="track"><i style="width:{round(100 * progress.facets[facet.id].share)}%"></i></span>'
        for facet in questionnaire.facets
    )


def progress_words(progress: Progress) -> str:
    """
    How much is answered of what applies, and how long the rest will take.
    """
    words, whole = state.words(), progress.whole
    answered = words("progress.answered", answered=whole.answered, applicable=whole.applicable)
    left = words.count("progress.minutes", progress.minutes_left) if progress.open_items else words("progress.done")
    return f"<b>{text(answered)}</b> · {text(left)}"


def saved_words() -> str:
    """
    When the work was last saved, or that it is not.
    """
    is_saved = not (state.has_unsaved() or state.is_down())
    return text(state.saved_words() if is_saved else state.words()("saved.not"))
