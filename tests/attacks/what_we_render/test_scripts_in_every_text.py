"""Scripts in every text, by every way in, and every page opened in a real browser: none runs, none is even an element."""

from http import HTTPStatus

import pytest
from django.urls import reverse
from playwright.sync_api import Page

from tests.attacks.what_we_render.columns import fill_columns
from tests.attacks.what_we_render.scripts import (
    COUNTED,
    FIRES,
    SCRIPTS,
    bring_scripts,
    say_scripts,
    send_scripts,
)
from tests.journeys.furnished import furnished_owner
from tests.journeys.test_every_page import every_path
from tests.journeys.visitor import Visitor
from tests.test_every_address import prove_herself_anew
from wasl.doors.importers.models import Import
from wasl.foundation.accounts.models import User
from wasl.relations.people.models import Person

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

BROUGHT_PEOPLE, BROUGHT_TIMES = 8, 2
LOOK = """() => {
    document.querySelectorAll("details").forEach((fold) => { fold.open = true })
    const led = [...document.querySelectorAll("[href], [src], [action], [formaction]")]
    const came = [...document.querySelectorAll("[onerror], [onload]"), ...led.filter((one) =>
        ["href", "src", "action", "formaction"].some((name) => /^\\s*javascript:/i.test(one.getAttribute(name) || "")))]
    const status = performance.getEntriesByType("navigation")[0].responseStatus
    return [status, [
        window.__fired ? "fired" : "", status >= 500 ? `broke: ${status}` : "",
        document.body.textContent.includes("COUNTED") ? "counted" : "",
        ...came.map((one) => one.outerHTML.slice(0, 200)),
    ].filter(Boolean)]
}""".replace("COUNTED", COUNTED)
"""How it was answered; what ran, and what would have without a policy, where the program broke, or a template was read."""


def test_no_script_runs_on_any_page(visitor: Visitor, tmp_path):
    """What the policy refused is heard as a complaint: it would say that a script came as far as the page."""
    owner = furnished_owner(visitor.language, tmp_path)
    client = visitor.come_in(owner)
    client.raise_request_exception = False
    prove_herself_anew(client, owner)
    pages = {path: text for path in every_path(owner) if (text := page_at(client, path))}
    bring_scripts(owner, tmp_path)
    assert say_scripts(owner) == []
    sent, broken = send_scripts(client, pages)
    columns, found = fill_columns(SCRIPTS, but_for=FIRES), []
    gone = 0

    for path in [*pages, *of_what_came(owner)]:
        visitor.go(path)
        status, came = visitor.page.evaluate(LOOK)
        found += [(path, one) for one in came]
        if status == HTTPStatus.NOT_FOUND:  # a form that was sent took the row away, and the console says so
            gone += 1
            visitor.complaints = [
                one for one in visitor.complaints if not one.startswith(f"{visitor.page.url}: Failed to load")
            ]

    assert (found, broken, visitor.complaints) == ([], [], [])
    assert (len(pages) > 60, columns > 40, sent > 20, gone < 10) == (True, True, True, True)


def page_at(client, path: str) -> str:
    """A whole page: no part, no file, no way elsewhere."""
    answer = client.get(path)
    is_page = (
        answer.status_code == 200 and not answer.streaming and answer.content.lstrip().startswith(b"<!doctype html>")
    )
    return answer.content.decode() if is_page else ""


def of_what_came(owner: User):
    """Those who were brought in, what brought them, and what repeats what was asked for."""
    for work in Import.objects.of(owner).order_by("-pk")[:BROUGHT_TIMES]:
        yield reverse("importers:import", args=[work.pk])
    came = Person.objects.of(owner).filter(deleted_at=None, display_name__contains=FIRES).order_by("-pk")
    for person in came[:BROUGHT_PEOPLE]:
        yield reverse("person_page:person", args=[person.pk])
    for script in SCRIPTS[:3]:
        yield from (f"{reverse(name)}?q={script}" for name in ("search:search", "directory:people"))


@pytest.mark.parametrize("script", SCRIPTS[:3])
def test_each_of_them_would_run_where_nothing_stands_against_it(page: Page, script):
    page.set_content(f"<p title=\"{script}\">{script}</p><p title='{script}'></p><script>// {script}</script>")
    page.wait_for_function("window.__fired")

    assert page.evaluate(LOOK)[1][0] == "fired"
