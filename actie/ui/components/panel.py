"""
A white panel with questions and answers, where a doubt arises.
"""

from actie.ui import state
from actie.ui.components.markup import show, text


def show_questions(page: str, *names: str) -> None:
    """
    Shows some questions of a page with their answers.
    """
    words = state.words()
    parts = "".join(f"<h2>{text(words(f'{page}.{n}_question'))}</h2><p>{text(words(f'{page}.{n}_answer'))}</p>" for n in names)
    show(f'<aside class="card aside">{parts}</aside>')
