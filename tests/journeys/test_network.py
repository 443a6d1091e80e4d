"""The network as an owner sees it: figures, the map by pointer and by keys, and without WebGL."""

import re

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests.journeys.conftest import LANGUAGES
from tests.journeys.visitor import Visitor
from wasl.doors.demo.actions import open_demo
from wasl.relations.people.models import Person

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

DRAWN_MS = 60_000  # software draws it, on a busy machine
NO_WEBGL = """
const drawn = HTMLCanvasElement.prototype.getContext;
HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
  return kind.startsWith("webgl") ? null : drawn.call(this, kind, ...rest);
};
"""


@pytest.fixture
def network(visitor: Visitor, language):
    """A made-up network, opened in a browser; gives its owner."""
    owner = open_demo(moment=timezone.now(), people=40, language=visitor.language)
    visitor.come_in(owner)
    return owner


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_a_figure_to_the_way_between_two_people(visitor: Visitor, network):
    page = visitor.page
    visitor.go("/network/")
    visitor.sees_title("Network")
    expect(page.locator(".network-card")).to_have_count(9)
    visitor.press("Open the map")
    visitor.sees_title("Map of the network")
    expect(page.locator("[data-map-legend] li").first).to_be_visible(timeout=DRAWN_MS)
    expect(page.locator("[data-map-canvas] canvas").first).to_be_visible()

    known = Person.objects.of(network).persons().filter(evidence_as_a__isnull=False).order_by("pk").first()
    page.locator("[data-map-find] input").fill(known.display_name)
    page.locator(".found-person", has_text=known.display_name).first.click()
    expect(page.locator("[data-map-around] h2")).to_have_text(known.display_name)

    other = known.evidence_as_a.order_by("pk").first().b
    page.locator(".around-find input[type=search]").fill(other.display_name)
    page.locator("[data-way-to]", has_text=other.display_name).first.click()
    expect(page.locator("[data-way]")).to_have_attribute("data-way", re.compile(rf"^{known.pk},.*{other.pk}$"))

    page.locator("[data-map-by]").select_option("warmth")
    visitor.sees("too seldom in touch to say") if page.locator("[data-map-legend] .heat-0").count() else None
    page.locator("[data-map-canvas]").press("Escape")
    page.locator("[data-map-order]").select_option("rings")
    page.locator(".page-head .menu summary").click()
    with page.expect_download(timeout=DRAWN_MS) as picture:
        page.locator("[data-map-png]").click()
    assert picture.value.path().read_bytes().startswith(b"\x89PNG")


def test_without_webgl_it_is_a_plain_picture(visitor: Visitor, network):
    visitor.page.add_init_script(NO_WEBGL)
    visitor.go("/network/map/")

    expect(visitor.page.locator("[data-map-canvas] svg circle").first).to_be_visible(timeout=DRAWN_MS)
    visitor.sees("This browser draws no WebGL, so this is a plain picture of the map.")
