"""
The parts of the start page: the question with the vial, the doors, and the offer of questionnaires.
"""

from actie.questionnaire.model import Questionnaire
from actie.ui import state
from actie.ui.components.markup import said, show, text
from actie.ui.components.vial import vial
from actie.ui.work import Work


def show_hero() -> None:
    """
    Shows the question of the app beside the vial that teaches its three words.
    """
    show(
        f'<div class="hero"><div><h1>{said("start.title")}</h1><p class="lead">{said("start.lead")}</p></div>'
        f'<figure><p class="poles" aria-hidden="true"><b>{said("pole.waiting")}</b><b>{said("pole.balanced")}</b>'
        f'<b>{said("pole.taking_over")}</b></p>{vial(0)}<figcaption class="muted small">'
        f"{said('start.vial')}</figcaption></figure></div>"
    )


def show_door(name: str, *bubbles: int, mine: int | None = None) -> None:
    """
    Shows a door: a level on the lintel, what is behind it.
    """
    show(f"{vial(*bubbles, mine=mine)}<h2>{said(f'door.{name}.title')}</h2><p>{said(f'door.{name}.text')}</p>")


def show_welcome_back(work: Work) -> None:
    """
    Shows what this device was busy with.
    """
    words = state.words()
    name = work.name or words("initiative.unnamed")
    show(
        f"{vial(-1, 1, mine=0)}<h2>{said('door.further.title')}</h2>"
        f"<p>{text(words('door.further.text', name=name, when=when_saved(work)))}</p>"
    )


def when_saved(work: Work) -> str:
    """
    When a work was last saved: date and time.
    """
    words, zone = state.words(), state.zone()
    return words("saved.when", date=words.date(work.saved_at, zone), time=words.time(work.saved_at, zone))


def show_offer(questionnaire: Questionnaire) -> None:
    """
    Shows what a questionnaire is for and how long it takes.
    """
    _words, language = state.words(), state.language()
    statements = sum(len(facet.statements) for facet in questionnaire.facets)
    show(
        f"{vial(mine=0)}<h2>{text(questionnaire.title.of(language))}</h2><p>{text(questionnaire.audience.of(language))}</p>"
        f'<p class="muted small">{said("choose.size", statements=statements, minutes=questionnaire.minutes)}</p>'
    )
