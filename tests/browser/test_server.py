"""
The server parts on a real server, seen from a real browser.
"""

import json
import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from streamlit.proto.BackMsg_pb2 import BackMsg
from websockets.exceptions import InvalidStatus
from websockets.sync.client import ClientConnection, connect

from actie.assessment.secrets import new_secret, secret_hash
from actie.language import Language
from actie.stores import open_store
from tests.browser.conftest import Watch
from tests.browser.serving import PROJECT, SMALL_APP, RunningServer
from tests.browser.walking import begin, open_page
from tests.builders import small_questionnaire


def open_websocket(server: RunningServer, origin: str | None) -> ClientConnection:
    """
    Opens a websocket as a page at an origin does.
    """
    stream = f"ws://127.0.0.1:{server.port}/_stcore/stream"
    return connect(stream, origin=origin, subprotocols=["streamlit"])


def make_link(server: RunningServer) -> str:
    """
    Opens an assessment on another device and returns a personal link to it.
    """
    store, assessment, link = open_store(server.database_url), new_secret(), new_secret()
    now = datetime.now(UTC)
    store.open_assessment(assessment, small_questionnaire(), Language.NL, secret_hash(new_secret()), now)
    store.add_link(assessment, secret_hash(link), now)
    return link


def test_every_element_works_under_the_security_policy(page: Page, small_server: RunningServer) -> None:
    """
    Charts, tables, pictures, icons, formulas, uploads and downloads: nothing is blocked, the console stays silent.
    """
    page.goto(f"{small_server.url}/widgets")
    expect(page.get_by_role("heading", name="Widgets")).to_be_visible()
    expect(page.locator(".js-plotly-plot .scatterlayer path.js-line")).to_be_visible()
    upload = {"name": "klein.json", "mimeType": "application/json", "buffer": b"inhoud"}
    page.set_input_files("input[type=file]", upload)
    expect(page.get_by_text("gelezen: inhoud")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download").click()
    assert download.value.path().read_bytes() == b"inhoud"


def test_a_press_counts_when_another_click_follows_at_once(page: Page, small_server: RunningServer) -> None:
    """
    Streamlit begins anew for the second click, before it got to the button, and knows of no press any more.
    """
    page.goto(f"{small_server.url}/drukken")
    expect(page.get_by_text("geteld: 0")).to_be_visible()
    page.get_by_role("button", name="Tel").click()
    page.get_by_text("Kies").click()
    expect(page.get_by_text("geteld: 1")).to_be_visible()
    expect(page.get_by_role("checkbox")).to_be_checked()


def test_a_deep_link_has_language_styles_and_script(page: Page, server: RunningServer) -> None:
    """
    A page opened by its own address, and reloaded there, is as complete as the start page.
    """
    page.goto(f"{server.url}/over-actie")
    for _ in range(2):
        expect(page.locator("h1")).to_be_visible()
        assert page.evaluate("document.documentElement.lang") == "nl"
        assert page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily").startswith("Literata")
        assert page.evaluate("window.__streamlit.BACKEND_BASE_URL") == f"{server.url}/"
        page.reload()


def test_a_deep_link_works_for_the_first_visitor(page: Page, start_server: Callable[..., RunningServer]) -> None:
    """
    The very first page of a fresh process may be any page.
    """
    page.goto(f"{start_server(SMALL_APP).url}/tweede")
    expect(page.get_by_role("heading", name="Tweede pagina")).to_be_visible()
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_typefaces_come_from_our_own_address(page: Page, server: RunningServer, watch: Watch) -> None:
    """
    The text typeface and the heading typeface are loaded, and Streamlit's own is not.
    """
    page.goto(server.url)
    expect(page.locator("h1")).to_be_visible()
    page.evaluate("document.fonts.ready")
    loaded = page.evaluate("[...document.fonts].filter(font => font.status === 'loaded').map(font => font.family)")
    assert {"Literata", "Atkinson Hyperlegible Next"} <= {family.strip('"') for family in loaded}
    assert not [request.url for request in watch.requests if "SourceSans" in request.url]


def test_icons_are_fetched_when_a_page_draws_one(page: Page, server: RunningServer, watch: Watch) -> None:
    """
    They weigh more than anything else that the first page needs, and it draws none; the page of a role does.
    """
    page.goto(server.url)
    expect(page.locator("h1")).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert not [request.url for request in watch.requests if "MaterialSymbols" in request.url]
    begin(page, server.url)
    open_page(page, server.url, "rol")
    page.wait_for_load_state("networkidle")
    assert [request.url for request in watch.requests if "MaterialSymbols" in request.url]


def test_the_device_cookie_is_out_of_reach_of_scripts(page: Page, server: RunningServer) -> None:
    """
    The browser holds it for 400 days, HttpOnly and SameSite=Lax; document.cookie does not show it.
    """
    page.goto(server.url)
    cookie = next(each for each in page.context.cookies() if each["name"] == "actie")
    days = (cookie["expires"] - datetime.now(UTC).timestamp()) / 86400
    assert (cookie["httpOnly"], cookie["sameSite"], round(days)) == (True, "Lax", 400)
    assert "actie=" not in page.evaluate("document.cookie")


def test_the_app_reads_the_cookie_of_the_first_visit(page: Page, small_server: RunningServer) -> None:
    """
    The cookie is there before the websocket opens, and a reload does not change it.
    """
    page.goto(small_server.url)
    secret = next(each["value"] for each in page.context.cookies() if each["name"] == "actie")
    expect(page.get_by_text(f"cookie: {secret}")).to_be_visible()
    page.reload()
    expect(page.get_by_text(f"cookie: {secret}")).to_be_visible()


def test_files_arrive_compressed_and_are_kept(page: Page, server: RunningServer, watch: Watch) -> None:
    """
    Every script and stylesheet is packed with Brotli and immutable; the first visit takes less than 700 kB.
    """
    page.goto(server.url)
    expect(page.locator("h1")).to_be_visible()
    page.wait_for_load_state("networkidle")
    responses = [response for response in (request.response() for request in watch.requests) if response]
    files = [each for each in responses if each.url.endswith((".js", ".css"))]
    assert {each.headers.get("content-encoding") for each in files} == {"br"}
    assert all("immutable" in each.headers["cache-control"] for each in files)
    assert sum(int(each.headers.get("content-length", 0)) for each in responses) < 700_000


def test_a_second_visit_fetches_no_file_again(page: Page, server: RunningServer) -> None:
    """
    The second time everything but the page itself comes from the browser's own cache.
    """
    page.goto(server.url)
    expect(page.locator("h1")).to_be_visible()
    page.wait_for_load_state("networkidle")  # the last small files come after the heading
    page.reload()
    expect(page.locator("h1")).to_be_visible()
    fetched = "performance.getEntriesByType('resource').filter(each => /[.](js|css|woff2)$/.test(each.name))"
    assert page.evaluate(f"{fetched}.filter(each => each.transferSize > 0).map(each => each.name)") == []


def test_a_personal_link_leaves_no_secret_behind(page: Page, server: RunningServer, watch: Watch) -> None:
    """
    After opening it the secret stands neither in the address bar, nor in the history, a referrer or the server's log.
    """
    link = make_link(server)
    page.goto(f"{server.url}/hervat/{link}")
    expect(page.locator("h1")).to_be_visible()
    history = page.context.new_cdp_session(page).send("Page.getNavigationHistory")["entries"]
    later = [json.dumps(each.all_headers()) for each in watch.requests if "/hervat/" not in each.url]
    assert link not in json.dumps([page.url, *(entry["url"] for entry in history)])
    assert link not in "".join(later)
    assert link not in server.log.read_text()


def test_a_personal_link_opens_the_work_on_another_device(new_page: Callable[..., Page], server: RunningServer) -> None:
    """
    A device that never was here goes on with the assessment of the link; without the link there is nothing to go on.
    """
    person, stranger = new_page(), new_page()
    person.goto(f"{server.url}/hervat/{make_link(server)}")
    expect(person).to_have_url(f"{server.url}/verder")
    stranger.goto(f"{server.url}/verder")
    expect(stranger).to_have_url(f"{server.url}/")


def test_choosing_a_language_lasts_and_stays_on_the_page(page: Page, server: RunningServer) -> None:
    """
    English on the page about ACTIE stays English there after a reload and on the start page.
    """
    page.goto(f"{server.url}/taal/en?naar=/over-actie")
    expect(page).to_have_url(f"{server.url}/over-actie")
    page.reload()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.goto(server.url)
    expect(page.locator("html")).to_have_attribute("lang", "en")


@pytest.mark.parametrize("origin", ["https://evil.example", "http://localhost:1", "null", None])
def test_a_page_elsewhere_gets_no_websocket(server: RunningServer, origin: str | None) -> None:
    """
    Only a page of this very address is let in.
    """
    with pytest.raises(InvalidStatus, match="403"):
        open_websocket(server, origin).close()


def test_nobody_can_empty_what_is_cached_for_all(page: Page, small_server: RunningServer) -> None:
    """
    A client that asks Streamlit to clear its caches is not heard.
    """
    page.goto(f"{small_server.url}/widgets")
    made = page.get_by_text("gemaakt: ").inner_text()
    with open_websocket(small_server, small_server.url) as websocket:
        websocket.send(BackMsg(clear_cache=True).SerializeToString())
        websocket.send(BackMsg(rerun_script={"query_string": ""}).SerializeToString())
        assert websocket.recv(timeout=10)
    page.reload()
    expect(page.get_by_text(made)).to_be_visible()


def test_an_unknown_page_still_opens_the_app(page: Page, server: RunningServer, watch: Watch) -> None:
    """
    Who mistypes an address is told so in Dutch, above the start page.
    """
    watch.allow("does not seem to exist", reason="Streamlit writes this in the console for an unknown page")
    page.goto(f"{server.url}/bestaat-niet")
    expect(page.get_by_role("dialog")).to_contain_text("Deze pagina bestaat niet")


def test_health_tells_whether_the_server_can_serve(server: RunningServer) -> None:
    """
    The body says ok, since an unknown page would answer 200 as well.
    """
    assert server.is_well()


@pytest.mark.parametrize("address", ["127.0.0.1", "0.0.0.0"])
def test_the_server_calls_nobody(
    page: Page, start_server: Callable[..., RunningServer], tmp_path: Path, address: str
) -> None:
    """
    From its start to a served page, bound to one address or to all: no look-up, no connection, no word to anybody.
    """
    heard = tmp_path / "heard"
    heard.touch()
    eavesdropper = Path(__file__).parent / "eavesdropper"
    server = start_server(
        HEARD=str(heard), PYTHONPATH=f"{eavesdropper}{os.pathsep}{PROJECT}", STREAMLIT_SERVER_ADDRESS=address
    )
    page.goto(server.url)
    expect(page.locator("h1")).to_be_visible()
    with pytest.raises(InvalidStatus):
        open_websocket(server, "https://evil.example").close()
    assert heard.read_text() == ""
