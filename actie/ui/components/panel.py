"""
A white panel with questions and answers, where a doubt arises.
"""

from actie.ui.components.markup import said, show


def show_questions(page: str, *names: str) -> None:
    """
    Shows some questions of a page with their answers.
    """
    parts = "".join(f"<h2>{said(f'{page}.{n}_question')}</h2><p>{said(f'{page}.{n}_answer')}</p>" for n in names)
    show(f'<aside class="card aside">{parts}</aside>')
