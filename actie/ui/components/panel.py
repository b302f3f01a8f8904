"""
A white panel beside a form: what the questionnaire is about, and answers where a doubt arises.
"""

from actie.questionnaire.model import Questionnaire
from actie.ui import state
from actie.ui.components.markup import said, show, text


def show_panel(questionnaire: Questionnaire, page: str, *names: str) -> None:
    """
    Shows the introduction of a questionnaire, and some questions of a page with their answers.
    """
    language = state.language()
    intro = f"<h2>{text(questionnaire.title.of(language))}</h2><p>{text(questionnaire.intro.of(language))}</p>"
    answers = "".join(f"<h2>{said(f'{page}.{n}_question')}</h2><p>{said(f'{page}.{n}_answer')}</p>" for n in names)
    show(f'<aside class="card aside">{intro}{answers}</aside>')
