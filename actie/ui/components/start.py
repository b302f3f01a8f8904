"""
The parts of the start page: the question with the vial, the doors, and the offer of questionnaires.
"""

from actie.questionnaire.model import Questionnaire
from actie.ui import participation, state
from actie.ui.components.markup import said, show, text
from actie.ui.components.vial import vial
from actie.ui.work import Work

LONGEST = 60


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
    words, key = state.words(), f"door.{name}.text"
    told = f"<p>{text(words(key))}</p>" if key in words else ""
    show(f"{vial(*bubbles, mine=mine)}<h2>{said(f'door.{name}.title')}</h2>{told}")


def show_welcome_back(work: Work) -> None:
    """
    Shows what this device was busy with: a workshop, or an initiative by its name.
    """
    when, place = when_saved(work), participation.place_in_room(work)
    if place:
        told = said("door.room.text", title=place.plan.title, when=when)
    elif work.name:
        told = said("door.further.text", name=short_name(work), when=when)
    else:
        told = said("door.unnamed", when=when)
    show(f"{vial(-2, 2, mine=0)}<p>{told}</p>")


def show_origin() -> None:
    """
    Shows where the instrument comes from and what it is not, and the small ways on.
    """
    links = " · ".join(
        f'<a href="/{address}">{said(key)}</a>'
        for address, key in (("openen", "door.file.button"), ("over-actie", "page.about"), ("privacy", "page.privacy"))
    )
    show(f'<p class="muted small">{said("start.origin")} {links}</p>')


def short_name(work: Work) -> str:
    """
    The name of the initiative, cut where it would not fit a line; in words where there is none.
    """
    name = work.name or state.words()("initiative.unnamed")
    return name if len(name) <= LONGEST else f"{name[:LONGEST]}…"


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
    language = state.language()
    statements = sum(len(facet.statements) for facet in questionnaire.facets)
    show(
        f"{vial(mine=0)}<h2>{text(questionnaire.title.of(language))}</h2><p>{text(questionnaire.audience.of(language))}</p>"
        f'<p class="muted small">{said("choose.size", statements=statements, minutes=questionnaire.minutes)}</p>'
    )
