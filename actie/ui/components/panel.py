"""
A white panel beside a form: what the questionnaire is about, and answers where a doubt arises.
"""

from actie.questionnaire.model import Questionnaire
from actie.ui import state
from actie.ui.components.markup import said, show, text


def show_panel(questionnaire: Questionnaire, page: str, *names: str, **filled: int) -> None:
    """
    Shows the introduction of a questionnaire, and some questions of a page with their answers, filled in with numbers.
    """
    language = state.language()
    intro = f"<h2>{text(questionnaire.title.of(language))}</h2><p>{text(questionnaire.intro.of(language))}</p>"
    answers = "".join(_answer(page, name, **filled) for name in names)
    show(f'<aside class="card aside">{intro}{answers}</aside>')


def _answer(page: str, name: str, **filled: int) -> str:
    more = f"{page}.{name}_more"
    link = f' <a href="/privacy">{said(more)}</a>' if more in state.words() else ""
    return f"<h2>{said(f'{page}.{name}_question')}</h2><p>{said(f'{page}.{name}_answer', **filled)}{link}</p>"
