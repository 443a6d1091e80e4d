"""Every page that an owner reaches, in both languages: accessible (WCAG 2.2 AA), whole on a telephone, without complaint."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from django.test import Client
from django.urls import reverse

from tests.journeys.accessible import EVERY_RULE, RULES_OF_LOOKS, violations
from tests.journeys.conftest import LANGUAGES
from tests.journeys.furnished import best_known, furnished_owner, rows_of
from tests.journeys.visitor import Visitor
from tests.test_every_address import every_page, prove_herself_anew, url_of
from wasl.doors.importers.models import Import
from wasl.foundation.accounts.actions import let_polish
from wasl.foundation.accounts.models import User
from wasl.relations.people.models import Circle, Person

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TELEPHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
LOOKS = {
    "ar": [(TELEPHONE, "light", EVERY_RULE), (DESK, "dark", RULES_OF_LOOKS)],
    "en": [(TELEPHONE, "dark", RULES_OF_LOOKS), (DESK, "light", EVERY_RULE)],
}
"""Over both languages each theme is seen in each size, and every rule is held on a telephone and on a desk."""

PARTS = 3
"""Of all pages: so many tests share the way, that two processes have the same to do."""

MENUS_OPENED = 3
OPEN_FOLDS = "document.querySelectorAll('details.fold').forEach((fold) => { fold.open = true })"
LOOK_AT_IT = """() => ({
    title: document.title,
    headings: document.querySelectorAll("h1").length,
    width: document.documentElement.scrollWidth,
    small: [...document.querySelectorAll("button, summary, nav a, a.button")]
        .map((target) => [target.outerHTML.slice(0, 160), target.getBoundingClientRect()])
        .filter(([, box]) => box.width && Math.min(box.width, box.height) < 43.5) // 44 px, as browsers round
        .map(([target, box]) => `${target} ${box.width}x${box.height}`),
})"""


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_for_everybody(visitor: Visitor, language, part, tmp_path, settings):
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, polish_url="http://localhost:9/v1", polish_model="jais-7b")
    owner = furnished_owner(language, tmp_path)
    let_polish(owner, "http://localhost:9")
    client = visitor.come_in(owner)
    prove_herself_anew(client, owner)
    pages = [path for path in [*every_path(owner)][part::PARTS] if is_page(client, path)]

    faults = {path: found for path in pages if (found := faults_of(visitor, path))}

    assert faults == {}
    assert len(pages) > 20


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_before_signing_in_is_for_everybody(visitor: Visitor, owner, language):
    nobody = Client(headers={"Accept-Language": language})
    known = {"uidb36": "1", "key": "key-of-nobody"}
    paths = [url_of(address, known) for address in every_page() if address.parameters <= known.keys()]
    pages = [path for path in paths if is_page(nobody, path)]

    faults = {path: found for path in pages if (found := faults_of(visitor, path))}

    assert faults == {}
    assert reverse("account_login") in pages


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_opens_over_a_page_is_for_everybody(visitor: Visitor, language, tmp_path):
    owner = furnished_owner(language, tmp_path)
    visitor.come_in(owner)
    page, faults = visitor.page, []

    for path in (reverse("today:today"), reverse("person_page:person", args=[best_known(owner).pk])):
        visitor.go(path)
        for menu in page.locator("details.menu").all()[:MENUS_OPENED]:
            menu.locator("summary").first.click()
            faults += violations(page, ".menu[open] > .menu-list")  # what lies under it waits
            page.keyboard.press("Escape")

    assert faults == []


def every_path(owner: User) -> Iterator[str]:
    """Each address with a row of hers, and what looks otherwise for other rows or questions."""
    known = rows_of(owner)
    yield from (url_of(address, known) for address in every_page())
    for work in Import.objects.of(owner).exclude(pk=known["import_id"]):
        yield reverse("importers:import", args=[work.pk])
    people, search = reverse("directory:people"), reverse("search:search")
    yield from (f"{people}?q=محمد", f"{people}?bin=1", f"{people}?circle={Circle.objects.of(owner).first().pk}")
    yield from (f"{search}?q={best_known(owner).given}", f"{search}?q=xyzxyz")
    yield reverse(
        "person_page:person", args=[Person.objects.of(owner).exclude(deleted_at=None).get(merged_into=None).pk]
    )


def is_page(client: Client, path: str) -> bool:
    """Whether a whole page answers: no part, no file, no way elsewhere."""
    answer = client.get(path)
    return answer.status_code == 200 and not answer.streaming and answer.content.lstrip().startswith(b"<!doctype html>")


def faults_of(visitor: Visitor, path: str) -> list[str]:
    """What is wrong with a page, on a telephone and then on a desk."""
    page, found = visitor.page, []
    for size, theme, rules in LOOKS[visitor.language]:
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=theme)
        if size == TELEPHONE:
            visitor.go(path)
            page.evaluate(OPEN_FOLDS)
        found += [*outer_faults(visitor, size["width"]), *violations(page, rules=rules)]
    found += visitor.complaints
    visitor.complaints.clear()
    return found


def outer_faults(visitor: Visitor, width: int) -> Iterator[str]:
    """What needs no rule of axe: whole within its width, one heading, a title, room for a finger."""
    look = visitor.page.evaluate(LOOK_AT_IT)
    if look["width"] != width:
        yield f"wider than {width}: {look['width']}"
    if look["headings"] != 1 or not look["title"].removesuffix(visitor.words("Wasl")).strip(" ·"):
        yield f"without its heading or title: {look}"
    yield from (f"too small: {target}" for target in look["small"])
