"""Somebody looks around in a made-up network before she brings her own, and leaves no trace of it."""

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import LANGUAGES
from tests.journeys.rows import network
from tests.journeys.visitor import Visitor
from wasl.relations.people.models import Person

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_made_up_network_is_marked_on_every_page_and_gone_in_one_press(visitor: Visitor):
    before = network()
    visitor.go("/")
    visitor.press("Open the demo")

    assert len(visitor.cards()) == 5
    for path in ("/today/", "/people/", f"/people/{Person.objects.earliest('pk').pk}/", "/bring/", "/settings/"):
        visitor.go(path)
        expect(visitor.page.locator(".demo-strip")).to_contain_text(visitor.words("This network is made up."))
    visitor.press("Remove the demo")

    visitor.sees_title("Stay close to the people who matter")
    assert network() == before
