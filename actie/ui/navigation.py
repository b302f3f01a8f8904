"""
The list of pages, and how to go to one.
"""

from copy import copy
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NoReturn

import streamlit as st

from actie.language import Words
from actie.questionnaire.model import FacetId
from actie.ui import participation, state
from actie.ui.work import Work, read_work

PAGES_FOLDER = Path(__file__).parent / "pages"


@dataclass(frozen=True, slots=True)
class PlannedPage:
    """
    One page: its file, its address, whether it needs an assessment (in a workshop), the facet it asks about, if any,
    and whether the head of the app stands above it.
    """

    name: str
    address: str
    needs_work: bool = True
    needs_seat: bool = False
    facet: FacetId | None = None
    has_head: bool = True

    @property
    def file(self) -> Path:
        """
        The file of the page.
        """
        return PAGES_FOLDER / f"{self.name}.py"


PAGES = (
    PlannedPage("start", "", needs_work=False),
    PlannedPage("choose", "kies", needs_work=False),
    PlannedPage("join", "doe-mee", needs_work=False),
    PlannedPage("resume", "verder"),
    PlannedPage("initiative", "initiatief"),
    PlannedPage("role", "rol"),
    *(PlannedPage("facet", facet.value, facet=facet) for facet in FacetId),
    PlannedPage("roles_once", "rollen"),
    PlannedPage("own", "eigen", needs_seat=True),
    PlannedPage("check", "nakijken"),
    PlannedPage("waiting", "wachten", needs_seat=True),
    PlannedPage("mirror", "spiegel", needs_seat=True),
    PlannedPage("profile", "profiel"),
    PlannedPage("explanation", "uitleg"),
    PlannedPage("agreements", "afspraken"),
    PlannedPage("take_home", "meenemen"),
    PlannedPage("paper", "afdrukken"),
    PlannedPage("compare", "vergelijken"),
    PlannedPage("facilitate", "begeleiden", needs_work=False),
    PlannedPage("control", "leiden", needs_work=False),
    PlannedPage("group", "groep", needs_work=False),
    PlannedPage("paper_entry", "invoeren", needs_work=False),
    PlannedPage("mine", "mijn-gegevens", needs_work=False),
    PlannedPage("open_file", "openen", needs_work=False),
    PlannedPage("about", "over-actie", needs_work=False),
    PlannedPage("privacy", "privacy", needs_work=False),
    PlannedPage("projector", "op-het-scherm", needs_work=False, has_head=False),
)
BY_ADDRESS = {page.address: page for page in PAGES}
FACET_ADDRESSES = tuple(facet.value for facet in FacetId)
NOT_ALWAYS_ASKED = frozenset({"initiatief", "eigen"})
RESULTS = frozenset({"profiel", "uitleg", "afspraken", "meenemen", "afdrukken", "vergelijken"})


def title_of(page: PlannedPage, words: Words) -> str:
    """
    The title of a page in the browser's tab.
    """
    if page.facet:
        return words("page.title", page=words(f"facet.{page.facet}"))
    return words("page.title", page=words(f"page.{page.name}")) if page.address else words("app.name")


@cache
def script_of(page: PlannedPage, words: Words) -> st.Page:
    """
    Streamlit's page for a planned one, made once: it looks for its file on the disk.
    """
    return st.Page(page.file, title=title_of(page, words), url_path=page.address or None, default=not page.address)


def current(words: Words) -> tuple[PlannedPage, st.Page]:
    """
    The page that this run shows: what is planned, and Streamlit's page to run.
    """
    pages = [copy(script_of(page, words)) for page in PAGES]  # a run marks the one that it shows
    chosen = st.navigation(pages, position="hidden")
    return BY_ADDRESS[chosen.url_path], chosen


def go(address: str, **query: str) -> NoReturn:
    """
    Goes to the page with this address, with what the address should ask for.
    """
    page = BY_ADDRESS[address]
    st.switch_page(
        st.Page(page.file, url_path=page.address or None, default=not page.address), query_params=query or None
    )
    raise AssertionError(f"{address} did not open")


def go_on() -> NoReturn:
    """
    Goes to the page where the assessment that this device works on from now on goes on.
    """
    work = read_work(state.device_hash())
    go(place_of(work) if work else "")


def here(page: PlannedPage) -> str:
    """
    The address of a page with what it asks for, so that a page in another language asks for the same.
    """
    code = state.asked_code() if page.name == "join" else ""
    return f"{page.address}?code={code}" if code else page.address


def journey(work: Work) -> tuple[str, ...]:
    """
    The addresses that somebody walks through, in order: alone, or in a workshop.
    """
    questions = questions_of(work)
    end = ("afspraken", "meenemen")
    return (*questions, "wachten", "spiegel", "profiel", *end) if work.kept.seat else (*questions, "profiel", *end)


def questions_of(work: Work) -> tuple[str, ...]:
    """
    The addresses where answers can be given, in order; a case of the workshop stands in the place of an initiative.
    """
    questionnaire, place = work.questionnaire, participation.place_in_room(work)
    subject = () if place and place.case else ("initiatief",)
    role = ("rol",) if questionnaire.role_questions.chosen else ()
    once = ("rollen",) if questionnaire.roles_once else ()
    own = ("eigen",) if place and place.plan.own_statements else ()
    return (*subject, *role, *FACET_ADDRESSES, *once, *own, "nakijken")


def beside(address: str, work: Work) -> tuple[str, str]:
    """
    The addresses before and after a page of the journey; before the first lies the choice of a questionnaire, or the
    start page for somebody in a workshop.
    """
    path = ("" if work.kept.seat else "kies", *journey(work), "meenemen")
    place = path.index(address)
    return path[place - 1], path[place + 1]


def place_of(work: Work) -> str:
    """
    Where somebody who comes back goes on: the page where they were last.
    """
    path, place = journey(work), work.kept.place
    return place if place in path else path[0]


def answering_place(work: Work) -> str:
    """
    Where somebody goes on answering: the page where they last did, else the check or the very first page.
    """
    questions, place = questions_of(work), work.kept.place
    if place in questions:
        return place
    return "nakijken" if work.progress.whole.answered else questions[0]


def receive(page: PlannedPage) -> None:
    """
    Lets somebody in on a page, or sends them to where they can be; remembers where they are.

    Here, and nowhere else, it is held that a workshop shows nobody a result before its time, and that nobody answers
    in a round that is closed.
    """
    work = state.work()
    if page.needs_work and work is None and not state.is_down():
        go("")
    if work is None or state.is_down():
        return
    detour = _detour(page, work)
    if detour is not None:
        go(detour)
    if page.address in journey(work):
        state.keep_place(page.address)


def _detour(page: PlannedPage, work: Work) -> str | None:
    address = page.address
    if not work.kept.seat:
        return place_of(work) if page.needs_seat else None
    if address in questions_of(work):
        return "wachten" if work.kept.is_locked else None
    if address in NOT_ALWAYS_ASKED:
        return answering_place(work)
    if address == "spiegel":
        return None if participation.may_see_group(work) else "wachten"
    if address in RESULTS:
        return None if participation.may_see_results(work) else "wachten"
    return None
