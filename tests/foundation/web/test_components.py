"""The page of all parts in a real browser: accessible, within the security policy, usable by keyboard."""

import re
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.http import HttpRequest, JsonResponse
from django.urls import include, path
from playwright.sync_api import Page, expect

pytestmark = [
    pytest.mark.browser,
    pytest.mark.urls(__name__),
]


def two_people(request: HttpRequest) -> JsonResponse:
    names = ["سارة العتيبي", "سارة القحطاني"]
    found = [{"label": name, "detail": "", "url": f"/components/?{name}", "kind": "person"} for name in names]
    return JsonResponse(found if "سارة" in request.GET["q"] else [], safe=False)


search = ([path("", two_people, name="search"), path("palette/", two_people, name="palette")], "search")
urlpatterns = [path("", include("wasl.foundation.web.urls")), path("search/", include(search))]


@pytest.fixture(autouse=True)
def without_places(settings):
    """The page stands alone here: the places of the program are the project's."""
    engine = settings.TEMPLATES[0]
    processors = [name for name in engine["OPTIONS"]["context_processors"] if "navigation" not in name]
    settings.TEMPLATES = [{**engine, "OPTIONS": {**engine["OPTIONS"], "context_processors": processors}}]


@pytest.fixture
def components(page: Page, live_server):
    """Opens the page, and holds that nothing complained while the test used it."""
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))

    def open_page(query: str = "") -> Page:
        page.goto(f"{live_server.url}/components/{query}")
        return page

    yield open_page
    assert complaints == []


@pytest.mark.parametrize(
    ("width", "direction", "theme"),
    [(390, "rtl", "light"), (390, "ltr", "dark"), (1280, "rtl", "dark"), (1280, "ltr", "light")],
)
def test_axe_finds_nothing(components, page, width, direction, theme):
    page.set_viewport_size({"width": width, "height": 900})
    components(f"?direction={direction}&theme={theme}")

    found = Axe().run(page).response["violations"]

    assert [(fault["id"], [node["target"] for node in fault["nodes"]]) for fault in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_the_palette_is_used_by_keyboard_alone(components):
    page = components()
    page.keyboard.press("Control+k")
    page.keyboard.type("سارة")
    options = page.locator("#palette").get_by_role("option")
    expect(options).to_have_count(2)

    page.keyboard.press("ArrowDown")

    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    expect(page.locator("#palette input")).to_have_attribute("aria-activedescendant", "palette-1")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(re.escape(quote("القحطاني"))))


def test_the_palette_says_when_nothing_is_found(components):
    page = components()
    page.keyboard.press("/")

    page.keyboard.type("xyz")

    expect(page.locator("#palette [role=status]")).to_be_visible()


def test_keys_walk_the_cards_and_are_silent_while_typing(components):
    page = components()

    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(page.locator("#sara")).to_be_focused()

    page.locator("input[name=name]").fill("")
    page.locator("input[name=name]").press_sequentially("jeg?")
    expect(page.locator("input[name=name]")).to_have_value("jeg?")
    expect(page.locator("#keys")).to_be_hidden()


def test_a_dialog_opens_and_closes_by_keyboard(components):
    page = components()
    page.keyboard.press("Shift+Slash")
    expect(page.locator("#keys")).to_be_visible()

    page.keyboard.press("Escape")

    expect(page.locator("#keys")).to_be_hidden()


def test_dropped_files_are_listed_and_can_be_left_out(components, tmp_path):
    page = components()
    cards, chat = tmp_path / "جهات.vcf", tmp_path / "chat.txt"
    for file in (cards, chat):
        file.write_text("وصل", encoding="utf-8")
    page.set_input_files("#files", [cards, chat])
    expect(page.locator(".drop-list li")).to_have_count(2)

    page.locator(".drop-list button").first.click()

    expect(page.locator(".drop-list bdi")).to_have_text(["chat.txt"])


def test_errors_are_tied_to_their_fields(components):
    page = components()

    described = page.locator("input[name=name]").get_attribute("aria-describedby").split()

    assert described == ["id_name_helptext", "id_name_error"]
    for mark in described:
        expect(page.locator(f"#{mark}")).to_be_visible()


def test_without_scripts_the_search_is_a_link(browser, live_server):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{live_server.url}/components/")

    page.locator(".top-search").click()

    expect(page).to_have_url(f"{live_server.url}/search/")
    context.close()
