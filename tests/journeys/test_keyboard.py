"""Without a mouse: the palette, the way past the navigation, and the list of keys."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.accessible import violations
from tests.journeys.conftest import LANGUAGES, MORNING
from tests.journeys.visitor import Visitor
from wasl.foundation.accounts.models import Preferences, User
from wasl.relations.people.actions import create_person

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


CONTROL, SHIFT = 2, 8  # as the browser's protocol counts them


@pytest.fixture
def inside(visitor: Visitor, owner: User, language: str) -> Visitor:
    Preferences.objects.filter(owner=owner).update(language=language)
    create_person(owner, display_name="أحمد الأنصاري", at=MORNING)
    visitor.come_in(owner)
    visitor.go("/today/")
    return visitor


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_palette_finds_somebody_and_goes_there(inside: Visitor):
    page, palette = inside.page, inside.page.locator("#palette")
    page.keyboard.press("Control+k")
    expect(palette.get_by_role("combobox")).to_be_focused()

    page.keyboard.type("احمد الانصارى")
    expect(palette.get_by_role("option")).to_have_count(1)
    assert violations(page, "#palette") == []
    page.keyboard.press("Enter")

    page.wait_for_url(re.compile(r"/people/\d+/$"))
    expect(page.locator("h1")).to_have_text("أحمد الأنصاري")


def test_a_quick_typist_goes_where_the_written_words_lead(inside: Visitor):
    """Enter before the list is there, while what was asked earlier is answered late."""
    page, earlier = inside.page, []
    page.route(re.compile(r"/palette/\?q=$"), lambda route: earlier.append(route))  # noqa: PLW0108 - append cannot be wrapped
    page.keyboard.press("Control+k")
    while not earlier:  # what opening the palette asks for has to be on its way before somebody writes
        page.wait_for_timeout(20)
    expect(page.locator("#palette").get_by_role("combobox")).to_be_focused()

    page.keyboard.insert_text("احمد الانصارى")
    earlier[0].fulfill(json=[{"label": "", "url": "/settings/", "kind": "place"}])
    page.keyboard.press("Enter")

    page.wait_for_url(re.compile(r"/people/\d+/$"))


def test_escape_closes_the_palette_and_gives_the_keyboard_back(inside: Visitor):
    page, palette = inside.page, inside.page.locator("#palette")
    opener = page.locator("[data-palette]")
    opener.focus()
    page.keyboard.press("Enter")
    expect(palette).to_be_visible()

    page.keyboard.press("Escape")

    expect(palette).to_be_hidden()
    expect(opener).to_be_focused()


def test_the_first_stop_leads_past_the_navigation(inside: Visitor):
    page = inside.page
    page.keyboard.press("Tab")
    skip = page.locator(".skip")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()

    page.keyboard.press("Enter")

    expect(page.locator("main")).to_be_focused()


def test_a_question_mark_shows_the_keys(inside: Visitor):
    keys = inside.page.locator("#keys")
    inside.page.keyboard.press("?")
    expect(keys).to_be_visible()
    expect(keys.locator("h2")).to_have_text(inside.words("Keys"))
    assert violations(inside.page, "#keys") == []

    inside.page.keyboard.press("Escape")

    expect(keys).to_be_hidden()


@pytest.mark.parametrize(
    ("letter", "code", "modifiers", "opens"), [("ن", "KeyK", CONTROL, "#palette"), ("؟", "Slash", SHIFT, "#keys")]
)
def test_the_same_keys_work_on_an_arabic_keyboard(inside: Visitor, letter, code, modifiers, opens):
    keyboard = inside.page.context.new_cdp_session(inside.page)
    key = {"type": "keyDown", "key": letter, "code": code, "modifiers": modifiers}

    keyboard.send("Input.dispatchKeyEvent", key)

    expect(inside.page.locator(opens)).to_be_visible()
