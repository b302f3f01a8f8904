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
from actie.questionnaire.model import FacetId, Questionnaire
from actie.ui.work import Work

PAGES_FOLDER = Path(__file__).parent / "pages"


@dataclass(frozen=True, slots=True)
class PlannedPage:
    """
    One page: its file, its address, whether it needs an assessment, and the facet it asks about, if it does.
    """

    name: str
    address: str
    needs_work: bool = True
    facet: FacetId | None = None

    @property
    def file(self) -> Path:
        """
        The file of the page.
        """
        return PAGES_FOLDER / f"{self.name}.py"


PAGES = (
    PlannedPage("start", "", needs_work=False),
    PlannedPage("choose", "kies", needs_work=False),
    PlannedPage("resume", "verder"),
    PlannedPage("initiative", "initiatief"),
    PlannedPage("role", "rol"),
    *(PlannedPage("facet", facet.value, facet=facet) for facet in FacetId),
    PlannedPage("roles_once", "rollen"),
    PlannedPage("check", "nakijken"),
    PlannedPage("profile", "profiel"),
    PlannedPage("explanation", "uitleg"),
    PlannedPage("agreements", "afspraken"),
    PlannedPage("take_home", "meenemen"),
    PlannedPage("paper", "afdrukken"),
    PlannedPage("compare", "vergelijken"),
    PlannedPage("mine", "mijn-gegevens", needs_work=False),
    PlannedPage("open_file", "openen", needs_work=False),
    PlannedPage("about", "over-actie", needs_work=False),
    PlannedPage("privacy", "privacy", needs_work=False),
)
BY_ADDRESS = {page.address: page for page in PAGES}
FACET_ADDRESSES = tuple(facet.value for facet in FacetId)


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


def go(address: str) -> NoReturn:
    """
    Goes to the page with this address.
    """
    page = BY_ADDRESS[address]
    st.switch_page(st.Page(page.file, url_path=page.address or None, default=not page.address))
    raise AssertionError(f"{address} did not open")


def journey(questionnaire: Questionnaire) -> tuple[str, ...]:
    """
    The addresses that somebody alone walks through with a questionnaire, in order.
    """
    role = ("rol",) if questionnaire.role_questions.chosen else ()
    once = ("rollen",) if questionnaire.roles_once else ()
    return ("initiatief", *role, *FACET_ADDRESSES, *once, "nakijken", "profiel", "afspraken", "meenemen")


def beside(address: str, questionnaire: Questionnaire) -> tuple[str, str]:
    """
    The addresses before and after a page of the journey; the choice of a questionnaire lies before the first.
    """
    path = ("kies", *journey(questionnaire), "meenemen")
    place = path.index(address)
    return path[place - 1], path[place + 1]


def place_of(work: Work) -> str:
    """
    Where somebody who comes back goes on: the page where they were last.
    """
    place = work.kept.place
    return place if place in journey(work.questionnaire) else "initiatief"
