"""
What holds for every page.
"""

import re

import pytest

from actie.language import Language, words_in
from actie.ui import navigation
from tests.app.conftest import App
from tests.app.keeping import KORT, ORGANISATIE, UITVOERING, answered, keep_work
from tests.app.screen import Screen

NEED_SEAT = [page.address for page in navigation.PAGES if page.needs_seat]
NEED_LEAD = [page.address for page in navigation.PAGES if page.name in ("control", "group", "paper_entry")]
ADDRESSES = [page.address for page in navigation.PAGES if page.address not in (*NEED_SEAT, *NEED_LEAD)]
NEED_WORK = [page.address for page in navigation.PAGES if page.needs_work]


def headings(screen: Screen) -> list[str]:
    """
    The headings of the first level, of our HTML and of long texts.
    """
    in_long_texts = re.findall(r"^# .+$", "\n".join(part.value for part in screen.app.markdown), flags=re.MULTILINE)
    return re.findall(r"<h1>.*?</h1>", screen.html) + in_long_texts


def has_trouble(screen: Screen, language: Language = Language.NL) -> bool:
    """
    Whether the page says that something went wrong.
    """
    return any(words_in(language)(f"trouble.{key}.title") in screen.text for key in ("down", "gone", "refused", "page"))


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("language", Language)
def test_every_page_opens_in_every_language(app: App, address: str, language: Language) -> None:
    """
    The page itself comes, in the language of the screen, with one heading, and nothing went wrong.
    """
    questionnaire = ORGANISATIE if address == "rollen" else UITVOERING
    keep_work(questionnaire, answered(questionnaire))
    screen = app(address, language=language)
    assert (screen.address, f'data-actie-lang="{language}"' in screen.html) == (address or "start", True)
    assert len(headings(screen)) == 1
    assert not has_trouble(screen, language)


@pytest.mark.parametrize("questionnaire", [UITVOERING, ORGANISATIE, KORT])
def test_every_page_opens_before_anything_is_answered(app: App, questionnaire: str) -> None:
    """
    Nobody has to answer first: no page stumbles over what is not there yet.
    """
    keep_work(questionnaire, {})
    screen = app()
    assert [address for address in ADDRESSES if has_trouble(screen.open(address))] == []


@pytest.mark.parametrize("language", Language)
def test_no_page_shows_a_placeholder_or_a_key(app: App, language: Language) -> None:
    """
    Every sentence is filled in; no word of a catalogue is missing.
    """
    keep_work(fields=answered())
    screen = app(language=language)
    shown = {address: screen.open(address).text for address in ADDRESSES}
    assert [address for address, text in shown.items() if re.search(r"\{\w*\}", text)] == []


@pytest.mark.parametrize("address", NEED_WORK)
def test_pages_about_an_assessment_lead_to_the_start_without_one(app: App, address: str) -> None:
    """
    A bookmark of a page of the journey opens the start page on a device that works on nothing.
    """
    assert app(address).address == "start"


@pytest.mark.parametrize("address", NEED_SEAT)
def test_pages_of_a_workshop_lead_somebody_alone_back(app: App, address: str) -> None:
    """
    To the page of the self-scan where they were last.
    """
    keep_work(fields=answered())
    assert app("toerusting").open(address).address == "toerusting"


@pytest.mark.parametrize("address", NEED_LEAD)
def test_pages_of_a_facilitator_lead_others_to_the_list_of_workshops(app: App, address: str) -> None:
    """
    Where somebody who leads nothing can make a workshop.
    """
    assert app(address).address == "begeleiden"


def test_an_unknown_address_leads_to_the_start(app: App) -> None:
    """
    A mistyped address is no dead end.
    """
    assert app("bestaat-niet").address == "start"


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_chart_comes_in_a_wide_and_a_narrow_form_with_words(app: App, theme: str) -> None:
    """
    In both themes, the profile and the comparison draw their charts twice, each with its sentence.
    """
    keep_work(fields=answered(), previous=keep_work(fields=answered()))
    screen = app()
    screen.app.context["theme"] = theme
    charts = [*screen.open("profiel").app.get("plotly_chart"), *screen.open("vergelijken").app.get("plotly_chart")]
    assert len(charts) >= 4
    assert all(chart.proto.alt for chart in charts)


def test_the_language_comes_from_the_address_before_the_cookie(app: App) -> None:
    """
    ?lang= wins from the cookie, the cookie from the browser's own wish.
    """
    screen = app()
    screen.app.query_params["lang"] = "en"
    assert "Where do you stand" in screen.run().text


@pytest.mark.parametrize(("wish", "language"), [("en-GB,nl;q=0.5", Language.EN), ("fr", Language.NL)])
def test_a_browser_that_kept_no_language_is_asked_for_its_own(wish: str, language: Language) -> None:
    """
    Accept-Language counts when nothing was chosen; Dutch when that is none of ours.
    """
    screen = Screen()
    screen.browser.cookies.pop("taal")
    screen.browser.headers.append(("Accept-Language", wish))
    assert f'data-actie-lang="{language}"' in screen.open("").html
