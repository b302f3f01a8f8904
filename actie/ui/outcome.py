"""
What a workshop brought, as its facilitator may see it and take it along: only what was revealed.
"""

from actie.assessment.secrets import new_secret
from actie.reports.group_report import RoomReport, build_room_report
from actie.ui import leading, resources, state
from actie.workshops.members import Member, members_of
from actie.workshops.model import Reveal, Workshop


def read_report(workshop: Workshop) -> RoomReport:
    """
    Everything that was revealed of a workshop, in the language of the screen.
    """
    store = resources.workshops()
    reveals = store.read_reveals(workshop.id)
    present = [one for one in store.read_presences(workshop.id, workshop.round) if one.seat.removed_at is None]
    return build_room_report(
        workshop,
        reveals,
        leading.questionnaires(workshop),
        joined=len(present),
        seed=new_secret(),
        members=_members(workshop, reveals) if workshop.plan.shares_rows else None,
        language=state.language(),
    )


def _members(workshop: Workshop, reveals: list[Reveal]) -> dict[int, tuple[Member, ...]]:
    store, questionnaires = resources.workshops(), leading.questionnaires(workshop)
    return {
        reveal.round: members_of(store.read_answers(workshop.id, reveal.round), workshop.plan, questionnaires)
        for reveal in reveals
    }
